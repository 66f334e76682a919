"""Every language says everything, in its own words, with the translators' notes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from kiosk import resources
from kiosk.app.texts import LANGUAGE_NAMES
from tests.house.catalogue import entries

FILES = {file.stem: file.read_text("utf-8") for file in sorted(resources.path("messages").glob("*.ftl"))}
OTHERS = [tag for tag in FILES if tag != "ja"]
READ_BY_STAFF = re.compile(r"-staff$|^print-test-")
"""Staff at the counter read Japanese, whatever the patron does."""
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff]")
_KANJI = re.compile(r"[々〆ヶ\u3400-\u9fff\uf900-\ufaff]")
_RUBY = re.compile(r"(?:｜[^《》｜]+|[々〆ヶ\u3400-\u9fff\uf900-\ufaff]+)《[ぁ-ゖァ-ヺー]+》")
_KEPT = re.compile("マイ図書館|利用カード")
"""Names that stand on the signs of a library and in its web, behind their translation."""
_QUOTED = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|\"[^\"]*\"|‘[^’]*’")
"""What is written on a button of the phone's app, which is Japanese."""


def attributes(source: str) -> dict[str, frozenset[str]]:
    """The attributes of every message."""
    parts = FluentParser().parse(source).body
    return {
        each.id.name: frozenset(one.id.name for one in each.attributes)
        for each in parts
        if isinstance(each, ftl.Message)
    }


def said(source: str) -> Iterator[tuple[str, str]]:
    """Every message with all that is written in it, of a choice all of its ways."""
    for each in FluentParser().parse(source).body:
        if isinstance(each, ftl.Message):
            yield each.id.name, "\n".join(_texts(each.value))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, ftl.TextElement):
        yield part.value
    elif isinstance(part, ftl.StringLiteral):
        yield str(part.parse()["value"])
    elif isinstance(part, ftl.Pattern):
        for each in part.elements:
            yield from _texts(each)
    elif isinstance(part, ftl.Placeable):
        yield from _texts(part.expression)
    elif isinstance(part, ftl.SelectExpression):
        for variant in part.variants:
            yield from _texts(variant.value)


def kana(source: str) -> list[str]:
    """Messages for patrons with Japanese words in them."""
    return [
        f"{key}: {text}"
        for key, text in said(source)
        if not READ_BY_STAFF.search(key) and _KANA.search(_KEPT.sub("", _QUOTED.sub("", text)))
    ]


def unread(source: str) -> list[str]:
    """Kanji whose reading is not above them, in messages for patrons."""
    return [
        f"{key}: {text}"
        for key, text in said(source)
        if not READ_BY_STAFF.search(key) and (_KANJI.search(_RUBY.sub("", text)) or "《" in _RUBY.sub("", text))
    ]


def test_each_language_of_the_menu_has_a_catalogue_and_each_catalogue_a_name() -> None:
    assert set(FILES) <= set(LANGUAGE_NAMES)


@pytest.mark.parametrize("tag", OTHERS)
def test_every_message_is_there_with_its_values_its_attributes_and_its_note(tag: str) -> None:
    japanese, here = entries(FILES["ja"]), entries(FILES[tag])
    assert list(here) == list(japanese), "all messages, in the same order"
    assert attributes(FILES[tag]) == attributes(FILES["ja"])
    assert {key: each.placeholders for key, each in here.items()} == {
        key: each.placeholders for key, each in japanese.items()
    }
    assert [key for key, each in here.items() if each.note != japanese[key].note] == [], "notes that are others"


@pytest.mark.parametrize("tag", [tag for tag in OTHERS if not tag.startswith("ja")])
def test_no_message_for_patrons_has_japanese_words(tag: str) -> None:
    assert kana(FILES[tag]) == []


def test_every_kanji_of_easy_japanese_has_its_reading() -> None:
    assert unread(FILES["ja-easy"]) == []
    assert sum(text.count("《") for _, text in said(FILES["ja-easy"])) > 500


def test_japanese_words_and_kanji_without_a_reading_would_be_seen() -> None:
    source = "a = Open カード\nb-staff = カウンター\nc = { $n ->\n    [one] one\n   *[other] カード\n }\nd = “カード”\n"
    assert [each.partition(":")[0] for each in kana(source)] == ["a", "c"]
    for wrong in ("漢字", "漢字《かんじ》を読む", "かな《かな》", "漢字《》", "漢《かん》字"):
        assert unread(f"a = {wrong}\n"), wrong
    assert unread("a = 漢字《かんじ》、｜今日《きょう》、１｜人《ひとり》\n") == []


def test_a_missing_message_attribute_or_value_would_be_seen() -> None:
    assert entries("a = { $x }\n")["a"].placeholders == {"x"}
    assert attributes("a = A\n    .b = B\n") == {"a": frozenset({"b"})}
