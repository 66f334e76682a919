"""Decides what became of a job from looks at its queue; shared by CUPS and Windows, and pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.printing.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown


class Stage(Enum):
    """How far the queue says a job is."""

    WAITING = "waiting"
    WORKING = "working"
    ENDED = "ended"
    CANCELLED = "cancelled"
    ABORTED = "aborted"
    GONE = "gone"


@dataclass(frozen=True)
class Condition:
    """What a printer says of itself.

    ``fault`` stops it; ``hint`` may be why it makes no progress; ``low`` is paper or ribbon that will run out soon.
    """

    fault: FaultReason | None = None
    hint: FaultReason | None = None
    low: bool = False


@dataclass(frozen=True)
class Patience:
    """Seconds between two looks, until a fault is believed, and until a job that does not move is given up.

    ``doubt`` where something hints at why, ``stuck`` where nothing does.
    """

    look: float = 0.5
    grace: float = 2.0
    doubt: float = 30.0
    stuck: float = 90.0


class Settlement:
    """Watches one job; ``confirms``: the queue ends a job only when the paper is out."""

    def __init__(self, confirms: bool, patience: Patience, now: float) -> None:
        self._confirms = confirms
        self._patience = patience
        self._fault: tuple[FaultReason, float] | None = None
        self._moved_at = now
        self._last: tuple[Stage, object] | None = None

    def judge(self, stage: Stage, condition: Condition, now: float, progress: object = None) -> JobState | None:
        """Return what this look says: Printing, a settled state, or None for nothing yet.

        ``now`` is in monotonic seconds; ``progress`` anything that differs when the printer got on.
        """
        match stage:
            case Stage.ENDED:
                return self.ended
            case Stage.ABORTED:
                return Failed(condition.fault or condition.hint or FaultReason.DRIVER)
            case Stage.CANCELLED:
                return Failed(condition.fault or condition.hint or FaultReason.OTHER)
            case Stage.GONE:
                return Unknown()
        if self._last != (stage, progress):
            # A queue may still show what stopped the job before this one.
            self._last, self._moved_at, self._fault = (stage, progress), now, None
        if condition.fault is None:
            self._fault = None
        elif self._fault is None or self._fault[0] is not condition.fault:
            self._fault = (condition.fault, now)
        if self._fault is not None and now - self._fault[1] >= self._patience.grace:
            return Failed(self._fault[0])
        still = now - self._moved_at
        if condition.hint is not None and still >= self._patience.doubt:
            return Failed(condition.hint)
        if still >= self._patience.stuck:
            return Failed(condition.fault or FaultReason.STUCK)
        return Printing() if stage is Stage.WORKING and condition.fault is None else None

    @property
    def ended(self) -> JobState:
        """What the queue's word that a job is over means."""
        return Done() if self._confirms else Unknown()
