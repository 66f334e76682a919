"""Tables of what cards do for patrons who are known already."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, LargeBinary, String, Table, Text

from kiosk.library.database.schema import Moment, metadata

recognitions = Table(
    "recognitions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("applicant", Text, nullable=False),
    Column("person_key", LargeBinary, nullable=False),
    Column("acts", String(60), nullable=False),  # values of Act, with commas
    Column("number", String(32), nullable=False),  # of the record that is theirs; '' until that is proved
    Column("member_key", String(40), nullable=False),  # what the library system calls it
    Column("proof", String(10), nullable=False),  # a value of Proof, '' until one agreed
    Column("shown", String(64), nullable=False),  # digest of the record as the person saw it
    Column("tries", Integer, nullable=False),
    Column("kiosk_id", String(32), nullable=False),
    Column("consent_version", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)
"""People the service has verified, for minutes."""

card_acts = Table(
    "card_acts",
    metadata,
    Column("act_id", String(32), primary_key=True),
    Column("number", String(32), nullable=False, index=True),
    Column("member_key", String(40), nullable=False),  # what the library system calls the patron
    Column("act", String(20), nullable=False),  # a value of Act
    Column("state", String(10), nullable=False, index=True),  # begun, done, or unknown
    Column("proof", String(10), nullable=False),  # a value of Proof
    Column("fields", String(200), nullable=False),  # names of what was changed, never what it was or is
    Column("at", Moment, nullable=False, index=True),
    Column("kiosk_id", String(32), nullable=False),
    Column("consent_version", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("idempotency_key", String(100), nullable=False, unique=True),
    Column("token_hash", String(64), nullable=False),
    Column("form_digest", String(64), nullable=False),
    Column("expires_on", Date),  # of a renewal
    Column("former_email", String(254), nullable=False, index=True),  # told of a new password; emptied after 30 days
)
"""What was done with a card: kept as long as the patron, as the registration's document is (docs/adr/0017)."""

card_bars = Table(
    "card_bars",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("at", Moment, nullable=False),
)
"""Patrons for whom staff barred what a card can do."""
