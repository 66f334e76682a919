"""What has no room at once stands on leaves of the same page, each one tap from the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.layout.board import Board
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.visit.chapter.common import Touched


class Poem(Board):
    """Six lines of 100 px in a room."""

    def __init__(self, theme: Theme, height: float) -> None:
        super().__init__(theme, "poem")
        self.turning = ("前へ", "次へ")
        self.leaves, self.height_of_room, self.about = Leaves(self), height, "first"
        self.resize(800, 1200)

    def arrange(self) -> None:
        rows = [Row(self.words(f"line-{at}", f"{at}行目"), 100.0, 20.0) for at in range(6)]
        self.leaves.place(rows, QRectF(0, 0, 700, self.height_of_room), about=self.about)

    def shown(self) -> list[str]:
        return sorted(key for key in self._parts if key.startswith("line"))


@pytest.fixture
def poem(qapp):
    def make(height: float) -> Poem:
        board = Poem(Theme.make(Metrics()), height)
        board.refresh()
        return board

    return make


def test_what_has_room_is_shown_at_once_without_a_turner(poem):
    board = poem(700)
    assert (board.leaves.count, board.shown(), board.leaves.whole) == (1, [f"line-{at}" for at in range(6)], True)
    assert not board.has("leaf-next")


def test_each_line_is_on_one_leaf_and_every_leaf_is_a_tap_away(poem):
    board, seen, pressed = poem(400), [], []
    board.pressed.connect(pressed.append)
    assert not board.has("leaf-previous")
    seen += board.shown()
    while board.has("leaf-next"):
        assert not board.leaves.whole
        board.press("leaf-next")
        seen += board.shown()
    assert seen == [f"line-{at}" for at in range(6)]
    assert board.leaves.whole
    assert pressed == [Touched()] * (board.leaves.count - 1)
    board.press("leaf-previous")
    assert board.leaves.at == board.leaves.count - 2


def test_other_words_begin_on_the_first_leaf_and_are_unread(poem):
    board = poem(400)
    board.press("leaf-next")
    board.about = "second"
    board.refresh()
    assert (board.leaves.at, board.leaves.whole) == (0, False)


def test_a_change_of_size_keeps_a_leaf_that_is_still_there(poem):
    board = poem(400)
    while board.has("leaf-next"):
        board.press("leaf-next")
    board.height_of_room = 700
    board.refresh()
    assert (board.leaves.at, board.leaves.count, board.shown()) == (0, 1, [f"line-{at}" for at in range(6)])
