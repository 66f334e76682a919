"""The sheet for a native speaker names every message of a page, and what nobody has read as it is now."""

from __future__ import annotations

import tomllib

from kiosk.app.texts import catalogues
from scripts.language_sheet import READ, messages, said, unread, with_reader
from tests.house.catalogue import entries


def test_a_message_is_unread_until_it_was_read_as_it_is_now() -> None:
    here = {"a": "A", "b": "B"}
    assert unread("ko", here, {}) == ["a", "b"]
    record = with_reader("# head\n", "ko", "Kim", {"a": "A", "b": "other"})
    assert unread("ko", here, tomllib.loads(record)) == ["b"]
    assert unread("vi", here, tomllib.loads(record)) == ["a", "b"]
    again = with_reader(with_reader(record, "vi", "An", here), "ko", "Kim", here)
    assert again.startswith("# head\n")
    assert unread("ko", here, tomllib.loads(again)) == unread("vi", here, tomllib.loads(again)) == []


def test_the_record_of_what_was_read_is_in_form() -> None:
    assert tomllib.loads(READ.read_text("utf-8")).keys() <= catalogues().keys()


def test_a_sheet_has_every_page_with_its_messages() -> None:
    every = catalogues()
    for tag, source in every.items():
        assert list(messages(source)) == list(entries(source)), tag
    pages = {name: keys for name, _, keys in said("ko")}
    assert "consent-title" in pages["consent"] or any(key.startswith("consent") for key in pages["consent"])
    assert all(set(keys) <= messages(every["ko"]).keys() for keys in pages.values())
