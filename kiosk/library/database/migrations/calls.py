"""Version 17: calls for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "calls",
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("call_id", sa.String(32), primary_key=True),
        sa.Column("page", sa.String(40), nullable=False),
        sa.Column("code", sa.String(4), nullable=False),
        sa.Column("called_at", moment, nullable=False),
        sa.Column("heard_at", moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("answered_by", sa.String(32), nullable=False),
        sa.Column("answered_at", moment),
        sa.Column("end", sa.String(10), nullable=False),
        sa.Column("ended_by", sa.String(32), nullable=False),
        sa.Column("ended_at", moment),
        sa.Column("mailed_at", moment),
        sa.Column("mail_claimed_until", moment),
    )
    for column in ("called_at", "state"):
        op.create_index(f"ix_calls_{column}", "calls", [column])
    op.create_table(
        "call_watches",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("seen_at", moment, nullable=False),
    )
