"""Version 7: with which form a registration was made; administrators' changes are written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Registrations of before have no digest: their keys take any form, as they did."""
    for table in ("patrons", "koha_registrations"):
        op.add_column(table, sa.Column("form_digest", sa.String(64), nullable=True))
    op.create_table(
        "audit",
        sa.Column("entry_id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("about", sa.String(80), nullable=False),
    )
