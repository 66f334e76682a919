"""The slip for the counter: where somebody goes whom the kiosk can't help, when, and with what."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.trouble import Trouble


@dataclass(frozen=True, slots=True)
class CounterSlip:
    """The slip on the screen.  ``about`` is the problem, which 戻る leads to; it knows how far the paper is.

    ``forgotten``: it was opened from the help of the password page, and 戻る leads to the card again.
    """

    about: Trouble
    forgotten: bool = False


@dataclass(frozen=True, slots=True)
class SlipPressed:
    """窓口と持ち物, on a problem page and on the help of the password page."""


SlipState = CounterSlip
SlipPress = SlipPressed
