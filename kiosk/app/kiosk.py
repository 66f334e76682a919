"""One running kiosk: everything made, wired together, and taken apart again."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.collecting import collect_soon
from kiosk.app.renderers import renderers
from kiosk.app.sounds import SoundPlayer
from kiosk.app.state_folder import PAUSES
from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.clock import Clock, SystemClock
from kiosk.dataclass import dataclass, write_constructors
from kiosk.driver.calls import ServiceAdapter
from kiosk.driver.cards import CardAdapter
from kiosk.driver.gate import InputGate
from kiosk.driver.loop import Adapters, Driver
from kiosk.driver.pausing import PauseKeeper
from kiosk.driver.ringing import StaffCalls
from kiosk.driver.status import Status
from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.messages import Messages, load_formatter
from kiosk.panel import CAPITAL_MM, capital_mm
from kiosk.reader.channel import Port
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.presenter import Presenter, load_presenters
from kiosk.secret import Secret
from kiosk.service.compose.start import CannotStart
from kiosk.service.port import LibraryService
from kiosk.settings.profile import Profile
from kiosk.ui.window.window import KioskWindow
from kiosk.ui.window.wiring import load_views
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import Crashed
from kiosk.visit.preferences import TextSize

if TYPE_CHECKING:
    from kiosk.driver.prints import PrintAdapter
    from kiosk.driver.staff import StaffDriver
    from kiosk.printing.spool.spooler import Spooler

_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is shown.  ``closable``: the window manager may close it (demo, training)."""

    closable: bool = False
    hide_cursor: bool = True
    reduced_motion: bool = False


def load_screens() -> None:
    """Import all that comes after the first page, so that nobody waits for it; any thread."""
    load_presenters()
    load_views()
    load_formatter()
    write_constructors()


def check_logo(file: Path | None) -> None:
    """Raise CannotStart, in Japanese, for a logo that can't be drawn or seen; log one that is hard to see."""
    if file is None:
        return
    from kiosk.art.image import ImageFault  # most libraries have none, and no start waits for QtSvg
    from kiosk.art.logo import LEAST_RATIO, WANTED_RATIO, logo_contrast

    try:
        ratio = logo_contrast(file)
    except ImageFault as fault:
        raise CannotStart(f"library.logo の画像が使えません: {fault}") from fault
    if ratio < LEAST_RATIO:
        raise CannotStart(
            f"library.logo の画像は、明るい地の上で見えません（コントラスト比 {ratio:.1f}。"
            f"少なくとも {LEAST_RATIO:g}、できれば {WANTED_RATIO:g} 以上にしてください）"
        )
    if ratio < WANTED_RATIO:
        _log.warning("library.logo is hard to see: contrast_ratio=%.1f wanted=%.1f", ratio, WANTED_RATIO)


class Kiosk:
    """The kiosk of one profile on one reader, with one service behind it."""

    def __init__(
        self,
        profile: Profile,
        port: Port,
        service: LibraryService,
        *,
        spooler: Spooler | None = None,
        look: Look | None = None,
        clock: Clock | None = None,
        card_timeout: float = 8.0,
        gate: InputGate | None = None,
        state: Path | None = None,
    ) -> None:
        """``spooler`` prints what the profile's printer table says; None = this kiosk prints nothing.

        ``state`` is the folder for what outlives a restart; None: nothing does.

        Raises CannotStart for a logo that can't be drawn or seen.
        """
        check_logo(profile.library.logo)
        look = look or Look()
        self._profile, self._clock = profile, clock or SystemClock()
        self._texts = texts = catalogues()
        self._library = library = facts_of(profile)
        secret = Secret()
        rules = rules_of(profile)
        self.gate = gate or InputGate()
        presenter = Presenter(texts, library, rules, self._facts_in)
        self.driver = Driver(rules, presenter, secret, self.gate, Status(self._clock))
        self.sounds = sounds = SoundPlayer(on=profile.sound.on)
        self._spooler: Spooler | None = None
        self.window = KioskWindow(
            secret=secret,
            renderers=renderers(public=(library.app_store, library.google_play)),
            sounds=sounds.for_screen,
            diagonal_inches=profile.kiosk.diagonal_inches,
            logo=profile.library.logo,
            reduced_motion=look.reduced_motion,
            hide_cursor=look.hide_cursor,
            allow_close=look.closable,
            keyboard=profile.kiosk.keyboard,
            gate=self.gate,
        )
        self._calls = calls = ServiceAdapter(service, self.driver.post)
        self.pauses = PauseKeeper(None if state is None else state / PAUSES, self.driver.post)
        self._adapters = Adapters(
            cards=CardAdapter(port, self._post_card, prepare=calls.prepare, timeout=card_timeout),
            service=calls,
            calls=StaffCalls(service, self.driver.post),
            printer=None if spooler is None else self._make_printer(spooler),
            sounds=sounds,
        )
        self._beside: StaffDriver | None = None
        self.driver.screen.connect(self.window.show_screen)
        self.window.pressed.connect(self.driver.press)
        self.window.seen.connect(lambda page: _log.info("seen page=%s", Loggable(page)))
        self.driver.wiped.connect(self.window.forget)
        self.driver.wiped.connect(self._wiped)
        self._left = False
        self.window.stage.settled.connect(self._settled)

    def start(self) -> None:
        """Show the first page and watch the reader; the window is shown by the caller."""
        self.driver.start(self._adapters)
        self.pauses.start()
        self._calls.log_warnings()
        self._log_panel()

    def _log_panel(self) -> None:
        """Say which text sizes the screen has no room for."""
        metrics = self.window.metrics
        for size in TextSize:
            if not metrics.reaches(size):
                _log.warning(
                    "text size not offered size=%s capital_mm=%.1f panel_mm=%.1f",
                    *(size, CAPITAL_MM[size.value], capital_mm(metrics.mm)),
                )

    def _wiped(self) -> None:
        self._left = True
        collect_soon()

    def _settled(self) -> None:
        """On a busy machine the last page of a visit may go later than ``collect_soon`` after its end expects.

        It settles when that page begins to go, and again when it has gone.

        Not at the start, where nobody has been: to look through all that was loaded keeps the first touch waiting.
        """
        shown = self.window.screen_shown
        if self._left and shown is not None and isinstance(shown.page, AttractPage):
            collect_soon()

    def _make_printer(self, spooler: Spooler) -> PrintAdapter:
        from kiosk.app.print_check import check_prints  # the first page needs no printing
        from kiosk.app.printers import printables_of
        from kiosk.driver.prints import PrintAdapter

        self._spooler = spooler
        words = {tag: Messages(tag, self._texts) for tag in self._texts}
        printables = printables_of(self._profile)
        check_prints(self._profile, printables, self._library, words["ja"])
        return PrintAdapter(spooler, self.driver.post, words, cache(self._facts_in), self._clock, printables)

    @property
    def cards(self) -> CardAdapter:
        return self._adapters.cards

    @property
    def spooler(self) -> Spooler | None:
        """The printer; None where this kiosk prints nothing, or not yet."""
        return self._spooler

    def show_beside(self, staff: StaffDriver) -> None:
        """Have the window show what ``staff`` says, and tell it what is pressed and what lies on the reader."""
        self._beside = staff
        self.driver.screen.disconnect(self.window.show_screen)
        self.window.pressed.disconnect(self.driver.press)
        staff.screen.connect(self.window.show_screen)
        self.window.pressed.connect(staff.press)

    def _post_card(self, event: Event) -> None:
        self.driver.post(event)
        if self._beside is not None:
            self._beside.post(event)

    def _facts_in(self, language: str) -> LibraryFacts:
        return facts_of(self._profile, language)

    def use_printer(self, spooler: Spooler) -> None:
        """Print on it from now on; any thread.  Raises PrinterFault for what can't be printed."""
        printer = self._make_printer(spooler)
        self._adapters.printer = printer
        printer.start()

    def crashed(self) -> None:
        """Apologise and wipe; any thread."""
        self.driver.post(Crashed())

    def stop(self) -> None:
        """Wipe the visit and let go of reader, service and printer."""
        self.driver.stop()
