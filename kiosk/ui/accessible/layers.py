"""A window that says what of it can be reached now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


class LayeredWindow(QWidget):
    """``frame`` holds all layers; a sheet takes the place of page, header and bar."""

    frame: QWidget

    def layers(self) -> Sequence[QWidget]:
        """What can be reached now, in the order of reading."""
        raise NotImplementedError
