"""Version 10: patrons who came by a file of the library's system, and the files that were taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    _patrons(op)
    _rows(op)
    op.create_table(
        "imports",
        sa.Column("import_id", sa.String(120), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
    )
    op.create_index("ix_imports_digest", "imports", ["digest"])


def _patrons(op: Operations) -> None:
    key = sa.ForeignKey("patrons.number", ondelete="CASCADE")
    op.create_table(
        "imported_patrons",
        sa.Column("number", sa.String(32), key, primary_key=True),
        sa.Column("ours", sa.Boolean, nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("name_key", sa.String(64), nullable=False),
        sa.Column("hash_digest", sa.String(64), nullable=False),
    )
    for column in ("birth_date", "name_key"):
        op.create_index(f"ix_imported_patrons_{column}", "imported_patrons", [column])


def _rows(op: Operations) -> None:
    sizes = {"number": 32, "barcode": 40, "counter": 40, "birth_date": 10, "gender": 10, "phone": 20, "email": 254}
    sizes |= {"branch": 40, "category": 40, "hash_digest": 64, "name_key": 64}
    texts = ("name", "kana_family", "kana_given", "address", "password_hash")
    op.create_table(
        "imported_rows",
        sa.Column("line", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("serial", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.String(size), nullable=False) for name, size in sizes.items()),
        *(sa.Column(name, sa.Text, nullable=False) for name in texts),
        sa.Column("registered_on", sa.Date, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
    )
    op.create_index("ix_imported_rows_number", "imported_rows", ["number", "line"])
