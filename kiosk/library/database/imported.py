"""Tables of patrons who came by a file of the library's system (``kiosk/library/exchange/incoming``)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKey, Index, String, Table, Text

from kiosk.library.database.schema import Moment, metadata

imported_patrons = Table(
    "imported_patrons",
    metadata,
    Column("number", String(32), ForeignKey("patrons.number", ondelete="CASCADE"), primary_key=True),
    Column("ours", Boolean, nullable=False),  # a kiosk registered them; the library's system has them as well
    Column("birth_date", String(10), nullable=False, index=True),  # as in ``patrons``
    Column("name_key", String(64), nullable=False, index=True),  # of the folded name
    Column("hash_digest", String(64), nullable=False),  # of the password hash the file gave; '' if none did
)
"""Whom the library's system has, and by what persons who may be the same are found."""

imported_rows = Table(
    "imported_rows",
    metadata,
    Column("line", BigInteger, primary_key=True, autoincrement=False),
    Column("number", String(32), nullable=False),
    Column("barcode", String(40), nullable=False),
    Column("counter", String(40), nullable=False),  # the range of the kiosk's own the number is in; '' if in none
    Column("serial", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("kana_family", Text, nullable=False),
    Column("kana_given", Text, nullable=False),
    Column("birth_date", String(10), nullable=False),
    Column("gender", String(10), nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", String(20), nullable=False),
    Column("email", String(254), nullable=False),
    Column("branch", String(40), nullable=False),
    Column("category", String(40), nullable=False),
    Column("registered_on", Date, nullable=False),
    Column("expires_on", Date, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("hash_digest", String(64), nullable=False),
    Column("name_key", String(64), nullable=False),
    Index("ix_imported_rows_number", "number", "line"),
)
"""The lines of a file while it is read; empty otherwise."""

imports = Table(
    "imports",
    metadata,
    Column("import_id", String(120), primary_key=True),
    Column("digest", String(64), nullable=False, index=True),  # SHA-256 of the file
    Column("at", Moment, nullable=False),
    Column("outcome", Text, nullable=False),  # JSON: how many lines did what
)
"""Files that were taken in; written in the transaction that did it."""
