"""A page's value stands beside its presenter; a view takes the value and nothing else."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from kiosk.screen.values.place import Page
from tests.house.import_rules import imports, module_name, within

TOP = Path(__file__).parents[2]
PAGES = "kiosk.screen.pages"


def taken_from_pages(source: str, module: str) -> set[str]:
    """What a module takes from where the presenters stand."""
    return {name for _, name in imports(source, module, is_package=False) if within(name, PAGES)}


def is_page_value(name: str) -> bool:
    module, _, last = name.rpartition(".")
    found = getattr(import_module(module), last, None)
    return isinstance(found, type) and issubclass(found, Page)


def test_a_view_takes_only_page_values_from_where_the_presenters_stand() -> None:
    found = {
        (str(file.relative_to(TOP)), name)
        for file in (TOP / "kiosk" / "ui").rglob("*.py")
        for name in taken_from_pages(file.read_text("utf-8"), module_name(file, TOP))
    }
    assert found
    assert [each for each in sorted(found) if not is_page_value(each[1])] == []


@pytest.mark.parametrize(
    "line",
    ["from kiosk.screen.pages.home import home", "from kiosk.screen.pages import home", "import kiosk.screen.pages"],
)
def test_a_presenter_that_a_view_takes_is_caught(line: str) -> None:
    assert not all(map(is_page_value, taken_from_pages(line, "kiosk.ui.pages.account.home")))
