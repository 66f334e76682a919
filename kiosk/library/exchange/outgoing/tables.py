"""What is on its way to another library system: events, and the files they went out in."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Column, Integer, LargeBinary, String, Table, Text

from kiosk.library.database.schema import Moment, metadata


class FileState(StrEnum):
    """How far a file has come."""

    READY = "ready"
    """Its number and events are fixed; it may be in the folder already."""
    AGAIN = "again"
    """It was placed before, and is to be placed once more."""
    PLACED = "placed"
    """It is in the folder."""
    TAKEN = "taken"
    """The reader has acknowledged it."""
    REFUSED = "refused"
    """The reader has said that it can't use it."""


files = Table(
    "exchange_files",
    metadata,
    Column("file_number", Integer, primary_key=True, autoincrement=False),
    Column("name", String(100), nullable=False),
    Column("state", String(12), nullable=False, index=True),  # FileState
    Column("lines", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("data", LargeBinary),  # NULL some days after it was taken, as notes
    Column("notes", LargeBinary),  # what its cells can't show; NULL if they show all
)
"""A file that is sent again is the same: its bytes are kept."""

events = Table(
    "exchange_events",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=True),  # their order
    Column("event_id", String(16), nullable=False, unique=True),
    Column("kind", String(10), nullable=False),  # layout/values.EventKind
    Column("number", String(32), nullable=False, index=True),
    Column("content", Text),  # JSON; NULL once it is in a file
    Column("created_at", Moment, nullable=False),
    Column("file_number", Integer, index=True),  # NULL = waits
    Column("flaws", Text, nullable=False),  # columns whose cell does not say all of the value; no values
    Column("problem", String(200), nullable=False),  # why it can't be written yet; no personal data
)
"""One for each thing that happened to a patron; it is in no file or in one."""
