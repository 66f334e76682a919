"""Two buttons turn leaves: their words are whole in any room, and a keyboard turns too."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest

from kiosk.app.texts import LANGUAGE_NAMES, catalogues
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.layout.turner import LETTERS, turner_of, where_of
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import TextSize

pytestmark = pytest.mark.usefixtures("qapp")
SCREENS = [(24.0, size) for size in TextSize] + [(15.6, size) for size in TextSize if size is not TextSize.MAX]


def words_of(language: str) -> tuple[str, str]:
    source = catalogues()[language]
    return tuple(re.search(rf"^button-{key} = (.+)$", source, re.MULTILINE)[1] for key in ("previous", "next"))


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize(("inches", "size"), SCREENS)
@pytest.mark.parametrize("width", [680, 984])
def test_its_words_are_whole_beside_the_number_of_the_leaf(language, inches, size, width):
    theme = Theme.make(Metrics.for_screen(1080, 1920, None, inches), size, language=language)
    board = Board(theme, "board")
    board.turning = words_of(language)
    turner = turner_of(board, width)
    for words in board.turning:
        label = TextBlock(theme, words, LETTERS, True, line_height=1.2, max_lines=2, kind=TextKind.TITLE)
        room = turner.width - theme.px(80 if turner.signed else 24)
        assert label.phrase_width() <= room
        assert label.height_for(room) <= turner.height - theme.px(12)
    assert 2 * turner.width + where_of(theme, "10/12").width() <= width
    assert turner.height >= theme.px(theme.target)


class Rules(Board):
    """A heading and a text that no leaf holds."""

    def __init__(self, size: TextSize) -> None:
        super().__init__(Theme.make(Metrics(), size), "rules")
        self.turning = ("前へ", "次へ")
        self.leaves = Leaves(self)
        self.resize(700, 600)

    def arrange(self) -> None:
        title = self.words("title", "利用規則", 66, True)
        text = self.words("text", "本を大切にしてください。" * 30)
        heading = Row(title, title.height_for(700), keeps=True)
        self.leaves.place([heading, text_row(text, 700, 20)], QRectF(0, 0, 700, 600))


def test_a_long_text_begins_below_its_heading():
    board = Rules(TextSize.LARGE)
    board.refresh()
    seen = []
    while True:
        seen.append((board.has("title"), board._parts["text"].value))
        if not board.has("leaf-next"):
            break
        board.press("leaf-next")
    assert [heading for heading, _ in seen] == [True, *[False] * (len(seen) - 1)]
    said = "".join(part.text for _, value in seen for part in value).replace("\n", "")
    assert said == "本を大切にしてください。" * 30


@pytest.mark.parametrize("name", ["help", "menu-staff"])
def test_page_up_and_down_turn_the_leaves_of_a_page_and_of_a_sheet(open_window, presented, name):
    window = open_window(1920, 1080)
    window.show_screen(
        presented(name, "en", TextSize.MAX, counter="the counter beside the reading room " * 9), animate=False
    )
    board = window.sheets.view or window.stage.page
    where = board._parts["leaf-where"]
    first = where.value
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert where.value != first
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert where.value == first
