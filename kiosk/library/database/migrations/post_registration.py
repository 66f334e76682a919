"""Version 4: mails that wait to be sent, and one-time addresses that set up a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "outbox",
        sa.Column("message_id", sa.String(64), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False, unique=True),
        sa.Column("address", sa.String(254)),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
    )
    op.create_index("ix_outbox_due_at", "outbox", ["due_at"])
    op.create_table(
        "setup_codes",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("barcode", sa.String(40), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("opened", sa.Boolean, nullable=False),
    )
    op.create_index("ix_setup_codes_expires_at", "setup_codes", ["expires_at"])
