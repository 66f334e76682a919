"""A catalogue is read message by message, and says what Fluent's own parser and formatter say."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from kiosk import resources
from kiosk.messages import Catalogue, Messages, MissingMessage, catalogue_of

FILES = {file.stem: file.read_text("utf-8") for file in sorted(resources.path("messages").glob("*.ftl"))}
VALUES: dict[str, str | int] = {"age": "15", "n": "三", "big": 12345}


def fluent(tag: str, source: str) -> FluentBundle:
    bundle = FluentBundle([tag], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


def in_fluent(bundle: FluentBundle, key: str, values: dict[str, str | int]) -> str | None:
    """What Fluent says; None for no such message, '?' for one that lacks a value."""
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        return None
    text, errors = bundle.format_pattern(pattern, dict(values))
    return "?" if errors else str(text)


def here(catalogue: Catalogue, key: str, values: dict[str, str | int]) -> str | None:
    try:
        return catalogue.say(key, values)
    except MissingMessage:
        return "?"


@pytest.mark.parametrize("tag", FILES)
def test_every_message_of_the_kiosk_is_said_as_fluent_says_it(tag: str) -> None:
    bundle, catalogue = fluent(tag, FILES[tag]), Catalogue(tag, FILES[tag])
    keys = re.findall(r"^([a-z][\w-]*) *=", FILES[tag], re.MULTILINE)
    assert keys
    for key in keys:
        values: dict[str, str | int] = {name: f"<{name}>" for name in re.findall(r"\$([\w-]+)", FILES[tag])}
        assert here(catalogue, key, values) == in_fluent(bundle, key, values), key


LINES = [
    *("a = text", "b = { $n }冊", "a =", "b =  { $age }  ", 'a = {""}', 'c = { "" }. dot', "a = x }", "a = { $n"),
    *("    deeper", "  less", "        { $n } and { $big }", "    .attr = x", "    *[other] x", "    [one] y", ""),
    *("   ", "    { $n ->", "    }", "}", "# a note with { $n }", "## group", "junk", "-term = t", "c = { -term }"),
    *("c = { a }", "b = { $missing }", "a = a\r", "\tb = tab", 'c = { "\\u3042" }', "a   =   spaced  ", "b = [x]"),
    *("    *[other] { a }", "    [1] one", "   *[other] more"),
    *("    ends   ", "c = { NUMBER($big) }", '    {""}[kept]', "b.x = y", "a = { $n } "),
]


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=9).map("\n".join))
def test_whatever_stands_in_a_catalogue_fluent_is_the_measure(source: str) -> None:
    bundle, catalogue = fluent("ja", source), Catalogue("ja", source)
    for key in ("a", "b", "c", "none"):
        assert (key in catalogue) == bundle.has_message(key)
        assert here(catalogue, key, VALUES) == in_fluent(bundle, key, VALUES)


def test_numbers_and_choices_are_fluents_matter() -> None:
    source = "many = { $big }冊\nchosen = { $n ->\n    [three] 三つ\n   *[other] ほか\n }\n"
    say = Messages("ja", {"ja": source})
    assert say("many", big=12345) == "12,345冊"
    assert say("chosen", n="three") == "三つ"


def test_a_catalogue_is_read_once_and_another_language_only_when_it_is_spoken() -> None:
    sources = {"ja": "a = あ\nb = い\n", "en": "a = A\n", "ko": "a = 가\n"}
    catalogue_of.cache_clear()
    screen, paper, english = Messages("ja", sources), Messages("ja", sources), Messages("en", sources)
    assert catalogue_of.cache_info().misses == 0
    assert (screen("a"), paper("b")) == ("あ", "い")
    assert catalogue_of.cache_info().misses == 1
    assert english("a") == "A"
    assert catalogue_of.cache_info().misses == 2


def test_a_choice_may_speak_of_another_message_whatever_its_letters() -> None:
    source = "K1-title = 題名\nchosen = { $n ->\n    [one] { K1-title }, a\n   *[other] b\n }\n"
    assert Messages("ja", {"ja": source})("chosen", n="one") == "題名, a"


def test_the_parser_of_fluent_is_loaded_only_for_a_message_that_needs_it() -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom kiosk import resources\nfrom kiosk.messages import Messages\n"
        "say = Messages('ja', {'ja': resources.path('messages', 'ja.ftl').read_text('utf-8')})\n"
        "assert say('attract-notice', age='15') and not say.has('nowhere')\n"
        "sys.exit('fluent' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
