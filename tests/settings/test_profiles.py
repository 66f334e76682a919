from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from kiosk import resources
from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.eligibility import EligibilityRules
from kiosk.patron.password import PasswordRules
from kiosk.service.compose.config import service_model
from kiosk.settings import reference
from kiosk.settings.demo import demo_profile, state_dir
from kiosk.settings.load import ProfileError, load, parse
from kiosk.settings.profile import Profile
from kiosk.settings.section import machine_keys
from kiosk.settings.tables.number import CheckDigitName

from .conftest import shown_keys

ROOT = Path(__file__).parents[2]


def test_docs_profile_md_lists_every_key_as_the_model_has_it() -> None:
    text = (ROOT / "docs" / "profile.md").read_text("utf-8")
    table = text.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert table == reference.markdown(), "run python -m kiosk.settings.reference"


def test_docs_settings_md_lists_every_key_a_machine_may_have_of_its_own() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    table = text.partition("<!-- machine -->\n")[2].partition("<!-- /machine -->")[0]
    assert table == reference.machine_markdown(), "run python -m kiosk.settings.reference machine"
    listed = {key for kind in (Profile, service_model()) for key in machine_keys(kind)}
    assert all(f"| `{table}.{key}` |" in text for table, key in listed)


def test_the_example_shows_every_key_and_is_valid_but_for_its_anchor() -> None:
    path = resources.path("profiles", "example.toml")
    with pytest.raises(ProfileError) as caught:
        load(path)
    assert [fault.key for fault in caught.value.faults] == ["trust.anchors[0]"]
    assert load(path, demo=True).library.id == "example-library"
    assert shown_keys(path) == {key for key, *_ in reference.rows()}


def test_a_profile_can_name_every_check_digit_there_is() -> None:
    assert set(get_args(CheckDigitName)) == {scheme.value for scheme in CheckDigit}


def test_a_profile_makes_the_rules_the_other_rooms_work_with(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    assert profile.number.scheme.display(profile.number.scheme.make(12345).number) == "2100 123 450"
    assert profile.eligibility.rules == EligibilityRules()
    assert profile.password.rules == PasswordRules()


def test_the_demo_profile_keeps_its_data_under_the_users_state(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    assert profile.service.database == tmp_path / "patrons.db"
    assert profile.printer.folder == tmp_path / "cards"
    assert demo_profile().service.database.parent == state_dir()


def test_the_demo_profile_is_refused_by_a_production_kiosk() -> None:
    with pytest.raises(ProfileError, match=r"trust\.anchors"):
        load(resources.path("profiles", "demo.toml"))


def test_a_staff_passcode_hash_is_accepted_as_argon2_writes_it(tmp_path: Path) -> None:
    from argon2 import PasswordHasher

    hashed = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("2468")
    text = resources.path("profiles", "demo.toml").read_text("utf-8") + f"[staff]\npasscode_hash = '{hashed}'\n"
    assert parse(text.encode(), name="x", base=tmp_path, demo=True).staff.passcode_hash == hashed
