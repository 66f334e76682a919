"""What staff do for a patron in our own tables: correct, give a one-time password, stop and let again, forget."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.identity.document import ACTS
from kiosk.library.books import audit
from kiosk.library.books.counter.acts import CounterAct, Done, Told
from kiosk.library.books.counter.one_time import OneTimePasswords
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.library.books.retention import OnLoan, forget
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.returning import ChangedMeanwhile, PatronGone
from kiosk.library.sql.corrections import Corrections, StoredCard
from kiosk.patron.registration import EMPTY, Contact, ContactFault, Field, faults, fold
from kiosk.patron.returning import Act
from kiosk.service.account.login import number_bucket
from kiosk.service.mail.sender import MailSender

ISSUED = Limit(tries=5, leak_seconds=4 * 3600)
"""One-time passwords for one patron: five, then one in four hours."""
CONTACT = tuple(which for which in Field if which.value in EMPTY.texts())
"""The fields that staff correct."""


class No(StrEnum):
    """Why nothing was done; the words are in the catalogue as ``counter-no-…``."""

    GONE = "gone"
    CHANGED = "changed"
    """The record is not as it was shown."""
    NOTHING = "nothing"
    """Nothing differs."""
    TOO_MANY = "too-many"
    ON_LOAN = "on-loan"


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction as it was typed, folded, beside the record; ``faults`` by field."""

    present: Contact = field(repr=False)
    typed: Contact = field(repr=False)
    faults: Mapping[Field, ContactFault]

    @property
    def changed(self) -> tuple[Field, ...]:
        return tuple(which for which in CONTACT if self.present.get(which) != self.typed.get(which))


@dataclass(frozen=True, slots=True)
class CounterWork:
    """Use cases; may be shared by threads.  All raise StoreUnavailable.  ``name`` is always the account."""

    engine: Engine
    clock: Clock
    events: Events
    one_time: OneTimePasswords
    mail_sender: MailSender | None
    stops: PatronStops
    levels: LoginLevels

    def contact(self, number: str) -> Contact | No:
        try:
            return self._corrections.contact(number)
        except PatronGone:
            return No.GONE

    def draft(self, number: str, typed: Mapping[str, str]) -> Draft | No:
        """What was typed beside what is there; nothing is changed."""
        present = self.contact(number)
        if isinstance(present, No):
            return present
        contact = fold(Contact(**{which.value: typed.get(which.value, "")[:300] for which in CONTACT}))
        wrong = faults(contact, one_name=not present.kana_given)
        kept = {which: fault for which, fault in wrong.items() if contact.get(which) != present.get(which)}
        return Draft(present, contact, kept)  # a record that came by a file may lack what a form must have

    def correct(self, number: str, typed: Mapping[str, str], shown: str, key: str, name: str) -> No | None:
        """``shown`` is the digest of the record that staff saw beside it (``seen``); ``key`` is their session's."""
        draft = self.draft(number, typed)
        if isinstance(draft, No):
            return draft
        if not hmac.compare_digest(shown.encode("utf-8", "replace"), seen(draft.present, key).encode()):
            return No.CHANGED
        if draft.faults or not draft.changed:
            return No.NOTHING
        done = Done(number, CounterAct.CHANGE, self.clock.now(), name, fields=tuple(w.value for w in draft.changed))
        addresses = [draft.typed.email, draft.present.email]
        try:
            self._corrections.correct(draft.present, draft.typed, done, self._told(Act.CHANGE, addresses))
        except ChangedMeanwhile:
            return No.CHANGED
        except PatronGone:
            return No.GONE
        return None

    def give_one_time(self, number: str, name: str) -> str | No:
        """A password to be shown once; who had tried too often may try again."""
        present = self.contact(number)
        if isinstance(present, No):
            return present
        now = self.clock.now()
        if not self.levels.take({_issued(number): ISSUED}, now):
            return No.TOO_MANY
        text = self.one_time.issue(number, name, now)
        self.levels.clear(number_bucket(number))
        return text

    def remake_card(self, number: str, name: str) -> StoredCard | No:
        """What is on the card that is made again; the patron is told, as at a kiosk."""
        done = Done(number, CounterAct.CARD, self.clock.now(), name)
        try:
            return self._corrections.remake_card(done, lambda email: self._told(Act.REISSUE, [email]))
        except PatronGone:
            return No.GONE

    def stop(self, number: str, name: str) -> No | None:
        if isinstance(self.contact(number), No):
            return No.GONE
        self.stops.stop(number, name, self.clock.now())
        return None

    def resume(self, number: str, name: str) -> None:
        self.stops.resume(number, name, self.clock.now())

    def forget(self, number: str, name: str) -> No | None:
        """Delete the patron and all that hangs on them.  That it was done stays in both records of acts."""
        try:
            if not forget(self.engine, number, with_loans=False):
                return No.GONE
        except OnLoan:
            return No.ON_LOAN
        audit.write(self.engine, audit.Entry(self.clock.now(), f"staff {name}", "forget", number))
        return None

    @property
    def _corrections(self) -> Corrections:
        return Corrections(self.engine, self.events)

    def _told(self, act: Act, addresses: list[str]) -> Told:
        return Told(act, ACTS[act], self.mail_sender.new_for(addresses) if self.mail_sender else [])


def seen(contact: Contact, key: str) -> str:
    """A digest of what staff were shown; without ``key`` it says nothing, and nobody can make it."""
    texts = "\0".join(contact.texts().values())
    return hmac.digest(key.encode(), b"shown\0" + texts.encode(), "sha256").hex()


def _issued(number: str) -> str:
    return f"one-time:{hashlib.sha256(number.encode('utf-8', 'surrogatepass')).hexdigest()}"
