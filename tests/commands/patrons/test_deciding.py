"""`kiosk patrons decide` and what `show` says of home library and category."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.commands import run_command_line
from kiosk.library.database.opening import open_database
from kiosk.library.port import Allotted
from kiosk.settings.load import load
from kiosk.simulator.pki.authority import make_authority
from tests.library.conftest import APPLICANT, NEW, NOW, identification, with_form
from tests.library.store import create_store
from tests.settings.conftest import SMALLEST
from tests.settings.test_belonging import BRANCHES, CATEGORIES, RULES

Kiosk = Callable[..., str]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Of a library with branches, whose own service is in the kiosk; its children are those up to 15 in 大村市."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (tmp_path / "ca.cer").write_bytes(make_authority(key, organisation="JPKI").der)
    file = tmp_path / "kiosk.toml"
    file.write_text(SMALLEST + BRANCHES + CATEGORIES + RULES, "utf-8")
    return file


@pytest.fixture
def kiosk(capsys: pytest.CaptureFixture[str], profile: Path) -> Kiosk:
    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run_command_line(["patrons", *words, "--profile", str(profile)]) == code
        said = capsys.readouterr()
        return said.out + said.err

    return run


def test_it_says_what_somebody_would_get_and_why(kiosk: Kiosk, profile: Path) -> None:
    somebody = ("--kiosk", "lobby-2", "--born", "2011-04-01", "--on", "2026-05-01")
    assert kiosk("decide", *somebody, "--address", "長崎県大村市東本町１").splitlines() == [
        "municipality: 長崎県 大村市 (42205)",
        "home library: EAST 東分館: it has this kiosk",
        "category: CHILD 児童: membership.rules[0] holds",
        "until: 2027-04-01",
        "numbers: 2200000019 to 2299999997 (counter patron EAST)",
    ]
    assert kiosk("decide", *somebody, "--address", "長崎県諫早市", "--kiosk", "lobby-1").splitlines() == [
        "municipality: 長崎県 諫早市 (42204)",
        "home library: MAIN 本館: it has all kiosks that no other branch has",
        "  membership.rules[0] (CHILD) does not hold: the municipality is another",
        "  membership.rules[1] (CITY) does not hold: the municipality is another",
        "category: AREA 広域: membership.rules[2] holds",
        "until: 2029-04-30",
        "numbers: 2100010002 to 2104999990 (counter patron)",
    ]
    assert not list(profile.parent.glob("patrons.db*")), "nothing is made"


def test_it_says_what_is_not_known_and_who_would_be_turned_away(kiosk: Kiosk) -> None:
    said = kiosk(
        "decide", "--kiosk", "lobby-1", "--born", "1980-00-00", "--address", "佐賀県ない町", "--on", "2026-05-01"
    )
    assert said.startswith("would not be registered: outside the area\nmunicipality: not on the list\n")
    assert "rules[0] (CHILD) does not hold: the birth date is not known whole" in said
    assert "rules[1] (CITY) does not hold: the address names no municipality of the list" in said
    assert "00 for what is not known" in kiosk(
        "decide", "--kiosk", "a", "--born", "1980-13-01", "--address", "x", code=1
    )


def test_staff_see_home_library_and_category_of_a_patron(kiosk: Kiosk, profile: Path) -> None:
    settings = load(profile)

    def allot(serial: int) -> Allotted:
        made = settings.number.scheme.make(serial)
        return Allotted(made.number, made.barcode)

    store = create_store(open_database(f"sqlite:///{settings.service.database}", make_file=True))
    numbers = []
    for name, address, category in (("a", APPLICANT.address, "CITY"), ("b", "長崎県ない町", "GONE")):
        store.add_identification(identification(name, name.encode(), replace(APPLICANT, address=address)))
        new = with_form(NEW, branch="EAST", category=category)
        keys = {"token_hash": name, "idempotency_key": name}
        numbers.append(store.register(new, **keys, first=1, allot=allot, now=NOW).number)
    store.close()
    first, second = (kiosk("show", number).splitlines() for number in numbers)
    assert first[:3] == [
        "home library: EAST 東分館",
        "category: CITY 市内, until 2029-03-31",
        "  check the category: the birth date is not known whole",
    ]
    assert first[3] == "loans: 0"
    assert second[1:4] == [
        "category: GONE, until 2029-03-31",
        "  check the category: the birth date is not known whole",
        "  check the category: the address names no municipality of the list",
    ]
    assert "ない町" not in "".join(second)
