"""Makes a sheet of a template and of what is to be said: what flows is placed, what is long is wrapped."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.printing.barcode import BarcodeFault, fit
from kiosk.printing.layout import (
    Align,
    Cut,
    Image,
    Inset,
    Item,
    LayoutFault,
    Nw7,
    Picture,
    PictureName,
    Qr,
    Rule,
    Sheet,
    Text,
    Tint,
)
from kiosk.printing.qr import QUIET, QrFault, matrix
from kiosk.printing.template import Entry, Template, Templates, filled
from kiosk.printing.wrap import wrap

_SMALLEST = 0.6
"""Part of its size a text may shrink to before its letters are squeezed."""


def compose(
    template: Template,
    content: Mapping[str, str],
    dpi: float,
    templates: Templates,
    narrow: float | None = None,
) -> Sheet:
    """Lay a template out for a device; ``narrow`` in mm replaces its bars' own.  Raises LayoutFault."""
    return _Composer(template, content, dpi, templates, narrow).sheet()


class _Composer:
    def __init__(
        self, template: Template, content: Mapping[str, str], dpi: float, templates: Templates, narrow: float | None
    ) -> None:
        self._template, self._content, self._dpi = template, content, dpi
        self._templates, self._narrow = templates, narrow
        page = template.sheet
        self._width, self._margin = page.mm("width"), page.mm("margin")
        self._room = self._width - 2 * self._margin
        self._y = page.mm("top")
        self._items: list[Item] = []

    def sheet(self) -> Sheet:
        page = self._template.sheet
        for entry in self._template.items:
            when = entry.text("when")
            if when and not self._content.get(when):
                continue
            try:
                self._place(entry)
            except (BarcodeFault, QrFault) as fault:
                raise LayoutFault(f"{self._template.name}: {fault}") from fault
        height = page.mm("height")
        if height and self._y > height:
            raise LayoutFault(f"{self._template.name}: the items need {self._y:.0f} mm, the page has {height:g}")
        return Sheet(
            self._width, height or self._y + page.mm("bottom"), self._dpi, tuple(self._items),
            corner=page.mm("corner"), printable=page.mm("printable"),
        )  # fmt: skip

    def _place(self, entry: Entry) -> None:
        match entry.kind:
            case "text":
                self._text(entry)
            case "pair":
                self._pair(entry)
            case "rule":
                self._rule(entry)
            case "space":
                self._y += entry.mm("height")
            case "barcode":
                self._barcode(entry)
            case "qr":
                self._qr(entry)
            case "sheet":
                inner = self._templates.get(entry.text("template"))
                sheet = compose(inner, self._content, self._dpi, self._templates, self._narrow)
                self._items.append(Inset(sheet, entry.mm("x"), entry.mm("y")))
            case _:
                self._box(entry)

    def _box(self, entry: Entry) -> None:
        x, y, width, height = (entry.mm(key) for key in ("x", "y", "width", "height"))
        if entry.kind == "picture":
            self._items.append(Picture(PictureName(entry.text("picture")), x, y, width, height))
        elif entry.kind == "image":
            self._items.append(Image(self._template.folder / entry.text("file"), x, y, width, height))
        else:
            self._items.append(Cut(x, y, width, height, entry.mm("corner")))

    def _text(self, entry: Entry) -> None:
        words = filled(entry.text("text"), self._content)
        if not words:
            return
        align = Align(entry.text("align"))
        starts = {Align.LEFT: self._margin, Align.RIGHT: self._width - self._margin, Align.CENTRE: self._width / 2}
        given = entry.maybe("x")
        x = starts[align] if given is None else given
        room = entry.maybe("room") or self._room
        baseline = entry.maybe("baseline")
        most = int(str(entry.values["lines"])) or (1 if baseline is not None else 0)
        size, lines = _fitted(words, entry.mm("size"), room, most)
        step = size * entry.mm("leading")
        self._y += entry.mm("gap") if baseline is None else 0.0
        for at, line in enumerate(lines):
            spot = self._y + size * 0.88 if baseline is None else baseline + at * step
            self._items.append(
                Text(
                    x, spot, line, size, room, bold=bool(entry.values["bold"]), align=align,
                    tint=Tint(entry.text("tint")), tracking=entry.mm("tracking"),
                )
            )  # fmt: skip
            self._y += step if baseline is None else 0.0

    def _pair(self, entry: Entry) -> None:
        label, value = (filled(entry.text(key), self._content) for key in ("label", "value"))
        if not value:
            return
        size, right = entry.mm("size"), self._width - self._margin
        self._y += entry.mm("gap") + size
        self._items.append(Text(self._margin, self._y, label, size * 0.9, self._room * 0.4))
        bold = bool(entry.values["bold"])
        self._items.append(Text(right, self._y, value, size, self._room * 0.58, bold=bold, align=Align.RIGHT))
        self._y += entry.mm("after")

    def _rule(self, entry: Entry) -> None:
        y, thickness = entry.maybe("y"), entry.mm("thickness")
        x = entry.maybe("x")
        if y is None:
            self._y += entry.mm("gap")
        left = self._margin if x is None else x
        self._items.append(Rule(left, self._y if y is None else y, entry.maybe("width") or self._room, thickness))
        if y is None:
            self._y += thickness + entry.mm("after")

    def _barcode(self, entry: Entry) -> None:
        code = filled(entry.text("code"), self._content)
        if not code:
            return
        room = entry.maybe("room") or self._width
        symbol = fit(code, self._narrow or entry.mm("narrow"), room, self._dpi)
        y, centre = entry.maybe("y"), entry.maybe("centre")
        self._y += entry.mm("gap") if y is None else 0.0
        middle = self._width / 2 if centre is None else centre
        self._items.append(Nw7(symbol, middle, self._y if y is None else y, entry.mm("height")))
        self._y += entry.mm("height") + entry.mm("after") if y is None else 0.0

    def _qr(self, entry: Entry) -> None:
        code = filled(entry.text("code"), self._content)
        if not code:
            return
        modules = matrix(code)
        side = max(entry.mm("side"), (len(modules) + 2 * QUIET) * entry.mm("module"))
        x, y = entry.maybe("x"), entry.maybe("y")
        if side > max(entry.mm("side"), self._room * 0.7):
            raise LayoutFault(f"{self._template.name}: {len(code)} characters are too many for the QR symbol")
        self._y += entry.mm("gap") if y is None else 0.0
        left, top = self._margin if x is None else x, self._y if y is None else y
        self._items.append(Qr(modules, left, top, side))
        text_left, size = left + side + 3.0, entry.mm("size")
        room, step = self._width - self._margin - text_left, size * 1.5
        lines = _lines(words, room / size) if (words := filled(entry.text("text"), self._content)) else []
        first = top + max(0.0, side - step * len(lines)) / 2 + step * 0.7
        self._items += [Text(text_left, first + at * step, line, size, room) for at, line in enumerate(lines)]
        self._y += max(side, step * len(lines)) if y is None else 0.0


def _fitted(words: str, size: float, room: float, most: int) -> tuple[float, list[str]]:
    """Return the size and lines of a text: smaller where it has more than ``most`` lines (0 = any number)."""
    now = size
    while True:
        lines = _lines(words, room / now) if most != 1 else [" ".join(words.split("\n"))]
        if not most or len(lines) <= most:
            return now, lines
        if now * 0.94 < size * _SMALLEST:
            # What is left goes into the last line, whose letters the painter squeezes into the room.
            return now, [*lines[: most - 1], " ".join(lines[most - 1 :])]
        now *= 0.94


def _lines(words: str, room: float) -> list[str]:
    """Wrap to ``room`` em; what goes on below a point of a list stands under its words."""
    lines: list[str] = []
    for part in words.split("\n"):
        if part.startswith("・"):
            first, *more = wrap(part.removeprefix("・"), room - 1)
            lines += [f"・{first}", *(f"\u3000{line}" for line in more)]
        else:
            lines += wrap(part, room)
    return lines
