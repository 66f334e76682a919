"""Makes a sheet of a template and of what is to be said: what flows is placed, what is long is wrapped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from kiosk.printing.layout import items
from kiosk.printing.layout.sheet import Inset, Item, LayoutFault, Nw7, Qr, Rule, Sheet, Text
from kiosk.printing.layout.template import Template, Templates, filled
from kiosk.printing.layout.wrap import wrap
from kiosk.printing.symbols.nw7 import BarcodeFault, fit
from kiosk.printing.symbols.qr import QUIET, QrFault, matrix
from kiosk.typefaces import HOUSE_LANGUAGE

_WITH_READINGS, _READINGS = 1.5, 0.45
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
        self._language = content.get("language", HOUSE_LANGUAGE)
        page = template.sheet
        self._width, self._margin = page.width, page.margin
        self._room = self._width - 2 * self._margin
        self._y = page.top
        self._items: list[Item] = []

    def sheet(self) -> Sheet:
        page = self._template.sheet
        for item in self._template.items:
            if item.when and not self._content.get(item.when):
                continue
            try:
                self._place(item)
            except (BarcodeFault, QrFault) as fault:
                raise LayoutFault(f"{self._template.name}: {fault}") from fault
        if page.height and self._y > page.height:
            raise LayoutFault(f"{self._template.name}: the items need {self._y:.0f} mm, the page has {page.height:g}")
        return Sheet(
            self._width, page.height or self._y + page.bottom, self._dpi, tuple(self._items),
            corner=page.corner, printable=page.printable,
        )  # fmt: skip

    def _place(self, item: items.AnyItem) -> None:
        match item:
            case items.TextItem():
                self._text(item)
            case items.PairItem():
                self._pair(item)
            case items.RuleItem():
                self._rule(item)
            case items.SpaceItem():
                self._y += item.height
            case items.BarcodeItem():
                self._barcode(item)
            case items.QrItem():
                self._qr(item)
            case items.SheetItem():
                inner = self._templates.get(item.template)
                sheet = compose(inner, self._content, self._dpi, self._templates, self._narrow)
                self._items.append(Inset(sheet, item.x, item.y))
            case items.PictureItem(picture="mark") if self._templates.logo is not None:
                box = item.model_dump(exclude={"picture"})
                self._items.append(items.ImageItem.model_construct(**box, file=self._templates.logo))
            case items.PictureItem() | items.ImageItem() | items.CutItem():
                self._items.append(item)
            case _:
                assert_never(item)

    def _text(self, item: items.TextItem) -> None:
        words = filled(item.text, self._content)
        if not words:
            return
        starts = {"left": self._margin, "right": self._width - self._margin, "centre": self._width / 2}
        x = starts[item.align] if item.x is None else item.x
        room = item.room or self._room
        baseline = item.baseline
        most = item.lines or (1 if baseline is not None else 0)
        size, lines = _fitted(words, item.size, room, most)
        step = size * max(item.leading, *(_leading(line) for line in lines))
        rise = max(map(_rise, lines))
        self._y += item.gap if baseline is None else 0.0
        for at, line in enumerate(lines):
            spot = self._y + size * (0.88 + rise) if baseline is None else baseline + at * step
            self._items.append(
                Text(
                    x, spot, line, size, room, bold=item.bold, align=item.align,
                    tint=item.tint, tracking=item.tracking, language=self._language,
                )
            )  # fmt: skip
            self._y += step if baseline is None else 0.0

    def _pair(self, item: items.PairItem) -> None:
        label, value = (filled(words, self._content) for words in (item.label, item.value))
        if not value:
            return
        size, right = item.size, self._width - self._margin
        self._y += item.gap + size * (1 + max(_rise(label), _rise(value)))
        self._items.append(Text(self._margin, self._y, label, size * 0.9, self._room * 0.4, language=self._language))
        self._items.append(
            Text(right, self._y, value, size, self._room * 0.58, item.bold, "right", language=self._language)
        )
        self._y += item.after

    def _rule(self, item: items.RuleItem) -> None:
        if item.y is None:
            self._y += item.gap
        left, top = self._margin if item.x is None else item.x, self._y if item.y is None else item.y
        self._items.append(Rule(left, top, item.width or self._room, item.thickness))
        if item.y is None:
            self._y += item.thickness + item.after

    def _barcode(self, item: items.BarcodeItem) -> None:
        code = filled(item.code, self._content)
        if not code:
            return
        room = item.room or self._width
        symbol = fit(code, self._narrow or item.narrow, room, self._dpi)
        y, centre = item.y, item.centre
        self._y += item.gap if y is None else 0.0
        middle = self._width / 2 if centre is None else centre
        self._items.append(Nw7(symbol, middle, self._y if y is None else y, item.height))
        self._y += item.height + item.after if y is None else 0.0

    def _qr(self, item: items.QrItem) -> None:
        code = filled(item.code, self._content)
        if not code:
            return
        modules = matrix(code)
        side = max(item.side, (len(modules) + 2 * QUIET) * item.module)
        x, y = item.x, item.y
        if side > max(item.side, self._room * 0.7):
            raise LayoutFault(f"{self._template.name}: {len(code)} characters are too many for the QR symbol")
        self._y += item.gap if y is None else 0.0
        left, top = self._margin if x is None else x, self._y if y is None else y
        self._items.append(Qr(modules, left, top, side))
        text_left, size = left + side + 3.0, item.size
        room = self._width - self._margin - text_left
        lines = _lines(words, room / size) if (words := filled(item.text, self._content)) else []
        step = size * max(1.5, *(_leading(line) for line in lines), 0.0)
        first = top + max(0.0, side - step * len(lines)) / 2 + step * 0.7
        self._items += [
            Text(text_left, first + at * step, line, size, room, language=self._language)
            for at, line in enumerate(lines)
        ]
        self._y += max(side, step * len(lines)) if y is None else 0.0


def _leading(line: str) -> float:
    """How far a line with readings is from the one above it, in em."""
    return _WITH_READINGS if "《" in line else 0.0


def _rise(line: str) -> float:
    """How much higher a line is with readings, in em."""
    return _READINGS if "《" in line else 0.0


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
