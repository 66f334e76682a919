"""The systemd unit an administrator copies, and what the documents have typed on command lines."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.service.http.connections import ConnectionLimits
from kiosk.service.http.open_files import KEPT, WANTED

TOP = Path(__file__).parents[2]
UNIT = TOP / "resources" / "systemd" / "kiosk.service"
DOCS = sorted([TOP / "README.md", *(TOP / "docs").rglob("*.md"), *(TOP / "resources" / "profiles").glob("*.toml")])
SEEN = re.compile(
    r"postgresql(\+psycopg)?://[^\s/@:]*:[^\s@]+@"
    r"|\bPGPASSWORD="
    r"|psql\b[^\n]*PASSWORD[^\n]*\$\("
    r"|--(password|token|secret)[ =](?!-)[^\s`]"
)
"""A password where every user of the machine can read it."""


def unit() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(UNIT.read_text("utf-8"))
    return parser["Service"]


def test_the_unit_lets_the_service_have_the_files_it_counts_on() -> None:
    limits = ConnectionLimits()
    assert int(unit()["LimitNOFILE"]) >= 2 * (limits.unauthenticated + limits.kiosks) + KEPT
    assert int(unit()["LimitNOFILE"]) == WANTED


def test_the_unit_keeps_files_and_memory_private() -> None:
    assert unit()["UMask"] == "0077"
    assert unit()["LimitCORE"] == "0"
    assert unit()["User"] == "kiosk"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / "kiosk.service"
    copy.write_text(UNIT.read_text("utf-8").replace("/usr/local/bin/kiosk", "/bin/true"), "utf-8")
    done = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False)
    assert "Unknown key" not in done.stderr


def test_the_documents_name_the_unit() -> None:
    assert "resources/systemd/kiosk.service" in (TOP / "docs" / "service.md").read_text("utf-8")


def test_no_document_has_a_password_on_a_command_line() -> None:
    found = [f"{file.relative_to(TOP)}: {hit[0]}" for file in DOCS for hit in SEEN.finditer(file.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "kiosk bench service --postgres postgresql://kiosk:geheim@127.0.0.1/empty",
        "PGPASSWORD=geheim pg_dump kiosk",
        """su postgres -c "psql -qc \\"CREATE ROLE kiosk LOGIN PASSWORD '$(cat file)'\\"" """,
        "kiosk x --token abc",
    ],
)
def test_a_password_on_a_command_line_is_seen(line: str) -> None:
    assert SEEN.search(line)
