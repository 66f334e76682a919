"""Version 15: how each kiosk is, and what was done there on each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "heartbeats",
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("heard_at", moment, nullable=False),
        sa.Column("run", sa.String(40), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("profile", sa.String(40), nullable=False),
        sa.Column("profile_at", moment, nullable=False),
        sa.Column("condition", sa.String(20), nullable=False),
        sa.Column("drawn_at", moment),
        sa.Column("read_at", moment),
        sa.Column("printed_at", moment),
        sa.Column("problem", sa.String(4), nullable=False),
        sa.Column("problem_at", moment),
        sa.Column("findings", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(10), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("fault", sa.String(80), nullable=False),
        sa.Column("fault_at", moment),
    )
    op.create_table(
        "kiosk_counts",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("what", sa.String(20), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
