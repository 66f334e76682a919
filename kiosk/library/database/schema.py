"""The tables of the patron store; the database itself refuses a second patron for one person, number or visit."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

VERSION = 19
"""The shape of the tables this program works with; kiosk/library/database/migrations brings older ones here."""


PERSON_KEY_FORM = 2
"""The form of new person keys; rows of an older one are found again and made anew (library/person_keys)."""


class Moment(TypeDecorator[datetime]):
    """A point in time, kept in UTC also where the database knows no zones (SQLite)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To UTC; ValueError for a time without zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

facts = Table(
    "facts",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", String(200), nullable=False),
)
"""What the store must remember about itself."""

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("next_value", BigInteger, CheckConstraint("next_value >= 0"), nullable=False),
)

challenges = Table(
    "challenges",
    metadata,
    Column("challenge_id", String(64), primary_key=True),
    Column("kiosk_id", String(32), nullable=False),
    Column("consent_version", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)

identifications = Table(
    "identifications",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("applicant", Text, nullable=False),
    Column("person_key", LargeBinary, nullable=False),
    Column("kiosk_id", String(32), nullable=False),
    Column("consent_version", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
)

patrons = Table(
    "patrons",
    metadata,
    Column("number", String(32), primary_key=True),
    Column("barcode", String(40), nullable=False, unique=True),
    Column("person_key", LargeBinary, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kana_family", Text, nullable=False),
    Column("kana_given", Text, nullable=False),
    Column("birth_date", String(10), nullable=False, index=True),  # ISO, "0000"/"00" for parts that are not known
    Column("gender", String(10), nullable=False),
    Column("address", Text, nullable=False),
    Column("has_substitutes", Boolean, nullable=False),
    Column("phone", String(20), nullable=False),
    Column("email", String(254), nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("consent_version", String(32), nullable=False),
    Column("consented_at", Moment, nullable=False),
    Column("kiosk_id", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("registered_on", Date, nullable=False, index=True),
    Column("expires_on", Date, nullable=False, index=True),
    Column("idempotency_key", String(100), nullable=False, unique=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("form_digest", String(64)),  # of service/tokens; NULL for registrations of an older program
    Column("key_form", Integer, nullable=False, server_default="1", index=True),  # PERSON_KEY_FORM of person_key
    Column("branch", String(40), nullable=False, server_default=""),  # codes of the configuration; '' = no rules
    Column("category", String(40), nullable=False, server_default=""),
    Column("language", String(12)),  # the tag of the one they are written to in; NULL = Japanese, or not known
)
"""Neither the certificate nor its serial number is kept (docs/adr/0017)."""

koha_registrations = Table(
    "koha_registrations",
    metadata,
    Column("person_key", LargeBinary, primary_key=True),
    Column("number", String(32), nullable=False, unique=True),
    Column("barcode", String(40), nullable=False, unique=True),
    Column("state", String(20), nullable=False, index=True),  # kiosk/library/books/intents.py
    Column("koha_id", Integer, nullable=True),
    Column("consent_version", String(32), nullable=False),
    Column("consented_at", Moment, nullable=False),
    Column("kiosk_id", String(32), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("registered_on", Date, nullable=False, index=True),
    Column("expires_on", Date, nullable=False, index=True),
    Column("idempotency_key", String(100), nullable=False, unique=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("form_digest", String(64)),  # of service/tokens; NULL for registrations of an older program
    Column("key_form", Integer, nullable=False, server_default="1", index=True),  # PERSON_KEY_FORM of person_key
    Column("language", String(12)),  # as that of patrons
)
"""Where patrons are in Koha: no name, address or password here, only what Koha has no place for."""

leases = Table(
    "leases",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("owner", String(64), nullable=False),
    Column("until", Moment, nullable=False),
)
"""Work that one process of a service does for all, who does it, and until when the others leave it alone."""

kiosks = Table(
    "kiosks",
    metadata,
    Column("kiosk_id", String(32), primary_key=True),
    Column("added_at", Moment, nullable=False),
)

kiosk_tokens = Table(
    "kiosk_tokens",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("kiosk_id", String(32), ForeignKey("kiosks.kiosk_id"), nullable=False, index=True),
    Column("issued_at", Moment, nullable=False),
)
"""A kiosk without a token is locked out; it keeps its row, for who registered where."""

audit = Table(
    "audit",
    metadata,
    Column("entry_id", Integer, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("act", String(20), nullable=False),
    Column("about", String(80), nullable=False),
)
"""What administrators did to patrons by hand: when, who, what, to which number; nothing else that is personal."""
