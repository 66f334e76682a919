"""The document that is shown before it is signed is the one that is signed."""

from __future__ import annotations

import pytest

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.identity.document import lines_before_signing, make_document, purpose_of
from kiosk.markup import plain
from kiosk.patron.returning import Act
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.pages import DocumentPage, TextPage
from kiosk.settings.demo import demo_profile
from kiosk.settings.fields import LANGUAGES
from kiosk.visit.chapter.returning import Purpose
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.preferences import Preferences
from kiosk.visit.state import Visit
from tests.library.conftest import NOW

PROFILE = demo_profile()
CHOICES = [(), (Act.PASSWORD,), tuple(Act)]


def page_of(tag: str, acts: tuple[Act, ...]) -> TextPage | DocumentPage:
    rules = rules_of(PROFILE)
    present = Presenter(catalogues(), facts_of(PROFILE), rules, lambda language: facts_of(PROFILE, language))
    visit = Visit(Consenting(reading_document=True), Preferences(language=tag), purpose=Purpose(acts))
    page = present(visit).page
    assert isinstance(page, TextPage | DocumentPage)
    return page


def lines_of(page: TextPage | DocumentPage) -> list[str]:
    text = page.text if isinstance(page, TextPage) else "\n".join(line for line, _ in page.lines)
    return plain(text).splitlines()


@pytest.mark.parametrize("acts", CHOICES)
@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_line_is_shown_as_it_will_be_signed(tag: str, acts: tuple[Act, ...]) -> None:
    shown = PROFILE.consent.shown(tag)
    assert shown is not None
    document = make_document(
        library=PROFILE.library.name,
        kiosk=PROFILE.kiosk.id,
        consent_version=PROFILE.consent.version,
        consent_text=PROFILE.consent.text,
        now=NOW,
        purpose=purpose_of(not acts, acts or rules_of(PROFILE).acts),
        registers=not acts,
        language=tag,
        shown_text=shown.text,
    )
    signed = document.encode().decode().splitlines()
    lines = lines_of(page_of(tag, acts))
    at = [lines.index(line) for line in signed[:-2]]
    assert at == sorted(at)
    assert [label for label, value in lines_before_signing(document) if not value] == ["日時", "一回限りの番号"]
    assert [line.startswith("日時: ") for line in lines].count(True) == 1
    assert len([line for line in lines if line in signed]) == len(signed) - 2
    assert document.nonce not in repr(page_of(tag, acts))


@pytest.mark.parametrize("tag", ["en", "zh-Hans", "zh-Hant", "ko", "vi"])
def test_in_another_language_each_line_is_followed_by_what_it_means(tag: str) -> None:
    page = page_of(tag, ())
    assert isinstance(page, DocumentPage)
    assert all(means for _, means in page.lines)
