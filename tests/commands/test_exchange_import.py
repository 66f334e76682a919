"""``kiosk exchange import``: one file, now; and what an administrator does to patrons who came so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.commands import run_command_line
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.layout.values import Values
from kiosk.library.exchange.layout.writer import LayoutWriter
from kiosk.service.compose.assemble import build_local
from kiosk.settings.demo import demo_import, demo_profile
from tests.service.harness import SetClock

Run = Callable[..., str]


def patron(number: str, **more: str) -> Values:
    return {"number": number, "name": "海野　渚", "birth_date": "1990-04-01", "expires_on": "2028-03-31", **more}  # type: ignore[typeddict-item]


@pytest.fixture
def run(tmp_path: Path, pki, capsys: pytest.CaptureFixture[str]) -> Run:
    """In the demo of this folder, whose kiosks give out the running numbers from 1234."""
    build_local(demo_profile(tmp_path), demo=True, clock=SetClock(), pki_anchors=pki.anchors).close()

    def act(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run_command_line([*words, "--demo", "--data", str(tmp_path)]) == code
        said = capsys.readouterr()
        return said.out + said.err

    return act


def write(file: Path, *people: Values) -> Path:
    writer = LayoutWriter(demo_import().layout)
    file.write_bytes(writer.head() + b"".join(writer.line(one).data for one in people))
    return file


def count(folder: Path) -> int:
    engine = open_database(f"sqlite:///{demo_profile(folder).service.database}")
    with engine.begin() as db:
        found = int(db.scalar(select(func.count()).select_from(patrons)) or 0)
    engine.dispose()
    return found


def test_a_file_is_tried_out_taken_in_and_written_down(run: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "patrons.csv", patron("0500001"), patron("0500002"))
    assert run("exchange", "import", str(file), "--check").startswith("would be done: patrons: lines: 2, new: 2")
    assert count(tmp_path) == 0
    assert run("exchange", "import", str(file)) == "done: patrons: lines: 2, new: 2, changed: 0, ended: 0\n"
    assert run("exchange", "import", str(file)) == "done: patrons: lines: 2, new: 0, changed: 0, ended: 0\n"
    assert "import  patrons: lines: 2, new: 2" in run("patrons", "audit")


def test_every_bad_line_is_named_and_nothing_is_entered(run: Run, tmp_path: Path) -> None:
    own = demo_profile(tmp_path).number.scheme.make(5000).number
    file = write(tmp_path / "patrons.csv", patron("0500001"), patron(own), patron("x"), patron("0500001"))
    said = run("exchange", "import", str(file), code=1)
    assert "nothing was entered" in said
    assert "line 3: 利用者コード: one of the kiosk's own numbers" in said
    assert "line 4: 利用者コード: not digits alone" in said
    assert "line 5: 利用者コード: the number of line 2" in said
    assert "海野" not in said
    assert count(tmp_path) == 0
    assert "can't be read" in run("exchange", "import", str(tmp_path / "nothing.csv"), code=1)


def test_loans_come_by_the_same_command(run: Run, tmp_path: Path) -> None:
    own = demo_profile(tmp_path).number.scheme.make(1).number
    lending = tmp_path / "loans.csv"
    lending.write_text(f"kind,number,title\nloan,{own},湾のほとりの図書館\n", "utf-8")
    assert "line 2: no patron has this number" in run("exchange", "import", "--lending", str(lending), code=1)


def test_a_patron_from_a_file_is_copied_forgotten_and_deleted_like_all(run: Run, tmp_path: Path) -> None:
    run("exchange", "import", str(write(tmp_path / "p.csv", patron("0500001"), patron("0500002"))))
    run("patrons", "backup", str(tmp_path / "copy.db"))
    assert "deleted" in run("patrons", "forget", "0500001", "--yes")
    assert run("patrons", "purge", "--before", "2026-04-01", "--yes") == "0 patrons deleted\n"
    assert count(tmp_path) == 1
    run("patrons", "restore", str(tmp_path / "copy.db"), "--next-number", "1234")
    assert count(tmp_path) == 2
