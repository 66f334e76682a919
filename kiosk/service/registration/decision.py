"""What the library's rules give a new patron: home library, category, term, patron numbers."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from kiosk.dataclass import dataclass
from kiosk.patron.applicant import Applicant
from kiosk.patron.category import Misfit, first_fit
from kiosk.patron.eligibility import age_on
from kiosk.patron.number import NumberRange
from kiosk.patron.residence.split import SplitAddress, split_address
from kiosk.service.registration.term import fiscal_year_end, last_day, nth_birthday
from kiosk.service.rules import LibraryRules
from kiosk.settings.belonging import own_range, range_of
from kiosk.settings.tables.branches import Branch
from kiosk.settings.tables.membership import Category

DOUBTS = {
    Misfit.AGE_UNKNOWN: "生年月日に不明な部分があるため、年齢の規則は使っていません。",
    Misfit.PREFECTURE_UNKNOWN: "住所に都道府県がないため、住所の規則は使っていません。",
    Misfit.MUNICIPALITY_UNKNOWN: "住所の市区町村が一覧にないため、市区町村の規則は使っていません。",
}
"""What staff are told of rules that could not be judged."""


@dataclass(frozen=True, slots=True)
class Decision:
    """``branch`` and ``category`` are None where the library has none.

    ``misfits`` are the rules before the one that holds, and why each does not.
    """

    branch: Branch | None
    numbers: NumberRange
    category: Category | None
    expires_on: date
    home: SplitAddress | None = field(repr=False, default=None)
    misfits: tuple[Misfit, ...] = field(repr=False, default=())

    @property
    def doubts(self) -> tuple[Misfit, ...]:
        """What was not known and might have made another rule hold, each once."""
        return tuple(misfit for misfit in dict.fromkeys(self.misfits) if misfit in DOUBTS)

    @property
    def remark(self) -> str:
        """For staff, empty if all is clear."""
        if not self.doubts:
            return ""
        return "".join(DOUBTS[doubt] for doubt in self.doubts) + "利用者区分を確かめてください。"


def branch_of(rules: LibraryRules, kiosk_id: str) -> Branch | None:
    """The branch that has the kiosk, or else the one that has all others."""
    branches = rules.library.branches
    own = (branch for branch in branches if kiosk_id in branch.kiosks)
    return next(own, next((branch for branch in branches if not branch.kiosks), None))


def decide(rules: LibraryRules, kiosk_id: str, applicant: Applicant | None, today: date) -> Decision:
    """``applicant`` is only needed where there are rules for categories."""
    branch = branch_of(rules, kiosk_id)
    numbers = range_of(rules.number, branch) if branch else own_range(rules.number)
    membership = rules.membership
    if applicant is None:
        return Decision(branch, numbers, None, last_day(today, membership.years))
    born = applicant.birth_date.known()
    age = None if born is None else age_on(born, today)
    home = split_address(applicant.address)
    conditions = [rule.conditions for rule in membership.rules]
    fit = first_fit(conditions, age, home)
    before = [rule.misfit(age, home) for rule in conditions[:fit]]
    misfits = tuple(misfit for misfit in before if misfit is not None)
    code = None if fit is None else membership.rules[fit].category
    category = next((each for each in membership.categories if each.code == code), None)
    return Decision(branch, numbers, category, end_of_term(category, membership.years, today, born), home, misfits)


def end_of_term(category: Category | None, usual: int, today: date, born: date | None) -> date:
    """The last day of a term that begins today; ``usual`` are the years where the category names none."""
    years = usual if category is None or category.years is None else category.years
    match "anniversary" if category is None else category.ends:
        case "birthday" if born is not None:
            return nth_birthday(today, years, born)
        case "fiscal-year":
            return fiscal_year_end(today, years)
        case _:
            return last_day(today, years)
