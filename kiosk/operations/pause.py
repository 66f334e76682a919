"""休止: staff have taken a kiosk out of service, at the kiosk itself or from the desk."""

from __future__ import annotations

from enum import StrEnum

from kiosk.dataclass import dataclass

MOST_LETTERS = 60
"""Of what staff write themselves."""


class PauseReason(StrEnum):
    """What is said of it in every language: the messages ``pause-…``."""

    MAINTENANCE = "maintenance"
    PREPARING = "preparing"
    CLOSED = "closed"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class Pause:
    """``text`` is one line of staff's own, in Japanese, '' = none; it is shown as it is, in every language.

    Raises ValueError for a text that is too long, of several lines, or has what is no letter.
    """

    reason: PauseReason
    text: str = ""

    def __post_init__(self) -> None:
        if not is_one_line(self.text):
            raise ValueError("no line of text that may be shown")


def is_one_line(text: str) -> bool:
    """Whether it may be a pause's own text: at most ``MOST_LETTERS``, and nothing that is not seen."""
    return len(text) <= MOST_LETTERS and text.isprintable() and text == text.strip()
