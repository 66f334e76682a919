from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.identity.document import (
    ACTS_VERSION_LINE,
    LABELS,
    PURPOSE,
    VERSION_LINE,
    ApplicationDocument,
    BadDocument,
    applied_for,
    consent_digest,
    decode,
    make_document,
    purpose_of,
)
from kiosk.patron.returning import Act

GOOD = ApplicationDocument(
    library="ミライオン図書館",
    purpose=PURPOSE,
    consent_version="2026-04",
    consent_digest="ab" * 32,
    kiosk="lobby-1",
    time=datetime(2026, 4, 1, 0, 0, tzinfo=UTC),
    nonce="5c" * 32,
)
FORM = f"""\
図書館利用者登録申請書 第1版
図書館: ミライオン図書館
目的: {PURPOSE}
同意事項の版: 2026-04
同意事項のSHA-256: {"ab" * 32}
端末: lobby-1
日時: 2026-04-01T09:00:00+09:00
一回限りの番号: {"5c" * 32}
"""


def test_a_document_reads_as_the_documentation_shows_it() -> None:
    assert GOOD.encode().decode() == FORM
    shown = Path("docs/document.md").read_text(encoding="utf-8")
    assert VERSION_LINE in shown
    assert PURPOSE in shown
    for label in LABELS:
        assert f"\n{label}: " in shown
        assert f"| {label} |" in shown


def test_the_documentation_shows_a_document_of_acts_and_one_with_a_condition() -> None:
    shown = Path("docs/document.md").read_text(encoding="utf-8")
    assert f"\n{ACTS_VERSION_LINE}\n" in shown
    assert f"目的: {purpose_of(registers=False, acts=[Act.PASSWORD])}\n" in shown
    assert f"目的: {purpose_of(registers=True, acts=list(Act))}\n" in shown


@pytest.mark.parametrize("registers", [True, False])
def test_the_purpose_tells_which_acts_are_applied_for_and_whether_it_registers(registers: bool) -> None:
    choices = [tuple(act for n, act in enumerate(Act) if bits >> n & 1) for bits in range(not registers, 2 ** len(Act))]
    purposes = {purpose_of(registers, acts) for acts in choices}
    assert len(purposes) == len(choices), "no two choices read the same"
    for acts in choices:
        made = replace(GOOD, purpose=purpose_of(registers, acts[::-1]), registers=registers)
        found = decode(made.encode())
        assert (applied_for(found), found.registers) == (acts, registers)


def test_the_purpose_of_the_other_kind_of_document_is_none_of_this() -> None:
    for acts in [(), tuple(Act)]:
        with pytest.raises(BadDocument):
            applied_for(replace(GOOD, registers=False, purpose=purpose_of(registers=True, acts=acts)))
    with pytest.raises(BadDocument):
        applied_for(replace(GOOD, purpose=purpose_of(registers=False, acts=[Act.REISSUE])))
    with pytest.raises(BadDocument):
        applied_for(replace(GOOD, purpose="登録します。"))


def test_a_fresh_document_has_a_nonce_of_its_own_and_whole_seconds() -> None:
    now = datetime(2026, 4, 1, 0, 0, 0, 999_999, tzinfo=UTC)
    made = [make_document(library="図", kiosk="k", consent_version="1", consent_text="同意", now=now) for _ in "12"]
    assert made[0].nonce != made[1].nonce
    assert len(bytes.fromhex(made[0].nonce)) == 32
    assert made[0].time == now.replace(microsecond=0)
    assert made[0].consent_digest == consent_digest("同意")
    assert decode(made[0].encode()) == made[0]


plain = st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1, max_size=40).filter(
    lambda text: text == text.strip()
)
documents = st.builds(
    ApplicationDocument,
    library=plain,
    purpose=plain,
    consent_version=plain,
    consent_digest=st.binary(min_size=32, max_size=32).map(bytes.hex),
    kiosk=plain,
    time=st.datetimes(
        datetime(2000, 1, 2),
        datetime(2999, 1, 1),
        timezones=st.integers(-14, 14).map(lambda h: timezone(timedelta(hours=h))),
    ).map(lambda t: t.replace(microsecond=0)),
    nonce=st.binary(min_size=16, max_size=64).map(bytes.hex),
    registers=st.booleans(),
)
documents |= st.builds(
    replace,
    documents,
    language=st.from_regex("[a-z]{2,3}(-[A-Za-z]{2,8})?", fullmatch=True).filter(lambda tag: tag != "ja"),
    shown_digest=st.binary(min_size=32, max_size=32).map(bytes.hex),
)


@given(documents)
def test_what_is_written_is_read_back(document: ApplicationDocument) -> None:
    assert decode(document.encode()) == document


@given(documents, st.data())
def test_whatever_is_read_gives_the_same_bytes_again(document: ApplicationDocument, data: st.DataObject) -> None:
    changed = bytearray(document.encode())
    place = data.draw(st.integers(0, len(changed) - 1))
    changed[place : place + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2) | st.sampled_from([b"\n"]))
    assume(bytes(changed) != document.encode())
    try:
        found = decode(bytes(changed))
    except BadDocument:
        return
    assert found.encode() == bytes(changed)
    assert found != document


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_the_declared_way(data: bytes) -> None:
    with pytest.raises(BadDocument):
        decode(data)


@pytest.mark.parametrize(
    "text",
    [
        FORM.replace("\n", "\r\n"),
        "\ufeff" + FORM,
        FORM + "\n",
        FORM[:-1],
        FORM.replace("第1版", "第2版"),
        FORM.replace("+09:00", "Z"),
        FORM.replace("T09:00:00+09:00", "T00:00:00+00:00"),
        FORM.replace("T09:00:00", "T24:00:00"),
        FORM.replace("04-01T", "04-31T"),
        FORM.replace("端末: ", "端末:"),
        FORM.replace("端末: lobby-1\n", ""),
        FORM.replace("ab", "AB"),
        FORM.replace("5c" * 32, "5c" * 15),
        FORM.replace("lobby-1", "lobby-1 "),
        FORM.replace("lobby-1", "lobby\u202e-1"),
        FORM.replace("lobby-1", ""),
        FORM * 100,
    ],
)
def test_other_spellings_of_the_same_are_refused(text: str) -> None:
    with pytest.raises(BadDocument):
        decode(text.encode())


@pytest.mark.parametrize(
    "change",
    [
        {"library": "図書館\n目的: 別の目的"},
        {"library": ""},
        {"library": " 図書館"},
        {"library": "図書館　"},
        {"kiosk": "k" * 201},
        {"kiosk": "\ud800"},
        {"purpose": "a\u2028b"},
        {"consent_digest": "00"},
        {"consent_digest": "AB" * 32},
        {"nonce": "00" * 15},
        {"nonce": "00" * 15 + "0"},
        {"nonce": "00" * 65},
        {"time": datetime(2026, 4, 1)},
        {"time": datetime(2026, 4, 1, 0, 0, 0, 1, tzinfo=UTC)},
        {"time": datetime.min.replace(tzinfo=UTC)},
        {"time": datetime.max.replace(tzinfo=UTC)},
    ],
    ids=str,
)
def test_values_with_no_place_in_a_document_are_refused_when_it_is_made(change: dict[str, str]) -> None:
    with pytest.raises(BadDocument):
        replace(GOOD, **change)


def test_a_consent_shown_in_another_language_makes_a_second_form_with_two_more_lines() -> None:
    plain = make_document(library="館", kiosk="k", consent_version="1", consent_text="同意", now=datetime.now(UTC))
    shown = replace(plain, language="zh-Hans", shown_digest=consent_digest("同意书"))
    before, after = plain.encode().decode().split("\n"), shown.encode().decode().split("\n")
    assert after[0] == before[0].replace("第1版", "第2版")
    assert after[5:7] == ["画面の言語: zh-Hans", f"画面の同意事項のSHA-256: {consent_digest('同意书')}"]
    assert after[1:5] + after[7:] == before[1:]


@pytest.mark.parametrize(
    ("language", "digest"),
    [("ja", "ab" * 32), ("en", ""), ("", "ab" * 32), ("en", "AB" * 32), ("e", "ab" * 32), ("en\n", "ab" * 32)],
)
def test_a_second_form_names_a_language_that_is_not_japanese_and_a_digest(language: str, digest: str) -> None:
    plain = make_document(library="館", kiosk="k", consent_version="1", consent_text="同意", now=datetime.now(UTC))
    with pytest.raises(BadDocument):
        replace(plain, language=language, shown_digest=digest)
    written = replace(plain, language="en", shown_digest="ab" * 32).encode().decode()
    with pytest.raises(BadDocument):
        decode(written.replace(": en\n", f": {language}\n").replace("ab" * 32, digest).encode())
