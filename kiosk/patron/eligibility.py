"""Who may register at the kiosk: residents of certain prefectures, from a certain age on."""

from __future__ import annotations

from datetime import date
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.applicant import Applicant
from kiosk.patron.prefectures import PREFECTURES, is_abroad
from kiosk.patron.residence.split import split_address


class Ineligible(Enum):
    OUTSIDE_THE_AREA = "outside the area"
    PREFECTURE_UNKNOWN = "prefecture unknown"
    """The address names no prefecture: staff decides."""
    TOO_YOUNG = "too young"
    AGE_UNKNOWN = "age unknown"
    """Year, month or day of birth is unknown on the resident register: staff decides."""


@dataclass(frozen=True, slots=True)
class EligibilityRules:
    """What the library demands; the age is in full years.  ValueError for a prefecture that does not exist."""

    prefectures: frozenset[str] = frozenset({"長崎県"})
    minimum_age: int = 15

    def __post_init__(self) -> None:
        unknown = self.prefectures - frozenset(PREFECTURES)
        if unknown or not self.prefectures:
            raise ValueError(f"prefectures must be some of the 47, not {sorted(unknown)}")
        if self.minimum_age < 0:
            raise ValueError("the minimum age is not negative")


def age_on(birth: date, day: date) -> int:
    """Full years of age on a day, counted from the birthday on; who was born on 29 February counts from 1 March.

    The law (年齢計算ニ関スル法律) reaches an age when the day before the birthday ends, which at an open
    library is the same.
    """
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def check_area(address: str, rules: EligibilityRules) -> Ineligible | None:
    """Why who lives there is not in the area, or None."""
    prefecture = split_address(address).in_prefecture
    if prefecture is None and not is_abroad(address):
        return Ineligible.PREFECTURE_UNKNOWN
    return None if prefecture in rules.prefectures else Ineligible.OUTSIDE_THE_AREA


def check_eligibility(applicant: Applicant, rules: EligibilityRules, today: date) -> Ineligible | None:
    """Why the applicant can't register at the kiosk, or None.  ``today`` is the library's day (Asia/Tokyo)."""
    outside = check_area(applicant.address, rules)
    if outside is not None:
        return outside
    birth = applicant.birth_date.known()
    if birth is None:
        return Ineligible.AGE_UNKNOWN
    return Ineligible.TOO_YOUNG if age_on(birth, today) < rules.minimum_age else None
