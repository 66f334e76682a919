"""Version 5: loans and reservations, sessions, notices; a mail may be about a reservation, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    _circulation(op)
    _sessions(op)
    _notices(op)
    _outbox(op)


def _patron() -> sa.Column[object]:
    key = sa.ForeignKey("patrons.number", ondelete="CASCADE")
    return sa.Column("number", sa.String(32), key, nullable=False)


def _circulation(op: Operations) -> None:
    op.create_table(
        "loans",
        sa.Column("loan_id", sa.String(32), primary_key=True),
        _patron(),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("item", sa.String(40), unique=True),
        sa.Column("work", sa.String(80), nullable=False),
        sa.Column("lent_on", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("renewals", sa.Integer, nullable=False),
    )
    op.create_index("ix_loans_number", "loans", ["number"])
    op.create_table(
        "holds",
        sa.Column("hold_id", sa.String(32), primary_key=True),
        _patron(),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("work", sa.String(80), nullable=False),
        sa.Column("placed_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("pickup", sa.Text, nullable=False),
        sa.Column("keep_until", sa.Date),
    )
    for column in ("number", "work", "state"):
        op.create_index(f"ix_holds_{column}", "holds", [column])


def _sessions(op: Operations) -> None:
    op.create_table(
        "sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("member_key", sa.String(32), nullable=False),
        sa.Column("begun_at", _MOMENT, nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
    )
    op.create_index("ix_sessions_number", "sessions", ["number"])
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_table(
        "login_levels",
        sa.Column("name", sa.String(80), primary_key=True),
        sa.Column("level", sa.Float, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("empty_at", _MOMENT, nullable=False),
    )
    op.create_index("ix_login_levels_empty_at", "login_levels", ["empty_at"])


def _notices(op: Operations) -> None:
    op.create_table(
        "notice_settings",
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("member_key", sa.String(32), nullable=False),
        sa.Column("wanted", sa.Boolean, nullable=False),
        sa.Column("stopped", sa.Boolean, nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
    )
    op.create_table(
        "notices",
        sa.Column("notice_id", sa.String(32), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("pickup", sa.Text, nullable=False),
        sa.Column("keep_until", sa.Date),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("read", sa.Boolean, nullable=False),
    )
    op.create_index("ix_notices_number_made_at", "notices", ["number", "made_at"])
    op.create_table(
        "notice_marks",
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("hold_id", sa.String(32), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.UniqueConstraint("number", "hold_id", name="uq_notice_marks_number_hold_id"),
    )
    op.create_index("ix_notice_marks_made_at", "notice_marks", ["made_at"])


def _outbox(op: Operations) -> None:
    """A new table with what was in the old one: SQLite can't take a constraint back."""
    op.create_table(
        "mails",
        sa.Column("message_id", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("about", sa.String(32), nullable=False),
        sa.Column("address", sa.String(254)),
        sa.Column("title", sa.Text),
        sa.Column("pickup", sa.Text),
        sa.Column("expires_on", sa.Date),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.UniqueConstraint("number", "kind", "about", name="uq_mails_number_kind_about"),
    )
    kept = "message_id, number, address, expires_on, created_at, attempts, due_at, state"
    op.execute(f"INSERT INTO mails (kind, about, {kept}) SELECT 'registered', '', {kept} FROM outbox")  # noqa: S608 - no input
    op.drop_table("outbox")
    op.create_index("ix_mails_due_at", "mails", ["due_at"])
