"""Looks at a kept application document again: can it be read, and does it agree with the record it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from kiosk.identity.document import BadDocument, applied_for, decode

SIGNATURE_BYTES = 256
"""RSA 2048, what a My Number card signs with."""
VISIT = timedelta(hours=1)
"""From the document to the identification at most: a challenge is good for ten minutes."""


class DocumentFault(StrEnum):
    """What is wrong with it."""

    UNREADABLE = "unreadable"
    """Changed, or of a newer program."""
    SIGNATURE = "signature"
    """None, or no whole one."""
    PURPOSE = "purpose"
    KIOSK = "kiosk"
    CONSENT = "consent"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class DocumentCheck:
    """``text`` is what the card signed.  The signature was verified when it was made; it can't be verified again
    without the certificate, which is not kept (docs/adr/0017).
    """

    text: str = field(repr=False)
    faults: tuple[DocumentFault, ...]


def check_document(row: Mapping[str, Any], act: str = "") -> DocumentCheck | None:
    """Of a registration, or of an act with a card; None where there is none: the patron came by a file."""
    data = bytes(row["document"])
    if not data:
        return None
    text = data.decode("utf-8", "replace")
    faults = []
    if len(row["signature"]) != SIGNATURE_BYTES:
        faults.append(DocumentFault.SIGNATURE)
    try:
        document = decode(data)
        acts = applied_for(document)
    except BadDocument:
        return DocumentCheck(text, (DocumentFault.UNREADABLE, *faults))
    if act not in {each.value for each in acts} if act else not document.registers:
        faults.append(DocumentFault.PURPOSE)
    if document.kiosk != row["kiosk_id"]:
        faults.append(DocumentFault.KIOSK)
    if document.consent_version != row["consent_version"]:
        faults.append(DocumentFault.CONSENT)
    at = row["at"] if act else row["consented_at"]
    if not timedelta(0) <= at - document.time + timedelta(seconds=1) <= VISIT:
        faults.append(DocumentFault.TIME)
    return DocumentCheck(text, tuple(faults))
