"""The style and type checks, as tests: one command checks everything."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.tree import TOP


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "--quiet", "."], ["ruff", "format", "--check", "--quiet", "."], ["mypy"]],
    ids=["ruff check", "ruff format", "mypy strict"],
)
def test_the_tree_is_clean(command: list[str]) -> None:
    run = subprocess.run([sys.executable, "-m", *command], cwd=TOP, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_checks_can_fail(tmp_path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f(x):\n  return x+undefined\n", "utf-8")
    config = ["--config", str(TOP / "pyproject.toml")]
    for command in (["ruff", "check", *config, str(bad)], ["ruff", "format", "--check", *config, str(bad)]):
        assert subprocess.run([sys.executable, "-m", *command], capture_output=True, check=False).returncode == 1
    mypy = [sys.executable, "-m", "mypy", "--config-file", str(TOP / "pyproject.toml"), str(bad)]
    said = subprocess.run(mypy, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert "no-untyped-def" in said.stdout
