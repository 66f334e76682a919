"""The language a patron registered in: kept, and written to in."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, date, datetime

import pytest

from kiosk.library.books.languages import PatronLanguages
from kiosk.library.books.mail_tables import ACT, ACT_UNKNOWN, READY, REGISTERED
from kiosk.library.books.outbox import Letter
from kiosk.library.books.setup_codes import SetupCard
from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.registration import FetchChallenge, IdentifyPerson
from kiosk.service.local.service import LocalService
from kiosk.service.mail.setup import catalogue
from kiosk.service.mail.texts import write
from kiosk.service.patrons.database import open_configured
from kiosk.service.phone_page.html import SetupPages
from kiosk.service.port import Refused
from kiosk.settings.fields import LANGUAGES
from tests.service.harness import Harness
from tests.service.server import Service


def language_in(harness: Harness, number: str) -> str:
    engine = open_sqlite(harness.profile.service.database)
    try:
        return PatronLanguages(engine).of(number)
    finally:
        engine.dispose()


def test_a_visit_in_english_makes_a_patron_who_is_written_to_in_english(either_service: Service) -> None:
    kiosk, harness = either_service.kiosk(shown_digest=_digest), either_service.harness()
    asked = FetchChallenge("lobby-1", either_service.config.consent.version, language="en")
    found = kiosk.ask(IdentifyPerson(**harness.sign(kiosk.ask(asked))))  # type: ignore[arg-type]
    made = harness.register(kiosk, found.token, language="en")
    assert harness.register(kiosk, found.token, language="vi") == made, "asked again from another page"
    engine = open_configured(either_service.config, either_service.folder)
    assert PatronLanguages(engine).of(made.number) == "en"
    engine.dispose()


def _digest(language: str) -> str:
    from kiosk.identity.document import consent_digest
    from kiosk.settings.tables.consent import Consent

    shown = Consent().shown(language)
    assert shown is not None
    return consent_digest(shown.text)


def test_a_registration_that_names_no_language_is_japanese(harness: Harness, service: LocalService) -> None:
    made = harness.register(service, harness.identify(service).token)
    assert language_in(harness, made.number) == "ja"
    assert language_in(harness, "2199999999") == "ja", "of nobody, as of a patron of before"


@pytest.mark.parametrize("language", ["tlh", "", "JA", "en' --", "e" * 5000])
def test_an_unknown_language_registers_nobody_and_the_right_one_still_can(
    harness: Harness, service: LocalService, language: str
) -> None:
    token = harness.identify(service).token
    with pytest.raises(Refused, match="unknown language"):
        harness.register(service, token, language=language)
    assert language_in(harness, harness.register(service, token, language="ko").number) == "ko"


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("kind", [REGISTERED, READY, ACT, ACT_UNKNOWN])
def test_every_mail_is_whole_in_every_language(harness: Harness, tag: str, kind: str) -> None:
    made = datetime(2026, 4, 1, 3, tzinfo=UTC)
    title = "パスワードの再設定" if kind in (ACT, ACT_UNKNOWN) else "湾のほとりの図書館"
    letter = Letter("m1", "2100012348", "t@example.jp", date(2029, 3, 31), made, 1, kind, title, "lobby-1")
    library = harness.profile.library.in_language(tag)
    message = email.message_from_bytes(
        write(letter, library, "library@example.jp", catalogue(tag)), policy=email.policy.default
    )
    text = message.get_content()  # type: ignore[attr-defined]
    assert message["Content-Language"] == tag
    assert library.name in message["Subject"]
    assert "《" not in text + message["Subject"]
    if kind == READY:
        assert title in text, "the title of a book stays as it is"
    elif tag not in ("ja", "ja-easy") and kind in (ACT, ACT_UNKNOWN):
        assert title not in text
    if tag == "en":
        assert "Miraion Library" in text


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_on_the_phone_is_in_the_language_of_the_registration(harness: Harness, tag: str) -> None:
    pages = SetupPages(harness.profile, 30, catalogue)
    page = pages.card(SetupCard("2100012348", "A2100012348A", tag), "")
    assert page.headers["Content-Language"] == tag
    assert f'<html lang="{tag}">' in page.html
    assert "《" not in page.html
    assert ("<ruby>" in page.html) == (tag == "ja-easy")
