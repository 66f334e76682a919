from __future__ import annotations

import pytest
from barcode.codabar import CODABAR
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.number import NumberFault, NumberScheme, NumbersExhausted, PatronNumber, strip_barcode

ORDER = [
    CheckDigit.M10W3,
    CheckDigit.M10W21_SPLIT,
    CheckDigit.M10W21_SUM,
    CheckDigit.SEVEN_DR,
    CheckDigit.SEVEN_DSR,
    CheckDigit.NINE_DR,
    CheckDigit.NINE_DSR,
    CheckDigit.M16,
]
VECTORS = {"12345678": "4242500:", "0000001": "7881618+", "1234567890": "53534003"}


@pytest.mark.parametrize("data", VECTORS)
@pytest.mark.parametrize("place", range(len(ORDER)), ids=[scheme.value for scheme in ORDER])
def test_check_digits_agree_with_the_published_vectors(data: str, place: int) -> None:
    assert ORDER[place].compute(data) == VECTORS[data][place]


def test_remainders_of_nothing_are_zero_and_none_adds_nothing() -> None:
    for scheme in ORDER[:-1]:
        assert scheme.compute("0000") == "0"
    assert CheckDigit.NONE.compute("123") == ""


def test_modulus_16_counts_start_and_stop() -> None:
    assert CheckDigit.M16.compute("1", "A", "A") == "+"
    assert CheckDigit.M16.compute("1", "A", "B") == "."
    assert CheckDigit.M16.compute("1", "C", "D") == "-"


def test_a_number_is_prefix_running_number_and_check_digit() -> None:
    scheme = NumberScheme("21", 10, CheckDigit.M10W3, "A", "D", (4, 3, 3))
    made = scheme.make(42)
    assert made == PatronNumber("2100000423", "A2100000423D")
    assert scheme.display(made.number) == "2100 000 423"
    assert scheme.check(made.number) is None
    assert scheme.capacity == 10**7
    assert NumberScheme(width=8).make(7) == PatronNumber("00000007", "A00000007A")


def test_a_width_with_room_for_one_running_digit_is_enough_and_ten_is_the_usual_one() -> None:
    assert NumberScheme("2100", 5).make(7).number == "21007"
    with pytest.raises(ValueError, match="no room"):
        NumberScheme("21000", 5)
    assert len(NumberScheme().make(7).number) == 10


def test_the_last_number_is_made_and_then_no_more() -> None:
    scheme = NumberScheme("9", 4, CheckDigit.SEVEN_DR)
    assert scheme.make(99).number == "9995"
    with pytest.raises(NumbersExhausted):
        scheme.make(100)
    with pytest.raises(ValueError, match="negative"):
        scheme.make(-1)


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", NumberFault.EMPTY),
        ("21000004x4", NumberFault.BAD_CHARACTER),
        ("210000042x", NumberFault.BAD_CHARACTER),
        ("2100000 24", NumberFault.BAD_CHARACTER),
        ("２100000424", NumberFault.BAD_CHARACTER),
        ("210000042", NumberFault.LENGTH),
        ("21000004233", NumberFault.LENGTH),
        ("3100000424", NumberFault.PREFIX),
        ("2100000424", NumberFault.CHECK_DIGIT),
        ("2100000243", NumberFault.CHECK_DIGIT),
        ("4", NumberFault.LENGTH),
    ],
)
def test_faults_name_what_is_wrong(number: str, fault: NumberFault) -> None:
    assert NumberScheme("21", 10, CheckDigit.M10W3).check(number) is fault


def test_a_modulus_16_number_may_end_in_a_sign_and_nothing_else() -> None:
    scheme = NumberScheme(width=9, check_digit=CheckDigit.M16)
    assert scheme.make(12345678).number == "12345678:"
    assert scheme.check("12345678:") is None
    assert scheme.check("12345678;") is NumberFault.BAD_CHARACTER
    assert scheme.check("12345678A") is NumberFault.BAD_CHARACTER
    assert scheme.check("1234567:8") is NumberFault.BAD_CHARACTER
    assert scheme.check("12345678/") is NumberFault.CHECK_DIGIT


@pytest.mark.parametrize(
    "wrong",
    [
        {"prefix": "2x"},
        {"prefix": "２１"},
        {"prefix": "12345", "width": 5},
        {"prefix": "1234", "width": 5, "check_digit": CheckDigit.M10W3},
        {"width": 0},
        {"start": "E"},
        {"start": "a"},
        {"stop": ""},
        {"stop": "AB"},
        {"groups": (4, 4)},
        {"groups": (11, -1)},
    ],
    ids=str,
)
def test_schemes_that_make_no_numbers_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"prefix|room|start|groups"):
        NumberScheme(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scanned", "number"),
    [
        ("A2100000423A", "2100000423"),
        ("a2100000423d\r\n", "2100000423"),
        ("2100000423", "2100000423"),
        (" 2100 000 423 ", "2100000423"),
        ("２１００", "2100"),
        ("A12345678:A", "12345678:"),
        ("A", "A"),
        ("", ""),
    ],
)
def test_what_a_scanner_types_becomes_the_number(scanned: str, number: str) -> None:
    assert strip_barcode(scanned) == number


schemes = st.builds(
    NumberScheme,
    prefix=st.from_regex(r"\A[0-9]{0,3}\Z"),
    width=st.integers(6, 14),
    check_digit=st.sampled_from(CheckDigit),
    start=st.sampled_from("ABCD"),
    stop=st.sampled_from("ABCD"),
)


@given(schemes, st.data())
def test_every_number_made_is_good_and_comes_back_from_its_barcode(scheme: NumberScheme, data: st.DataObject) -> None:
    made = scheme.make(data.draw(st.integers(0, scheme.capacity - 1)))
    assert len(made.number) == scheme.width
    assert scheme.check(made.number) is None
    assert strip_barcode(made.barcode) == made.number
    assert CODABAR(made.barcode).build()


@given(st.integers(0, 10**9 - 1), st.integers(0, 9), st.integers(1, 9))
def test_one_mistyped_digit_never_passes_modulus_10_weight_3(serial: int, place: int, change: int) -> None:
    scheme = NumberScheme(width=10, check_digit=CheckDigit.M10W3)
    number = scheme.make(serial).number
    wrong = number[:place] + str((int(number[place]) + change) % 10) + number[place + 1 :]
    assert scheme.check(wrong) is NumberFault.CHECK_DIGIT


@given(st.text(max_size=20), schemes)
def test_any_text_is_judged(text: str, scheme: NumberScheme) -> None:
    scheme.check(strip_barcode(text))
    scheme.display(text)


def test_a_scheme_without_groups_makes_checks_and_shows_numbers_whole() -> None:
    plain, grouped = (
        NumberScheme("21", 10, CheckDigit.M10W3),
        NumberScheme("21", 10, CheckDigit.M10W3, groups=(4, 3, 3)),
    )
    assert plain.groups == ()
    assert plain.make(1234) == grouped.make(1234)
    number = plain.make(1234).number
    assert plain.check(number) is None
    assert plain.display(number) == number
    assert grouped.display(number) == f"{number[:4]} {number[4:7]} {number[7:]}"
    for other in (number[:-1], number + "0", ""):
        assert (plain.display(other), grouped.display(other)) == (other, other)


def test_numbers_another_system_gave_out_are_known_by_their_width_alone() -> None:
    scheme = NumberScheme("21", 10, CheckDigit.M10W3, other_widths=(7, 10))
    own = scheme.make(17).number
    mistyped = own[:-1] + str((int(own[-1]) + 1) % 10)
    assert [scheme.check(number) for number in ("1234567", "3100000000", own)] == [None, None, None]
    assert scheme.check(mistyped) is NumberFault.CHECK_DIGIT
    assert scheme.check("12345678") is NumberFault.LENGTH
    assert scheme.check("123456x") is NumberFault.BAD_CHARACTER
    assert (scheme.serial("1234567"), scheme.serial("3100000000"), scheme.serial(own)) == (None, None, 17)
    assert (scheme.widths, NumberScheme().widths) == ("7/10", "10")
