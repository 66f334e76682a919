"""Version 1: challenges, identifications and patrons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    op.create_table("schema_version", sa.Column("version", sa.Integer, nullable=False))
    op.create_table(
        "facts",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.String(200), nullable=False),
    )
    op.create_table(
        "counters",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("next_value", sa.BigInteger, sa.CheckConstraint("next_value >= 0"), nullable=False),
    )
    op.create_table("challenges", sa.Column("challenge_id", sa.String(64), primary_key=True), *_application())
    op.create_index("ix_challenges_expires_at", "challenges", ["expires_at"])
    op.create_table(
        "identifications",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("applicant", sa.Text, nullable=False),
        sa.Column("person_key", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        *_application(),
    )
    op.create_index("ix_identifications_expires_at", "identifications", ["expires_at"])
    op.create_table("patrons", *_patron())


def _application() -> list[sa.Column[object]]:
    return [
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("consent_version", sa.String(32), nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("issued_at", _MOMENT, nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
    ]


def _patron() -> list[sa.Column[object]]:
    return [
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("barcode", sa.String(40), nullable=False, unique=True),
        sa.Column("person_key", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kana_family", sa.Text, nullable=False),
        sa.Column("kana_given", sa.Text, nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("gender", sa.String(10), nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("has_substitutes", sa.Boolean, nullable=False),
        sa.Column("phone", sa.String(20), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("consent_version", sa.String(32), nullable=False),
        sa.Column("consented_at", _MOMENT, nullable=False),
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
        sa.Column("registered_on", sa.Date, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("idempotency_key", sa.String(100), nullable=False, unique=True),
        sa.Column("token_hash", sa.String(64), nullable=False, unique=True),
    ]
