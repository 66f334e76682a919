"""No word that we wrote is broken inside: a line of any catalogue ends between its words, or between their phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from kiosk import markup, resources
from kiosk.app.texts import LANGUAGE_NAMES
from kiosk.ui.text.phrases import phrases, seams

JAPANESE = ("ja", "ja-easy")
SPACED = ("en", "vi", "ko")
_ENDING = re.compile(
    r"(?:でし|まし|ませ|ます|です|たら|たり|られ|れ[まばる]|[んっゃゅょぁぃぅぇぉー]|[たてい][。、」]?$|[ぁ-ゖ]$)"
)
"""What belongs to the word before it: the ending of a verb, or a letter alone."""


def texts(pattern: ftl.Pattern) -> Iterator[str]:
    """What a pattern may say, a number for its values."""
    said = [""]
    for part in pattern.elements:
        if isinstance(part, ftl.TextElement):
            said = [each + part.value for each in said]
        elif isinstance(part.expression, ftl.SelectExpression):
            variants = [text for variant in part.expression.variants for text in texts(variant.value)]
            said = [each + text for each in said for text in variants]
        else:
            said = [f"{each}3" for each in said]
    yield from said


def lines(language: str) -> Iterator[tuple[str, str]]:
    """The key and each line of every message."""
    for message in FluentParser().parse((resources.path("messages") / f"{language}.ftl").read_text("utf-8")).body:
        if isinstance(message, ftl.Message) and message.value is not None:
            for text in texts(message.value):
                for line in markup.plain(text).replace("**", "").split("\n"):
                    yield message.id.name, line.strip()


def is_cut(before: str, after: str) -> bool:
    """Whether a word of Japanese goes on behind the cut."""
    if before[-1] in "、。・　 ）」":
        return False
    of_one_script = re.search("[ァ-ヺー]$", before) and re.match("[ァ-ヺー]", after)
    verb = (before.endswith("な") and re.match("お[すしせ]", after)) or (
        before.endswith("ませんで") and after.startswith("し")
    )
    negated = re.search("[らかさたなまわばこ]$", before) and re.match("な[いかく]", after)
    alone = len(before) == 1 and re.match("[ぁ-ゖ]", before)
    return bool(_ENDING.match(after) or of_one_script or verb or negated or alone)


@pytest.mark.parametrize("language", JAPANESE)
def test_no_line_of_a_japanese_message_ends_within_a_word(language):
    broken = {
        f"{key}: {before}/{after}"
        for key, line in lines(language)
        for before, after in pairwise(phrases(line, language))
        if is_cut(before, after)
    }
    assert not broken


@pytest.mark.parametrize("language", JAPANESE)
def test_a_phrase_that_no_line_holds_is_cut_before_a_word(language):
    found = {phrase for _, line in lines(language) for phrase in phrases(line, language)}
    broken = {"/".join(seams(phrase)) for phrase in found for cut in pairwise(seams(phrase)) if is_cut(*cut)}
    assert not broken


@pytest.mark.parametrize("language", SPACED)
def test_a_line_of_another_language_ends_at_a_space(language):
    for _, line in lines(language):
        cuts = phrases(line, language)
        assert "".join(cuts) == line
        assert all(each[-1].isspace() for each in cuts[:-1])


def test_every_language_is_asked():
    chinese = {tag for tag in LANGUAGE_NAMES if tag.startswith("zh")}
    assert chinese | {*JAPANESE, *SPACED} == {*LANGUAGE_NAMES}


@pytest.mark.parametrize("word", ["印刷できませんでした", "はい、", "やめる", "見なおす", "なまえ"])
def test_these_words_were_broken_once(word):
    assert phrases(word) == (word,)
