"""Shelves that tell where one is: the steps, the tries left, real progress, waiting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QRectF, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art import shelves
from kiosk.ui.components.base import Component
from kiosk.ui.text import Part, TextBlock
from kiosk.ui.theme import TextKind, Theme

_TRIES_RATIO = 426 / 248
_TURN_MS, _FILL_MS, _WAIT_FRAME_MS = 280, 180, 250


class StepShelf(Component):
    """The steps of a visit as spines standing on the header's line (which the header draws, not this).

    ``set_step(i)`` turns book ``i`` (from 0) face out in 280 ms; None: all done.
    """

    def __init__(
        self,
        theme: Theme,
        name: str = "steps",
        names: Sequence[str] = (),
        step: int | None = 0,
        align_right: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._names, self._step, self._right = tuple(names), step, align_right
        self._previous: int | None = None
        self._turn = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._motion.valueChanged.connect(self._turned)
        self._say()

    def set_names(self, names: Sequence[str]) -> None:
        """Change the words (another language)."""
        self._names = tuple(names)
        self._say()
        self.update()

    def set_step(self, step: int | None, animate: bool = True) -> None:
        """Move to a step."""
        if step == self._step:
            return
        self._previous, self._step = self._step, step
        self._say()
        duration = self.theme.ms(_TURN_MS) if animate else 0
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

    def _say(self) -> None:
        if self._step is not None and self._step < len(self._names):
            self.setAccessibleName(f"{self._step + 1} / {len(self._names)} {self._names[self._step]}")

    def height_for(self, _width: float) -> float:
        """A face-out book."""
        return self.theme.px(shelves.STEP_RISE)

    def draw(self, p: QPainter) -> None:
        """The books."""
        turning = self._turn < 1.0
        shelves.paint_steps(
            p,
            self.body(),
            self.theme.art,
            self._names,
            self._step,
            previous=self._previous if turning else None,
            turn=self._turn,
            align_right=self._right,
        )


class TriesLeft(Component):
    """Five spines, the spent ones dashed, and 「あと**3**回」 as parts beside them (or only the books: no words)."""

    def __init__(
        self,
        theme: Theme,
        name: str = "tries",
        left: int = 5,
        words: tuple[Part, ...] | str = "",
        total: int = 5,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._left, self._words, self._total = left, words, total
        self.rebuild()

    def set_left(self, left: int, words: tuple[Part, ...] | str = "") -> None:
        """Change the count and the words that say it."""
        self._left, self._words = left, words
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set the words."""
        self._block = TextBlock(self.theme, self._words, 38, line_height=1.3, kind=TextKind.TITLE)
        self.setAccessibleName(self._block.plain or str(self._left))

    def height_for(self, _width: float) -> float:
        """One row of the password page."""
        return self.theme.px(84)

    def draw(self, p: QPainter) -> None:
        """Books, then words with their numeral."""
        face = self.body()
        if not self._block.parts:
            shelves.paint_tries(p, face, self.theme.art, self._left, self._total)
            return
        books = QRectF(face.left(), face.top(), face.height() * _TRIES_RATIO, face.height())
        shelves.paint_tries(p, books, self.theme.art, self._left, self._total)
        words = face.adjusted(books.width() + self.theme.px(32), 0, 0, 0)
        used = self._block.height_for(words.width())
        self._block.paint(p, words.adjusted(0, max(0.0, face.height() - used + self.theme.px(6)), 0, self.theme.px(6)))


class ProgressShelf(Component):
    """A shelf of 30 spines that fills with real progress (0..1), each spine in 180 ms."""

    def __init__(
        self, theme: Theme, name: str = "progress", fraction: float = 0.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._shown = self._fraction = fraction
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._moved)
        self._say()

    @property
    def fraction(self) -> float:
        """Where the work is."""
        return self._fraction

    def set_fraction(self, fraction: float) -> None:
        """Move to a progress of 0..1; it may also fall back when a read starts over."""
        self._fraction = min(1.0, max(0.0, fraction))
        self._say()
        self._motion.stop()
        duration = self.theme.ms(_FILL_MS)
        if duration == 0:
            self._moved(self._fraction)
            return
        self._motion.setDuration(duration)
        self._motion.setStartValue(self._shown)
        self._motion.setEndValue(self._fraction)
        self._motion.start()

    def _moved(self, value: object) -> None:
        self._shown = float(str(value))
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(f"{round(self._fraction * 100)}%")

    def height_for(self, _width: float) -> float:
        """Tallest book and board."""
        return self.theme.px(100)

    def draw(self, p: QPainter) -> None:
        """The shelf."""
        shelves.paint_progress(p, self.body(), self.theme.art, self._shown)


class WaitingBooks(Component):
    """Six small books, one of them wandering, while a card is waited for."""

    def __init__(self, theme: Theme, name: str = "waiting", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, "", parent)
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
        """Rest."""
        self._timer.stop()

    def height_for(self, _width: float) -> float:
        """A small book."""
        return self.theme.px(60)

    def draw(self, p: QPainter) -> None:
        """The books."""
        shelves.paint_waiting(p, self.body(), self.theme.art, self._phase)
