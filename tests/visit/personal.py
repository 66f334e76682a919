"""Finds personal data anywhere inside a value, by the words of the made-up person of the samples."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from kiosk.visit.entry.draft import ORDER
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples

WORDS = (
    samples.APPLICANT.name,
    samples.APPLICANT.name.replace("\u3000", " "),
    samples.APPLICANT.address,
    *(samples.DRAFT.get(which) for which in ORDER),
    samples.PATRON.number,
    samples.PERSON.token,
    account_samples.TOKEN,
    returning_samples.RECOGNIZED.token,
    returning_samples.RECORD.address,
    returning_samples.LONG_NAME,
    returning_samples.LONG_ADDRESS,
    *(text for text in returning_samples.CHANGED.contact.texts().values() if text),
    account_samples.MEMBER.barcode,
    *(book.title for book in (*account_samples.LOANS, *account_samples.HOLDS) if book.title),
    *(book.author for book in (*account_samples.LOANS, *account_samples.HOLDS) if book.author),
)
"""Anything that tells who the visitor is, what they typed, or what they read."""


def personal(value: object) -> list[str]:
    """Every text inside ``value``, however deep, that holds one of the words."""
    return [text for text in texts(value) if any(word in text for word in WORDS)]


def texts(value: object) -> Iterator[str]:
    """Every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield value.decode("utf-8", "replace")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for part in dataclasses.fields(value):
            yield from texts(getattr(value, part.name))
    elif isinstance(value, Mapping):
        yield from texts([*value.keys(), *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        for part in value:
            yield from texts(part)
