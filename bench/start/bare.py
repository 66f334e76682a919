"""A window of PySide6 with nothing in it, on the whole screen: the least a program with Qt takes.

``python bare.py SECONDS``: says when it was painted, and after so many seconds how large it is; 0 = at once.
"""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


class _Window(QWidget):
    painted = False

    def paintEvent(self, _event: object) -> None:
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, _painted)


def _painted() -> None:
    print(json.dumps({"what": "picture", "at": time.monotonic(), "cpu": time.process_time()}), flush=True)
    QTimer.singleShot(round(float(sys.argv[1]) * 1000), _over)


def _over() -> None:
    print(json.dumps({"what": "settled"}), flush=True)
    sys.stdin.readline()  # until its size was looked at
    QApplication.exit(0)


app = QApplication([])
window = _Window()
window.showFullScreen()
app.exec()
