"""Version 19: what the desk wants of kiosks, to pause and to report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "kiosk_pauses",
        sa.Column("kiosk_id", sa.String(32), primary_key=True),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("text", sa.String(60), nullable=False),
        sa.Column("by_name", sa.String(32), nullable=False),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "readiness_reports",
        sa.Column("report", sa.String(16), primary_key=True),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("asked_at", moment, nullable=False),
        sa.Column("by_name", sa.String(32), nullable=False),
        sa.Column("made_at", moment),
        sa.Column("version", sa.String(40), nullable=False, server_default=""),
        sa.Column("profile", sa.String(40), nullable=False, server_default=""),
        sa.Column("findings", sa.Text, nullable=False, server_default="[]"),
    )
    op.create_index("ix_readiness_reports_asked_at", "readiness_reports", ["asked_at"])
    op.create_index("ix_readiness_reports_kiosk_id", "readiness_reports", ["kiosk_id"])
