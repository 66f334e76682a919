"""Version 3: registrations whose patrons are in Koha."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add what is written down about a registration before Koha is asked."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "koha_registrations",
        sa.Column("person_key", sa.LargeBinary, primary_key=True),
        sa.Column("number", sa.String(32), nullable=False, unique=True),
        sa.Column("barcode", sa.String(40), nullable=False, unique=True),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("koha_id", sa.Integer, nullable=True),
        sa.Column("consent_version", sa.String(32), nullable=False),
        sa.Column("consented_at", moment, nullable=False),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("registered_on", sa.Date, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("idempotency_key", sa.String(100), nullable=False, unique=True),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
    )
    op.create_index("ix_koha_registrations_state", "koha_registrations", ["state"])
    op.create_index("ix_koha_registrations_expires_on", "koha_registrations", ["expires_on"])
