"""What follows a registration: a mail, and an address that sets up a phone; kept in the registration's transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Column, Connection, Date, Integer, String, Table, insert

from kiosk.library.afterwards import Followups
from kiosk.library.schema import Moment, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("message_id", String(64), primary_key=True),
    Column("number", String(32), nullable=False, unique=True),  # one mail for each registration
    Column("address", String(254)),  # NULL once the mail was accepted or given up
    Column("expires_on", Date, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False, index=True),
    Column("state", String(10), nullable=False),
)
"""Mails on their way: to whom, which number, until when.  Nothing else is needed to write one."""

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

WAITING, ACCEPTED, FAILED = "waiting", "accepted", "failed"
"""States of a mail.  A mail that does not wait has no address any more, and ``due_at`` says since when."""


def keep(db: Connection, then: Followups, *, number: str, barcode: str, expires_on: date) -> None:
    """Write it down in the transaction that makes the patron: both happen, or neither."""
    if then.mail is not None:
        mail = then.mail
        db.execute(
            insert(outbox).values(
                message_id=mail.message_id,
                number=number,
                address=mail.address,
                expires_on=expires_on,
                created_at=mail.created_at,
                attempts=0,
                due_at=mail.due_at,
                state=WAITING,
            )
        )
    if then.setup is not None:
        row = {"code_hash": then.setup.code_hash, "expires_at": then.setup.expires_at, "opened": False}
        db.execute(insert(setup_codes).values(number=number, barcode=barcode, **row))
