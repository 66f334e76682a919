"""Cards of headings, each with a text below it, beside a mark; set more densely where there is less room."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from PySide6.QtCore import QMarginsF
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import shadow_bleed
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock

V = TypeVar("V")
Density = tuple[float, float, float]
"""Heading px, text px, gap between the rows."""


class DenseCard(Component[V]):
    """``room_beside`` is what mark and margins take of the width, in reference px."""

    densities: ClassVar[tuple[Density, ...]]
    room_beside: ClassVar[float]

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._density = 0
        self._rows: list[tuple[TextBlock, TextBlock]] = []

    def set_density(self, density: int) -> None:
        """0 is the airiest of ``densities``."""
        if density != self._density:
            self._density = density
            self.set_theme(self.theme)

    def set_rows(self, rows: list[tuple[TextBlock, TextBlock]]) -> None:
        self._rows = rows
        self.setAccessibleName(" ".join(f"{head.plain} {text.plain}" for head, text in rows))

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _gap(self) -> float:
        return self.theme.px(self.densities[self._density][2])

    def _room(self, width: float) -> float:
        return width - self.theme.px(self.room_beside)
