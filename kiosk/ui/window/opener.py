"""Where the keyboard's focus goes with a sheet, and where it returns to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Opener:
    """Remembers which entry of the band had the focus when a sheet came: closing the sheet leads back to it."""

    def __init__(self, band: QWidget) -> None:
        self._band = band
        self._entry: QWidget | None = None

    def focus(self, sheet: QWidget | None, page: QWidget, page_changed: bool, sheet_changed: bool) -> None:
        """Give the focus to what is shown now; on a page that is another one nothing is remembered."""
        if sheet_changed and sheet is not None:
            had = QApplication.focusWidget()
            if had is not None and self._band.isAncestorOf(had):
                self._entry = had
        if page_changed:
            self._entry = None
        if sheet is not None:
            if page_changed or sheet_changed:
                sheet.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        entry, self._entry = self._entry, None
        if sheet_changed and entry is not None and entry.isVisibleTo(self._band):
            entry.setFocus(Qt.FocusReason.TabFocusReason)
        elif page_changed or sheet_changed:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
