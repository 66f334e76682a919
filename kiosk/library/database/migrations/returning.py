"""Version 12: what cards do for patrons who are known already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

MOMENT = sa.DateTime(timezone=True)


def upgrade(op: Operations) -> None:
    _recognitions(op)
    _acts(op)
    op.create_table(
        "card_bars",
        sa.Column("number", sa.String(32), primary_key=True),
        sa.Column("at", MOMENT, nullable=False),
    )
    op.add_column("notices", sa.Column("act", sa.String(20), nullable=False, server_default=""))
    op.create_index("ix_patrons_birth_date", "patrons", ["birth_date"])  # who changed their name is found by it


def _signed() -> list[sa.Column[object]]:
    return [
        sa.Column("kiosk_id", sa.String(32), nullable=False),
        sa.Column("consent_version", sa.String(32), nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary, nullable=False),
    ]


def _recognitions(op: Operations) -> None:
    op.create_table(
        "recognitions",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("applicant", sa.Text, nullable=False),
        sa.Column("person_key", sa.LargeBinary, nullable=False),
        sa.Column("acts", sa.String(60), nullable=False),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("member_key", sa.String(40), nullable=False),
        sa.Column("proof", sa.String(10), nullable=False),
        sa.Column("shown", sa.String(64), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        *_signed(),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
    )
    op.create_index("ix_recognitions_expires_at", "recognitions", ["expires_at"])


def _acts(op: Operations) -> None:
    op.create_table(
        "card_acts",
        sa.Column("act_id", sa.String(32), primary_key=True),
        sa.Column("number", sa.String(32), nullable=False),
        sa.Column("member_key", sa.String(40), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("proof", sa.String(10), nullable=False),
        sa.Column("fields", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        *_signed(),
        sa.Column("idempotency_key", sa.String(100), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("form_digest", sa.String(64), nullable=False),
        sa.Column("expires_on", sa.Date),
        sa.Column("former_email", sa.String(254), nullable=False),
        sa.UniqueConstraint("idempotency_key"),
    )
    for column in ("number", "state", "at", "former_email"):
        op.create_index(f"ix_card_acts_{column}", "card_acts", [column])
