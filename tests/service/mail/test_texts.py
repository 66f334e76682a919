"""What a mail looks like to whoever opens it, and to the servers on its way."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.library.books.mail_tables import ACT, ACT_UNKNOWN, READY
from kiosk.library.books.outbox import Letter
from kiosk.service.mail.setup import catalogue
from kiosk.service.mail.texts import write
from kiosk.settings.demo import demo_profile

LIBRARY = demo_profile(Path("unused")).library
SENDER = "library@example.jp"
SAY = catalogue()
MADE = datetime(2026, 3, 31, 15, 0, 7, 999, tzinfo=UTC)
LETTER = Letter("0123abcd", "2100012348", "taro@example.jp", date(2029, 3, 31), MADE, 1)

TITLE, PLACE = "湾のほとりの図書館", "2階予約棚"
BOOK = replace(LETTER, kind=READY, expires_on=date(2026, 4, 12), title=TITLE, pickup=PLACE)


def read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)  # type: ignore[return-value]


def test_it_says_number_library_and_term_and_nothing_that_is_nobodys_business() -> None:
    message = read(write(LETTER, LIBRARY, SENDER, SAY))
    assert message["Subject"] == "【ミライon 図書館】利用者番号のお知らせ"
    text = message.get_content()
    assert "2100012348" in text.splitlines(), "alone in its line, to be copied"
    assert "2029年3月31日" in text
    for wanted in (LIBRARY.name, LIBRARY.counter, LIBRARY.phone):
        assert wanted in text
    assert "taro" not in text
    assert "様" not in text, "no name: the address may be mistyped"


def test_its_form_is_what_mail_servers_expect() -> None:
    raw = write(LETTER, LIBRARY, SENDER, SAY)
    assert raw.isascii()
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    message = read(raw)
    assert message.defects == []
    assert message["From"].addresses[0].addr_spec == SENDER
    assert message["From"].addresses[0].display_name == LIBRARY.name
    assert [a.addr_spec for a in message["To"].addresses] == ["taro@example.jp"]
    assert message["Date"] == "Wed, 01 Apr 2026 00:00:07 +0900"
    assert message["Message-ID"] == "<0123abcd@example.jp>"
    assert (message["Auto-Submitted"], message["Content-Language"]) == ("auto-generated", "ja")
    assert (message.get_content_type(), message.get_content_charset()) == ("text/plain", "utf-8")


@pytest.mark.parametrize("address", ["taro..n@docomo.ne.jp", "taro.@ezweb.ne.jp"])
def test_an_address_of_a_japanese_carrier_is_quoted_in_the_header(address: str) -> None:
    raw = write(replace(LETTER, address=address), LIBRARY, SENDER, SAY)
    local, _, domain = address.partition("@")
    assert f'To: "{local}"@{domain}\r\n'.encode() in raw
    message = read(raw)
    assert message.defects == []
    assert [(a.username, a.domain) for a in message["To"].addresses] == [(local, domain)]


@pytest.mark.parametrize("kind", [ACT, ACT_UNKNOWN])
def test_what_a_card_did_is_told_with_where_and_whom_to_ask_and_no_number(kind: str) -> None:
    act = replace(LETTER, kind=kind, expires_on=None, title="パスワードの再設定", pickup="lobby-1")
    raw = write(act, LIBRARY, SENDER, SAY)
    assert raw.isascii()
    message = read(raw)
    assert message["Subject"] == "【ミライon 図書館】マイナンバーカードでの手続きのお知らせ"
    text = message.get_content()
    for wanted in ("パスワードの再設定", "lobby-1", "心当たりのないとき", LIBRARY.name, LIBRARY.phone):
        assert wanted in text
    assert ("2026年4月1日 00:00" in text) is (kind == ACT)
    assert ("わかりません" in text) is (kind == ACT_UNKNOWN)
    assert LETTER.number not in text


def test_a_second_try_sends_the_same_bytes() -> None:
    assert write(LETTER, LIBRARY, SENDER, SAY) == write(replace(LETTER, attempts=7), LIBRARY, SENDER, SAY)


@pytest.mark.parametrize(
    "address",
    ["a@b.jp\r\nBcc: all@b.jp", "a@b.jp\nX: y", "a@b.jp, c@d.jp", "<a@b.jp>", "a b@c.jp", "あ@b.jp", "a@b.jp\0", "x"],
)
def test_an_address_that_is_more_than_an_address_is_not_written_to(address: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is said differs, and nobody reads it
        write(replace(LETTER, address=address), LIBRARY, SENDER, SAY)


def test_a_book_that_is_ready_is_told_with_title_place_and_day_and_how_to_stop_it() -> None:
    message = read(write(BOOK, LIBRARY, SENDER, SAY))
    assert message["Subject"] == "【ミライon 図書館】ご予約の本が用意できました", "no title: others see subjects"
    text = message.get_content()
    for wanted in (f"「{TITLE}」", f"2026年4月12日までに、{PLACE}で", "マイページ", LIBRARY.name, LIBRARY.phone):
        assert wanted in text
    for hidden in (LETTER.number, "taro", "様"):
        assert hidden not in text
    assert message.defects == []


@pytest.mark.parametrize("nothing", [None, ""])
def test_what_nobody_knows_of_a_book_that_is_ready_is_left_out(nothing: str | None) -> None:
    text = read(
        write(replace(BOOK, title=nothing, pickup=nothing, expires_on=None), LIBRARY, SENDER, SAY)
    ).get_content()
    assert "「」" not in text
    assert "None" not in text
    assert "までに" not in text
    assert f"{LIBRARY.counter}でお受け取りください。" in text


def test_a_mail_is_plain_text_and_escapes_nothing() -> None:
    name = """<b>"Tom" & 'Jerry'</b> {{ 7 * 7 }} {% raw %} &amp;"""
    library = LIBRARY.model_copy(update={"name": name, "counter": name, "phone": name})
    for letter in (LETTER, replace(BOOK, title=name, pickup=name), replace(BOOK, title=name, pickup=None)):
        text = read(write(letter, library, SENDER, SAY)).get_content()
        assert text.count(name) >= 4
        assert text.count("&amp;") == text.count(name)


@settings(max_examples=50)
@given(title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_whatever_a_book_is_called_it_is_in_the_text_only(title: str) -> None:
    raw = write(replace(BOOK, title=title), LIBRARY, SENDER, SAY)
    assert raw.partition(b"\r\n\r\n")[0] == write(BOOK, LIBRARY, SENDER, SAY).partition(b"\r\n\r\n")[0]
    assert raw.isascii()


@settings(max_examples=50)
@given(name=st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1, max_size=60))
def test_whatever_the_library_is_called_it_adds_no_header(name: str) -> None:
    message = read(write(LETTER, LIBRARY.model_copy(update={"name": name}), SENDER, SAY))
    assert sorted(message.keys()) == sorted(
        [
            *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Language"),
            *("Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
        ]
    )
    assert [a.addr_spec for a in message["To"].addresses] == ["taro@example.jp"]
    assert [a.addr_spec for a in message["From"].addresses] == [SENDER]
    assert name.strip() in message.get_content()
