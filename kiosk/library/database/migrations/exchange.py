"""Version 11: registrations and changes on their way to a library system that takes files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "exchange_files",
        sa.Column("file_number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("lines", sa.Integer, nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("changed_at", moment, nullable=False),
        sa.Column("data", sa.LargeBinary),
        sa.Column("notes", sa.LargeBinary),
    )
    op.create_index("ix_exchange_files_state", "exchange_files", ["state"])
    op.create_table(
        "exchange_events",
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.String(16), nullable=False, unique=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("content", sa.Text),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("file_number", sa.Integer),
        sa.Column("flaws", sa.Text, nullable=False),
        sa.Column("problem", sa.String(200), nullable=False),
    )
    op.create_index("ix_exchange_events_number", "exchange_events", ["number"])
    op.create_index("ix_exchange_events_file_number", "exchange_events", ["file_number"])
