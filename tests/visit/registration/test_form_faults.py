"""What is wrong with a field is said in words, with the measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.patron.registration import Field
from kiosk.visit.entry import form as editing
from kiosk.visit.entry.form import Fault
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples

RULES = Rules()


def _fault(which: Field, text: str, rules: Rules = RULES) -> Fault | None:
    draft = samples.DRAFT.put(which, text)
    if which is Field.PASSWORD:
        draft = draft.put(Field.PASSWORD_AGAIN, text)
    return editing.faults(rules, draft).get(which)


@pytest.mark.parametrize(
    ("which", "text", "key", "values"),
    [
        (Field.KANA_FAMILY, "", "fault-kana-empty", {}),
        (Field.KANA_FAMILY, "長崎", "fault-kana-character", {"character": "長"}),
        (Field.KANA_FAMILY, "ッタ", "fault-kana-start", {"character": "ッ"}),
        (Field.KANA_GIVEN, "タ・", "fault-kana-end", {"character": "・"}),
        (Field.KANA_GIVEN, "ア" * 61, "fault-long", {"max": "60", "count": "61"}),
        (Field.EMAIL, "taro", "fault-email-at", {}),
        (Field.EMAIL, "a@b@c.jp", "fault-email-at", {}),
        (Field.EMAIL, "ta ro@example.jp", "fault-email-character", {"character": " "}),
        (Field.EMAIL, "た@example.jp", "fault-email-character", {"character": "た"}),
        (Field.EMAIL, "@example.jp", "fault-email-local", {}),
        (Field.EMAIL, "taro@", "fault-email-domain", {}),
        (Field.EMAIL, "taro@example", "fault-email-domain", {}),
        (Field.EMAIL, "taro@-example.jp", "fault-email-domain", {}),
        (Field.EMAIL, "taro..x@example.jp", "fault-email-dot", {}),
        (Field.EMAIL, "a" * 65 + "@example.jp", "fault-email-long", {}),
        (Field.PHONE, "", "fault-phone-empty", {}),
        (Field.PHONE, "090abc", "fault-phone-digits", {}),
        (Field.PHONE, "9012345678", "fault-phone-zero", {}),
        (Field.PHONE, "0901234", "fault-phone-length", {"count": "7"}),
        (Field.PHONE, "0120123456", "fault-phone-service", {}),
        (Field.PASSWORD, "", "fault-password-empty", {}),
        (Field.PASSWORD, "abc", "fault-password-short", {"min": "4", "count": "3"}),
        (Field.PASSWORD, "abcdefghijk", "fault-password-long", {"max": "10", "count": "11"}),
        (Field.PASSWORD, "本2026", "fault-password-character", {}),
        (Field.PASSWORD_AGAIN, "", "fault-again-empty", {}),
        (Field.PASSWORD_AGAIN, "hon2027", "fault-again-differs", {}),
    ],
)
def test_each_fault_has_its_sentence(which: Field, text: str, key: str, values: dict[str, str]) -> None:
    fault = _fault(which, text)
    assert fault is not None
    assert (fault.key, dict(fault.values)) == (key, values)
    assert not any(value in repr(fault) for value in values.values())


@pytest.mark.parametrize(
    ("which", "text"),
    [
        (Field.KANA_FAMILY, "ナガサキ"),
        (Field.KANA_FAMILY, "デ ラ クルス"),
        (Field.KANA_FAMILY, "ア" * 60),
        (Field.EMAIL, ""),
        (Field.EMAIL, "taro+hon@mail.example.co.jp"),
        (Field.PHONE, "09012345678"),
        (Field.PHONE, "0957482700"),
        (Field.PHONE, "０９５７－４８－２７００"),
        (Field.PASSWORD, "abcd"),
        (Field.PASSWORD, "ABCDE12345"),
    ],
)
def test_what_is_right_is_not_blamed(which: Field, text: str) -> None:
    assert _fault(which, text) is None


def test_the_librarys_own_password_length_counts() -> None:
    strict = Rules(password_minimum=8, password_maximum=12)
    short = _fault(Field.PASSWORD, "hon2026", strict)
    assert short == Fault("fault-password-short", {"min": "8", "count": "7"})
    assert _fault(Field.PASSWORD, "tosho2026abc", strict) is None


def test_the_sample_has_no_fault() -> None:
    assert editing.faults(RULES, samples.DRAFT) == {}


@pytest.mark.parametrize(
    ("which", "before", "text", "after"),
    [
        (Field.KANA_FAMILY, "", " ", ""),
        (Field.KANA_FAMILY, "デ", " ", "デ　"),
        (Field.KANA_FAMILY, "デ　", " ", "デ　"),
        (Field.KANA_FAMILY, "デ　", "ラ", "デ　ラ"),
        (Field.KANA_FAMILY, "", "な", "ナ"),
        (Field.PHONE, "090", "-", "090"),
        (Field.PHONE, "", "＋", "+"),
        (Field.EMAIL, "taro", "＠", "taro@"),
        (Field.EMAIL, "taro", "@example.jp", "taro@example.jp"),
        (Field.PASSWORD, "a", "B", "aB"),
    ],
)
def test_what_is_typed_is_folded_as_it_is_typed(which: Field, before: str, text: str, after: str) -> None:
    assert editing.typed(RULES, which, before, text) == after


def test_what_is_sent_is_folded() -> None:
    loose = replace(samples.DRAFT.contact, kana_family="ながさき", phone="090-1234-5678", email="ｔaro@example.jp")
    assert editing.settled(replace(samples.DRAFT, contact=loose)) == samples.DRAFT
