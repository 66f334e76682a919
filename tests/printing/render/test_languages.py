"""Paper in each language: every sheet has room for its words, letters of its own, and shows no marks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.app.texts import LANGUAGE_NAMES, catalogues
from kiosk.driver.paper import patron_words, problem_words
from kiosk.messages import Messages
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Inset, Sheet, Text
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import _pieces
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import Patron
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Visit
from tests.printing.conftest import NW7, URL
from tests.visit.screens import LIBRARY, presenter

pytestmark = pytest.mark.usefixtures("qapp")
WHO = Patron("2100012345", NW7, "2029-03-31", "2026-04-01", URL, True)


def texts(sheet: Sheet) -> list[Text]:
    inner = [each for item in sheet.items if isinstance(item, Inset) for each in texts(item.sheet)]
    return [item for item in sheet.items if isinstance(item, Text)] + inner


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize("paper", list(Paper))
def test_every_sheet_is_laid_out_in_every_language(paper: Paper, language: str) -> None:
    say = Messages(language, catalogues())
    papers = Papers(Templates(), paper, 203, any_size=True)
    page = presenter()(Visit(Trouble("K205"), preferences=Preferences(language=language))).page
    assert isinstance(page, ProblemPage)
    words = problem_words(say, LIBRARY, page, datetime(2026, 4, 1, tzinfo=UTC), "lobby-1")
    sheets = [papers.card(patron_words(say, LIBRARY, WHO)), papers.problem(words)]
    for item in (text for sheet in sheets for text in texts(sheet)):
        assert item.language == language
        pieces, _ = _pieces(item, 8)
        assert not set("".join(piece.text for piece in pieces)) & set("《》｜〓\u2068\u2069")
        if "《" in item.text:
            assert any(piece.rise for piece in pieces)


def test_a_name_and_words_of_staff_are_in_japanese_letters_on_a_korean_slip() -> None:
    pieces, _ = _pieces(Text(0, 0, "직원용(係員の方へ)", 5, 80, language="ko"), 8)
    assert [(piece.text, piece.face.families()[0]) for piece in pieces] == [
        ("직원용(", "Noto Sans KR"),
        ("係員の方へ)", "BIZ UDPGothic"),
    ]
