"""What a profile says in several languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app.texts import facts_of
from kiosk.settings.consent import DEFAULT_VERSION, template
from kiosk.settings.fields import LANGUAGES
from kiosk.settings.languages import _is_common
from kiosk.settings.profile import Profile
from kiosk.settings.tables.consent import Consent
from kiosk.typefaces import missing
from tests.settings.conftest import SMALLEST, Faults

OWN = """\
[consent]
version = "7"
full_text = "全文"
[[consent.sections]]
heading = "見出し"
text = "本文"
"""
OWN_EN = """\
[consent.en]
full_text = "All of it"
[[consent.en.sections]]
heading = "Heading"
text = "Text"
"""
Accepted = Callable[[str], Profile]


def test_with_the_shipped_consent_every_language_is_offered(accepted: Accepted) -> None:
    assert accepted(SMALLEST).languages_offered == LANGUAGES


@pytest.mark.parametrize("tag", LANGUAGES[1:])
def test_a_shipped_translation_has_the_parts_of_the_japanese_and_only_letters_there_are(tag: str) -> None:
    consent = Consent()
    shown = consent.shown(tag)
    assert shown is not None
    assert len(shown.sections) == len(consent.sections)
    assert [n for n in range(1, 8) if f"\n{n}" in shown.full_text] == list(range(1, 8)), "seven numbered parts"
    assert missing("".join(shown.text.split()), tag) == ""
    assert template(tag).keys() == {"sections", "full_text"}


def test_a_library_with_a_consent_of_its_own_offers_what_it_has_written(accepted: Accepted) -> None:
    assert accepted(SMALLEST + OWN).languages_offered == ("ja",)
    profile = accepted(SMALLEST + OWN + OWN_EN)
    assert profile.languages_offered == ("ja", "en")
    assert facts_of(profile, "en").consent_full == "All of it"
    assert facts_of(profile).consent_full == "全文"


def test_the_text_of_a_translation_is_not_the_binding_one(accepted: Accepted) -> None:
    consent = accepted(SMALLEST + OWN + OWN_EN).consent
    shown = consent.shown("en")
    assert shown is not None
    assert shown.text == "Heading\nText\n\nAll of it"
    assert consent.text == "見出し\n本文\n\n全文"
    assert consent.shown("ko") is None
    assert consent.shown("tlh") is None


def test_every_fault_of_languages_is_said_at_once_with_its_line(faults: Faults) -> None:
    found = faults(
        SMALLEST
        + OWN
        + '[consent.vi]\nfull_text = "Tất cả"\n'
        + '[languages]\noffered = ["ja", "en", "vi", "ko"]\n'
        + '[library.ko]\nname = "도서관\U0001f4da"\n[library.tlh]\nname = "Qapla"\n'
    )
    assert "[[consent.vi.sections]]" in found["consent.vi.sections"][1] or "必要" in found["consent.vi.sections"][1]
    assert "U+1F4DA" in found["library.ko.name"][1]
    assert "library.tlh" in found
    assert all(line > 0 for line, _ in found.values())


def test_a_language_without_consent_is_not_offered(faults: Faults) -> None:
    found = faults(SMALLEST + OWN + '[languages]\noffered = ["ja", "en", "ko"]\n')
    assert "[consent.en]" in found["languages.offered[1]"][1]
    assert "[consent.ko]" in found["languages.offered[2]"][1]


def test_a_translation_that_is_written_needs_a_version(faults: Faults) -> None:
    assert "版も" in faults(SMALLEST + OWN_EN)["consent.version"][1]
    assert DEFAULT_VERSION


def test_a_character_the_house_face_lacks_is_a_fault_in_japanese_too(faults: Faults) -> None:
    found = faults(SMALLEST + '[municipal_office]\nname = "市民課\U0001f3e2"\n')
    assert "U+1F3E2" in found["municipal_office.name"][1]


def test_what_is_not_written_in_a_language_stays_japanese(accepted: Accepted) -> None:
    facts = facts_of(accepted(SMALLEST + '[library.en]\nname = "Miraion Library"\n'), "en")
    assert (facts.name, facts.counter) == ("Miraion Library", "1階カウンター")
    assert facts.consent_sections[0].heading == "What is read"


def test_the_house_face_has_all_that_is_taken_for_common() -> None:
    common = "".join(char for char in map(chr, range(0x21, 0x10000)) if char.isprintable())
    assert missing("".join(char for char in common if _is_common(char)), "ja") == ""
