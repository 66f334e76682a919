"""Every message is there, is used, and has a note for whoever translates it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.messages import Messages, MissingMessage
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.prefectures import PREFECTURES
from kiosk.patron.returning import Act
from kiosk.printing.spool.jobs import FaultReason
from kiosk.problem import PROBLEMS, Code
from kiosk.screen import presenter as present
from kiosk.screen.facts import MunicipalFacts
from kiosk.visit.chapter.form import Filling, Person
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.returning import Purpose
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.house.catalogue import constants, entries, said, said_in_template
from tests.house.tree import TOP
from tests.visit.screens import ALL_RULES, LIBRARY

FILES = {file.stem: file.read_text("utf-8") for file in sorted(resources.path("messages").glob("*.ftl"))}
JA = entries(FILES["ja"])
CODE = sorted((TOP / "kiosk").rglob("*.py"))
FOR_STAFF = TOP / "kiosk" / "screen" / "staff"
SPEAKING = [
    file
    for file in CODE
    if file.relative_to(TOP / "kiosk").parts[0] in ("app", "driver", "screen", "ui") and FOR_STAFF not in file.parents
]
"""The packages that speak from the catalogue; settings, the virtual card and the screen for staff have another one."""
TEMPLATES = [*resources.path("web").glob("*.html"), *resources.path("mail").glob("*.txt")]
UNUSED_FOR_A_REASON: Mapping[str, str] = {}
"""Messages nothing says yet, and why they are kept."""


def _all_visits() -> list[Visit]:
    """The samples, and what of people and printers they do not show."""
    found = list(samples.visits().values())
    found += [Visit(Done(samples.PATRON, phase, "other")) for phase in PrintPhase]
    found += [Visit(Done(samples.PATRON, PrintPhase.FAILED, reason.value)) for reason in FaultReason]
    for what in PROBLEMS.values():
        for variant in ("", *what.variants):
            found.append(Visit(CounterSlip(Trouble(what.code, variant))))
            found.append(Visit(Trouble(what.code, variant), purpose=Purpose(tuple(Act))))
    found += [Visit(CounterSlip(Trouble(Code.EXPIRED, noting=phase))) for phase in PrintPhase]
    for gender in Gender:
        who = Applicant("名", BirthDate(1950, None, None), gender, "長崎県", (True,))
        found.append(Visit(Filling(Person("t", who))))
    return found


@pytest.fixture(scope="module")
def rendered() -> set[str]:
    """The keys that are asked for when every kind of screen is drawn."""
    asked: set[str] = set()

    class Recording(Messages):
        def __call__(self, key: str, **values: str | int) -> str:
            asked.add(key)
            return super().__call__(key, **values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(present, "Messages", Recording)
        office = MunicipalFacts("市民課", "本庁舎", ("月〜金",), "0957")
        for library in (
            LIBRARY,
            replace(LIBRARY, phone="", hours=("火〜日",), municipal=office, prefectures=PREFECTURES),
        ):
            for rules in (*ALL_RULES, Rules(needs_printer=True)):
                shown = present.Presenter({"ja": FILES["ja"]}, library, rules)
                for visit in _all_visits():
                    shown(visit)
    return asked


@pytest.mark.parametrize("file", SPEAKING, ids=lambda file: str(file.relative_to(TOP)))
def test_what_the_code_says_is_there_with_the_values_it_wants(file: Path) -> None:
    for place in said(file.read_text("utf-8")):
        matching = [JA[key].placeholders - {"field"} for key in JA if re.fullmatch(place.key, key)]
        assert matching, f"line {place.line}: no message {place.key}"
        if place.exact and place.values is not None:
            assert matching == [place.values], (place.line, place.key)
        elif place.values is not None:
            assert any(wanted <= place.values for wanted in matching), (place.line, place.key)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_what_a_template_says_is_there_with_the_values_it_wants(file: Path) -> None:
    places = list(said_in_template(file.read_text("utf-8")))
    assert places
    for place in places:
        assert [JA[key].placeholders for key in JA if re.fullmatch(place.key, key)] == [place.values], place


def test_no_message_is_unused(rendered: set[str]) -> None:
    written = {text for file in CODE for text in constants(file.read_text("utf-8"))}
    templates = [place.key for file in TEMPLATES for place in said_in_template(file.read_text("utf-8"))]
    written |= {key for key in JA if any(re.fullmatch(one, key) for one in templates)}
    unused = set(JA) - rendered - written
    assert unused == set(UNUSED_FOR_A_REASON)


def test_only_messages_that_exist_are_asked_for(rendered: set[str]) -> None:
    assert rendered <= set(JA)
    assert len(rendered) > 200


@pytest.mark.parametrize("key", JA)
def test_every_message_has_a_note_that_names_its_values(key: str) -> None:
    entry = JA[key]
    assert len(entry.note) >= 8, "a note for translators is missing"
    assert set(re.findall(r"\{ \$(\w+) \}", entry.note)) == entry.placeholders, "the note names other values"


@pytest.mark.parametrize("tag", [tag for tag in FILES if tag != "ja"] or ["ja"])
def test_another_language_has_no_message_of_its_own_and_the_same_values(tag: str) -> None:
    for key, entry in entries(FILES[tag]).items():
        assert key in JA, f"{tag}: {key} is in no Japanese catalogue"
        assert entry.placeholders <= JA[key].placeholders, f"{tag}: {key}"


def test_a_language_lacking_a_message_never_says_it_in_japanese() -> None:
    say = Messages("en", {"ja": "a = あ\nb = い\n", "en": "a = A\n"})
    assert say("a") == "A"
    assert not say.has("b")
    with pytest.raises(MissingMessage, match="b"):
        say("b")


def test_a_language_without_catalogue_is_an_error() -> None:
    with pytest.raises(MissingMessage, match="ko"):
        Messages("ko", {"ja": "a = あ\n"})


def test_a_count_chooses_its_words() -> None:
    choice = "{ $count ->\n    [one] **{ $count }** book\n   *[other] **{ $count }** books\n }"
    say = Messages("en", {"en": f"books = {choice}\n"})
    assert [say("books", count=each) for each in (1, 3, "…")] == ["**1** book", "**3** books", "**…** books"]


@pytest.mark.parametrize(("key", "values"), [("nowhere", {}), ("wants", {}), ("wants", {"other": "1"})])
def test_what_cannot_be_said_is_an_error_and_never_raw_markup(key: str, values: dict[str, str]) -> None:
    say = Messages("ja", {"ja": "wants = { $count }文字\n"})
    assert not say.has("nowhere")
    with pytest.raises(MissingMessage, match=key):
        say(key, **values)


@pytest.mark.parametrize("source", ["a = あ\na = い\n", "a = { $\n", "nonsense\n"])
def test_a_catalogue_out_of_form_is_caught(source: str) -> None:
    with pytest.raises(ValueError, match=r"twice|not Fluent"):
        entries(source)


def test_a_call_with_a_wrong_key_or_value_would_be_seen() -> None:
    found = list(said("say('a', n='1')\nw.say(f'b-{c.d}-e')\nFault('f', {'g': h})\nself.say(k, **v)\nsay('x', **v)\n"))
    assert [(p.key, p.values, p.exact) for p in found] == [
        ("a", frozenset({"n"}), True),
        (r"b\-[\w-]+\-e", frozenset(), False),
        ("f", frozenset({"g"}), True),
        ("x", None, True),
    ]
