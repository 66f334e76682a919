"""Version 13: the language each patron is written to in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Patrons of before registered in Japanese."""
    for table in ("patrons", "koha_registrations"):
        op.add_column(table, sa.Column("language", sa.String(12)))
