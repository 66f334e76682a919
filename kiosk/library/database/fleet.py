"""Tables of the kiosks' health; nothing in them is about a patron."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text

from kiosk.library.database.schema import Moment, metadata

heartbeats = Table(
    "heartbeats",
    metadata,
    Column("kiosk_id", String(32), primary_key=True),  # a kiosk with a service of its own is in no register
    Column("heard_at", Moment, nullable=False),
    Column("run", String(40), nullable=False),
    Column("number", Integer, nullable=False),
    Column("version", String(40), nullable=False),
    Column("profile", String(40), nullable=False),
    Column("profile_at", Moment, nullable=False),  # since when it has this profile
    Column("condition", String(20), nullable=False),  # a value of Condition
    Column("drawn_at", Moment),
    Column("read_at", Moment),
    Column("printed_at", Moment),
    Column("problem", String(4), nullable=False),
    Column("problem_at", Moment),
    Column("findings", Text, nullable=False),  # JSON: name, verdict, reason of each check
    Column("verdict", String(10), nullable=False),
    Column("since", Moment, nullable=False),  # of the verdict
    Column("fault", String(80), nullable=False),  # the last one until a person clears it; '' = none
    Column("fault_at", Moment),
)
"""What each kiosk said last, by the service's clock."""

kiosk_counts = Table(
    "kiosk_counts",
    metadata,
    Column("day", Date, primary_key=True),
    Column("kiosk_id", String(32), primary_key=True),
    Column("what", String(20), primary_key=True),  # an Outcome or a problem code
    Column("count", Integer, nullable=False),
)

kiosk_alerts = Table(
    "kiosk_alerts",
    metadata,
    Column("kiosk_id", String(32), primary_key=True),
    Column("down", Boolean, nullable=False),  # what was told last
    Column("reason", String(120), nullable=False),
    Column("began_at", Moment),  # the outage that was told last
    Column("turning_at", Moment),  # since when it is otherwise than was told; NULL = it is as was told
    Column("claimed_until", Moment),  # a process tells of it now; after that, another may
)
"""Which kiosks somebody was told of; a kiosk without a row has never been down for long."""

kiosk_pauses = Table(
    "kiosk_pauses",
    metadata,
    Column("kiosk_id", String(32), primary_key=True),
    Column("reason", String(20), nullable=False),  # a value of PauseReason
    Column("text", String(60), nullable=False),  # staff's own line, '' = none
    Column("by_name", String(32), nullable=False),
    Column("at", Moment, nullable=False),
)
"""Kiosks that the desk has taken out of service; those that are in service have no row."""

readiness_reports = Table(
    "readiness_reports",
    metadata,
    Column("report", String(16), primary_key=True),
    Column("kiosk_id", String(32), nullable=False),
    Column("asked_at", Moment, nullable=False, index=True),
    Column("by_name", String(32), nullable=False),
    Column("made_at", Moment),  # by the service's clock; NULL = it has not come
    Column("version", String(40), nullable=False, server_default=""),
    Column("profile", String(40), nullable=False, server_default=""),
    Column("findings", Text, nullable=False, server_default="[]"),  # JSON as in heartbeats
    Index("ix_readiness_reports_kiosk_id", "kiosk_id"),
)
"""What the doctors of kiosks found when staff asked."""
