"""`kiosk patrons` at the counter of a library without a library system."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.clock import LIBRARY_ZONE
from kiosk.commands import run_command_line
from kiosk.library.books.notices import Notices
from kiosk.library.database.opening import open_database, sqlite_path
from kiosk.library.port import Allotted
from kiosk.patron.number import NumberScheme
from kiosk.service.compose.config import load_service
from kiosk.settings.demo import demo_profile
from kiosk.simulator.pki.authority import make_authority
from tests.library.conftest import NEW, NOW, identification
from tests.library.store import create_store, put_ready
from tests.private import write_private
from tests.toml import quoted

CONFIG = """\
[library]
id = "miraion"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
{backend}
[phone_app]
setup = "https://app.example.jp/setup?number={{number}}"
[circulation]
loan_days = 10
[trust]
anchors = ["ca.cer"]
[revocation]
mode = "none-yet"
[database]
url = {address}
key_file = "person.key"
{more}
"""
KOHA = """\
[koha]
url = "https://koha.example.jp"
user = "id"
secret_file = "koha.secret"
library_id = "MAIN"
category_id = "PT"
"""

Kiosk = Callable[..., str]


def add_patrons(address: str, scheme: NumberScheme) -> list[str]:
    """Two, with numbers of the scheme."""

    def allot(serial: int) -> Allotted:
        made = scheme.make(serial)
        return Allotted(made.number, made.barcode)

    put_ready(sqlite_path(address, Path()))
    store = create_store(open_database(address))
    numbers = []
    for name in ("a", "b"):
        store.add_identification(identification(name, name.encode()))
        keys = {"token_hash": name, "idempotency_key": name}
        numbers.append(store.register(replace(NEW), **keys, first=1234, allot=allot, now=NOW).number)
    store.close()
    return numbers


def make_config(folder: Path, address: str, backend: str = "", more: str = "") -> Path:
    file = folder / "service.toml"
    write_private(file, CONFIG.format(address=quoted(address), backend=backend, more=more))
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (folder / "ca.cer").write_bytes(make_authority(key, organisation="JPKI").der)
    return file


@pytest.fixture
def kiosk(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Kiosk:
    """The demo of this folder; what is said, on standard error if it fails."""

    def run(*words: str, code: int = 0, which: tuple[str, ...] = ("--demo", "--data", str(tmp_path))) -> str:
        capsys.readouterr()
        assert run_command_line(["patrons", *words, *which]) == code
        said = capsys.readouterr()
        assert (said.err == "") == (code == 0)
        return said.out + said.err

    return run


@pytest.fixture
def numbers(tmp_path: Path) -> list[str]:
    profile = demo_profile(tmp_path)
    return add_patrons(f"sqlite:///{profile.service.database}", profile.number.scheme)


def the_id(said: str) -> str:
    found = re.search(r"\b[0-9a-f]{16}\b", said)
    assert found, said
    return found.group()


def test_a_book_is_lent_reserved_returned_put_aside_and_picked_up(kiosk: Kiosk, numbers: list[str]) -> None:
    first, second = numbers
    lent = kiosk("lend", first, "--title", "湾のほとりの図書館", "--item", "c1", "--due", "2126-04-30")
    assert lent == f"loan {the_id(lent)}, due 2126-04-30\n"
    hold = the_id(kiosk("reserve", f"A{second}A", "--title", "湾のほとりの図書館", "--pickup", "分館"))
    shown = kiosk("show", second)
    assert shown.splitlines() == [
        "loans: 0", "reservations: 1", f"  {hold}  queued place 1  湾のほとりの図書館  分館", "notices: on",
    ]  # fmt: skip
    assert "c1" in kiosk("show", first)
    assert "return it first" in kiosk("lend", second, "--title", "x", "--item", "c1", code=1)
    back = kiosk("return", "--item", "c1").splitlines()
    assert back[0] == "returned"
    assert back[1].startswith(f"put it aside for {second} until ")
    assert back[2] == f"  {hold}  湾のほとりの図書館  分館"
    assert "until 2126-04-01" in kiosk("ready", hold, "--keep-until", "2126-04-01", "--pickup", "1階カウンター")
    assert kiosk("shelf") == f"  {hold}  until 2126-04-01  for {second}  湾のほとりの図書館  1階カウンター\n"
    assert "ready until 2126-04-01" in kiosk("show", second)
    loan = the_id(kiosk("pick-up", hold, "--item", "c1"))
    assert kiosk("shelf") == ""
    assert f"  {loan}  due " in kiosk("show", second)
    assert kiosk("return", "--loan", loan) == "returned\n"


def test_who_cancels_a_ready_reservation_hands_it_on(kiosk: Kiosk, numbers: list[str]) -> None:
    first, second = (the_id(kiosk("reserve", number, "--title", "a", "--work", "w1")) for number in numbers)
    kiosk("ready", first)
    said = kiosk("cancel", first)
    assert said.splitlines()[0] == "cancelled"
    assert second in said
    assert kiosk("cancel", second) == "cancelled\n"


def test_an_overdue_loan_and_stopped_notices_are_shown(kiosk: Kiosk, numbers: list[str], tmp_path: Path) -> None:
    file = tmp_path / "carried-over.csv"
    file.write_text(f"kind,number,title,due\nloan,{numbers[0]},a,2026-04-01\n", "utf-8")
    kiosk("import", str(file))
    assert "due 2026-04-01 (overdue)" in kiosk("show", numbers[0])
    engine = open_database(f"sqlite:///{demo_profile(tmp_path).service.database}")
    told = Notices(engine)
    told.activate(numbers[0], numbers[0], NOW)
    told.set_on(numbers[0], False)
    assert kiosk("show", numbers[0]).endswith("notices: off\n")
    told.stop(numbers[0])
    assert kiosk("show", numbers[0]).endswith("notices: stopped (利用停止)\n")
    engine.dispose()


def test_what_was_put_aside_until_a_day_that_is_past_stands_on_the_shelf_as_over(
    kiosk: Kiosk, numbers: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "carried-over.csv"
    file.write_text(
        f"kind,number,title,pickup,state,keep_until\nhold,{numbers[1]},b,1階カウンター,ready,2026-04-01\n", "utf-8"
    )
    kiosk("import", str(file))
    assert kiosk("shelf").endswith(f"  until 2026-04-01 (over)  for {numbers[1]}  b  1階カウンター\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("show", "2100012350"), "check digit does not fit"),
        (("show", "123"), "this library's have 10"),
        (("lend", "NOBODY", "--title", "a"), "no patron has this number"),
        (("lend", "SOMEBODY", "--title", " "), "title is missing"),
        (("lend", "SOMEBODY", "--title", "a\nb"), "line break"),
        (("lend", "SOMEBODY", "--title", "\udcff"), "unprintable character"),
        (("reserve", "NOBODY", "--title", "a"), "no patron has this number"),
        (("return", "--item", "c9"), "not on loan"),
        (("return", "--loan", "0123456789abcdef"), "not on loan"),
        (("return", "--loan", " "), "id is missing"),
        (("ready", "0123456789abcdef"), "no such reservation"),
        (("pick-up", "0123456789abcdef"), "no such reservation"),
        (("cancel", "x" * 40), "id has more than 32"),
    ],
)
def test_what_can_not_be_is_said_in_words(
    kiosk: Kiosk, numbers: list[str], tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    scheme = demo_profile(tmp_path).number.scheme
    named = {"NOBODY": scheme.make(9999).number, "SOMEBODY": numbers[0]}
    said = kiosk(*(named.get(word, word) for word in words), code=1)
    assert why in said
    assert said.startswith("kiosk: ")
    assert not any(number in said for number in named.values())


def test_a_file_is_entered_whole_or_not_at_all(kiosk: Kiosk, numbers: list[str], tmp_path: Path) -> None:
    file = tmp_path / "loans.csv"
    good = f"kind,number,title,item\nloan,{numbers[0]},a,c1\nhold,{numbers[0]},b\nhold,{numbers[1]},b\n"
    file.write_text(f"{good}loan,{numbers[1]},c,c1\n", "utf-8-sig")
    said = kiosk("import", str(file), code=1)
    assert "nothing was entered" in said
    assert "line 5: this copy is on loan already" in said
    file.write_text(f"{good}loan,123,c\n", "utf-8-sig")
    assert "line 5: the patron number has 3 characters" in kiosk("import", str(file), code=1)
    assert kiosk("show", numbers[0]).startswith("loans: 0\nreservations: 0\n")
    file.write_text(good, "utf-8-sig")
    assert kiosk("import", str(file)) == "entered: 1 loans, 2 reservations\n"
    assert "place 2" in kiosk("show", numbers[1])
    assert "can't be read" in kiosk("import", str(tmp_path / "nothing.csv"), code=1)


def test_the_servers_database_and_its_rules_are_used(kiosk: Kiosk, tmp_path: Path, address: str) -> None:
    which = ("--config", str(make_config(tmp_path, address)))
    number = add_patrons(address, load_service(tmp_path / "service.toml").number.scheme)[0]
    said = kiosk("lend", number, "--title", "a", which=which)
    due = date.fromisoformat(said.split()[-1])
    assert (due - datetime.now(LIBRARY_ZONE).date()).days in (9, 10), "9 if midnight was just now"
    assert f"due {due}" in kiosk("show", number, which=which)
    loan = the_id(said)
    assert kiosk("return", "--loan", loan, which=which) == "returned\n"
    assert kiosk("purge", "--before", "2020-01-01", which=which).startswith("0 patrons")


def test_loans_of_a_library_with_koha_are_entered_there(kiosk: Kiosk, tmp_path: Path) -> None:
    write_private(tmp_path / "koha.secret", "s")
    address = f"sqlite:///{tmp_path / 'p.db'}"
    put_ready(tmp_path / "p.db")
    file = make_config(tmp_path, address, 'backend = "koha"', KOHA)
    for words in (("show", "2100012341"), ("lend", "2100012341", "--title", "a"), ("shelf",), ("import", "x.csv")):
        assert "in Koha: enter them there" in kiosk(*words, code=1, which=("--config", str(file)))


def test_whose_patrons_is_said_once_and_clearly(kiosk: Kiosk, tmp_path: Path) -> None:
    assert "there are no patrons in" in kiosk("show", "2100012341", code=1)
    assert "add --demo" in kiosk("shelf", code=1, which=("--profile", "x.toml", "--data", str(tmp_path)))
    assert "x.toml" in kiosk("shelf", code=1, which=("--profile", "x.toml"))
    assert "--profile FILE: not given" in kiosk("shelf", code=1, which=())
    with pytest.raises(SystemExit, match="2"):
        run_command_line(["patrons", "shelf", "--demo", "--profile", "x.toml"])
    with pytest.raises(SystemExit, match="2"):
        kiosk("lend", "2100012341", "--title", "a", "--due", "tomorrow")
