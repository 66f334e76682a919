"""Which category (利用者区分) a patron gets by age and residence: the first rule whose conditions hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.residence.municipalities import Municipality
from kiosk.patron.residence.split import SplitAddress


class Misfit(Enum):
    """Why a rule does not hold; the value is for IT.  What a rule needs and nobody knows makes it not hold."""

    AGE = "the age is another"
    AGE_UNKNOWN = "the birth date is not known whole"
    PREFECTURE = "the prefecture is another"
    PREFECTURE_UNKNOWN = "the address names no prefecture"
    MUNICIPALITY = "the municipality is another"
    MUNICIPALITY_UNKNOWN = "the address names no municipality of the list"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a rule demands: full years of age, both ends included, and residence; what is empty is not asked for."""

    min_age: int | None = None
    max_age: int | None = None
    prefectures: frozenset[str] = frozenset()
    municipalities: tuple[Municipality, ...] = ()

    @property
    def none(self) -> bool:
        """Whether the rule is for everybody."""
        return self == Conditions()

    def misfit(self, age: int | None, home: SplitAddress) -> Misfit | None:
        """Why they do not hold for a person of this age (None: not known); None if they do."""
        if (self.min_age, self.max_age) != (None, None):
            if age is None:
                return Misfit.AGE_UNKNOWN
            if not (self.min_age or 0) <= age <= (age if self.max_age is None else self.max_age):
                return Misfit.AGE
        if self.prefectures and home.in_prefecture not in self.prefectures:
            return Misfit.PREFECTURE if home.in_prefecture else Misfit.PREFECTURE_UNKNOWN
        if self.municipalities:
            place = home.place
            if place is None:
                return Misfit.MUNICIPALITY_UNKNOWN
            if not any(each.holds(place) for each in self.municipalities):
                return Misfit.MUNICIPALITY
        return None


def first_fit(rules: Sequence[Conditions], age: int | None, home: SplitAddress) -> int | None:
    """The place of the first rule that holds."""
    return next((n for n, rule in enumerate(rules) if rule.misfit(age, home) is None), None)


def unreachable(rules: Sequence[Conditions], ages: tuple[int, int], prefectures: Iterable[str]) -> list[int]:
    """The places of rules that hold first for nobody who is of one of these ages and prefectures.

    Found by trying one person of every kind the rules tell apart.
    """
    youngest, oldest = ages
    edges = {youngest, oldest}
    for rule in rules:
        edges |= {age for age in (rule.min_age, rule.max_age) if age is not None}
        edges |= {age + 1 for age in (rule.max_age,) if age is not None}
        edges |= {age - 1 for age in (rule.min_age,) if age is not None}
    homes = [SplitAddress(prefecture, "", "") for prefecture in prefectures]
    homes += [
        SplitAddress(place.prefecture, place.name, "", place)
        for place in dict.fromkeys(place for rule in rules for place in rule.municipalities)
        if place.prefecture in {home.prefecture for home in homes}
    ]
    tried = [(age, home) for age in sorted(edges) if youngest <= age <= oldest for home in homes]
    reached = {first_fit(rules, age, home) for age, home in tried}
    return [n for n in range(len(rules)) if n not in reached]
