"""Tables of 係員呼出; nothing in them is about a patron."""

from __future__ import annotations

from sqlalchemy import Column, String, Table

from kiosk.library.database.schema import Moment, metadata

calls = Table(
    "calls",
    metadata,
    Column("kiosk_id", String(32), primary_key=True),
    Column("call_id", String(32), primary_key=True),  # made by the kiosk: another kiosk's may be the same
    Column("page", String(40), nullable=False),
    Column("code", String(4), nullable=False),  # a problem code; '' = none was shown
    Column("called_at", Moment, nullable=False, index=True),
    Column("heard_at", Moment, nullable=False),  # when the kiosk said last that the call lasts
    Column("state", String(10), nullable=False, index=True),  # kiosk.library.books.calls.book.State
    Column("answered_by", String(32), nullable=False),  # an account of the staff desk; '' = nobody
    Column("answered_at", Moment),
    Column("end", String(10), nullable=False),  # a value of Ending; '' = it lasts
    Column("ended_by", String(32), nullable=False),  # an account; '' = not closed at the desk
    Column("ended_at", Moment),
    Column("mailed_at", Moment),
    Column("mail_claimed_until", Moment),  # a process sends the mail now; after that, another may
)
"""Deleted with the records of the staff desk."""

call_watches = Table(
    "call_watches",
    metadata,
    Column("name", String(32), primary_key=True),  # an account of the staff desk
    Column("seen_at", Moment, nullable=False),
)
"""At whose desk calls ring: when its page asked last."""
