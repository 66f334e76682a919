"""From a profile to what visit and printer need to know: rules, facts, words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial

from kiosk import resources
from kiosk.messages import SOURCE_LANGUAGE
from kiosk.patron.returning import Act
from kiosk.screen.facts import LibraryFacts, MunicipalFacts
from kiosk.screen.values.elements import Section
from kiosk.settings.profile import LOCAL, Profile
from kiosk.visit.preferences import TextSize
from kiosk.visit.rules import Rules

LANGUAGE_NAMES: Mapping[str, str] = {
    "ja": "日本語",
    "ja-easy": "やさしい日本語《にほんご》",
    "en": "English",
    "zh-Hans": "简体中文",
    "zh-Hant": "繁體中文",
    "ko": "한국어",
    "vi": "Tiếng Việt",
}
"""Each language in its own words, as the menu offers it."""


def rules_of(profile: Profile) -> Rules:
    """What this installation really does: it prints if a printer is set up, mails if there is a server."""
    return Rules(
        idle_seconds=profile.idle.seconds,
        warning_seconds=profile.idle.warning_seconds,
        password_minimum=profile.password.min,
        password_maximum=profile.password.max,
        password_kinds=profile.password.rules.kinds,
        password_symbols=profile.password.symbols,
        prints=profile.printer.kind != "none",
        prints_unasked=profile.printer.auto,
        needs_printer=profile.printer.kind != "none" and profile.printer.required,
        mails=profile.mail.on if profile.service.address == LOCAL else profile.service.mails,
        logs_in=profile.kiosk.login,
        scans=profile.kiosk.scans,
        scheme=profile.number.scheme,
        due_soon_days=profile.circulation.due_soon_days,
        kiosk_id=profile.kiosk.id,
        consent_version=profile.consent.version,
        acts=profile.returning.offered,
        calls=profile.calls.to_desk,
        call_seconds=float(profile.calls.patience_seconds),
        prints_notes=profile.printer.kind != "none" and profile.printer.problem_slips,
    )


def facts_of(profile: Profile, language: str = SOURCE_LANGUAGE) -> LibraryFacts:
    """What screens and papers in a language say about this library."""
    library, office = profile.library.in_language(language), profile.municipal_office.in_language(language)
    there = {file.stem for file in resources.path("messages").glob("*.ftl")}
    consent = profile.consent.shown(language) or profile.consent
    return LibraryFacts(
        name=library.name,
        counter=library.counter,
        phone=library.phone,
        prefectures=profile.eligibility.prefectures,
        minimum_age=profile.eligibility.minimum_age,
        consent_sections=tuple(Section(s.heading, s.text) for s in consent.sections),
        consent_full=consent.full_text,
        groups=profile.number.groups,
        separator=profile.number.separator,
        app_store=profile.phone_app.app_store or "",
        google_play=profile.phone_app.google_play or "",
        hours=library.hours,
        municipal=MunicipalFacts(
            name=office.name or "",
            place=office.place or "",
            hours=office.hours,
            phone=office.phone or "",
        ),
        text_sizes=tuple(TextSize(each) for each in profile.kiosk.text_sizes) or tuple(TextSize),
        document=partial(_document, profile, language),
        languages=tuple((tag, LANGUAGE_NAMES[tag]) for tag in profile.languages_offered if tag in there),
    )


def _document(profile: Profile, language: str, registers: bool, acts: tuple[Act, ...]) -> tuple[tuple[str, str], ...]:
    """The application document as this kiosk will have it signed."""
    from kiosk.identity.document import lines_before_signing, make_document, purpose_of  # no start waits for it

    consent, shown = profile.consent, profile.consent.shown(language)
    document = make_document(
        library=profile.library.name,
        kiosk=profile.kiosk.id,
        consent_version=consent.version,
        consent_text=consent.text,
        now=datetime.now(UTC),
        purpose=purpose_of(registers, acts),
        registers=registers,
        language=language,
        shown_text=shown.text if shown else "",
    )
    return lines_before_signing(document)


def catalogues() -> Mapping[str, str]:
    """The text of every message catalogue that is shipped, by language tag."""
    folder = resources.path("messages")
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))}
