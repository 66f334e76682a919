"""Version 6: by which form of the person key each patron is known, so that keys of an older form can be made anew.

The key itself needs the service's secret and is made anew when the service starts (``library/person_keys``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Mark every patron as known by the first form; whoever is just identified has to lay the card once more."""
    for table in ("patrons", "koha_registrations"):
        op.add_column(table, sa.Column("key_form", sa.Integer, nullable=False, server_default="1"))
        op.create_index(f"ix_{table}_key_form", table, ["key_form"])
    op.execute("DELETE FROM identifications")
