"""Tables of マイ図書館: loans, reservations, sessions, notices."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from kiosk.library.database.schema import Moment, metadata

loans = Table(
    "loans",
    metadata,
    Column("loan_id", String(32), primary_key=True),
    Column("number", String(32), ForeignKey("patrons.number", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("item", String(40), unique=True),  # the copy's code; NULL where it has none
    Column("work", String(80), nullable=False),  # what reservations are compared by
    Column("lent_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("renewals", Integer, nullable=False),
)
"""What is on loan now.  A loan that is returned is deleted: what a patron has read is private."""

holds = Table(
    "holds",
    metadata,
    Column("hold_id", String(32), primary_key=True),
    Column("number", String(32), ForeignKey("patrons.number", ondelete="CASCADE"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("work", String(80), nullable=False, index=True),
    Column("placed_at", Moment, nullable=False),
    Column("state", String(20), nullable=False, index=True),  # kiosk.patron.account.HoldState
    Column("pickup", Text, nullable=False),
    Column("keep_until", Date),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("kiosk_id", String(32), nullable=False),
    Column("number", String(32), nullable=False, index=True),
    Column("member_key", String(32), nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)
"""Who is logged in, at which kiosk, and until when; the token itself is not kept."""

login_levels = Table(
    "login_levels",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("level", Float, nullable=False),
    Column("at", Moment, nullable=False),
    Column("empty_at", Moment, nullable=False, index=True),
)
"""How full the leaky buckets of failed log-ins are; ``level`` is as of ``at``."""

notice_settings = Table(
    "notice_settings",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("member_key", String(32), nullable=False),
    Column("wanted", Boolean, nullable=False),
    Column("stopped", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
)
"""Whoever logged in once.  No key to patrons: they may be in Koha."""

notices = Table(
    "notices",
    metadata,
    Column("notice_id", String(32), primary_key=True),
    Column("number", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("pickup", Text, nullable=False),
    Column("keep_until", Date),
    Column("made_at", Moment, nullable=False),
    Column("read", Boolean, nullable=False),
    Column("act", String(20), nullable=False, server_default=""),  # a value of Act; '' = a reservation became ready
    Index("ix_notices_number_made_at", "number", "made_at"),
)
"""The history a patron sees, and may delete."""

notice_marks = Table(
    "notice_marks",
    metadata,
    Column("number", String(32), nullable=False),
    Column("hold_id", String(32), nullable=False),
    Column("made_at", Moment, nullable=False, index=True),
    UniqueConstraint("number", "hold_id", name="uq_notice_marks_number_hold_id"),
)
"""Reservations already notified; kept longer than the notice, so that none is sent twice."""
