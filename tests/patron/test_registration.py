from __future__ import annotations

from kiosk.patron.registration import EMPTY, KINDS, OPTIONAL, Contact, Field, faults, fold

GOOD = Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")


def test_the_form_asks_for_every_field_of_the_contact_and_the_password() -> None:
    passwords = {Field.PASSWORD, Field.PASSWORD_AGAIN}
    assert list(KINDS) == [Field(name) for name in Contact.__slots__]
    assert set(Field) == set(KINDS) | passwords


def test_one_field_is_read_and_replaced_by_its_name() -> None:
    for which in KINDS:
        assert GOOD.get(which) == getattr(GOOD, which.value)
        assert GOOD.put(which, "x").texts() == GOOD.texts() | {which.value: "x"}
    assert set(EMPTY.texts().values()) == {""}


def test_only_what_must_be_filled_is_missed() -> None:
    assert {Field.EMAIL} == OPTIONAL
    assert list(faults(EMPTY, one_name=False)) == [Field.KANA_FAMILY, Field.KANA_GIVEN, Field.PHONE]
    assert list(faults(EMPTY, one_name=True)) == [Field.KANA_FAMILY, Field.PHONE]
    assert faults(GOOD, one_name=False) == {}


def test_every_field_is_folded_by_its_kind() -> None:
    assert fold(Contact(" ながさき", "ﾀﾛｳ", "090-1234-5678", "ｔaro@example.jp ")) == GOOD


def test_nothing_that_was_typed_is_shown() -> None:
    assert repr(GOOD) == "Contact()"
