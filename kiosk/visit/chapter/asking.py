"""The questions of マイ図書館 before something is lost."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.account import Hold
from kiosk.visit.chapter.account import Account


@dataclass(frozen=True, slots=True)
class ToCancel:
    """Cancel this reservation?  Where it is not cancelable: ask staff to?"""

    hold: Hold = field(repr=False)


@dataclass(frozen=True, slots=True)
class ToDelete:
    """Delete these notices?  ``fresh`` are the ones that stay marked as unread when the history is shown again."""

    notice_ids: frozenset[str]
    fresh: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ToStop:
    """利用停止?  ``sure`` is the second question."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that must be answered; ``busy`` once yes was said, until the library service has done it."""

    account: Account
    question: ToCancel | ToDelete | ToStop
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The yes of a question, an event of its own; the no is BackPressed."""


@dataclass(frozen=True, slots=True)
class StopConfirmed:
    """The yes of the second question: an event of its own, so that a second tap on the first yes stops nothing."""


AskingState = Asking
AskingPress = Confirmed | StopConfirmed
