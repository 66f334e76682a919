"""Version 18: what the counter does for a patron at the staff desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    op.create_table(
        "staff_acts",
        sa.Column("act_id", sa.String(32), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("fields", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_table(
        "one_time_passwords",
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("used", sa.Boolean, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
    )
    op.create_table(
        "patron_stops",
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.create_index("ix_staff_acts_number", "staff_acts", ["number"])
    op.create_index("ix_one_time_passwords_expires_at", "one_time_passwords", ["expires_at"])
