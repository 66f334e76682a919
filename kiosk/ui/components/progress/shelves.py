"""Shelves that tell where one is: the steps, the tries left, real progress, waiting."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QMarginsF, QRectF, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art import shelves
from kiosk.screen.values.elements import Steps, TriesText
from kiosk.ui.components.base import Component
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import with_numeral

_TRIES, _TRIES_RATIO, _DEEP = 84.0, 426 / 248, 8.0
_TURN_MS, _FILL_MS, _WAIT_FRAME_MS = 280, 180, 250
_ALL_DONE = 7
_USUAL = 34.0
"""The largest floor that the letters of standard size hold, in reference px."""


class StepShelf(Component[Steps]):
    """The steps of a visit as spines standing on the header's line (which the header draws, not this).

    The book of the current step turns face out in 280 ms, at once unless ``animated``.
    """

    def __init__(self, theme: Theme, name: str, align_right: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.animated = True
        self._right = align_right
        self._step: int | None = 0
        self._previous: int | None = None
        self._turn = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._motion.valueChanged.connect(self._turned)

    def rebuild(self) -> None:
        """Say where one is, and move there."""
        names, current = self.value.names, self.value.current
        step = None if current >= _ALL_DONE else max(0, current - 1)
        where = "" if step is None or step >= len(names) else f"{step + 1} / {len(names)} {names[step]}"
        self.setAccessibleName(where)
        if step != self._step:
            self._move(step)

    def _move(self, step: int | None) -> None:
        self._previous, self._step = self._step, step
        duration = self.theme.ms(_TURN_MS) if self.animated else 0
        self._motion.stop()
        if duration == 0:
            self._turned(1.0)
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.start()

    def _turned(self, value: object) -> None:
        self._turn = float(str(value))
        self.update()

    def height_for(self, _width: float) -> float:
        return self.theme.px(shelves.STEP_RISE)

    def _least(self) -> float:
        """Letters as they are drawn in standard size, unless size or panel want larger ones."""
        usual = self.theme.growth() == 1.0 and self.theme.smallest <= _USUAL
        return 0.0 if usual else self.theme.smallest

    @property
    def wished_width(self) -> float:
        """Screen pixels that the steps take, also while one closes as the next opens."""
        if not self.value.names:
            return 0.0
        opened = {self._step, self._previous} if self._turn < 1.0 else {self._step}
        least, language = self._least(), self.theme.language
        return self.theme.px(max(shelves.steps_width(self.value.names, step, language, least) for step in opened))

    def draw(self, p: QPainter) -> None:
        turning = self._turn < 1.0
        shelves.paint_steps(
            p,
            self.body(),
            self.theme.art,
            self.value.names,
            self._step,
            previous=self._previous if turning else None,
            turn=self._turn,
            align_right=self._right,
            language=self.theme.language,
            least=self._least(),
        )


class TriesLeft(Component[TriesText]):
    """A spine a try, the spent ones dashed, and 「あと**3**回」 beside them."""

    def rebuild(self) -> None:
        it = self.value
        words = with_numeral(it.text, 1.7)
        self._block = TextBlock(self.theme, words, 38, line_height=1.3, kind=TextKind.TITLE)
        self.setAccessibleName(self._block.plain)

    def bleed(self) -> QMarginsF:
        """Below it for letters that hang deep."""
        return QMarginsF(0, 0, 0, self.theme.px(_DEEP))

    def height_for(self, width: float) -> float:
        return max(self.theme.px(_TRIES), self._block.height_for(width - self._books() - self.theme.px(32)))

    def _books(self) -> float:
        return self.theme.px(_TRIES) * _TRIES_RATIO

    def draw(self, p: QPainter) -> None:
        face, high = self.body(), self.theme.px(_TRIES)
        books = QRectF(face.left(), face.bottom() - high, self._books(), high)
        shelves.paint_tries(p, books, self.theme.art, self.value.number, self.value.of)
        words = face.adjusted(books.width() + self.theme.px(32), 0, 0, 0)
        used = self._block.height_for(words.width())
        if used <= face.height():
            words.adjust(0, face.height() - used + self.theme.px(6), 0, self.theme.px(6))
        self._block.paint(p, words)


class ProgressShelf(Component[float]):
    """A shelf of 30 spines that fills with real progress (0..1), each spine in 180 ms.

    It may also fall back, when a read starts over.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._shown = self._fraction = -1.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._moved)

    @property
    def fraction(self) -> float:
        return self._fraction

    def rebuild(self) -> None:
        """Say how far it is, and move there."""
        fraction, first = min(1.0, max(0.0, self.value)), self._fraction < 0
        self.setAccessibleName(f"{round(fraction * 100)}%")
        if fraction != self._fraction:
            self._fraction = fraction
            self._move(at_once=first)

    def _move(self, at_once: bool) -> None:
        self._motion.stop()
        duration = 0 if at_once else self.theme.ms(_FILL_MS)
        if duration == 0:
            self._moved(self._fraction)
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(self._shown)
        self._motion.setEndValue(self._fraction)
        self._motion.start()

    def _moved(self, value: object) -> None:
        """Paint the books that look otherwise than before."""
        before, self._shown = shelves.filled_spines(self._shown), float(str(value))
        low, high = sorted((before, shelves.filled_spines(self._shown)))
        if low != high:
            body = self.body()
            area = shelves.spine_area(body, low).united(shelves.spine_area(body, high))
            self.update(area.adjusted(-1, 0, 1, 0).toAlignedRect())

    def repaint_from(self, _before: float) -> None:
        """Whatever moves says so itself."""

    def height_for(self, _width: float) -> float:
        return self.theme.px(100)

    def draw(self, p: QPainter) -> None:
        shelves.paint_progress(p, self.body(), self.theme.art, self._shown, due=self.due)


class WaitingBooks(Component[None]):
    """Six small books, one of them wandering, while a card is waited for."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._phase = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_WAIT_FRAME_MS)
        self._timer.timeout.connect(self._step)

    def _step(self) -> None:
        self._phase += 1 / 6
        self.update()

    def showEvent(self, _event: object) -> None:
        """Move only while seen; with reduced motion a book every two seconds."""
        self._timer.setInterval(2000 if self.theme.reduced_motion else _WAIT_FRAME_MS)
        self._timer.start()

    def hideEvent(self, _event: object) -> None:
        self._timer.stop()

    def height_for(self, _width: float) -> float:
        return self.theme.px(60)

    def draw(self, p: QPainter) -> None:
        shelves.paint_waiting(p, self.body(), self.theme.art, self._phase)
