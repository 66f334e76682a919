"""One key: drawn by itself, pressed by its keyboard, by Space on an external keyboard, or by a screen reader."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk import typefaces
from kiosk.dataclass import dataclass
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import icon, line_box, lipped_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme, sized_font
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import verbatim

LIP = 4.0
_UP_MS = 90
_MARKS = ("゛", "゜")
_HIGH_AND_DEEP, _DEEP = "h\u1ebfy", "hy"
"""Letters that reach as far up and down as any on keys: the same for all of a row, which stand on one line."""
_LARGE_SIGNS, _LETTER = (".", "-"), 50.0
"""Signs that are as large as can be in every size of the letters, and how large letters are."""
_SIGN, _BETWEEN, _SLACK, _LETTER_AIR = 42.0, 6.0, 6.0, 2.0
_NEARLY = 0.9
"""A key's word may be so much smaller than asked, rather than take a row more."""


_ARROWS = {
    Qt.Key.Key_Left.value: (-1, 0),
    Qt.Key.Key_Right.value: (1, 0),
    Qt.Key.Key_Up.value: (0, -1),
    Qt.Key.Key_Down.value: (0, 1),
}


class KeyKind(Enum):
    LETTER = "letter"
    FUNCTION = "function"


@dataclass(frozen=True, slots=True)
class KeySpec:
    """A key: id (object name), what is drawn, where in the 10-column grid, how large its letter is.

    ``say`` is what a screen reader calls it, when the drawing is not a word.
    """

    id: str
    label: str
    column: float
    row: int
    span: float = 1.0
    kind: KeyKind = KeyKind.LETTER
    px: float = 50.0
    icon: str = ""
    say: str = ""


def _words(theme: Theme, spec: KeySpec) -> TextBlock:
    """What is written on a key; letters are those of what is typed, the same in every language."""
    centre = Qt.AlignmentFlag.AlignHCenter
    letter = spec.kind is KeyKind.LETTER
    text, line = (verbatim(spec.label, True), 1.0) if letter else (spec.label, 1.15)
    face, px = theme, spec.px
    if letter and spec.label in _LARGE_SIGNS:
        px = max(_LETTER, px / theme.growth(TextKind.KEY))
    if letter and theme.language != HOUSE_LANGUAGE:
        # The pitch is that of the face the letters are set in; the screen's own may need a higher one.
        face, px = theme.but(language=HOUSE_LANGUAGE), max(px, theme.smallest / theme.growth(TextKind.KEY))
    return TextBlock(face, text, px, True, "ink", line, 1, TextKind.KEY, align=centre)


def _pad(theme: Theme) -> float:
    """Beside a key's word, in screen pixels."""
    return theme.px(6 if theme.palette.flat else 4)


def needed(theme: Theme, spec: KeySpec) -> float:
    """Width in screen pixels that a key needs to hold its word, and its icon beside it."""
    words = _words(theme, spec).width() if spec.label and spec.label not in _MARKS else theme.px(_SIGN)
    return words + 2 * _pad(theme) + theme.px(_SLACK) + (theme.px(_SIGN + _BETWEEN) if spec.icon else 0.0)


def holds(theme: Theme, spec: KeySpec, width: float) -> bool:
    """Whether a key of a width holds its word, nearly as large as asked, beside its icon or below it."""
    if not spec.label or spec.label in _MARKS:
        return True
    words = _words(theme, spec)
    least = max(_NEARLY, theme.px(words.smallest) / theme.text_px(words.px, words.kind))
    return words.width() * least <= width - 2 * _pad(theme)


class Key(Touchable[KeySpec]):
    """Sinks at once (``lit`` keys turn bay, secret ones do not change at all), comes up in 90 ms."""

    walked = Signal(int, int)
    """An arrow was pressed: columns, rows."""

    REACH = 0.0

    def __init__(self, theme: Theme, lit: bool, parent: QWidget) -> None:
        super().__init__(theme, "key", parent)
        self._lit = lit
        self._held = False
        self._able = True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rise = QTimer(self)
        self._rise.setSingleShot(True)
        self._rise.setInterval(_UP_MS)
        self._rise.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def spec(self) -> KeySpec:
        """What it is now; another layout makes it another key."""
        return self.value

    @property
    def able(self) -> bool:
        return self._able

    def set_able(self, able: bool) -> None:
        """Dashed when it can't; still there, so that nothing moves."""
        if able != self._able:
            self._able = able
            self.update()

    def rebuild(self) -> None:
        spec = self.spec
        self.setObjectName(f"key-{spec.id}")
        self.setAccessibleName(spec.say or spec.label)
        self._text = _words(self.theme, spec)

    def radius(self) -> float:
        return 16.0

    def tall(self) -> float:
        """Height in screen pixels that its word needs; a letter takes what there is."""
        return self._text.height_for(1e9) if self.spec.kind is KeyKind.FUNCTION and self.spec.label else 0.0

    def bleed(self) -> QMarginsF:
        return QMarginsF(0, 0, 0, self.theme.px(LIP))

    def hold(self, held: bool) -> None:
        """The finger is on it, or has left."""
        self._held = held
        if not self._lit:
            return
        if held:
            self._rise.stop()
            self.repaint()
        else:
            self._rise.start()

    @property
    def down(self) -> bool:
        return self._lit and (self._held or self._rise.isActive() or self.isDown())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over the board; Space and Enter strike."""
        step = _ARROWS.get(event.key())
        if step is not None:
            self.walked.emit(*step)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A mouse press sent to the key itself (by a test, a tool) goes to the keyboard, which knows the gaps."""
        if isinstance(event, QMouseEvent):
            event.ignore()
            return False
        return super().event(event)

    def _off_middle(self) -> float:
        """How far the middle of its script's letters lies below the middle of a line, as something to go up."""
        language = self.theme.language
        size = self._text.size_for(1e9)
        letters = _HIGH_AND_DEEP if not typefaces.missing(_HIGH_AND_DEEP, language) else _DEEP
        ink = QFontMetricsF(sized_font(size, True, 0.0, language)).tightBoundingRect(letters)
        return -(typefaces.face(language).middle * size + ink.center().y())

    def draw(self, p: QPainter) -> None:
        theme, palette, face = self.theme, self.theme.palette, self.body()
        function = self.spec.kind is KeyKind.FUNCTION
        role: Role = "ink"
        if self.down and self._able:
            face = lipped_box(p, theme, face, 16, "bay", "key_lip", LIP, True)
            role = "on_bay"
        elif not self._able:
            line_box(p, theme, face, 16, "line", 3, dashed=True)
            role = "ink2"
        else:
            face = lipped_box(p, theme, face, 16, "fkey" if function else "surface", "key_lip", LIP, False)
            line_box(p, theme, face, 16, "line", palette.fkey_border if function else palette.key_border)
        self._label(p, face, role)

    def _mark(self, p: QPainter, face: QRectF, role: Role) -> None:
        """A voicing mark alone sits in a corner of its em square: put it into the key's middle."""
        path = QPainterPath()
        path.addText(QPointF(0, 0), self.theme.font(76, True, TextKind.KEY), self.spec.label)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self.theme.color(role))
        p.drawPath(path.translated(face.center() - path.boundingRect().center()))

    def _stack(self, p: QPainter, inner: QRectF, role: Role) -> None:
        """A long word stands below its icon rather than in pieces beside it."""
        if not self._text.fits(inner.width()):
            # Not even below it: the sign alone says it, and a screen reader the word.
            icon(p, self.theme, square(inner.center().x(), inner.center().y(), self.theme.px(56)), self.spec.icon, role)
            return
        side = self.theme.px(34)
        words = self._text.height_for(inner.width())
        top = inner.center().y() - (side + words) / 2
        icon(p, self.theme, square(inner.center().x(), top + side / 2, side), self.spec.icon, role, 4)
        self._text.paint(p, QRectF(inner.left(), top + side, inner.width(), words), role)

    def _label(self, p: QPainter, face: QRectF, role: Role) -> None:
        theme = self.theme
        pad = _pad(theme)
        over = -theme.px(_LETTER_AIR)
        if self.spec.kind is KeyKind.FUNCTION:
            over = max(0.0, self.tall() - face.height()) / 2 if self._text.plain == self.spec.label else 0.0
        inner = face.adjusted(pad, -over, -pad, over)
        if over > 0:
            # A line of a script with high accents is taller than its letters, which a lower key holds in its middle.
            inner.translate(0, self._off_middle())
        if self.spec.label == "_":
            # The face's own low line is a hairline that nobody finds.
            bar = QRectF(0, 0, theme.px(30), theme.px(5))
            bar.moveCenter(QPointF(face.center().x(), face.center().y() + theme.px(17)))
            p.fillRect(bar, theme.color(role))
            return
        if self.spec.label in _MARKS:
            self._mark(p, face, role)
            return
        if not self.spec.icon:
            self._text.paint(p, inner, role, Qt.AlignmentFlag.AlignVCenter)
            return
        side, gap = theme.px(_SIGN), theme.px(_BETWEEN)
        if not self.spec.label:
            icon(p, theme, square(face.center().x(), face.center().y(), theme.px(52)), self.spec.icon, role, 4)
            return
        room = inner.width() - side - gap
        if not self._text.fits(room):
            self._stack(p, inner, role)
            return
        words = self._text.set_width(room)
        left = face.center().x() - (side + gap + words) / 2
        icon(p, theme, square(left + side / 2, face.center().y(), side), self.spec.icon, role, 3.5)
        box = QRectF(left + side + gap, inner.top(), words + 1, inner.height())
        self._text.paint(p, box, role, Qt.AlignmentFlag.AlignVCenter)
