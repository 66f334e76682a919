"""Who holds the card on the reader, read with its password and checked, for commands about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.commands import CommandError
from kiosk.commands.card import judged
from kiosk.commands.card.reading import NoCard

if TYPE_CHECKING:
    from kiosk.identity.trust import TrustAnchor
    from kiosk.patron.applicant import Applicant

PATIENCE = 10.0


def holder(anchors: tuple[TrustAnchor, ...], reader: str | None) -> Applicant:
    """The person; a wrong password costs the card one of its tries.  Raises CommandError."""
    try:
        verdict = judged(anchors, reader, PATIENCE)
    except (NoCard, ValueError) as problem:
        raise CommandError(str(problem)) from None
    if verdict.applicant is None:
        raise CommandError(f"{verdict.verdict}: {verdict.text}")
    return verdict.applicant
