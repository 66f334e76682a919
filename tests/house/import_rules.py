"""What each package may import; test_import_rules.py checks every module against this table."""

from __future__ import annotations

import ast
import sys
from collections.abc import Container, Iterator, Set
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

LEAVES = "panel secret clock resources hardening faults concurrency imports uptime dataclass typefaces markup log"
"""Modules that import nothing of the kiosk but one another, so that any package may be given them."""


@dataclass(frozen=True)
class ImportRule:
    """What the modules of one package may import, besides the standard library and one another."""

    packages: frozenset[str]
    libraries: frozenset[str]
    qt_in: tuple[str, ...]
    """How the names of the modules begin that may use Qt."""
    never: tuple[str, ...]
    """What of those packages it may not import all the same."""


def within(name: str, prefix: str) -> bool:
    """Whether ``name`` is ``prefix`` or lies below it."""
    return name == prefix or name.startswith(prefix + ".")


def rule(packages: str, libraries: str = "", qt_in: str = "", never: str = "") -> ImportRule:
    """Make a rule of words, all of them names below ``kiosk`` but for the libraries and ``bench``."""

    def below(words: str) -> list[str]:
        return [word if within(word, "bench") else f"kiosk.{word}" for word in words.split()]

    return ImportRule(
        frozenset(below(packages)), frozenset(libraries.split()), tuple(below(qt_in)), tuple(below(never))
    )


PARTS = (
    "art driver identity library messages operations patron printing reader service screen settings simulator "
    "staffscreen ui visit"
)

RULES: dict[str, ImportRule] = {
    "kiosk.secret": rule(""),
    "kiosk.clock": rule(""),
    "kiosk.resources": rule(""),
    "kiosk.faults": rule(""),
    "kiosk.hardening": rule(""),
    "kiosk.log": rule("dataclass faults"),
    "kiosk.uptime": rule(""),
    "kiosk.markup": rule(""),
    "kiosk.typefaces": rule("dataclass panel resources"),
    "kiosk.dataclass": rule(""),
    "kiosk.panel": rule(""),
    "kiosk.imports": rule("", qt_in="imports"),
    "kiosk.concurrency": rule("dataclass faults log"),
    "kiosk.messages": rule("", "fluent"),
    "kiosk.problem": rule("dataclass"),  # a leaf, too: but what the domain refuses has reasons of its own, no codes
    "kiosk.patron": rule("dataclass"),
    "kiosk.patron.residence": rule("dataclass patron resources"),
    "kiosk.patron.kana": rule("dataclass patron resources"),
    "kiosk.operations": rule("dataclass patron"),
    "kiosk.visit": rule("dataclass operations patron problem secret"),
    "kiosk.staffscreen": rule("clock dataclass faults log secret visit", "argon2", never="visit.flow visit.samples"),
    "kiosk.screen": rule(
        "clock dataclass markup messages patron problem staffscreen typefaces visit", never="visit.flow visit.samples"
    ),
    "kiosk.settings": rule("dataclass identity log panel patron problem resources typefaces", "pydantic argon2"),
    "kiosk.art": rule("dataclass panel resources markup typefaces", qt_in="art"),
    "kiosk.reader": rule(f"patron {LEAVES}"),
    "kiosk.reader.pcsc": rule(f"reader patron {LEAVES}", "smartcard"),
    "kiosk.simulator": rule(f"reader patron {LEAVES}", "cryptography asn1crypto"),
    "kiosk.identity": rule(f"patron {LEAVES}", "cryptography asn1crypto httpx"),
    "kiosk.library": rule(f"patron settings {LEAVES}", "sqlalchemy alembic httpx argon2"),
    "kiosk.library.exchange": rule(f"library patron settings {LEAVES}", "argon2 cryptography sqlalchemy"),
    "kiosk.service": rule(
        f"identity library operations patron problem settings messages {LEAVES}", "argon2 httpx pydantic sqlalchemy"
    ),
    "kiosk.service.compose.host": rule(
        f"identity library operations patron problem service settings messages staff {LEAVES}", "sqlalchemy starlette"
    ),
    "kiosk.service.compose.embedded": rule(f"service settings staff {LEAVES}", "argon2 uvicorn"),
    "kiosk.staff": rule(
        f"identity library messages operations patron service settings {LEAVES}", "argon2 jinja2 sqlalchemy starlette"
    ),
    "kiosk.staff.pdf": rule(f"library messages operations patron printing.symbols service staff {LEAVES}", "reportlab"),
    "kiosk.service.http": rule(
        f"library operations patron problem service settings {LEAVES}",
        "fastapi h11 prometheus_client pydantic starlette uvicorn",
    ),
    "kiosk.service.phone_page": rule(f"library messages printing.symbols service settings {LEAVES}"),
    "kiosk.service.templates": rule("markup resources", "jinja2"),
    "kiosk.printing": rule(""),
    "kiosk.printing.symbols": rule("", "barcode qrcode"),
    "kiosk.printing.layout": rule("printing.symbols resources markup typefaces", "pydantic"),
    "kiosk.printing.render": rule("art printing.layout printing.symbols markup typefaces", qt_in="printing.render"),
    "kiosk.printing.spool": rule("concurrency faults log printing.layout printing.render"),
    "kiosk.printing.spool.windows": rule("faults log printing", "pywintypes win32print"),
    "kiosk.ui": rule(
        f"art patron screen staffscreen visit {LEAVES}",
        "budoux",
        qt_in="ui",
        never="screen.facts screen.presenter screen.registry screen.sheets screen.words screen.staff.present "
        "staffscreen.passcode staffscreen.step staffscreen.tries visit.flow visit.samples",
    ),
    "kiosk.driver": rule(
        f"identity library messages operations patron printing reader screen service settings staffscreen visit "
        f"{LEAVES}",
        qt_in="driver",
    ),
    "kiosk.demo": rule(
        f"app driver identity library operations patron printing reader service settings simulator ui {LEAVES}",
        qt_in="demo.assemble demo.dock",
    ),
    "kiosk.app": rule(f"demo heartbeat problem {PARTS} {LEAVES}", qt_in="app"),
    "kiosk.app.staffscreen": rule(f"app doctor problem {PARTS} {LEAVES}"),
    "kiosk.heartbeat": rule(f"doctor driver operations service settings visit {LEAVES}"),
    "kiosk.doctor": rule(f"app problem {PARTS} {LEAVES}", "cryptography pydantic", qt_in="doctor.checks"),
    "bench": rule(f"app commands {PARTS} {LEAVES}", "argon2 sqlalchemy", qt_in="bench.form bench.ui"),
    "bench.start": rule(f"bench commands __main__ {PARTS} {LEAVES}", qt_in="bench.start"),
    "bench.https": rule(f"bench {PARTS} {LEAVES}", "argon2 cryptography sqlalchemy starlette uvicorn"),
    "kiosk.commands": rule(
        f"app doctor problem staff {PARTS} {LEAVES}",
        qt_in="commands.run commands.screens commands.render_card commands.print_test",
    ),
    "kiosk.commands.bench": rule("bench commands"),
    "kiosk.__main__": rule("app commands hardening imports uptime"),
}

BY_NAME = {"bench.command", "kiosk.commands", "kiosk.screen.presenter", "kiosk.ui.window.wiring"}
"""Modules that import what lies in a folder of theirs (a measurement, a command, a presenter, a view)."""

COMPUTED = "<computed>"
"""Stands for a module whose name is only known at run time."""


def module_name(file: Path, top: Path) -> str:
    """The dotted name of a source file under ``top``."""
    parts = file.relative_to(top).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def rule_name(name: str) -> str | None:
    """The longest name in the table that holds this module."""
    return max((known for known in RULES if within(name, known)), key=len, default=None)


def imports(source: str, module: str, is_package: bool) -> Iterator[tuple[int, str]]:
    """Every import as (line, dotted name): also relative ones, those for types only, and importlib's."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                package = parts[: len(parts) - node.level + is_package]
                base = ".".join([*package, base] if base else package)
            # `from kiosk import app` names a module, `from kiosk.app import main` something inside one: both are below.
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {
            "import_module",
            "__import__",
        }:
            first = node.args[0] if node.args else None
            named = isinstance(first, ast.Constant) and isinstance(first.value, str)
            yield node.lineno, str(first.value) if named else COMPUTED  # type: ignore[union-attr]


def faults(source: str, module: str, is_package: bool = False) -> list[str]:
    """What in this module's imports breaks the rules, each with its line and the rule."""
    here = "kiosk" if module == "kiosk" else rule_name(module)
    if here is None:
        return [f"{module}: no rule; give it one in tests/house/import_rules.py"]
    found = []
    for line, name in imports(source, module, is_package):
        reason = _objection(module, here, name)
        if reason:
            found.append(f"{module}:{line}: {reason}")
    return found


def circles(sources: dict[str, str], packages: Set[str] = frozenset()) -> list[str]:
    """Modules that import one another in a circle, also late or for types only; each circle as its way round."""
    below = {}
    for module, source in sources.items():
        named = {_module_of(name, sources) for _, name in imports(source, module, module in packages)}
        below[module] = {name for name in named if name and name != module}
    found = []
    while True:
        try:
            TopologicalSorter(below).prepare()
        except CycleError as error:
            way = error.args[1]
            found.append(" <- ".join(way))
            below[way[1]].discard(way[0])
        else:
            return found


def _module_of(name: str, known: Container[str]) -> str:
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name


def _objection(module: str, here: str, name: str) -> str | None:
    rules = RULES.get(here, rule(""))  # `kiosk/__init__.py` has no rule: it imports nothing
    top = name.partition(".")[0]
    if name == COMPUTED:
        return None if module in BY_NAME else "imports a module whose name is computed"
    if top in sys.stdlib_module_names:
        return None
    if top in {"PySide6", "shiboken6"}:
        return None if module.startswith(rules.qt_in or ("-",)) else f"may not use Qt ({name})"
    if top in rules.libraries or name == "kiosk.__version__" or (here != "kiosk" and within(name, here)):
        return None
    if any(within(name, allowed) for allowed in rules.packages) and not any(within(name, no) for no in rules.never):
        return None
    return f"{here} may not import {name}"
