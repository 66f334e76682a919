"""A text as it is set on the screen: broken by hand at phrases, never justified, never clipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from kiosk.art.furigana import RATIO, RISE
from kiosk.art.letters import draw_text, underline
from kiosk.typefaces import HOUSE
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme, sized_font
from kiosk.ui.text.cuts import phrases_of, plain, whole_bases
from kiosk.ui.text.furigana import REAL_STEP, SMALLEST_BASE, hung, measures
from kiosk.ui.text.phrases import characters, halves, seams
from kiosk.ui.text.runs import Line, Part, Piece, advance, below, end_of, paragraphs, parse_bold, read, width_with

TITLE_LINE, TEXT_LINE = 1.28, 1.5
_STEP, _FINE_STEP, _SMALLER = 2.0, 0.5, 0.7
_Cut = Callable[[str], list[str]]


class TextBlock:
    """A text of one size, measured and painted by the theme it was made with."""

    def __init__(
        self,
        theme: Theme,
        text: str | tuple[Part, ...],
        px: float,
        bold: bool = False,
        role: Role = "ink",
        line_height: float = TEXT_LINE,
        max_lines: int | None = None,
        kind: TextKind = TextKind.BODY,
        tracking: float = 0.0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        smallest: float | None = None,
    ) -> None:
        """``smallest``: reference px it may shrink to, where that is above the floor of the text size."""
        self.theme = theme
        self.parts = parse_bold(text, bold) if isinstance(text, str) else read(text)
        self.px, self.role, self.kind = px, role, kind
        self.line_height, self.max_lines, self.tracking, self.align = line_height, max_lines, tracking, align
        self.smallest = max(theme.smallest, min(smallest or 0.0, px * theme.growth(kind)))
        self._rows = paragraphs(self.parts, theme.language)
        self._pitch, self._middle, self._has_ruby = measures(self._rows, theme.language)
        if self._has_ruby:
            self.smallest = max(self.smallest, SMALLEST_BASE * min(theme.growth(kind), REAL_STEP))
        self._layouts: dict[tuple[float, float], tuple[Line, ...]] = {}
        self._cuts: dict[float, list[list[list[Piece]]]] = {}

    @property
    def plain(self) -> str:
        """The words alone, for accessible names."""
        return plain(self.parts)

    @property
    def spoken(self) -> str:
        """The words as they are read aloud."""
        return "".join(part.ruby or part.text for part in self.parts)

    def _full(self) -> float:
        return self.theme.px(max(self.px * self.theme.growth(self.kind), self.smallest))

    def _font(self, size: float, part: Part) -> QFont:
        return sized_font(size * part.size, part.bold, self.tracking, part.language)

    def lines(self, width: float, size: float) -> tuple[Line, ...]:
        """The text set into ``width`` screen pixels with letters of ``size`` screen pixels."""
        key = (round(width, 1), size)
        if key not in self._layouts:
            self._layouts[key] = tuple(self._set(width, size))
        return self._layouts[key]

    def _phrases(self, size: float) -> list[list[list[Piece]]]:
        """Paragraphs of phrases; a phrase that spans runs has a piece of each, so no break falls between them."""
        if size not in self._cuts:
            cuts = [self._cut(runs, phrases_of(runs), size) for runs in self._rows]
            self._cuts[size] = (
                [[self._hung(phrase, size) for phrase in row] for row in cuts] if self._has_ruby else cuts
            )
        return self._cuts[size]

    def _cut(self, runs: list[Part], cuts: Iterable[str], size: float) -> list[list[Piece]]:
        """The runs cut to the lengths of ``cuts``, which joined are the same text."""
        lengths = iter(cuts)
        done: list[list[Piece]] = []
        left = 0
        for part in runs:
            at = 0
            while at < len(part.text):
                if left == 0:
                    left = len(next(lengths))
                    done.append([])
                text = part.text[at : at + left]
                done[-1].append(self._piece(text, part, size))
                at, left = at + len(text), left - len(text)
        return done

    def _piece(self, text: str, part: Part, size: float) -> Piece:
        pixels = size * part.size
        width = ink = advance(text, pixels, part.bold, self.tracking, part.language)
        if text[-1:].isspace():
            ink = advance(text.rstrip(), pixels, part.bold, self.tracking, part.language)
        if part.ruby:
            reading = advance(part.ruby, pixels * RATIO, part.bold, self.tracking, part.language)
            return Piece(text, max(width, reading), max(width, reading), part, width, reading)
        return Piece(text, width, ink, part)

    def _hung(self, pieces: list[Piece], size: float) -> list[Piece]:
        return hung(pieces, lambda piece: size * piece.part.size)

    def _set(self, width: float, size: float) -> list[Line]:
        lines: list[Line] = []
        for paragraph in self._phrases(size):
            line: list[Piece] = []
            used = 0.0
            for phrase in paragraph:
                if self._width_with(line, used, phrase, size) <= width:
                    line += phrase
                    used = end_of(used, phrase)
                    continue
                if line:
                    lines.append(self._line(line, size))
                line = [*phrase]
                if width_with(0.0, line) > width:
                    *full, line = self._crumble(phrase, width, size)
                    lines += [self._line(part, size) for part in full]
                used = end_of(0.0, line)
            lines.append(self._line(line, size))
        return lines

    def _width_with(self, line: list[Piece], used: float, phrase: list[Piece], size: float) -> float:
        """Width of a line with one more phrase: two readings share the kana between them, so none hangs as far."""
        if self._has_ruby and line:
            return width_with(0.0, self._hung([*line, *phrase], size))
        return width_with(used, phrase)

    def _crumble(self, phrase: list[Piece], width: float, size: float) -> list[list[Piece]]:
        """Lines of a phrase that is wider than a line."""
        hard = size <= self.theme.px(self.smallest)
        rows: list[list[Piece]] = [[]]
        used = 0.0
        for crumb in self._pieces(phrase, width, size, (halves, seams, lambda text: characters(text, hard))):
            if rows[-1] and self._width_with(rows[-1], used, crumb, size) > width:
                rows.append([])
                used = 0.0
            rows[-1] += crumb
            used = end_of(used, crumb)
        return rows

    def _pieces(self, phrase: list[Piece], width: float, size: float, ways: Iterable[_Cut]) -> list[list[Piece]]:
        """A phrase cut by the first of ``ways`` after which each piece fits, else by the last."""
        runs = [replace(piece.part, text=piece.text) for piece in phrase]
        done, texts = [phrase], [plain(runs)]
        for way in ways:
            if all(width_with(0.0, each) <= width for each in done):
                break
            wide = [width_with(0.0, each) > width for each in done]
            texts = [part for text, cut in zip(texts, wide, strict=True) for part in (way(text) if cut else [text])]
            texts = whole_bases(texts, runs)
            done = self._cut(runs, texts, size)
        return done

    def breaks_word(self, width: float, height: float | None = None) -> bool:
        """Whether a word is broken that should not be: any but a patron's own, which may be of any length."""
        size = self.size_for(width, height)
        return any(
            width_with(0.0, piece) > width
            for row in self._phrases(size)
            for phrase in row
            if width_with(0.0, phrase) > width and not all(piece.part.own for piece in phrase)
            for piece in self._pieces(phrase, width, size, (halves, seams))
        )

    def _line(self, pieces: list[Piece], size: float) -> Line:
        if self._has_ruby:
            pieces = self._hung(pieces, size)
        if pieces and pieces[-1].text[-1:].isspace():
            pieces = [*pieces[:-1], pieces[-1]._replace(width=pieces[-1].ink)]
        width = width_with(0.0, pieces) if pieces else 0.0
        return Line(tuple(pieces), width, max((piece.part.size for piece in pieces), default=1.0) * size)

    def height_of(self, lines: tuple[Line, ...], size: float) -> float:
        return sum(max(line.tallest, size) * self._leading(line, size) for line in lines)

    def _leading(self, line: Line, size: float) -> float:
        return max(self.line_height, self._pitch) if line.tallest <= size else 1.15

    def height_for(self, width: float, height: float | None = None) -> float:
        """Height in screen pixels in a column of ``width``, shrunk for lines too many or too wide, or to ``height``."""
        size = self.size_for(width, height)
        return self.height_of(self.lines(width, size), size)

    def width(self) -> float:
        """Width in screen pixels on one line at full size."""
        return max((line.width for line in self.lines(1e9, self._full())), default=0.0)

    def phrase_width(self) -> float:
        """Width in screen pixels of the widest phrase at full size."""
        return max((width_with(0.0, each) for row in self._phrases(self._full()) for each in row), default=0.0)

    def set_width(self, width: float, height: float | None = None) -> float:
        """Width of the widest line when set into ``width`` (and ``height``), to centre an icon and its words."""
        lines = self.lines(width, self.size_for(width, height))
        return max((line.width for line in lines), default=0.0)

    def size_for(self, width: float, height: float | None = None) -> float:
        """The largest letters, in screen pixels, with which the text fits; the smallest allowed when none does."""
        full, floor, step = self._full(), self.theme.px(self.smallest), self._step()
        size = full
        while size > floor and not self._fits(width, height, size):
            size = max(floor, below(size, step))
        return self._unbroken(width, size) if self.max_lines is not None else size

    def _step(self) -> float:
        """How much smaller letters are tried next; finer where they must not end smaller than in a smaller size."""
        return self.theme.px(_STEP if self.theme.growth() == 1.0 else _FINE_STEP)

    def _unbroken(self, width: float, size: float) -> float:
        """Letters a little smaller, if that saves a label's phrase from being broken inside; else ``size``."""
        floor, step, smaller = self.theme.px(self.smallest), self._step(), size
        while not self._whole(width, smaller):
            smaller = below(smaller, step)
            if smaller < max(floor, size * _SMALLER):
                return size
        return smaller

    def _whole(self, width: float, size: float) -> bool:
        return all(width_with(0.0, phrase) <= width for rows in self._phrases(size) for phrase in rows)

    def fits(self, width: float, height: float | None = None) -> bool:
        """Whether nothing would stick out, at the size the text would be drawn with."""
        return self._fits(width, height, self.size_for(width, height))

    def sticks_out(self, width: float, height: float | None = None) -> bool:
        """Whether something is drawn outside even so; a line more than wished for is no harm where there is room."""
        size = self.size_for(width, height)
        return not self._contained(width, height, size)

    def _fits(self, width: float, height: float | None, size: float) -> bool:
        within = self.max_lines is None or len(self.lines(width, size)) <= self.max_lines
        return within and self._contained(width, height, size)

    def _contained(self, width: float, height: float | None, size: float) -> bool:
        lines = self.lines(width, size)
        if any(line.width > width + 0.5 for line in lines):
            return False
        return height is None or self.height_of(lines, size) <= height + self.theme.px(6)

    def paint(
        self, p: QPainter, rect: QRectF, role: Role | None = None, valign: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop
    ) -> float:
        """Paint into ``rect``, smaller if need be, never clipped; returns the height used."""
        size = self.size_for(rect.width(), rect.height())
        lines = self.lines(rect.width(), size)
        total = self.height_of(lines, size)
        top = rect.top()
        if valign == Qt.AlignmentFlag.AlignVCenter:
            top += (rect.height() - total) / 2
        elif valign == Qt.AlignmentFlag.AlignBottom:
            top += rect.height() - total
        for line in lines:
            tallest = max(line.tallest, size)
            box = tallest * self._leading(line, size)
            baseline = top + box / 2 + tallest * (self._middle if line.tallest <= size else HOUSE.middle)
            self._paint_line(p, line, self._left(rect, line), baseline, size, role or self.role)
            top += box
        return total

    def _left(self, rect: QRectF, line: Line) -> float:
        if self.align == Qt.AlignmentFlag.AlignHCenter:
            return rect.left() + (rect.width() - line.width) / 2
        if self.align == Qt.AlignmentFlag.AlignRight:
            return rect.right() - line.width
        return rect.left()

    def _paint_line(self, p: QPainter, line: Line, x: float, y: float, size: float, role: Role) -> None:
        scale = self.theme.metrics.scale
        for piece in line.pieces:
            part = piece.part
            p.setFont(self._font(size, part))
            p.setPen(self.theme.color(part.role or role))
            at, width = (QPointF(x + piece.base_at, y), piece.base) if part.ruby else (QPointF(x, y), piece.width)
            draw_text(p, at, piece.text, width, scale)
            if part.underlined:
                underline(p, at, width, size)
            if part.ruby:
                pixels = size * part.size
                p.setFont(sized_font(pixels * RATIO, part.bold, self.tracking, part.language))
                draw_text(p, QPointF(x + piece.reading_at, y - pixels * RISE), part.ruby, piece.reading, scale)
            x += piece.width
