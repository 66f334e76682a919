"""Version 16: which kiosks somebody was told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "kiosk_alerts",
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("down", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String(120), nullable=False),
        sa.Column("began_at", moment),
        sa.Column("turning_at", moment),
        sa.Column("claimed_until", moment),
    )
