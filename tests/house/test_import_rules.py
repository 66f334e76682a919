"""Who may import whom, read from the imports themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.import_rules import RULES, circles, faults, module_name

TOP = Path(__file__).parents[2]
SOURCES = sorted(file for folder in ("kiosk", "bench") for file in (TOP / folder).rglob("*.py"))


def test_every_module_imports_only_what_its_rule_allows() -> None:
    broken = [
        fault
        for file in SOURCES
        for fault in faults(file.read_text("utf-8"), module_name(file, TOP), file.name == "__init__.py")
    ]
    assert len(SOURCES) > 100
    assert not broken, "\n".join(broken)


def test_every_package_a_rule_names_has_a_rule_itself() -> None:
    unknown = {allowed for rule in RULES.values() for allowed in rule.packages} - set(RULES)
    assert not unknown


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("kiosk.visit.flow", "from PySide6.QtCore import QTimer"),
        ("kiosk.visit.flow", "from kiosk.ui import window"),
        ("kiosk.visit.flow", "import httpx"),
        ("kiosk.visit.flow", "from kiosk.clock import SystemClock"),
        ("kiosk.visit.flow", "from ..reader import jpki"),
        ("kiosk.patron.kana.reading", "from kiosk.visit import states"),
        ("kiosk.patron.kana.reading", "import sqlalchemy"),
        ("kiosk.reader.jpki", "import smartcard"),
        ("kiosk.reader.jpki", "from smartcard.scard import SCARD_SHARE_EXCLUSIVE"),
        ("kiosk.reader.monitor", "from PySide6 import QtCore"),
        ("kiosk.reader.worker", "from kiosk.printing.spool.pdf import submit"),
        ("kiosk.simulator.slot", "import smartcard"),
        ("kiosk.simulator.slot", "from kiosk.identity import trust"),
        ("kiosk.printing.render.painter", "from kiosk.ui.style.theme import INK"),
        ("kiosk.printing.layout.sheet", "from PySide6.QtGui import QPainter"),
        ("kiosk.ui.pages.registration.form", "from kiosk.reader import jpki"),
        ("kiosk.ui.pages.registration.form", "from kiosk.printing import render"),
        ("kiosk.ui.pages.registration.form", "from kiosk.service.local.service import Local"),
        ("kiosk.ui.pages.registration.form", "from kiosk.visit.flow import step"),
        ("kiosk.ui.pages.registration.form", "from kiosk.screen.words import Words"),
        ("kiosk.screen.pages.form", "from kiosk.visit.flow.form import form_pressed"),
        ("kiosk.ui.bridge", "import kiosk.driver"),
        ("kiosk.art.card", "from kiosk import messages"),
        ("kiosk.service.registration.register", "from kiosk.ui import window"),
        ("kiosk.service.registration.register", "from PySide6.QtCore import QObject"),
        ("kiosk.library.sql", "from kiosk.service import port"),
        ("kiosk.identity.verify", "from kiosk.problem import Code"),
        ("kiosk.patron.eligibility", "from kiosk.problem import Code"),
        ("kiosk.problem", "from kiosk.screen.pages.trouble import ProblemPage"),
        ("kiosk.identity.trust", "from kiosk.reader import jpki"),
        ("kiosk.driver.loop", "from kiosk.app import main"),
        ("kiosk.driver.loop", "from kiosk import app"),
        ("kiosk.secret", "from kiosk.clock import Clock"),
        ("kiosk.app.main", "from bench import card"),
        ("kiosk.commands", "from bench import card"),
        ("kiosk.commands.card", "import bench.card"),
        ("bench.card", "from kiosk.demo.dock import Dock"),
        ("bench.card", "from PySide6.QtCore import QTimer"),
        ("bench.card", "import httpx"),
        ("kiosk.commands.card", "from PySide6.QtGui import QImage"),
        ("kiosk.ui.window.window", "importlib.import_module('kiosk.reader.pcsc')"),
        ("kiosk.ui.window.window", "importlib.import_module(name)"),
        ("kiosk.ui.window.window", "if TYPE_CHECKING:\n    from kiosk.reader.pcsc.port import Readers"),
        ("kiosk.ui.window.window", "def late() -> None:\n    from kiosk.reader.pcsc.port import Readers"),
        ("kiosk.helpers", "import os"),
        ("kiosk", "from kiosk.visit import flow"),
    ],
)
def test_a_forbidden_import_is_caught(module: str, line: str) -> None:
    assert faults(f"import os\n{line}\n", module)


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("kiosk.visit.flow", "from kiosk.patron.kana.reading import katakana"),
        ("kiosk.visit.flow", "from .states import Consent"),
        ("kiosk.visit.state", "from kiosk.secret import Secret"),
        ("kiosk.reader.pcsc", "from smartcard.scard import SCardTransmit"),
        ("kiosk.reader.pcsc", "from kiosk.reader.channel import Channel"),
        ("kiosk.simulator.slot", "from kiosk.reader.channel import Channel"),
        ("kiosk.printing.render.painter", "from PySide6.QtGui import QPainter"),
        ("kiosk.ui.pages.registration.form", "from kiosk.visit.chapter.form import Filling"),
        ("kiosk.commands.card", "from kiosk.reader.pcsc.port import Readers"),
        ("kiosk.commands.run", "from kiosk.app import main"),
        ("kiosk.commands.bench", "from bench import command"),
        ("bench.card", "from bench.figures import percentile"),
        ("bench.form", "from PySide6.QtCore import QTimer"),
        ("kiosk.service.http.server", "from kiosk import __version__"),
    ],
)
def test_an_import_within_the_rules_passes(module: str, line: str) -> None:
    assert not faults(f"import os\n{line}\n", module)


def test_no_modules_import_one_another_in_a_circle() -> None:
    sources = {module_name(file, TOP): file.read_text("utf-8") for file in SOURCES}
    packages = {module_name(file, TOP) for file in SOURCES if file.name == "__init__.py"}
    assert not circles(sources, packages)


@pytest.mark.parametrize(
    "back",
    [
        "from kiosk.a import one",
        "from kiosk import a",
        "import kiosk.a",
        "if TYPE_CHECKING:\n    from kiosk.a import One",
        "def late() -> None:\n    from kiosk.a import one",
        "importlib.import_module('kiosk.a')",
    ],
)
def test_a_circle_is_caught(back: str) -> None:
    sources = {"kiosk.a": "from kiosk.b import two", "kiosk.b": "from kiosk.c.d import three", "kiosk.c.d": back}
    assert len(circles(sources)) == 1
    assert not circles({**sources, "kiosk.c.d": "import os"})


def test_a_module_that_imports_from_the_package_that_imports_it_is_caught() -> None:
    sources = {"kiosk.a": "from .b import two", "kiosk.a.b": "from kiosk.a import one"}
    assert circles(sources, {"kiosk.a"})
    assert not circles({**sources, "kiosk.a.b": "from kiosk.c import one"}, {"kiosk.a"})
