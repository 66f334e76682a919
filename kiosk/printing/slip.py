"""The slip: 80 mm paper with the number, its dates and the QR for the phone; black only."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.printing.barcode import BarcodeFault, fit
from kiosk.printing.layout import (
    Align,
    Item,
    LayoutFault,
    Nw7,
    Picture,
    PictureName,
    Qr,
    Rule,
    Sheet,
    Text,
    grouped,
)
from kiosk.printing.qr import QUIET, QrFault, matrix
from kiosk.printing.wrap import wrap

WIDTH, MARGIN = 80.0, 7.5
NARROW = 0.375
"""Narrow bar in mm: 3 dots at 203 dpi."""
QR_SIDE = 26.0
MODULE = 0.5
"""Smallest side of a QR module in mm: a telephone reads it at arm's length."""
_PRINTABLE = 72.0
"""mm a thermal head of 576 dots covers on 80 mm paper."""
_THICK, _THIN = 0.5, 0.25


@dataclass(frozen=True)
class SlipContent:
    """What a slip says: ready sentences, no name, address, birth date or password."""

    library_name: str
    heading: str
    keep_line: str
    number: str
    groups: tuple[int, ...]
    nw7: str
    expires_label: str
    expires_on: str
    issued_label: str
    issued_on: str
    setup_heading: str = ""
    setup_url: str = ""
    setup_lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    contact_lines: tuple[str, ...] = ()


class _Roll:
    """Places items one below the other."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.y = 0.0
        self.room = WIDTH - 2 * MARGIN

    def line(self, text: str, size: float, *, bold: bool = False, gap: float = 0.0) -> None:
        self.y += gap
        for part in wrap(text, self.room / size):
            self.y += size
            self.items.append(Text(MARGIN, self.y - size * 0.12, part, size, self.room, bold=bold))
            self.y += size * 0.45

    def rule(self, thickness: float, before: float, after: float) -> None:
        self.y += before
        self.items.append(Rule(MARGIN, self.y, self.room, thickness))
        self.y += thickness + after

    def pair(self, label: str, value: str, *, bold: bool) -> None:
        self.y += 4.6
        self.items.append(Text(MARGIN, self.y, label, 3.5, self.room * 0.4))
        right = WIDTH - MARGIN
        self.items.append(Text(right, self.y, value, 3.9, self.room * 0.58, bold=bold, align=Align.RIGHT))
        self.y += 1.6


def slip_sheet(content: SlipContent, dpi: float = 203) -> Sheet:
    """Lay the slip out for a printer of ``dpi``, as long as it needs; raises LayoutFault for what can't fit."""
    try:
        symbol = fit(content.nw7, NARROW, _PRINTABLE, dpi)
        modules = matrix(content.setup_url) if content.setup_url else None
    except (BarcodeFault, QrFault) as fault:
        raise LayoutFault(str(fault)) from fault
    roll = _Roll()
    roll.items.append(Picture(PictureName.MARK, MARGIN, 6.0, 10.2, 8.4))
    name_room = roll.room - 12.5
    roll.items.append(Text(MARGIN + 12.5, 11.6, content.library_name, 4.9, name_room, bold=True, tracking=0.03))
    roll.y = 15.4
    roll.rule(_THICK, 1.6, 2.6)
    roll.line(content.heading, 5.3, bold=True)
    if content.keep_line:
        roll.line(content.keep_line, 3.5, gap=0.4)
    roll.y += 2.2
    roll.items.append(Nw7(symbol, WIDTH / 2, roll.y, 13.0))
    roll.y += 13.0 + 7.6
    number = grouped(content.number, content.groups)
    roll.items.append(Text(WIDTH / 2, roll.y, number, 7.2, roll.room, bold=True, align=Align.CENTRE, tracking=0.08))
    roll.rule(_THIN, 3.6, 1.6)
    roll.pair(content.expires_label, content.expires_on, bold=True)
    roll.pair(content.issued_label, content.issued_on, bold=False)
    roll.rule(_THIN, 1.4, 2.2)
    if modules is not None:
        _phone(roll, content, modules)
        roll.rule(_THIN, 2.0, 2.2)
    for note in content.notes:
        roll.line(note, 3.6)
    if content.contact_lines:
        roll.rule(_THICK, 2.4, 2.0)
        for contact in content.contact_lines:
            roll.line(contact, 3.4)
    return Sheet(WIDTH, roll.y + 6.0, dpi, tuple(roll.items))


def _phone(roll: _Roll, content: SlipContent, modules: tuple[tuple[bool, ...], ...]) -> None:
    if content.setup_heading:
        roll.line(content.setup_heading, 4.2, bold=True)
    roll.y += 0.6
    side = max(QR_SIDE, (len(modules) + 2 * QUIET) * MODULE)
    if side > roll.room * 0.6:
        raise LayoutFault("the set-up address is too long for the slip's QR symbol")
    roll.items.append(Qr(modules, MARGIN, roll.y, side))
    left = MARGIN + side + 3.0
    size, step, room = 3.5, 5.3, WIDTH - MARGIN - left
    lines = [part for text in content.setup_lines for part in wrap(text, room / size)]
    first = roll.y + max(0.0, side - step * len(lines)) / 2 + step * 0.7
    for at, text in enumerate(lines):
        roll.items.append(Text(left, first + at * step, text, size, room))
    roll.y += max(side, step * len(lines))
