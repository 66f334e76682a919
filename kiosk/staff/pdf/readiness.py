"""The report about whether a kiosk is ready: what its doctor found, and what a person beside it confirms by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.clock import LIBRARY_ZONE
from kiosk.library.books.fleet.orders import Readiness
from kiosk.messages import Messages
from kiosk.staff.pdf.document import A4, BOLD, MM, REGULAR, new_canvas, width_of

Row = tuple[str, str, str, str]
"""What a check is called, its verdict, what was found, and what to do ('' = nothing)."""
CONFIRMED = ("page", "sound", "touch", "card")
"""What no program can tell: the messages ``readiness-confirm-…``."""

_LEFT, _RIGHT, _TOP, _FOOT = 18 * MM, 192 * MM, 279 * MM, 18 * MM
_VERDICT, _NAME, _FOUND = _LEFT + 2 * MM, _LEFT + 22 * MM, _LEFT + 78 * MM
_INK, _SOFT, _LINE, _RED = HexColor("#11303f"), HexColor("#48606b"), HexColor("#d8cfbc"), HexColor("#b3261e")
_SIZE, _PITCH = 9.0, 11.5


def write_report(out: BinaryIO, say: Messages, library: str, report: Readiness, rows: Sequence[Row]) -> None:
    """A4; as many pages as it takes.  ``report`` must have come."""
    if report.made_at is None:
        raise ValueError("the report has not come")
    canvas = new_canvas(out, A4, say("readiness-title", kiosk=report.kiosk_id))
    page = _Pages(canvas, say, report.kiosk_id)
    _head(page, say, library, report, rows)
    for row in rows:
        _check(page, say, row)
    page.gap(4 * MM)
    _by_hand(page, say)
    page.end()
    canvas.save()


@dataclass
class _Pages:
    """Writes from above to below, on the next page where there is no room."""

    canvas: Canvas
    say: Messages
    kiosk: str
    y: float = _TOP
    number: int = 1

    def room(self, height: float) -> None:
        """Begin a page if so much is not left on this one."""
        if self.y - height < _FOOT + 6 * MM:
            self.end()
            self.number += 1
            self.y = _TOP

    def end(self) -> None:
        """With its foot."""
        self.text(_LEFT, _FOOT - 4 * MM, self.say("readiness-foot", kiosk=self.kiosk, page=self.number), 8, _SOFT)
        self.canvas.showPage()

    def gap(self, height: float) -> None:
        self.y -= height

    def text(
        self, x: float, y: float, text: str, size: float = _SIZE, ink: HexColor = _INK, typeface: str = REGULAR
    ) -> None:
        self.canvas.setFillColor(ink)
        self.canvas.setFont(typeface, size)
        self.canvas.drawString(x, y, text)

    def line(self) -> None:
        self.canvas.setStrokeColor(_LINE)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(_LEFT, self.y, _RIGHT, self.y)


def _head(page: _Pages, say: Messages, library: str, report: Readiness, rows: Sequence[Row]) -> None:
    page.text(_LEFT, page.y, library, 11, _SOFT)
    page.gap(9 * MM)
    page.text(_LEFT, page.y, say("readiness-title", kiosk=report.kiosk_id), 18, typeface=BOLD)
    page.gap(9 * MM)
    for text in (
        say("readiness-made", at=_moment(report)),
        say("readiness-asked", name=report.by),
        say("readiness-version", version=report.version, profile=report.profile),
        _summary(say, rows),
    ):
        page.text(_LEFT, page.y, text, 10)
        page.gap(5.4 * MM)
    page.gap(2 * MM)


def _moment(report: Readiness) -> str:
    return "" if report.made_at is None else f"{report.made_at.astimezone(LIBRARY_ZONE):%Y-%m-%d %H:%M}"


def _summary(say: Messages, rows: Sequence[Row]) -> str:
    verdicts = [verdict for _, verdict, _, _ in rows]
    counts = {name: sum(each == name for each in verdicts) for name in ("fault", "warning", "unknown")}
    return say("readiness-summary", **counts)


def _check(page: _Pages, say: Messages, row: Row) -> None:
    name, verdict, found, todo = row
    lines = [(each, _INK) for each in wrapped(found, _RIGHT - _FOUND)]
    lines += [(each, _SOFT) for each in wrapped(todo, _RIGHT - _FOUND)]
    height = _PITCH * max(1, len(lines)) + 4.5
    page.room(height)
    page.line()
    page.gap(_PITCH)
    wrong = verdict == "fault"
    page.text(_VERDICT, page.y, say(f"readiness-verdict-{verdict}"), ink=_RED if wrong else _INK, typeface=BOLD)
    page.text(_NAME, page.y, name)
    for at, (text, ink) in enumerate(lines):
        page.text(_FOUND, page.y - at * _PITCH, text, ink=ink)
    page.gap(height - _PITCH)


def _by_hand(page: _Pages, say: Messages) -> None:
    """Boxes to tick, and who did."""
    page.room(len(CONFIRMED) * 7 * MM + 22 * MM)
    page.text(_LEFT, page.y, say("readiness-by-hand"), 12, typeface=BOLD)
    page.gap(8 * MM)
    for what in CONFIRMED:
        page.canvas.setStrokeColor(_INK)
        page.canvas.setLineWidth(1)
        page.canvas.rect(_LEFT + 1 * MM, page.y - 1, 4.5 * MM, 4.5 * MM)
        page.text(_LEFT + 9 * MM, page.y, say(f"readiness-confirm-{what}"), 10)
        page.gap(7 * MM)
    page.gap(5 * MM)
    page.text(_LEFT, page.y, say("readiness-signed"), 10)
    page.canvas.line(_LEFT + 34 * MM, page.y - 2, _LEFT + 90 * MM, page.y - 2)
    page.text(_LEFT + 98 * MM, page.y, say("readiness-date"), 10)
    page.canvas.line(_LEFT + 112 * MM, page.y - 2, _RIGHT, page.y - 2)
    page.gap(6 * MM)


def wrapped(text: str, width: float) -> Iterator[str]:
    """Lines of at most ``width`` points; Japanese is broken between any letters."""
    line = ""
    for letter in text:
        if line and width_of(line + letter, REGULAR, _SIZE) > width and letter not in "。、）":
            yield line
            line = ""
        line += letter
    if line:
        yield line
