"""Every kind of page in easy Japanese: readings over all kanji that are ours, their marks nowhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.art import shelves
from kiosk.markup import KANJI
from kiosk.screen.values.elements import Section
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.samples.registration import visits
from tests.visit.screens import LIBRARY, presenter

KANA_LIBRARY = replace(
    LIBRARY,
    name="みほん",
    counter="カウンター",
    consent_sections=(Section("よむもの", "つかいます。"),),
    consent_full="ぜんぶ",
)
"""What a library says of itself is its own affair."""
MARKS = re.compile("[《》｜\u2068\u2069]")


@pytest.fixture
def blocks(monkeypatch) -> list[TextBlock]:
    """Every text that is made."""
    made: list[TextBlock] = []
    real = TextBlock.__init__

    def init(self: TextBlock, *args, **options) -> None:
        real(self, *args, **options)
        made.append(self)

    monkeypatch.setattr(TextBlock, "__init__", init)
    return made


def test_every_kanji_of_ours_has_its_reading_and_no_mark_is_shown(open_window, blocks, monkeypatch):
    steps: list[str] = []
    drawn = shelves.draw_text
    monkeypatch.setattr(
        shelves, "draw_text", lambda p, at, text, *rest: (steps.append(text), drawn(p, at, text, *rest))
    )
    present = presenter(Rules(mails=True, logs_in=True, prints_notes=True), KANA_LIBRARY)
    shown = [present(replace(visit, preferences=Preferences(language="ja-easy"))) for visit in visits().values()]
    kinds = {(type(screen.page), screen.page.place.name, type(screen.sheet)): screen for screen in shown}
    assert len(kinds) > 40
    window = open_window(270, 480)
    for screen in kinds.values():
        window.show_screen(screen, animate=False)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            assert not MARKS.search(widget.accessibleName() + widget.accessibleDescription()), widget.objectName()
    assert "確" in "".join(steps)
    assert not any(MARKS.search(text) for text in steps)
    bare = {
        part.text
        for block in blocks
        for part in block.parts
        if not part.own and not part.language and (MARKS.search(part.text) or (not part.ruby and _kanji(part.text)))
    }
    assert sorted(bare) == []


def _kanji(text: str) -> bool:
    return re.search(f"[{KANJI.replace('ヶ', '')}]", text) is not None
