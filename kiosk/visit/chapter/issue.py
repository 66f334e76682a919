"""8 and 9: the patron comes to exist, and has a number."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.form import Person
from kiosk.visit.chapter.returning import Known
from kiosk.visit.entry.draft import Draft
from kiosk.visit.event.external import Patron, PrintPhase


@dataclass(frozen=True, slots=True)
class Issuing:
    """8 登録中."""

    person: Person
    draft: Draft


@dataclass(frozen=True, slots=True)
class Done:
    """9 申請成功; ``known``: the card of a patron who was known already, again."""

    patron: Patron
    printing: PrintPhase
    print_reason: str = ""
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class UnkeptNumber:
    """A new patron number that is on no paper, as far as anybody knows; ``printing`` says how far its card is."""

    number: str = field(repr=False)
    printing: PrintPhase


IssueState = Issuing | Done
