"""What went wrong; and the card that is to be taken, which may lead there."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.problem import Code
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn
from kiosk.visit.chapter.returning import Comparing, Editing, KnownPatron, Proving, Reissuing, RenewingTerm
from kiosk.visit.chapter.start import Attract, Consenting
from kiosk.visit.event.external import PrintPhase

ActState = Proving | Editing | Comparing | RenewingTerm | Reissuing
"""Where something was asked of the library service for a patron who is known already."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem page.  ``resume`` is where もう一度 leads; None = only the end of the visit.

    ``KnownPatron``: this act was refused, others may still be done.

    ``noting`` is how far the note for staff is; one that came out is enough.  K102 stays while what lies there comes
    and goes: ``still`` once the same was found again, ``lifted_at`` since when nothing is seen (monotonic seconds).
    """

    code: Code
    variant: str = ""
    tries_left: int | None = None
    resume: Consenting | PlacingCard | Confirming | LoggingIn | ChoosingPassword | KnownPatron | ActState | None = None
    noting: PrintPhase = PrintPhase.READY
    still: bool = False
    lifted_at: float | None = None


@dataclass(frozen=True, slots=True)
class RetryPressed:
    """もう一度 on a problem page."""


@dataclass(frozen=True, slots=True)
class NotePressed:
    """係員へのメモを印刷する on a problem page."""


@dataclass(frozen=True, slots=True)
class TakingCard:
    """5 カードをお取りください; goes on to ``after`` only when the card is lifted.  ``prompted`` = last sound.

    A problem comes after a card that fell silent: nothing can be done with the reader until that is gone.
    """

    after: Filling | KnownPatron | ActState | Attract | Trouble
    prompted: float = 0.0


TroubleState = Trouble | TakingCard
TroublePress = RetryPressed | NotePressed
