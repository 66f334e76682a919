"""Version 14: the staff desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    op.create_table(
        "staff_accounts",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("must_change", sa.Boolean, nullable=False),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("password_at", MOMENT, nullable=False),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("begun_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=False),
    )
    op.create_table(
        "staff_audit",
        sa.Column("entry_id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("about", sa.String(32), nullable=False),
    )
    op.create_table(
        "staff_checks",
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("reason", sa.String(20), primary_key=True),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    for table, column in (
        ("staff_sessions", "name"),
        ("staff_sessions", "used_at"),
        ("staff_audit", "at"),
        ("staff_audit", "about"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
    for table in ("patrons", "koha_registrations"):
        op.create_index(f"ix_{table}_registered_on", table, ["registered_on"])
