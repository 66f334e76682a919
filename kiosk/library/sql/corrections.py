"""What staff correct in the record of a patron in our own tables, beside what the record had when they saw it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Engine, bindparam, select, update

from kiosk.library.books.counter.acts import Done, Told, write_act
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.returning import ChangedMeanwhile, PatronGone
from kiosk.patron.registration import Contact, Field

_P = patrons.c
_PATRON = select(patrons).where(_P.number == bindparam("which"))
_LOCKED = _PATRON.with_for_update()


@dataclass(frozen=True, slots=True)
class StoredCard:
    """What a library card says."""

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    expires_on: date


@dataclass(frozen=True, slots=True)
class Corrections:
    """May be shared by threads.  All raise StoreUnavailable besides."""

    engine: Engine
    events: Events

    @translate_db_errors
    def contact(self, number: str) -> Contact:
        """As the record has it.  Raises PatronGone."""
        with self.engine.execution_options(reading=True).begin() as db:
            row = run(db, _PATRON, which=number).mappings().one_or_none()
        if row is None:
            raise PatronGone("there is no such patron")
        return Contact(**{which: row[which] for which in _NAMES})

    def correct(self, shown: Contact, new: Contact, done: Done, told: Told) -> None:
        """Write what differs, with its notice and mails.  Raises PatronGone, ChangedMeanwhile."""
        self._correct(shown, new, done, told)
        self._forget_former()

    @translate_db_errors
    def remake_card(self, done: Done, tell: Callable[[str], Told]) -> StoredCard:
        """What is on it; ``tell`` is called with the mail address.  Raises PatronGone."""
        with self.engine.begin() as db:
            row = run(db, _PATRON, which=done.number).mappings().one_or_none()
            if row is None:
                raise PatronGone("there is no such patron any more")
            write_act(db, done, tell(row["email"]))
        return StoredCard(row["number"], row["barcode"], row["expires_on"])

    @translate_db_errors
    def _correct(self, shown: Contact, new: Contact, done: Done, told: Told) -> None:
        before, values = shown.texts(), new.texts()
        changed: Mapping[str, str] = {name: text for name, text in values.items() if before[name] != text}
        with self.engine.begin() as db:
            row = run(db, _LOCKED, which=done.number).mappings().one_or_none()
            if row is None:
                raise PatronGone("there is no such patron any more")
            if any(row[name] != before[name] for name in _NAMES):
                raise ChangedMeanwhile("the record was changed meanwhile")
            db.execute(update(patrons).where(_P.number == done.number).values(**changed))
            self.events.changed(db, done.number, done.at)
            write_act(db, done, told)

    @translate_db_errors
    def _forget_former(self) -> None:
        empty_log(self.engine)


_NAMES = tuple(which.value for which in Field if which.value in Contact.__slots__)
