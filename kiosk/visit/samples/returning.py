"""A patron who registered long ago, moved and forgot everything, at every place they can stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.password import PasswordDemand
from kiosk.patron.registration import Contact, Field
from kiosk.patron.returning import Act, ActNotice, KnownRecord, Proof, Recognized, TermOffer, TermRefusal
from kiosk.problem import Code
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.home import ActsMessage
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import (
    PASSWORD_FIELDS,
    ActDone,
    ChoosingAct,
    Comparing,
    Editing,
    Known,
    KnownPatron,
    Proving,
    Purpose,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.external import Patron, PrintPhase
from kiosk.visit.samples.account import ACCOUNT, MEMBER
from kiosk.visit.state import State, Visit

MOVED = Applicant("長崎　太郎", BirthDate(1990, 4, 1), Gender.MALE, "長崎県大村市東本町１－２－３")
RECORD = KnownRecord(
    name="長崎　太郎",
    kana_family="ナガサキ",
    kana_given="タロウ",
    address="長崎県諫早市東小路町７番１号",
    phone="●●●●●●●●678",
    email="t●●●@example.jp",
    expires_on=date(2026, 3, 20),
    moved=True,
    renamed=False,
    outside=False,
    term=TermOffer(date(2029, 3, 31)),
)
RECOGNIZED = Recognized("sample-acts", MOVED, tuple(Act), None, (Proof.PHONE, Proof.PASSWORD))
RECOGNITIONS = tuple(
    replace(RECOGNIZED, acts=acts, record=record)
    for acts in (*((act,) for act in Act), tuple(Act))
    for record in (None, RECORD)
)
"""One act or all, proved by the address or not yet."""
KNOWN = Known(RECOGNIZED, RECORD)
UNPROVED = Known(RECOGNIZED)
DUPLICATE = Known(RECOGNIZED, duplicate=True)
PASSWORD = Act.PASSWORD
ONE = Known(replace(RECOGNIZED, acts=(PASSWORD,)), RECORD)
"""Who chose one act before the card was read."""
INSIDE = Known(replace(RECOGNIZED, acts=(Act.CHANGE, Act.RENEWAL), proofs=()), RECORD, account=ACCOUNT)
"""Who is logged in."""
SETTLED = replace(KNOWN, record=replace(RECORD, moved=False, phone="", email=""))
"""Whose name and address are the card's."""
RENAMED = replace(
    INSIDE,
    recognized=replace(INSIDE.recognized, applicant=replace(MOVED, name="大村　太郎")),
    record=replace(RECORD, renamed=True),
)
LONG_NAME = "東彼杵西海五島対馬壱岐　勘解由小路左衛門之助太郎"
LONG_ADDRESS = (
    "長崎県西彼杵郡長与町高田郷一丁目１２３４番地５６７"
    "長与ニュータウン中央公園前グランドハイツ東館１２３４号室様方大村太郎"
)
LONG = Known(
    replace(RECOGNIZED, applicant=replace(MOVED, name=LONG_NAME, address=LONG_ADDRESS)),
    KnownRecord(
        name=LONG_NAME.replace("東彼杵", "北松浦"),
        kana_family="キタマツウラサイカイゴトウツシマイキ",
        kana_given="カデノコウジサエモンノスケタロウ",
        address=LONG_ADDRESS.replace("高田郷一丁目", "吉無田郷二丁目"),
        phone="●●●●●●●●678",
        email="t●●●●●●●●●●●●●●●●●●●●●●●●@library.pref.nagasaki.example.jp",
        expires_on=date(2026, 3, 20),
        moved=True,
        renamed=True,
        outside=False,
        term=TermOffer(date(2029, 3, 31)),
    ),
)
CHANGED = Draft(Contact("オオムラ", "", "09098765432", "omura@example.jp"))
ACTS_DONE = (
    ActNotice("a2", Act.CHANGE, datetime(2026, 3, 30, 6, 5, tzinfo=UTC), "lobby-2"),
    ActNotice("a1", Act.PASSWORD, datetime(2026, 3, 30, 6, 2, tzinfo=UTC), "lobby-2"),
)
AT_THE_COUNTER = (ActNotice("a3", Act.PASSWORD, datetime(2026, 3, 31, 2, 40, tzinfo=UTC), ""),)
MANY_DONE = tuple(replace(act, notice_id=f"{act.notice_id}-{n}") for n in range(4) for act in ACTS_DONE)
PATRON = Patron(MEMBER.number, MEMBER.barcode, "2023-04-01", "2026-03-31", MEMBER.setup_url, mail_accepted=False)

AFTER_CARD = (
    KnownPatron(DUPLICATE),
    Proving(UNPROVED, None),
    Editing(ONE, PASSWORD),
    Comparing(KNOWN),
    RenewingTerm(KNOWN),
    Reissuing(KNOWN),
)
"""What may come once the card was lifted."""
PROOFS_ASKED = tuple(Proving(UNPROVED, act, asking=True) for act in Act)
"""What is to come of a proof, by the act that was chosen."""


def _term(refusal: TermRefusal) -> Known:
    """A patron whose term is not renewed here."""
    term = TermOffer(None, refusal, date(2028, 12, 31) if refusal is TermRefusal.TOO_EARLY else None)
    return replace(SETTLED, record=replace(RECORD, moved=False, expires_on=date(2029, 3, 31), term=term))


@cache
def states() -> Mapping[str, State]:
    """By a stable name, in the order of a visit."""
    phone = Proving(UNPROVED, None, typed="0901234567")
    password = Proving(replace(UNPROVED, duplicate=True), PASSWORD, Proof.PASSWORD, typed="hon2026")
    typed = Draft(password="yomu2027", password_again="yomu")  # noqa: S106 - a made-up one
    editing = Editing(KNOWN, PASSWORD, Draft(password="yomu2027"), Field.PASSWORD)  # noqa: S106 - a made-up one
    contact = Editing(SETTLED, Act.CHANGE, open=Field.KANA_FAMILY)
    refused = Draft(demand=PasswordDemand(8, mixed=True), refused=typed.password, password=typed.password)
    return {
        "choosing-act": ChoosingAct(),
        "choosing-act-number": ChoosingAct(MEMBER.number),
        "take-card-known": TakingCard(KnownPatron(DUPLICATE)),
        "take-card-proving": TakingCard(phone),
        "known-duplicate": KnownPatron(DUPLICATE),
        "known-duplicate-proved": KnownPatron(replace(DUPLICATE, record=RECORD)),
        "known-unproved": KnownPatron(UNPROVED),
        "known": KnownPatron(KNOWN),
        "known-settled": KnownPatron(SETTLED),
        "known-done": KnownPatron(replace(KNOWN, done=frozenset({Act.PASSWORD, Act.CHANGE}), changes=2)),
        "known-all-done": KnownPatron(replace(KNOWN, done=frozenset(Act))),
        "known-inside": KnownPatron(INSIDE),
        "known-typed": KnownPatron(SETTLED, CHANGED),
        **{f"known-term-{why.value}": KnownPatron(_term(why)) for why in TermRefusal},
        "known-outside": KnownPatron(replace(KNOWN, record=replace(RECORD, outside=True))),
        "known-long": KnownPatron(LONG),
        "proving-empty": replace(phone, typed=""),
        "proving": phone,
        "proving-fault": replace(phone, left=True),
        "proving-wrong": replace(phone, typed="09012345678", wrong=True),
        "proving-asking": replace(phone, typed="09012345678", asking=True),
        "proving-password-empty": replace(password, typed="", left=True),
        "proving-password": password,
        "proving-password-wrong": replace(password, typed="", wrong=True),
        "proving-password-asking": replace(password, typed="", asking=True),
        "proving-key-ignored": replace(password, note=SecretNote.KEYS),
        "proving-scanned": replace(password, typed="", note=SecretNote.SCAN),
        "proving-phone-only": replace(
            phone, known=replace(UNPROVED, recognized=replace(RECOGNIZED, proofs=(Proof.PHONE,)))
        ),
        "editing-password-empty": replace(editing, draft=Draft()),
        "editing-password": editing,
        "editing-password-again": replace(editing, draft=typed, open=Field.PASSWORD_AGAIN),
        "editing-password-differs": replace(
            editing, draft=typed, open=Field.PASSWORD_AGAIN, left=frozenset(PASSWORD_FIELDS)
        ),
        "editing-password-refused": replace(editing, draft=refused, left=frozenset(PASSWORD_FIELDS)),
        "editing-password-busy": replace(
            editing, draft=replace(typed, password_again=typed.password), open=Field.PASSWORD_AGAIN, busy=True
        ),
        "editing-key-ignored": replace(editing, note=SecretNote.KEYS),
        "editing-scanned": replace(editing, draft=Draft(), note=SecretNote.SCAN),
        "editing-contact": contact,
        "editing-contact-nothing": replace(contact, open=Field.PHONE, left=frozenset({Field.PHONE})),
        "editing-contact-email": replace(contact, draft=CHANGED.put(Field.EMAIL, "omura@"), open=Field.EMAIL),
        "editing-contact-phone": replace(contact, draft=CHANGED, open=Field.PHONE),
        "editing-contact-fault": replace(
            contact, draft=CHANGED.put(Field.PHONE, "0957"), left=frozenset({Field.PHONE})
        ),
        "editing-renamed": Editing(
            RENAMED, Act.CHANGE, open=Field.KANA_FAMILY, left=frozenset({Field.KANA_FAMILY}), from_card=True
        ),
        "editing-long": Editing(LONG, Act.CHANGE, open=Field.EMAIL, from_card=True),
        "comparing": Comparing(KNOWN),
        "comparing-renamed": Comparing(RENAMED),
        "comparing-all": Comparing(RENAMED, CHANGED),
        "comparing-contact": Comparing(SETTLED, CHANGED, from_card=False),
        "comparing-busy": Comparing(KNOWN, busy=True),
        "comparing-long": Comparing(LONG, CHANGED),
        "renewing-term": RenewingTerm(KNOWN),
        "renewing-term-no-end": RenewingTerm(replace(KNOWN, record=replace(RECORD, expires_on=None))),
        "renewing-term-busy": RenewingTerm(KNOWN, busy=True),
        "reissuing": Reissuing(KNOWN),
        "reissued": Done(PATRON, PrintPhase.PRINTING, known=replace(KNOWN, done=frozenset({Act.REISSUE}))),
        "reissued-print-failed": Done(PATRON, PrintPhase.FAILED, "paper", replace(ONE, done=frozenset({Act.REISSUE}))),
        "act-done-password": ActDone(replace(KNOWN, done=frozenset({PASSWORD})), PASSWORD, MEMBER.number),
        "act-done-password-no-number": ActDone(replace(ONE, done=frozenset({PASSWORD})), PASSWORD),
        "act-done-change": ActDone(replace(SETTLED, done=frozenset({Act.CHANGE})), Act.CHANGE),
        "act-done-renewal": ActDone(
            replace(KNOWN, done=frozenset({Act.RENEWAL})), Act.RENEWAL, expires_on=date(2029, 3, 31)
        ),
        "act-done-inside": ActDone(replace(INSIDE, done=frozenset({Act.CHANGE})), Act.CHANGE),
        "acts-message": ActsMessage(replace(ACCOUNT, acts=ACTS_DONE[1:], ready_seen=False)),
        "acts-message-counter": ActsMessage(replace(ACCOUNT, acts=(*AT_THE_COUNTER, ACTS_DONE[1]))),
        "acts-message-many": ActsMessage(replace(ACCOUNT, acts=MANY_DONE)),
        f"problem-{Code.NO_ANSWER}-proving": Trouble(Code.NO_ANSWER, "act", resume=phone),
        f"problem-{Code.NO_ANSWER}-acting": Trouble(Code.NO_ANSWER, "act", resume=Comparing(KNOWN)),
        f"problem-{Code.OUT_OF_AREA}-moved-list": Trouble(Code.OUT_OF_AREA, "moved", resume=KnownPatron(KNOWN)),
        **{
            f"problem-{Code.TERM_NOT_RENEWED}-{why.value}-list": Trouble(
                Code.TERM_NOT_RENEWED, why.value, resume=KnownPatron(_term(why))
            )
            for why in TermRefusal
        },
    }


@cache
def visits() -> Mapping[str, Visit]:
    """Pages that look different for what the card is read for."""
    one, every = Purpose((PASSWORD,)), Purpose(tuple(Act))
    inside = Purpose((Act.CHANGE, Act.RENEWAL), ACCOUNT)
    wait = Trouble(Code.LOGIN_REFUSED, "wait", resume=LoggingIn(MEMBER.number, open=LoginField.PASSWORD))
    return {
        **{f"consent-{act.value}": Visit(Consenting(), purpose=Purpose((act,))) for act in Act},
        "consent-acts": Visit(Consenting(agreed=True), purpose=every),
        "consent-own": Visit(Consenting(), purpose=inside),
        "place-card-acts": Visit(PlacingCard(), purpose=one),
        "place-card-own": Visit(PlacingCard(), purpose=inside),
        f"problem-{Code.NOT_CONFIRMED}-own": Visit(Trouble(Code.NOT_CONFIRMED), purpose=inside),
        f"problem-{Code.NO_READER}-own": Visit(
            Trouble(Code.NO_READER, resume=Consenting()), reader_there=False, purpose=inside
        ),
        f"problem-{Code.LOGIN_REFUSED}-wait-forgotten": Visit(wait),
    }
