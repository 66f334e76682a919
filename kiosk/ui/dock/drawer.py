"""The demo's drawer: lay and lift cards, pull plugs, empty the printer.  It emits wishes only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller

from kiosk.dataclass import dataclass
from kiosk.ui.dock.parts import CardRow, DockButton, DockTab, Persona
from kiosk.ui.layout.board import Board
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.window.window import KioskWindow

WORDS = {
    "tab": "デモの道具",
    "title": "デモの道具",
    "note": "練習用です。本番の端末にはありません。",
    "nothing": "カードは置かれていません",
    "lies": "いま：{}",
    "login": "ログイン：{}",
    "lay": "置く",
    "swap": "入れかえる",
    "lift": "取る",
    "reader": "リーダーを抜く",
    "service": "カードサービスを止める",
    "paper": "プリンター 用紙切れ",
    "offline": "プリンター オフライン",
    "network": "ネットワークを切る",
}
_WIDTH, _TAB_W, _TAB_H = 420.0, 30.0, 132.0
_BAR = """
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: palette(mid); border-radius: 4px; min-height: 40px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; }
"""
_SCROLL_BAR = 10
_FAULTS = ("reader", "service", "paper", "offline", "network")


@dataclass(frozen=True, slots=True)
class DockState:
    """What is so at the moment: the key of the card that lies there, and which faults are on."""

    laid: str = ""
    faults: frozenset[str] = frozenset()


class _Cards(Board):
    """The list of cards, as long as it is."""

    def __init__(self, theme: Theme, dock: DemoDock) -> None:
        super().__init__(theme, "dock-cards")
        self._dock = dock

    def arrange(self) -> None:
        y, width = self.px(4), self.width() - self.px(12)
        for persona in self._dock.personas:
            key, chosen = persona.key, persona.key == self._dock.chosen
            row = self.part(CardRow, f"persona-{key}", partial(self._make, key))
            row.show_value(persona._replace(chosen=chosen, lies=key == self._dock.state.laid))
            y = self.at(row, 0, y, width, row.height_for(width)) + self.px(10)
        self.setFixedHeight(round(y))

    def _make(self, key: str) -> CardRow:
        row = CardRow(self.theme, f"persona-{key}")
        row.clicked.connect(lambda: self._dock.choose(key))
        return row


class DemoDock(Board):
    """``lay(key)`` (also for swapping), ``lift()``, ``fault(name, on)`` with name reader, service, paper, offline or
    network.  The owner does it and says what is so with ``show_state``.
    """

    lay = Signal(str)
    lift = Signal()
    fault = Signal(str, bool)

    def __init__(self, window: KioskWindow, personas: Sequence[tuple[str, str, str]], login: str = "") -> None:
        """``login`` is number and password of somebody who can log in."""
        super().__init__(_theme(window), "demo-dock", window)
        self._login = login
        self._window = window
        self.personas = tuple(Persona(*each) for each in personas)
        self.chosen = self.personas[0].key if self.personas else ""
        self.state = DockState()
        self._open = False
        self._tab = DockTab(self.theme, "dock-tab", window).show_value((WORDS["tab"], False))
        self._tab.clicked.connect(lambda: self.set_open(not self._open))
        self._cards = _Cards(self.theme, self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._cards)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().setStyleSheet(_BAR)
        self._scroll.viewport().setAutoFillBackground(False)
        self._cards.setAutoFillBackground(False)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        window.installEventFilter(self)
        self._lay_out()

    @property
    def opened(self) -> bool:
        return self._open

    @property
    def drawer_width(self) -> int:
        """How wide the drawer is when it is out, in pixels, at the window's present size."""
        return round(_theme(self._window).px(_WIDTH))

    def set_open(self, opened: bool) -> None:
        """Slide the drawer out, and the kiosk aside, so that nothing of it is covered; or in again."""
        self._open = opened
        self._lay_out()

    def show_state(self, state: DockState) -> None:
        self.state = state
        self._lay_out()

    def choose(self, key: str) -> None:
        self.chosen = key
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's edge."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False

    def _lay_out(self) -> None:
        theme = _theme(self._window)
        if theme != self.theme:
            self.set_theme(theme)
            self._tab.set_theme(theme)
            self._cards.set_theme(theme)
        width = min(self.drawer_width, self._window.width() * 0.45) if self._open else 0.0
        self._window.set_margin(round(width))
        self.setGeometry(0, 0, round(width), self._window.height())
        self.setVisible(self._open)
        self._tab.show_value((WORDS["tab"], self._open))
        self._tab.place(
            QRectF(width, self._window.height() * 0.5 - self.px(_TAB_H / 2), self.px(_TAB_W), self.px(_TAB_H))
        )
        self._tab.raise_()
        self._tab.show()
        self.raise_()
        if self._open:
            self.refresh()
            self.update()

    def arrange(self) -> None:
        px, side = self.px, self.px(20)
        width, y = self.width() - 2 * side, self.px(24)
        fixed = TextKind.FIXED
        title = self.words("dock-title", WORDS["title"], 30, True, "ink", 1.3, 1, fixed)
        y = self.at(title, side, y, width, title.height_for(width))
        note = self.words("dock-note", WORDS["note"], 20, False, "ink2", 1.3, 2, fixed)
        y = self.at(note, side, y, width, note.height_for(width)) + px(12)
        if self._login:
            login = self.words("dock-login", WORDS["login"].format(self._login), 22, True, "ink", 1.3, 2, fixed)
            y = self.at(login, side, y, width, login.height_for(width)) + px(12)
        who = next((each.title for each in self.personas if each.key == self.state.laid), "")
        said = WORDS["lies"].format(who) if who else WORDS["nothing"]
        lies = self.words("dock-lies", said, 22, True, "bay", 1.3, 2, fixed)
        y = self.at(lies, side, y, width, px(36)) + px(8)
        half, tall = (width - px(12)) / 2, px(68)
        lay = self._button("lay", WORDS["swap" if self.state.laid else "lay"], False)
        lay.setEnabled(bool(self.chosen))
        self.at(lay, side, y, half, tall)
        lift = self._button("lift", WORDS["lift"], False)
        lift.setEnabled(bool(self.state.laid))
        y = self.at(lift, side + half + px(12), y, half, tall) + px(16)
        rows = -(-len(_FAULTS) // 2)
        foot = self.height() - px(24) - rows * tall - (rows - 1) * px(12)
        self._scroll.setGeometry(QRectF(side, y, width, foot - px(20) - y).toAlignedRect())
        # Not the viewport's width: before the window is shown it is whatever it was made with.
        self._cards.setFixedWidth(max(1, self._scroll.width() - _SCROLL_BAR))
        self._cards.refresh()
        for at, name in enumerate(_FAULTS):
            button = self._button(name, WORDS[name], name in self.state.faults)
            wide = width if at == len(_FAULTS) - 1 and at % 2 == 0 else half
            self.at(button, side + at % 2 * (half + px(12)), foot + at // 2 * (tall + px(12)), wide, tall)

    def _button(self, name: str, label: str, on: bool) -> DockButton:
        return self.part(DockButton, f"dock-{name}", partial(self._make, name)).show_value((label, on))

    def _make(self, name: str) -> DockButton:
        part = DockButton(self.theme, f"dock-{name}", name in _FAULTS)
        part.clicked.connect(lambda: self._wish(name))
        return part

    def _wish(self, name: str) -> None:
        if name == "lay":
            self.lay.emit(self.chosen)
        elif name == "lift":
            self.lift.emit()
        else:
            self.fault.emit(name, name not in self.state.faults)

    def mousePressEvent(self, event: object) -> None:
        """Touches beside the buttons are not the visitor's."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), self.theme.color("underlay"))
        p.fillRect(QRectF(self.width() - 2, 0, 2, self.height()), self.theme.color("ink"))
        p.end()


def _theme(window: KioskWindow) -> Theme:
    """Always the plain look, about as large as the kiosk."""
    short = min(window.width(), window.height())
    scale = max(0.62, min(2.0, short / 1080))
    return Theme.make(Metrics(round(scale, 3), window.width(), window.height()))
