"""The documents have their form and know what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.commands import COMMANDS
from tests.house.tree import TOP

ADRS = sorted((TOP / "docs" / "adr").glob("0*.md"))


def out_of_form(decision: str) -> list[str]:
    """What a decision's page lacks or has too much of."""
    lines = decision.splitlines()
    faults = [] if re.match(r"# \d{4} \S", lines[0]) else ["no numbered title"]
    wanted = ["## Context", "## Decision", "## Dropped", "## Consequences"]
    if [line for line in lines if line.startswith("## ")] != wanted:
        faults.append(f"wants just {wanted}")
    if not 15 <= len(lines) <= 40:
        faults.append("wants 15 to 40 lines")
    return faults


@pytest.mark.parametrize("file", ADRS, ids=lambda file: file.stem)
def test_a_decision_has_its_form_and_is_in_the_index(file: Path) -> None:
    text = file.read_text("utf-8")
    assert not out_of_form(text)
    title = text.splitlines()[0].removeprefix("# ")
    assert title.startswith(file.name[:4])
    assert f"- [{title}]({file.name})" in (TOP / "docs" / "adr" / "README.md").read_text("utf-8").splitlines()


def test_decisions_are_numbered_once_each() -> None:
    """A number may be given out before its page is written."""
    numbers = [int(file.name[:4]) for file in ADRS]
    assert numbers == sorted(set(numbers))
    assert len(ADRS) >= 16


def test_a_decision_out_of_form_is_caught() -> None:
    assert len(out_of_form("# A thought\n\n## Context\n")) == 3


def unknown_places(text: str) -> set[str]:
    """Paths in code marks that are not there; a word in capitals stands for a name of the reader's."""
    named = set(re.findall(r"`((?:kiosk|resources|tests|docs)/[\w./-]*)", text))
    return {path for path in named if not re.search(r"[A-Z]{3}", path) and not (TOP / path).exists()}


@pytest.mark.parametrize("document", ["README.md", "docs/architecture.md", "docs/glossary.md", "docs/development.md"])
def test_a_newcomer_is_led_to_places_that_are_there(document: str) -> None:
    assert not unknown_places((TOP / document).read_text("utf-8"))


def test_a_place_that_is_gone_is_caught() -> None:
    assert unknown_places("`kiosk/visit/flow/`, `kiosk/gone.py` and `kiosk/library/NAME/`") == {"kiosk/gone.py"}


def test_the_readme_knows_every_command() -> None:
    readme = (TOP / "README.md").read_text("utf-8")
    assert set(re.findall(r"^\| `kiosk ([a-z-]+)", readme, re.MULTILINE)) == set(COMMANDS)


def test_the_documents_name_only_make_targets_there_are() -> None:
    targets = set(re.findall(r"^([a-z][a-z -]*):", (TOP / "Makefile").read_text("utf-8"), re.MULTILINE))
    known = {word for line in targets for word in line.split()}
    named = set()
    for document in [TOP / "README.md", TOP / "CHANGELOG.md", *(TOP / "docs").rglob("*.md")]:
        named |= set(re.findall(r"`make(?: [A-Z_]+=\S+)* ([a-z][a-z-]*)", document.read_text("utf-8")))
    assert {"demo", "test", "lock"} <= named <= known


def test_the_change_log_speaks_to_its_three_readers() -> None:
    versions = re.split(r"^## ", (TOP / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert versions
    for version in versions:
        assert re.findall(r"^### (.+)$", version, re.MULTILINE) == ["Users", "Administrators", "Developers"]


def test_every_document_can_be_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    todo = [TOP / "README.md"]
    while todo:
        document = todo.pop()
        if document in reached:
            continue
        reached.add(document)
        for target in re.findall(r"\]\(([^)#\s]+\.md)", document.read_text("utf-8")):
            if "://" not in target:
                todo.append((document.parent / target).resolve())
    assert set((TOP / "docs").rglob("*.md")) <= reached


def test_whoever_reads_the_readme_learns_what_must_never_be_on_a_kiosk() -> None:
    assert "Never install `vsmartcard-vpcd` on a kiosk" in (TOP / "README.md").read_text("utf-8")
