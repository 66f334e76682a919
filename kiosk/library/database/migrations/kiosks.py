"""Version 2: which kiosks may call the service, and by which tokens; patrons are found by the end of their term."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "kiosks",
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("added_at", moment, nullable=False),
    )
    op.create_table(
        "kiosk_tokens",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(32), sa.ForeignKey("kiosks.kiosk_id"), nullable=False),
        sa.Column("issued_at", moment, nullable=False),
    )
    op.create_index("ix_kiosk_tokens_kiosk_id", "kiosk_tokens", ["kiosk_id"])
    op.create_index("ix_patrons_expires_on", "patrons", ["expires_on"])
