"""On the monitors of QT_QPA_PLATFORM: says as JSON what covers which, with all of them, with one, and at the end."""

from __future__ import annotations

import json
from types import SimpleNamespace

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.first_picture import fill_screen
from kiosk.app.lobby import covers as covering
from kiosk.app.lobby.covers import Covers


def rect(place: QRect) -> list[int]:
    return [place.x(), place.y(), place.width(), place.height()]


def seen(window: QWidget, covers: Covers) -> dict[str, object]:
    return {
        "kiosk": rect(window.geometry()),
        "sheets": [rect(each.geometry()) for each in covers.sheets if each.isVisible()],
        "colours": [each.grab().toImage().pixelColor(5, 5).name() for each in covers.sheets],
        "all": sorted(each.objectName() for each in QApplication.topLevelWidgets() if each.isVisible()),
    }


def main() -> None:
    app = QApplication([])
    window = QWidget()
    window.setObjectName("kiosk")
    fill_screen(window)
    window.activateWindow()
    covers = Covers(window)
    app.processEvents()
    told = {"plugged": seen(window, covers)}
    other = QGuiApplication.screens()[1]
    covering.QGuiApplication = SimpleNamespace(  # type: ignore[misc,assignment]  # offscreen monitors stay plugged in
        screens=lambda: [other], primaryScreen=lambda: other, instance=QGuiApplication.instance
    )
    app.screenRemoved.emit(other)
    app.processEvents()
    told["one left"] = seen(window, covers)
    covers.close()
    app.processEvents()
    told["closed"] = seen(window, covers)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
