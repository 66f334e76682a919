"""Tables of the staff desk: who may use it, who is logged in, who looked at whom, what was checked and done."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, String, Table, Text

from kiosk.library.database.schema import Moment, metadata

staff_accounts = Table(
    "staff_accounts",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("role", String(10), nullable=False),  # a value of kiosk.staff.accounts.Role
    Column("password_hash", Text, nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("password_at", Moment, nullable=False),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("name", String(32), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("used_at", Moment, nullable=False, index=True),
)
"""Who is logged in; the token itself is not kept."""

staff_audit = Table(
    "staff_audit",
    metadata,
    Column("entry_id", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False, index=True),
    Column("name", String(32), nullable=False),
    Column("act", String(20), nullable=False),  # a value of kiosk.staff.audit.Act
    Column("about", String(32), nullable=False, index=True),  # a patron number, an account, a day; or ''
)
"""Who did or saw what, of whom, when; deleted after ``staff.audit_days``."""

staff_checks = Table(
    "staff_checks",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("reason", String(20), primary_key=True),  # a value of kiosk.staff.registrations.Reason
    Column("name", String(32), nullable=False),
    Column("at", Moment, nullable=False),
)
"""What somebody looked into and found settled."""

staff_acts = Table(
    "staff_acts",
    metadata,
    Column("act_id", String(32), primary_key=True),
    Column("number", String(32), nullable=False, index=True),
    Column("act", String(20), nullable=False),  # a value of kiosk.library.books.counter.acts.CounterAct
    Column("name", String(32), nullable=False),  # the account; '' for what the patron did with what staff gave them
    Column("kiosk_id", String(32), nullable=False),  # where the patron did it; '' = at the counter
    Column("fields", String(200), nullable=False),  # names of what was changed, never what it was or is
    Column("at", Moment, nullable=False),
)
"""What the counter did for a patron: a part of their history, kept as long as they are."""

one_time_passwords = Table(
    "one_time_passwords",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("used", Boolean, nullable=False),  # kept until it is over: the answer to its use may have been lost
    Column("expires_at", Moment, nullable=False, index=True),
)
"""With which a patron chooses a new password; one for a patron."""

patron_stops = Table(
    "patron_stops",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("name", String(32), nullable=False),
    Column("at", Moment, nullable=False),
)
"""Patrons whom staff let neither log in nor do anything with a card."""
