"""Whose card opens which record: the rows of ``koha_registrations``, whoever made the record in Koha."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.clock import library_day
from kiosk.library.books.intents import DONE
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_acts, card_bars, recognitions
from kiosk.library.database.schema import PERSON_KEY_FORM, koha_registrations
from kiosk.library.port import AlreadyRegistered, StoreUnavailable
from kiosk.library.returning import Finish, StoredPatron

ROW = koha_registrations.c


@translate_db_errors
def link(engine: Engine, patron: StoredPatron, person_key: bytes) -> None:
    """Let the person be known by this record from now on.  Raises AlreadyRegistered where the key is another's.

    A registration that was begun and not finished is another record's, too: what became of it only Koha and staff know.
    """
    try:
        _link(engine, patron, person_key)
    except IntegrityError:  # somebody else did it at the same moment, and their row is there now
        _link(engine, patron, person_key)


def _link(engine: Engine, patron: StoredPatron, person_key: bytes) -> None:
    record_id = int(patron.key)
    with engine.begin() as db:
        own = db.execute(select(ROW.number, ROW.koha_id).where(ROW.person_key == person_key).with_for_update()).first()
        if own is not None and own.number != patron.number and own.koha_id != record_id:
            raise AlreadyRegistered("the person's card opens another record")
        held = ROW.person_key == person_key if own else ROW.number == patron.number
        values = {"number": patron.number, "koha_id": record_id, "state": DONE}
        values |= {"person_key": person_key, "key_form": PERSON_KEY_FORM}
        if patron.expires_on is not None:  # or the row is forgotten by a former term
            values["expires_on"] = patron.expires_on
        if not db.execute(update(koha_registrations).where(held).values(values)).rowcount:
            db.execute(insert(koha_registrations), values | _linked(db, patron, person_key))


def _linked(db: Connection, patron: StoredPatron, person_key: bytes) -> dict[str, Any]:
    """The other columns of a record that no kiosk made: of what the person has just signed."""
    c = recognitions.c
    query = select(recognitions).where(c.person_key == person_key).order_by(c.issued_at.desc()).limit(1)
    signed = db.execute(query).mappings().first()
    if signed is None:
        raise StoreUnavailable("nobody was verified who could be linked")
    kept = ("kiosk_id", "consent_version", "document", "signature", "token_hash")
    return {name: signed[name] for name in kept} | {
        "barcode": patron.number,  # the service knows the form; nobody reads this one
        "consented_at": signed["issued_at"],
        "idempotency_key": f"link-{signed['token_hash']}",
        "registered_on": patron.registered_on or library_day(signed["issued_at"]),
        "expires_on": patron.expires_on or date.max,
    }


@translate_db_errors
def follow_number(engine: Engine, former: str, number: str) -> None:
    """The counter gave this record another card: the bar goes along, and what was done with a card."""
    with engine.begin() as db:
        db.execute(update(card_acts).where(card_acts.c.number == former).values(number=number))
        for table in (koha_registrations, card_bars):
            taken = db.execute(select(table.c.number).where(table.c.number == number)).first()
            if taken is None:
                db.execute(update(table).where(table.c.number == former).values(number=number))


@translate_db_errors
def finished(engine: Engine, finish: Finish) -> None:
    """Write down what was done."""
    with engine.begin() as db:
        finish(db)
