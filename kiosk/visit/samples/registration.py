"""One believable visit at every place it can stand: for ``kiosk screens``, ``kiosk flow`` and tests.

The people are made up (they are the virtual card's).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from typing import get_args

from kiosk.operations.registration import ChallengeMade, PatronRegistered
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.password import PasswordDemand
from kiosk.patron.registration import Contact, Field
from kiosk.problem import PROBLEMS, Code, problem
from kiosk.visit.chapter.card import Challenge, Hint, LastTry, Phase, PlacingCard, Reading, Typing
from kiosk.visit.chapter.common import Menu
from kiosk.visit.chapter.form import Confirming, Filling, Person
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import Attract, Consenting
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.external import CallPhase, Patron, PrintPhase, ReaderCause
from kiosk.visit.offer import Equipment
from kiosk.visit.pause import Pause, PauseReason, Pauses
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.samples import slip as slip_samples
from kiosk.visit.samples.made import made
from kiosk.visit.state import Awaited, Call, State, Visit

APPLICANT = Applicant("長崎　太郎", BirthDate(1990, 4, 1), Gender.MALE, "長崎県大村市東本町１－２－３")
PERSON = Person("sample-token", APPLICANT)
DRAFT = Draft(Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp"), "hon2026", "hon2026")
WEAK = replace(DRAFT, demand=PasswordDemand(8, mixed=True), refused=DRAFT.password)
PATRON = Patron(
    "2100012345", "A2100012345A", "2026-04-01", "2029-03-31", "https://example.jp/setup?number=2100012345", True
)
UNMAILED = replace(PATRON, mail_accepted=False)
CHALLENGE = Challenge("sample", b"sample")
CHALLENGE_MADE = ChallengeMade("sample", b"sample", datetime(2026, 4, 1, 3, 10, tzinfo=UTC))
REGISTERED = PatronRegistered(
    PATRON.number, PATRON.barcode, date(2026, 4, 1), date(2029, 3, 31), PATRON.setup_url, mail_accepted=True
)
TYPING = Typing(card=1, tries_left=5, length=8, challenge=CHALLENGE)


_EQUIPMENT: Mapping[str, Equipment] = {
    "attract-no-paper": Equipment(printer_fault="paper"),
    f"out-of-service-{Code.NO_ANSWER}": Equipment(service_away=True),
    **{f"out-of-service-{why.value}": Equipment(pauses=Pauses(desk=Pause(why))) for why in PauseReason},
    "out-of-service-text": Equipment(
        pauses=Pauses(staff=Pause(PauseReason.MAINTENANCE, "午後３時ごろ、受け付けを再開する予定です"))
    ),
}
"""What keeps a start page from offering everything, besides the reader."""

KNOWN: Mapping[object, object] = {
    type(value): value
    for value in (
        APPLICANT,
        PERSON,
        DRAFT,
        PATRON,
        CHALLENGE,
        TYPING,
        returning_samples.RECORD,
        returning_samples.RECOGNIZED,
        returning_samples.KNOWN,
        account_samples.ACCOUNT,
        account_samples.MEMBER,
        account_samples.LOANS[0],
        account_samples.READY,
        account_samples.NOTICES[0],
        account_samples.BOARD,
    )
}
"""What others are made of, by type."""


@cache
def states() -> Mapping[str, State]:
    """Every kind of page, by a stable name, in the order of a visit; a state that is not listed here has one, too."""
    fresh = replace(DRAFT, password="", password_again="")
    begun = fresh.put(Field.EMAIL, "").put(Field.PHONE, "095748")
    form = Filling(PERSON, begun, Field.KANA_GIVEN, frozenset({Field.KANA_FAMILY, Field.PHONE}))
    found: dict[str, State] = {
        "attract": Attract(),
        "consent": Consenting(),
        "consent-agreed": Consenting(agreed=True),
        "consent-missing": Consenting(asked=True),
        "consent-text": Consenting(reading_all=True),
        "consent-document": Consenting(reading_document=True),
        "place-card": PlacingCard(),
        "place-card-lifted": PlacingCard(Hint.LIFTED),
        "place-card-checking": PlacingCard(checking=True),
        "help": PlacingCard(helping=True),
        "password-empty": replace(TYPING, length=0),
        "password": TYPING,
        "password-short": replace(TYPING, length=4, short=True, tries_left=2),
        "password-key-ignored": replace(TYPING, note=SecretNote.KEYS),
        "password-scanned": replace(TYPING, length=0, note=SecretNote.SCAN),
        "password-leaving": replace(TYPING, leaving=True),
        "password-help": replace(TYPING, helping=True),
        "last-try": LastTry(replace(TYPING, tries_left=1)),
        "reading": Reading(1, 5, Phase.CERTIFICATE, 0.45, CHALLENGE),
        "reading-person": Reading(1, 5, Phase.PERSON, 1.0, CHALLENGE),
        "take-card": TakingCard(Filling(PERSON)),
        "take-card-silent": TakingCard(trouble(Code.READ_AGAIN)),
        "form-empty": Filling(PERSON),
        "form": form,
        "form-email": replace(form, open=Field.EMAIL, draft=begun.put(Field.EMAIL, "taro@").put(Field.PHONE, "")),
        "form-phone": replace(form, open=Field.PHONE),
        "form-password-weak": Filling(PERSON, WEAK, Field.PASSWORD, frozenset(Field), returning=True),
        "form-password": Filling(PERSON, replace(DRAFT, password_again=""), Field.PASSWORD, frozenset(Field)),
        "form-key-ignored": Filling(PERSON, fresh, Field.PASSWORD, note=SecretNote.KEYS),
        "form-scanned": Filling(PERSON, fresh, Field.PASSWORD, note=SecretNote.SCAN),
        "confirm": Confirming(PERSON, DRAFT),
        "issuing": Issuing(PERSON, DRAFT),
        "done-printing": Done(PATRON, PrintPhase.PRINTING),
        "done": Done(PATRON, PrintPhase.DONE),
        "done-print-failed": Done(UNMAILED, PrintPhase.FAILED, "paper"),
        "done-first-form": Done(replace(PATRON, by_first_form=True), PrintPhase.PRINTING),
        "done-print-unknown": Done(PATRON, PrintPhase.UNKNOWN),
        **account_samples.states(),
        **returning_samples.states(),
        **slip_samples.states(),
        "take-card-end": TakingCard(Attract()),
    }
    for what in PROBLEMS.values():
        for variant in ("", *what.variants):
            found[f"problem-{what.code}{'-' if variant else ''}{variant}"] = trouble(what.code, variant)
    found[f"problem-{Code.NO_ANSWER}-kept"] = Trouble(Code.NO_ANSWER, resume=Confirming(PERSON, DRAFT))
    listed = set(map(type, found.values()))
    for kind in get_args(State):
        if kind not in listed:
            found[re.sub(r"\B(?=[A-Z])", "-", kind.__name__).lower()] = made(kind, KNOWN)
    return found


def trouble(code: Code, variant: str = "") -> Trouble:
    """A problem as it comes up in a visit."""
    if variant in ("login", "wait"):
        return Trouble(code, variant, resume=LoggingIn(PATRON.number, open=LoginField.PASSWORD))
    resume = PlacingCard() if problem(code).may_retry(variant) else None
    return Trouble(code, variant, 3 if code == Code.WRONG_PASSWORD else None, resume)


@cache
def visits() -> Mapping[str, Visit]:
    """Every kind of page as a whole visit, and the sheets that lie over pages."""
    found = {name: Visit(state, awaited=Awaited(9, 1, 2, 3, 4, 5, 6)) for name, state in states().items()}
    confirming = Visit(Confirming(PERSON, DRAFT))
    found["idle"] = replace(confirming, now=100.0, warned_at=94.0)
    for name, state in (
        ("plain", "consent"),
        ("done", "done-printing"),
        ("login", "login-number"),
        ("account", "home"),
    ):
        found[f"idle-{name}"] = Visit(states()[state], now=100.0, warned_at=94.0)
    found["end-typed"] = replace(confirming, end_asked=True)
    for phase in (PrintPhase.FAILED, PrintPhase.UNKNOWN, PrintPhase.PRINTING, PrintPhase.READY):
        found[f"end-number-{phase.value}"] = Visit(Done(UNMAILED, phase), end_asked=True)
    found["end-number-account"] = Visit(states()["own-card-failed"], end_asked=True)
    for cause in ReaderCause:
        away = Visit(reader_there=False, reader_away=cause)
        found[f"attract-{cause.value}"] = away
        found[f"login-{cause.value}"] = replace(away, state=LoggingIn())
    for name, equipment in _EQUIPMENT.items():
        found[name] = Visit(equipment=equipment)
    found[f"problem-{Code.NO_READER}-attract"] = Visit(Trouble(Code.NO_READER, resume=Consenting()))
    for variant in ("", *PROBLEMS[Code.WRONG_CARD].variants):
        still = Trouble(Code.WRONG_CARD, variant, resume=PlacingCard(), still=True)
        found[f"problem-{Code.WRONG_CARD}-{variant or 'foreign'}-still"] = Visit(still, lying=1)
    for phase in (PrintPhase.SENDING, PrintPhase.PRINTING, PrintPhase.DONE, PrintPhase.FAILED, PrintPhase.UNKNOWN):
        found[f"problem-{Code.NOT_GENUINE}-note-{phase.value}"] = Visit(Trouble(Code.NOT_GENUINE, noting=phase))
    found |= returning_samples.visits()
    for of_call in CallPhase:
        found[f"call-{of_call.value}"] = Visit(states()["help"], menu=Menu.STAFF, call=Call(1, 0.0, of_call))
    for of_call in (CallPhase.RINGING, CallPhase.COMING, CallPhase.UNANSWERED):
        found[f"band-{of_call.value}"] = Visit(states()["form"], call=Call(1, 0.0, of_call))
    for menu in Menu:
        found[f"menu-{menu.value}"] = Visit(Consenting(), menu=menu)
    return found
