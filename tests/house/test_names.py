"""Names of ours that tests, tools and documents spell out are there; mypy reads neither tests nor strings."""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Iterator, Mapping

import pytest

from tests.house.tree import TOP, files, texts

OURS = ("kiosk", "bench", "fuzz", "tests")
MADE_UP = {
    "tests/house/test_import_rules.py",
    "tests/house/test_names.py",
    "tests/house/test_tree.py",
    "tests/installer/test_check.py",
}
"""They name modules that are not there, to see them refused."""

DOTTED = re.compile(rf"(?<![\w./@-])(?:{'|'.join(OURS)})(?:\.\w+)+")
FILE = re.compile(rf"(?<![\w./-])(?:{'|'.join(OURS)})/[\w/]+\.\w+")
CODE = re.compile(rf"^\s*(?:from|import) (?:{'|'.join(OURS)})\b", re.MULTILINE)

Modules = Mapping[str, frozenset[str]]
"""Each module's own names; a folder is a module as well."""


def bound(source: str) -> frozenset[str]:
    """What a module defines or imports at its top level."""
    top = symtable.symtable(source, "?", "exec")
    return frozenset(one.get_name() for one in top.get_symbols() if one.is_assigned() or one.is_imported())


def modules_of(sources: Mapping[str, str]) -> Modules:
    """Of paths from the top and their texts."""
    found: dict[str, frozenset[str]] = {}
    for path, source in sources.items():
        parts = path.removesuffix(".py").removesuffix("/__init__").split("/")
        for depth in range(1, len(parts)):
            found.setdefault(".".join(parts[:depth]), frozenset())
        found[".".join(parts)] = bound(source)
    return found


def missing(name: str, modules: Modules) -> bool:
    """Whether a dotted name leads to no module, and to nothing that a module has; what a class has is not asked."""
    parts = name.split(".")
    while ".".join(parts) not in modules:
        rest = parts.pop()
        if not parts:
            return True
    rest = name.removeprefix(".".join(parts)).lstrip(".").partition(".")[0]
    return bool(rest) and not rest.startswith("__") and rest not in modules[".".join(parts)]


def faults(source: str, module: str, modules: Modules) -> Iterator[str]:
    """Names of ours in one source file that lead nowhere, each with its line."""
    tree = ast.parse(source)
    held: dict[str, str] = {}
    rebound = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    rebound |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            named = [(alias.name, alias.asname) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            named = [(f"{base}.{alias.name}", alias.asname or alias.name) for alias in node.names]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            if CODE.search(node.value):
                try:
                    yield from faults(node.value, module, modules)
                except SyntaxError:
                    continue
            elif DOTTED.fullmatch(node.value) and told(node.value, modules):
                yield f"{node.lineno}: {node.value}"
            continue
        else:
            continue
        for name, local in named:
            if name.partition(".")[0] not in OURS:
                continue
            if missing(name, modules):
                yield f"{node.lineno}: {name}"
            elif local and local not in rebound and name in modules:
                held[local] = name
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in held:
            name = f"{held[node.value.id]}.{node.attr}"
            if missing(name, modules):
                yield f"{node.lineno}: {name}"


def told(name: str, modules: Modules) -> bool:
    """Whether a name in a text is one of a module that is not there, and not of a file like ``kiosk.toml``."""
    return ".".join(name.split(".")[:2]) in modules and missing(name, modules)


def test_every_name_of_ours_in_code_is_there() -> None:
    sources = {str(file.relative_to(TOP)): file.read_text("utf-8") for file in files() if file.suffix == ".py"}
    ours = {path: source for path, source in sources.items() if path.partition("/")[0] in OURS}
    modules = modules_of(ours)
    assert len(modules) > 500
    found = [
        f"{path}:{fault}"
        for path, source in ours.items()
        if path not in MADE_UP
        for fault in faults(source, path.removesuffix(".py").replace("/", "."), modules)
    ]
    assert not found, "\n".join(found)


def test_every_module_and_file_of_ours_in_a_document_is_there() -> None:
    read = {str(file.relative_to(TOP)): text for file, text in texts().items()}
    modules = modules_of(
        {path: text for path, text in read.items() if path.partition("/")[0] in OURS and path.endswith(".py")}
    )
    asked = {
        path: text
        for path, text in read.items()
        if path.endswith((".md", ".sh", ".toml", "Makefile", ".in")) and not path.startswith(("docs/adr/", "CHANGELOG"))
    }
    found = [
        f"{path}: {name}"
        for path, text in asked.items()
        for name in [
            *(name for name in DOTTED.findall(text) if told(name, modules)),
            *(
                name
                for name in FILE.findall(text)
                if not (TOP / name).exists() and "NAME" not in name and "PART" not in name
            ),
        ]
    ]
    assert len(asked) > 20
    assert not found, "\n".join(found)


SOURCES = {
    "kiosk/__init__.py": "",
    "kiosk/a/__init__.py": "",
    "kiosk/a/b.py": "from os import path\nONE = 1\n\ndef two() -> None: ...\n\nclass Three:\n    four = 4\n",
}


@pytest.mark.parametrize(
    "line",
    [
        "import kiosk.a.gone",
        "from kiosk.a import gone",
        "from kiosk.gone import b",
        "from kiosk.a.b import gone",
        "from ..a.b import gone",
        "def late():\n    from kiosk.a.b import gone",
        "from kiosk.a import b\nb.gone()",
        "from kiosk.a import b as other\nother.gone",
        "patched('kiosk.a.b.gone')",
        "run('import sys\\nfrom kiosk.a.b import gone')",
    ],
)
def test_a_name_that_is_gone_is_caught(line: str) -> None:
    assert list(faults(line, "kiosk.c.d", modules_of(SOURCES)))


@pytest.mark.parametrize(
    "line",
    [
        "import kiosk.a.b",
        "from kiosk.a import b\nb.two(), b.ONE, b.Three.four, b.__name__",
        "from kiosk.a.b import ONE, Three, path",
        "from ..a import b",
        "from kiosk.a import b\n\ndef other(b): return b.anything",
        "patched('kiosk.a.b.Three.four')",
        "open('kiosk.toml')",
        "run('import sys\\nfrom kiosk.a.b import ONE')",
    ],
)
def test_a_name_that_is_there_passes(line: str) -> None:
    assert not list(faults(line, "kiosk.c.d", modules_of(SOURCES)))
