from __future__ import annotations

from collections.abc import Iterable

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberType

from kiosk.patron.phone import PhoneFault, PhoneFaultKind, check_phone, fold_phone, format_phone


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("09012345678", "09012345678"),
        ("０９０－１２３４－５６７８", "09012345678"),
        ("090 1234 5678", "09012345678"),
        ("(0957)48-2700", "0957482700"),
        ("０９５７（４８）２７００", "0957482700"),
        ("+81 90 1234 5678", "09012345678"),
        ("＋８１－９０－１２３４－５６７８", "09012345678"),
        ("+81(0)957-48-2700", "0957482700"),
        ("0957ー48ー2700", "0957482700"),
        ("0957.48.2700", "0957482700"),
        ("090abc", "090abc"),
        ("+1 212", "+1212"),
        ("", ""),
    ],
)
def test_the_ways_people_write_a_number(typed: str, folded: str) -> None:
    assert fold_phone(typed) == folded


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("09012345678", "090-1234-5678"),
        ("08012345678", "080-1234-5678"),
        ("07012345678", "070-1234-5678"),
        ("06012345678", "060-1234-5678"),
        ("05012345678", "050-1234-5678"),
        ("0957482700", "0957-48-2700"),
        ("0958264321", "095-826-4321"),
        ("0331234567", "03-3123-4567"),
        ("0661234567", "06-6123-4567"),
        ("0429221234", "04-2922-1234"),
        ("0422501234", "0422-50-1234"),
        ("0499221234", "04992-2-1234"),
        ("0920521234", "0920-52-1234"),
    ],
)
def test_numbers_of_subscribers_are_accepted_and_shown_in_groups(digits: str, shown: str) -> None:
    assert check_phone(digits) is None
    assert format_phone(digits) == shown


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", PhoneFault(PhoneFaultKind.EMPTY)),
        ("090abc", PhoneFault(PhoneFaultKind.NOT_DIGITS)),
        ("090-1234-5678", PhoneFault(PhoneFaultKind.NOT_DIGITS)),
        ("٠٩٠١٢٣٤٥٦٧٨", PhoneFault(PhoneFaultKind.NOT_DIGITS)),
        ("9012345678", PhoneFault(PhoneFaultKind.NOT_LEADING_ZERO)),
        ("+1212", PhoneFault(PhoneFaultKind.NOT_DIGITS)),
        ("0901234567", PhoneFault(PhoneFaultKind.LENGTH, 10, 11)),
        ("090123456789", PhoneFault(PhoneFaultKind.LENGTH, 12, 11)),
        ("095748270", PhoneFault(PhoneFaultKind.LENGTH, 9, 10)),
        ("09574827000", PhoneFault(PhoneFaultKind.LENGTH, 11, 10)),
        ("0", PhoneFault(PhoneFaultKind.LENGTH, 1, 10)),
        ("090", PhoneFault(PhoneFaultKind.LENGTH, 3, 11)),
        ("0120123456", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("08001234567", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("0570012345", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("0990512345", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("02012345678", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("0000000000", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("0910123456", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
        ("09001234567", PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)),
    ],
)
def test_faults_name_what_is_wrong(text: str, fault: PhoneFault) -> None:
    assert check_phone(text) == fault
    assert format_phone(text) == text


def oracle(digits: str) -> phonenumbers.PhoneNumber | None:
    """libphonenumber's opinion: the number, if a person could have it."""
    try:
        number = phonenumbers.parse(digits, "JP")
    except phonenumbers.NumberParseException:
        return None
    kinds = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.VOIP)
    good = (
        number.country_code == 81 and phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in kinds
    )
    return number if good else None


numbers = st.from_regex(r"\A0[1-9][0-9]{8}\Z") | st.from_regex(r"\A0[5-9]0[0-9]{8}\Z")


@given(numbers)
@settings(max_examples=300)
def test_no_number_a_person_could_have_is_refused(digits: str) -> None:
    if oracle(digits) is not None:
        assert check_phone(digits) is None


@given(numbers)
@settings(max_examples=300)
def test_what_is_shown_in_groups_is_grouped_as_the_numbering_plan_says(digits: str) -> None:
    shown = format_phone(digits)
    assert shown.replace("-", "") == digits
    number = oracle(digits)
    if number is not None and shown != digits:
        assert shown == phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def exchanges(area: int, every: bool) -> Iterable[int]:
    """First digits of the exchange behind four digits; without ``every`` one of 0 and 1, which begin none, and two."""
    return range(10) if every else (area % 2, 2 + area % 4, 6 + area % 4)


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.thorough)])
def test_every_area_code_is_known_with_its_length(every: bool) -> None:
    wrong = []
    for area, exchange in ((code, digit) for code in range(1_000, 10_000) for digit in exchanges(code, every)):
        digits = f"0{area}{exchange}2345"
        number = oracle(digits)
        if number is None:
            continue
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        middle = national.split("-")[1] if national.count("-") == 2 else "0"
        shown = (national, digits) if middle[0] in "01" else (national,)
        if check_phone(digits) is not None or format_phone(digits) not in shown:
            wrong.append(digits)
    assert wrong == []


@given(st.text(max_size=30))
def test_any_text_folds_and_is_judged(text: str) -> None:
    folded = fold_phone(text)
    assert fold_phone(folded) == folded or folded.startswith("+81")
    check_phone(folded)
    format_phone(folded)
