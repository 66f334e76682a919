"""Where a visit stands.  One frozen value per page; personal data lives here and nowhere else."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.asking import AskingState
from kiosk.visit.chapter.card import CardState
from kiosk.visit.chapter.common import Menu
from kiosk.visit.chapter.form import FormState
from kiosk.visit.chapter.home import HomeState
from kiosk.visit.chapter.issue import IssueState, UnkeptNumber
from kiosk.visit.chapter.login import LoginState
from kiosk.visit.chapter.notices import NoticesState
from kiosk.visit.chapter.returning import Purpose, ReturningState
from kiosk.visit.chapter.slip import SlipState
from kiosk.visit.chapter.start import Attract, StartState
from kiosk.visit.chapter.trouble import TroubleState
from kiosk.visit.event.external import CallPhase, ReaderCause
from kiosk.visit.offer import Equipment
from kiosk.visit.preferences import Preferences

AccountState = HomeState | NoticesState | AskingState
"""マイ図書館: somebody is logged in."""

State = (
    StartState
    | CardState
    | FormState
    | IssueState
    | LoginState
    | AccountState
    | ReturningState
    | TroubleState
    | SlipState
)


@dataclass(frozen=True, slots=True)
class Awaited:
    """The tickets whose answers still count; 0 = none.  ``last`` is the newest ticket ever given out.

    ``loans`` ``holds`` ``board`` are loaded side by side; all other questions to the library service are ``service``.
    """

    last: int = 0
    card: int = 0
    service: int = 0
    printer: int = 0
    loans: int = 0
    holds: int = 0
    board: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A call for staff, since then (monotonic seconds)."""

    ticket: int
    since: float
    phase: CallPhase = CallPhase.SENDING


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything the kiosk knows at one moment.

    ``lying`` is the insertion that lies on the reader; ``reader_there`` False = no reader or no service, for the
    reason ``reader_away``; None = there is one, or nobody has said yet.
    ``warned_at`` is when the idle warning came up (monotonic seconds), None = it is not up.
    ``end_asked``: the question before the end lies over the page.  ``unkept`` is the number that was given out on a
    page that has gone.
    ``purpose`` is what the card is read for.
    ``call`` is the call for staff that lasts, or what became of it while that is shown.
    ``dropped`` while it is to be said that what was typed or scanned came too early and was dropped.
    """

    state: State = field(default_factory=Attract)
    preferences: Preferences = field(default_factory=Preferences)
    reader_there: bool = True
    reader_away: ReaderCause | None = None
    equipment: Equipment = field(default_factory=Equipment)
    lying: int | None = None
    menu: Menu | None = None
    now: float = 0.0
    touched_at: float = 0.0
    warned_at: float | None = None
    end_asked: bool = False
    unkept: UnkeptNumber | None = None
    call: Call | None = None
    dropped: bool = False
    purpose: Purpose = field(default_factory=Purpose)
    awaited: Awaited = field(default_factory=Awaited)
