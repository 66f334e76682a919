"""The acts themselves: each begins on its own page, is asked for once, and says afterwards what is true."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import assert_never

from kiosk.operations.operation import Operation
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    RecordUpdated,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    TermRenewed,
    UpdateRecord,
)
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, KnownRecord, Proof
from kiosk.problem import Code
from kiosk.visit.chapter.returning import (
    ActDone,
    Comparing,
    Editing,
    Known,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Play, Sound
from kiosk.visit.entry import form
from kiosk.visit.entry.changes import typed_fields
from kiosk.visit.entry.draft import Draft
from kiosk.visit.event.external import Answer, Patron
from kiosk.visit.flow.issue import show_number
from kiosk.visit.flow.move import Move, await_service, go, heard_service, trouble
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

ActPage = Proving | Editing | Comparing | RenewingTerm | Reissuing


def first_page(known: Known, act: Act, draft: Draft | None = None) -> ActPage | Trouble:
    """Where an act begins: with the proof, where that is still to come; ``draft`` was typed of the contact before."""
    record = known.record
    if record is None:
        return _proving(known, act)
    match act:
        case Act.REISSUE:
            return Reissuing(known)
        case Act.PASSWORD:
            return Editing(known, act)
        case Act.CHANGE if not (record.moved or record.renamed):
            return Editing(known, act, draft or Draft(), Field.KANA_FAMILY)
        case Act.CHANGE if record.outside:
            return Trouble(Code.OUT_OF_AREA, "moved", resume=KnownPatron(known))
        case Act.CHANGE:
            return Comparing(known)
        case Act.RENEWAL if record.outside:
            return Trouble(Code.OUT_OF_AREA, "moved", resume=KnownPatron(known))
        case Act.RENEWAL if record.term.until is None or record.term.refusal is not None:
            why = "" if record.term.refusal is None else record.term.refusal.value
            return Trouble(Code.TERM_NOT_RENEWED, why, resume=KnownPatron(known))
        case Act.RENEWAL:
            return RenewingTerm(known)
        case _:
            assert_never(act)


def after_recognition(known: Known) -> KnownPatron | ActPage | Trouble:
    """What comes once the card was read: the act that was chosen before it, or the list."""
    acts = known.recognized.acts
    if len(acts) == 1 and not known.duplicate:
        return first_page(known, acts[0])
    return KnownPatron(known) if known.duplicate or known.record is not None else _proving(known, None)


def _proving(known: Known, act: Act | None) -> Proving:
    """With the way that is offered first."""
    return Proving(known, act, next(iter(known.recognized.proofs), Proof.PHONE))


def show(visit: Visit, page: KnownPatron | ActPage | Trouble, *effects: Play) -> Move:
    """That page; a card is asked for again as its page comes, for there is nothing to be said before."""
    if isinstance(page, Trouble):
        return trouble(visit, page)
    if isinstance(page, Reissuing):
        move = ask(visit, page)
        return Move(move.visit, (*effects, *move.effects))
    return go(visit, page, *effects)


def ask(visit: Visit, state: Editing | Comparing | RenewingTerm | Reissuing) -> Move:
    """Ask for the act.

    The key is made of act, token, and what was typed: however often it is asked, for whatever reason, it is done once.
    What can be done again with something else typed is another act each time.
    """
    ticket = await_service(visit)
    if isinstance(state, Reissuing):
        return go(ticket.visit, state, Ask(ticket.number, _operation(state)))
    return go(ticket.visit, replace(state, busy=True), Ask(ticket.number, _operation(state)))


def _operation(state: Editing | Comparing | RenewingTerm | Reissuing) -> Operation[Answer]:
    token = state.known.recognized.token
    match state:
        case Reissuing():
            return ReissueCard(token, _key(Act.REISSUE, token))
        case RenewingTerm():
            return RenewTerm(token, _key(Act.RENEWAL, token))
        case Editing(known, draft=draft):
            return ResetPassword(token, draft.password, _key(Act.PASSWORD, token, str(known.changes), draft.password))
        case Comparing(known, draft, from_card):
            contact, fields = form.settled(draft).contact, typed_fields(draft)
            typed = [f"{which.value}={contact.get(which)}" for which in fields]
            key = _key(Act.CHANGE, token, str(known.changes), str(from_card), *typed)
            return UpdateRecord(token, from_card, contact, fields, key)
        case _:
            assert_never(state)


def _key(act: Act, token: str, *form: str) -> str:
    return hashlib.sha256("\0".join((act.value, token, *form)).encode()).hexdigest()


def reissued(rules: Rules, visit: Visit, known: Known, answer: CardReissued) -> Move:
    """The number again, and the card of it as after a registration."""
    visit, known = _done(visit, known, Act.REISSUE)
    since, until = ("" if day is None else day.isoformat() for day in (answer.registered_on, answer.expires_on))
    patron = Patron(answer.number, answer.barcode, since, until, answer.setup_url, mail_accepted=False)
    return show_number(rules, visit, patron, known)


def password_set(visit: Visit, known: Known, answer: PasswordReset) -> Move:
    visit, known = _done(visit, known, Act.PASSWORD)
    return go(visit, ActDone(known, Act.PASSWORD, answer.number), Play(Sound.ACCEPTED))


def updated(visit: Visit, known: Known, answer: RecordUpdated) -> Move:
    visit, known = _done(visit, known, Act.CHANGE, answer.record)
    return go(visit, ActDone(known, Act.CHANGE), Play(Sound.ACCEPTED))


def renewed(visit: Visit, known: Known, answer: TermRenewed) -> Move:
    visit, known = _done(visit, known, Act.RENEWAL, answer.record)
    return go(visit, ActDone(known, Act.RENEWAL, expires_on=answer.expires_on), Play(Sound.ACCEPTED))


def _done(visit: Visit, known: Known, act: Act, record: KnownRecord | None = None) -> tuple[Visit, Known]:
    """The record as it is now; whoever is logged in is called by the name that is true now."""
    record, account = record or known.record, known.account
    if account is not None and record is not None:
        member = replace(account.member, name=record.name, expires_on=record.expires_on or account.member.expires_on)
        account = replace(account, member=member)
    changes = known.changes + (act in (Act.PASSWORD, Act.CHANGE))
    known = replace(known, record=record, account=account, done=known.done | {act}, changes=changes)
    visit = replace(heard_service(visit), purpose=replace(visit.purpose, account=account))
    return visit, known
