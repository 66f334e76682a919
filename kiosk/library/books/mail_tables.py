"""What follows a registration: a mail, and an address that sets up a phone; kept in the registration's transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Column, Connection, Date, Integer, String, Table, Text, UniqueConstraint, insert

from kiosk.library.books.tasks import NewMail, PostRegistrationTasks
from kiosk.library.database.schema import Moment, metadata
from kiosk.library.database.statements import run

outbox = Table(
    "mails",
    metadata,
    Column("message_id", String(64), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("number", String(32), nullable=False),
    Column("about", String(32), nullable=False),  # the notice; an act, and which of its mails; '' for a registration
    Column("address", String(254)),  # NULL once the mail was accepted or given up, as title and pickup
    Column("title", Text),
    Column("pickup", Text),
    Column("expires_on", Date),
    Column("created_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("state", String(10), nullable=False),
    UniqueConstraint("number", "kind", "about", name="uq_mails_number_kind_about"),
)
"""Mails on their way: to whom, about what.  Nothing else is needed to write one.

``expires_on`` is the end of a registration, or the day until which a reservation is kept.
"""

setup_codes = Table(
    "setup_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("number", String(32), nullable=False),
    Column("barcode", String(40), nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("opened", Boolean, nullable=False),
)
"""Addresses that show a number on a phone for some hours; the code itself is not kept."""

_QUEUE, _KEEP_CODE = insert(outbox), insert(setup_codes)

REGISTERED, READY, ACT, ACT_UNKNOWN, COUNTER = "registered", "ready", "act", "act unknown", "counter"
"""Kinds of mail: a new number, a ready reservation, what a card did or may have done, what the counter did."""

WAITING, ACCEPTED, FAILED = "waiting", "accepted", "failed"
"""States of a mail.  A mail that does not wait has no address any more, and ``due_at`` says since when."""


def keep(db: Connection, tasks: PostRegistrationTasks, *, number: str, barcode: str, expires_on: date) -> None:
    """Write it down in the transaction that makes the patron: both happen, or neither."""
    if tasks.mail is not None:
        queue(db, tasks.mail, kind=REGISTERED, number=number, expires_on=expires_on)
    if tasks.setup is not None:
        row = {"code_hash": tasks.setup.code_hash, "expires_at": tasks.setup.expires_at, "opened": False}
        run(db, _KEEP_CODE, number=number, barcode=barcode, **row)


def queue(
    db: Connection,
    mail: NewMail,
    *,
    kind: str,
    number: str,
    expires_on: date | None,
    about: str = "",
    title: str | None = None,
    pickup: str | None = None,
) -> None:
    """Put a mail into the outbox, in this transaction; one of a kind about one thing."""
    row = {
        "message_id": mail.message_id,
        "kind": kind,
        "number": number,
        "about": about,
        "address": mail.address,
        "title": title,
        "pickup": pickup,
        "expires_on": expires_on,
        "created_at": mail.created_at,
        "attempts": 0,
        "due_at": mail.due_at,
        "state": WAITING,
    }
    run(db, _QUEUE, **row)
