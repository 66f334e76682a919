"""What a print job can be in: a patron is told only what the printer has confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class FaultReason(Enum):
    """Why nothing, or not all, came out; names the picture and the words of K501."""

    PAPER = "paper"
    COVER = "cover"
    OFFLINE = "offline"
    STOPPED = "stopped"
    DRIVER = "driver"
    JAM = "jam"
    SUPPLY = "supply"
    STUCK = "stuck"
    UNWRITABLE = "unwritable"
    OTHER = "other"


@dataclass(frozen=True)
class Sending:
    """The sheet is on its way to the printer."""


@dataclass(frozen=True)
class Printing:
    """The printer works on it."""


@dataclass(frozen=True)
class Done:
    """The printer confirmed the sheet; ``where`` is the file of a printer that writes files."""

    where: str | None = None


@dataclass(frozen=True)
class Failed:
    """The printer refused or stopped; nothing of the job waits to come out later."""

    reason: FaultReason


@dataclass(frozen=True)
class Unknown:
    """Handed over, but nothing can confirm it: the patron is asked to look."""


JobState = Sending | Printing | Done | Failed | Unknown


def settled(state: JobState) -> bool:
    """Return whether no later state follows."""
    return isinstance(state, Done | Failed | Unknown)
