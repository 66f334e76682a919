"""The demo's kiosk, whose card, printer and network can be played with.  A real kiosk never loads this."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer

from kiosk.app.kiosk import Kiosk, Look, load_screens
from kiosk.app.printers import spooler_of
from kiosk.app.running import Options, Running
from kiosk.app.state_folder import state_folder
from kiosk.clock import SystemClock
from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.demo.card_box import CardBox
from kiosk.demo.dock import DockController
from kiosk.demo.droppable_service import DroppableService
from kiosk.demo.library import furnish
from kiosk.demo.staff import DemoStaff
from kiosk.service.compose.assemble import build_local
from kiosk.settings.profile import Profile
from kiosk.simulator.slot import VirtualSlot


def demo(profile: Profile, options: Options) -> Running:
    """The kiosk with virtual cards and the drawer that plays with them.  Raises CannotStart."""
    clock = SystemClock()
    slot = VirtualSlot("デモ リーダー")
    box = CardBox(options.data / "pki", slot, clock)
    inside = build_local(profile, demo=True, clock=clock, pki_anchors=box.pki.anchors, revocation=box.revocation())
    numbers = furnish(profile, inside, box.pki, clock)
    service, staff = DroppableService(inside), DemoStaff(profile, clock)
    staff.start()
    spooler = spooler_of(profile.printer)
    printer = None if spooler is None else BreakablePrinter(spooler)
    look = Look(closable=True, hide_cursor=False)
    kiosk = Kiosk(
        profile, slot, service, spooler=printer, look=look, clock=clock, state=state_folder(profile, options.data)
    )
    dock = DockController(kiosk, box, service, printer, numbers) if options.dock else None
    if options.lay:
        # Not before the first page: what lies there when a kiosk starts was left by somebody.
        QTimer.singleShot(1500, partial(box.lay, options.lay))
    return Running(kiosk, (box.close, staff.close, inside.close), load_screens, dock)
