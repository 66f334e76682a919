"""Rules for categories: the first that holds, and which hold for nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.category import Conditions, Misfit, first_fit, unreachable
from kiosk.patron.residence.municipalities import named
from kiosk.patron.residence.split import split_address

OMURA, YOKOHAMA = named("大村市"), named("横浜市")
NAGASAKI = frozenset({"長崎県"})


@pytest.mark.parametrize(
    ("rule", "age", "address", "misfit"),
    [
        (Conditions(), None, "", None),
        (Conditions(min_age=15, max_age=18), 15, "", None),
        (Conditions(min_age=15, max_age=18), 18, "", None),
        (Conditions(min_age=15, max_age=18), 14, "", Misfit.AGE),
        (Conditions(min_age=15, max_age=18), 19, "", Misfit.AGE),
        (Conditions(max_age=0), 0, "", None),
        (Conditions(min_age=0), None, "", Misfit.AGE_UNKNOWN),
        (Conditions(prefectures=NAGASAKI), 20, "長崎県ない町", None),
        (Conditions(prefectures=NAGASAKI), 20, "佐賀県唐津市", Misfit.PREFECTURE),
        (Conditions(prefectures=NAGASAKI), 20, "大村市東本町", Misfit.PREFECTURE_UNKNOWN),
        (Conditions(municipalities=OMURA), 20, "長崎県大村市東本町１", None),
        (Conditions(municipalities=OMURA), 20, "長崎県諫早市", Misfit.MUNICIPALITY),
        (Conditions(municipalities=OMURA), 20, "長崎県ない町", Misfit.MUNICIPALITY_UNKNOWN),
        (Conditions(municipalities=YOKOHAMA), 20, "横浜市中区日本大通", None),
    ],
)
def test_a_rule_holds_when_all_it_asks_for_is_known_and_right(
    rule: Conditions, age: int | None, address: str, misfit: Misfit | None
) -> None:
    assert rule.misfit(age, split_address(address)) is misfit


conditions = st.builds(
    Conditions,
    st.none() | st.integers(10, 25),
    st.none() | st.integers(10, 25),
    st.sampled_from([frozenset(), NAGASAKI, frozenset({"佐賀県"})]),
    st.sampled_from([(), OMURA, named("佐賀県唐津市"), OMURA + named("佐賀県唐津市")]),
)

HOMES = [
    split_address(town)
    for town in ("長崎県大村市", "長崎県諫早市", "長崎県ない町", "佐賀県唐津市", "佐賀県佐賀市", "佐賀県ない町")
]


@given(st.lists(conditions, min_size=1, max_size=4))
def test_a_rule_is_called_unreachable_exactly_when_nobody_reaches_it(rules: list[Conditions]) -> None:
    reached = {first_fit(rules, age, home) for age in range(12, 31) for home in HOMES}
    found = unreachable(rules, (12, 30), ("佐賀県", "長崎県"))
    assert found == [n for n in range(len(rules)) if n not in reached]
