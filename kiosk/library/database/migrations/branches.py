"""Version 8: each patron's home library and category, where the library has rules for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Patrons of before have neither."""
    for column in ("branch", "category"):
        op.add_column("patrons", sa.Column(column, sa.String(40), nullable=False, server_default=""))
