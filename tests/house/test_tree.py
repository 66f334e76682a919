"""The checkout itself: sizes of files and folders, nothing of one machine in it, links that lead somewhere."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.tree import TOP, files, texts

LONGEST = 300
MEDIAN = 100
FULLEST = 20

MACHINE_PATH = re.compile(r"(?<![\w./$~{}<-])/(?:work|root|opt|home/\w+|Users/\w+|tmp)/\w|[A-Z]:\\Users\\\w")
REGISTRIES = re.compile(
    "|".join(
        re.escape(one.replace("*", "."))  # written with a star so that this very line is not a finding
        for one in [
            "pypi*org",
            "pythonhosted*org",
            "registry*npmjs*",
            "npmjs*com",
            "deb*debian*org",
            "crates*io",
            "proxy*golang*org",
            "conda*anaconda*org",
        ]
    )
)
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
LOCK_ADDRESS = re.compile(r'^\s*--(?:extra-)?(?:index-url|find-links)\b|"resolved":\s*"http', re.MULTILINE)

HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
FENCE = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)


def machine_traces(text: str) -> list[str]:
    """Paths of one machine and hosts of package registries in a text."""
    return [
        match.group(0).strip()
        for pattern in (MACHINE_PATH, REGISTRIES, LOCK_ADDRESS)
        for match in pattern.finditer(text)
    ]


def anchors(markdown: str) -> set[str]:
    """The names GitHub gives the headings of a document."""
    seen: dict[str, int] = {}
    names = set()
    for heading in HEADING.findall(FENCE.sub("", markdown)):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        slug = re.sub(r"[^\w\- ]", "", plain.lower()).strip().replace(" ", "-")
        count = seen.get(slug, 0)
        seen[slug] = count + 1
        names.add(f"{slug}-{count}" if count else slug)
    return names


def dead_links(document: Path) -> list[str]:
    """The links of a Markdown file that lead to no file or no heading of this tree."""
    markdown = document.read_text("utf-8")
    dead = []
    for target in LINK.findall(re.sub(r"`[^`\n]*`", "", FENCE.sub("", markdown))):
        if re.match(r"[a-z][a-z+.-]*:", target):
            continue
        name, _, anchor = target.partition("#")
        place = (document.parent / name) if name else document
        if not place.exists() or (anchor and place.suffix == ".md" and anchor not in anchors(place.read_text("utf-8"))):
            dead.append(target)
    return dead


def modules() -> dict[Path, int]:
    return {
        file: len(file.read_text("utf-8").splitlines())
        for file in files()
        if file.match("*.py") and TOP / "kiosk" in file.parents
    }


def test_no_module_is_too_long() -> None:
    long = {str(file.relative_to(TOP)): lines for file, lines in modules().items() if lines > LONGEST}
    assert not long


def test_most_modules_are_short() -> None:
    lengths = [lines for lines in modules().values() if lines > 2]  # a package's empty __init__ says nothing
    assert len(lengths) > 20
    assert statistics.median(lengths) < MEDIAN


def crowded(modules: Iterable[Path]) -> dict[Path, int]:
    """The folders that hold too many modules of their own, ``__init__`` not counted."""
    held = Counter(module.parent for module in modules if module.name != "__init__.py")
    return {folder: count for folder, count in held.items() if count > FULLEST}


def test_no_folder_holds_too_many_modules() -> None:
    assert not crowded(modules())


def test_a_crowded_folder_is_caught() -> None:
    full = [Path(f"kiosk/a/{number}.py") for number in range(FULLEST)]
    below = [Path("kiosk/a/b/1.py"), Path("kiosk/a/__init__.py")]
    assert not crowded([*full, *below])
    assert crowded([*full, *below, Path("kiosk/a/more.py")]) == {Path("kiosk/a"): FULLEST + 1}


NAMED_AFTER_SOMETHING = {
    "kiosk/commands: card, render_card, virtual_card": "commands, as they are typed",
    "kiosk/commands: screens, staff_screen": "commands, as they are typed",
    "kiosk/commands: staff, staff_screen": "commands, as they are typed",
    "kiosk/simulator/card: virtual_card": "the term of the glossary",
    "kiosk/ui/pages/account: own_card, own_page": "pages, each of a state of its own",
    "kiosk/ui/pages/registration: place_card, take_card": "pages, each of a state of its own",
}
"""Modules that share a word, or have one of their folder, and are no parts of one thing."""


def split_by_affix(modules: Iterable[Path]) -> list[str]:
    """Modules of one folder that share their first or last word, or repeat their folder's: a folder was wanted."""
    held: dict[Path, set[str]] = {}
    for module in modules:
        held.setdefault(module.parent, set())
        if module.name == "__init__.py":  # a package is named beside the modules of the folder it lies in
            held.setdefault(module.parent.parent, set()).add(module.parent.name)
        else:
            held[module.parent].add(module.stem)
    found = set()
    for folder, names in held.items():
        families: dict[str, set[str]] = {}
        for name in names:
            words = [word.removesuffix("s") for word in name.split("_")]
            for word in {words[0], words[-1]}:
                families.setdefault(word, set()).add(name)
        own = folder.name.removesuffix("s")
        for word, family in families.items():
            if len(family) > 1 or (word == own and any("_" in name for name in family)):
                found.add(f"{folder.as_posix()}: {', '.join(sorted(family))}")
    return sorted(found)


def test_no_name_has_an_affix_that_only_splits_a_module() -> None:
    named = (file.relative_to(TOP) for file in files() if file.match("*.py"))
    ours = [file for file in named if file.parts[0] in {"kiosk", "bench", "fuzz"}]
    assert split_by_affix(ours) == sorted(NAMED_AFTER_SOMETHING)


@pytest.mark.parametrize(
    ("names", "family"),
    [
        ("account.py account_rows.py", "account, account_rows"),
        ("login_account.py hold_account.py", "hold_account, login_account"),
        ("patrons.py patron_names.py", "patron_names, patrons"),
        ("card/__init__.py card_reading.py", "card, card_reading"),
        ("a_lending.py", "a_lending"),
    ],
)
def test_an_affix_is_caught(names: str, family: str) -> None:
    modules = [Path("kiosk/lending", name) for name in ["queue.py", "log.py", *names.split()]]
    assert split_by_affix(modules) == [f"kiosk/lending: {family}"]


def test_no_conflict_of_a_merge_is_left() -> None:
    assert not [str(file.relative_to(TOP)) for file, text in texts().items() if CONFLICT.search(text)]


@pytest.mark.parametrize("line", ["<" * 7 + " HEAD", ">" * 7 + " 858d73f (Say it)", "|" * 7 + " base", "<" * 7])
def test_a_conflict_is_caught(line: str) -> None:
    assert CONFLICT.search(f"one\n{line}\ntwo\n")
    assert not CONFLICT.search(f"one\n  {line}\n>>> 1\n{line[0]}{line}\n")


def test_nothing_of_one_machine_is_in_the_tree() -> None:
    found = {str(file.relative_to(TOP)): machine_traces(text) for file, text in texts().items() if machine_traces(text)}
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "see /" + "work/main/kiosk",
        'open("/' + 'tmp/x.png")',
        "cd /" + "home/taro/kiosk",
        "C:" + "\\Users\\taro",
        "fetched from files.python" + "hosted.org",
        "https://py" + "pi.org/project/httpx",
        "--index" + "-url somewhere\n",
    ],
)
def test_a_trace_of_one_machine_is_caught(text: str) -> None:
    assert machine_traces(text)


def test_paths_every_machine_has_pass() -> None:
    assert not machine_traces("/etc/reader.conf.d /usr/bin/python3 /var/lib/kiosk docs/work/x ~/opt/x /tmp/.X11-unix")


def test_every_link_leads_somewhere() -> None:
    documents = [file for file in files() if file.suffix == ".md"]
    assert len(documents) > 10
    dead = {str(file.relative_to(TOP)): dead_links(file) for file in documents if dead_links(file)}
    assert not dead


def test_a_dead_link_is_caught(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# One place\n\n## カード\n```\n# not a heading\n```\n", "utf-8")
    document = tmp_path / "page.md"
    document.write_text(
        "[a](other.md) [b](other.md#one-place) [b](other.md#カード) [c](https://example.org/) `[x](code.md)`\n"
        "[gone](gone.md) [no](other.md#nowhere) [no](other.md#not-a-heading) ![picture](p.png) [self](#none)\n",
        "utf-8",
    )
    assert dead_links(document) == ["gone.md", "other.md#nowhere", "other.md#not-a-heading", "p.png", "#none"]


def test_every_text_ends_its_last_line_and_keeps_unix_line_ends() -> None:
    odd = [
        str(file.relative_to(TOP))
        for file, text in texts().items()
        if file.suffix in {".py", ".md", ".toml", ".sh", ".ftl", ".txt", ".json"}
        and text
        and ("\r" in text or not text.endswith("\n"))
        and "fonts" not in file.parts
    ]
    assert not odd
