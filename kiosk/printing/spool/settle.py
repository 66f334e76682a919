"""Decides what became of a job from looks at its queue; shared by CUPS and Windows, and pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown


class Stage(Enum):
    """How far the queue says a job is."""

    WAITING = "waiting"
    HELD = "held"
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

    ``doubt`` where something hints at why, ``stuck`` where nothing does.  ``withdrawing`` until a cancelled one has
    ended, and until a deleted one is gone.
    """

    look: float = 0.5
    grace: float = 2.0
    doubt: float = 30.0
    stuck: float = 90.0
    withdrawing: float = 5.0


@dataclass(frozen=True)
class Look:
    """A job at one moment.

    ``progress`` is anything that differs when the printer got on.  ``errors``: the queue says that the job ended with
    some.  ``impressions`` are those the queue has counted, None where it counts none; ``counted_out``: all of them.
    """

    stage: Stage
    progress: object = None
    errors: bool = False
    impressions: int | None = None
    counted_out: bool = False


class Settlement:
    """Watches one job.

    ``confirms``: the queue ends a job only when the paper is out.  ``counts``: its count is the printer's own; else a
    filter may have counted a page before the paper moved, and a reason that the printer names is believed all the same.
    """

    def __init__(self, confirms: bool, patience: Patience, now: float, *, counts: bool = False) -> None:
        self._confirms = confirms
        self._counts = counts
        self._patience = patience
        self._fault: tuple[FaultReason, float] | None = None
        self._moved_at = now
        self._last: tuple[Stage, object] | None = None

    def judge(self, look: Look, condition: Condition, now: float) -> JobState | None:
        """Return what this look says: Printing, a settled state, or None for nothing yet.

        ``now`` is in monotonic seconds.  What got stuck after all its pages were counted is Unknown: they may be out.
        """
        verdict = self._verdict(look, condition, now)
        stuck = verdict == Failed(FaultReason.STUCK)
        return Unknown() if isinstance(verdict, Failed) and look.counted_out and (stuck or self._counts) else verdict

    def _verdict(self, look: Look, condition: Condition, now: float) -> JobState | None:
        match look.stage:
            case Stage.ENDED:
                return self.ended(look, condition)
            case Stage.ABORTED:
                return Failed(condition.fault or condition.hint or FaultReason.DRIVER)
            case Stage.CANCELLED:
                return Failed(condition.fault or condition.hint or FaultReason.OTHER)
            case Stage.HELD:
                return Failed(condition.fault or FaultReason.STOPPED)
            case Stage.GONE:
                return Unknown()
        stage, progress = look.stage, look.progress
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

    def ended(self, look: Look, condition: Condition) -> JobState:
        """What the queue's word that a job is over means; with an error nobody knows how much came out."""
        nothing = look.impressions == 0 and condition.fault is not None
        return Done() if self._confirms and not look.errors and not nothing else Unknown()
