from __future__ import annotations

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.patron.email_address import EmailFault, EmailFaultKind, check_email, fold_email, for_mail


@pytest.mark.parametrize(
    "text",
    [
        "",
        "taro@example.jp",
        "Taro.Nagasaki+lib@mail.example.co.jp",
        "a@b.jp",
        "o'neil_x-y/z=1@xn--eckwd4c7c.xn--zckzah",
        "a" * 64 + "@example.jp",
    ],
)
def test_addresses_are_accepted(text: str) -> None:
    assert check_email(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("taro", EmailFault(EmailFaultKind.NO_AT)),
        ("taro@x@example.jp", EmailFault(EmailFaultKind.TWO_AT)),
        ("ta ro@example.jp", EmailFault(EmailFaultKind.SPACE)),
        ("taro@exam　ple.jp", EmailFault(EmailFaultKind.SPACE)),
        ("太郎@example.jp", EmailFault(EmailFaultKind.BAD_CHARACTER, "太")),
        ("taro@図書館.jp", EmailFault(EmailFaultKind.BAD_CHARACTER, "図")),
        ('"taro"@example.jp', EmailFault(EmailFaultKind.BAD_CHARACTER, '"')),
        ("taro@[127.0.0.1]", EmailFault(EmailFaultKind.BAD_CHARACTER, "[")),
        ("taro,@example.jp", EmailFault(EmailFaultKind.BAD_CHARACTER, ",")),
        ("@example.jp", EmailFault(EmailFaultKind.NOTHING_BEFORE_AT)),
        ("taro@", EmailFault(EmailFaultKind.NOTHING_AFTER_AT)),
        (".taro@example.jp", EmailFault(EmailFaultKind.BAD_DOT)),
        ("taro.@example.jp", EmailFault(EmailFaultKind.BAD_DOT)),
        ("ta..ro@example.jp", EmailFault(EmailFaultKind.BAD_DOT)),
        ("taro@example..jp", EmailFault(EmailFaultKind.BAD_DOT)),
        ("taro@example.jp.", EmailFault(EmailFaultKind.BAD_DOT)),
        ("taro@localhost", EmailFault(EmailFaultKind.NO_DOT_AFTER_AT)),
        ("taro@-example.jp", EmailFault(EmailFaultKind.BAD_DOMAIN)),
        ("taro@192.168.0.1", EmailFault(EmailFaultKind.BAD_DOMAIN)),
        ("taro@example.j", EmailFault(EmailFaultKind.BAD_DOMAIN)),
        ("taro@ab--cd.jp", EmailFault(EmailFaultKind.BAD_DOMAIN)),
        ("a" * 65 + "@example.jp", EmailFault(EmailFaultKind.TOO_LONG)),
        ("a@" + "b" * 60 + (".b" + "b" * 60) * 4 + ".jp", EmailFault(EmailFaultKind.TOO_LONG)),
    ],
)
def test_faults_name_what_is_wrong(text: str, fault: EmailFault) -> None:
    assert check_email(text) == fault


def test_full_width_letters_and_spaces_at_the_ends_are_mended() -> None:
    assert fold_email("　ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ ") == "taro@example.jp"
    assert fold_email("Taro@Example.JP") == "Taro@Example.JP"


CARRIERS = [
    *(
        "docomo.ne.jp",
        "ezweb.ne.jp",
        "au.com",
        "softbank.ne.jp",
        "i.softbank.jp",
        "d.vodafone.ne.jp",
        "t.vodafone.ne.jp",
    ),
    *("jp-c.ne.jp", "disney.ne.jp", "ymobile.ne.jp", "yahoo.ne.jp", "di.pdx.ne.jp", "willcom.com", "wcm.ne.jp"),
    *("emnet.ne.jp", "sky.tkk.ne.jp", "a2.ezweb.ne.jp", "DoCoMo.ne.jp", "uqmobile.jp"),
]


@pytest.mark.parametrize("domain", CARRIERS)
@pytest.mark.parametrize("local", ["taro..n", "taro.", "t...n..", "a-b_c..", "taro..n.", "taro/?+..x"])
def test_what_japanese_carriers_gave_out_is_accepted_and_mailed_quoted(local: str, domain: str) -> None:
    assert check_email(f"{local}@{domain}") is None
    assert for_mail(f"{local}@{domain}") == f'"{local}"@{domain}'


@pytest.mark.parametrize(
    "text",
    [
        ".taro@docomo.ne.jp",
        "..@docomo.ne.jp",
        "taro..n@example.jp",
        "taro..n@docomo.example.jp",
        "taro..n@docomo.ne.jp.example.com",
        "taro..n@notdocomo.ne.jp",
        "taro..n@ne.jp",
        "taro@docomo..ne.jp",
        "taro@.docomo.ne.jp",
        "taro@docomo.ne.jp.",
    ],
)
def test_dots_are_borne_only_before_the_at_of_a_carrier_and_never_first(text: str) -> None:
    assert check_email(text) == EmailFault(EmailFaultKind.BAD_DOT)


def test_other_rules_hold_for_carriers_too() -> None:
    assert check_email("ta ro..@docomo.ne.jp") == EmailFault(EmailFaultKind.SPACE)
    assert check_email('ta"ro..@docomo.ne.jp') == EmailFault(EmailFaultKind.BAD_CHARACTER, '"')
    assert check_email("a" * 64 + ".@docomo.ne.jp") == EmailFault(EmailFaultKind.TOO_LONG)
    assert check_email("a" * 63 + ".@docomo.ne.jp") is None


@pytest.mark.parametrize("address", ["taro.n@docomo.ne.jp", "taro@example.jp", '"taro..n"@docomo.ne.jp', "taro", ""])
def test_what_needs_no_quotes_gets_none(address: str) -> None:
    assert for_mail(address) == address


near = st.text(st.sampled_from("ab1.-_+@A'!xn é字 \""), max_size=20)


@given(
    st.tuples(near, near).map(lambda parts: f"{parts[0]}@{parts[1]}.jp")
    | st.tuples(near, st.sampled_from(CARRIERS)).map("@".join)
    | near
)
@settings(max_examples=1000)
def test_whatever_is_accepted_a_mail_library_accepts_too(text: str) -> None:
    folded = fold_email(text)
    if not folded or check_email(folded) is not None:
        return
    validate_email(for_mail(folded), check_deliverability=False, allow_quoted_local=True)


@given(st.emails())
def test_no_ordinary_address_a_mail_library_accepts_is_refused(text: str) -> None:
    try:
        found = validate_email(text, check_deliverability=False)
    except EmailNotValidError:
        return
    if found.normalized.lower() == text.lower():
        assert check_email(text) is None


@given(st.text(max_size=40))
def test_any_text_is_judged(text: str) -> None:
    check_email(fold_email(text))
