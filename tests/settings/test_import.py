"""The table about files that come from the library's system."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.settings.load import ProfileError, parse
from kiosk.settings.service import ServiceConfig
from kiosk.settings.tables.layout import TEMPLATES

from .conftest import SMALLEST
from .test_exchange import Read
from .test_service import DATABASE, SMALL, faulty, read

__all__ = ["read"]
EXPIRY = "default_expiry = 2030-03-31\n"
PLAIN = '[import]\ncolumns = [{ name = "番号", field = "number" }, { name = "氏名", field = "name" }]\n'


def faults(text: str, base: Path) -> dict[str, str]:
    with pytest.raises(ProfileError) as caught:
        parse((SMALLEST + text).encode(), name="profile.toml", base=base, demo=True)
    return {fault.key: fault.text for fault in caught.value.faults}


def test_without_the_table_nothing_is_taken_in(base: Path) -> None:
    assert not parse(SMALLEST.encode(), name="p", base=base, demo=True).patron_import.on


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_can_be_read_as_well(read: Read, template: str) -> None:
    config: ServiceConfig = read(f'{SMALL}{DATABASE}[import]\ntemplate = "{template}"\n{EXPIRY}')
    assert config.patron_import.on
    assert config.patron_import.default_expiry == date(2030, 3, 31)


def test_columns_say_who_a_patron_is_and_how_long(base: Path) -> None:
    assert "default_expiry" in faults(PLAIN, base)["import"]
    assert "number" in faults(f'[import]\n{EXPIRY}columns = [{{ name = "a", field = "name" }}]\n', base)["import"]
    assert "name" in faults(f'[import]\n{EXPIRY}columns = [{{ name = "a", field = "number" }}]\n', base)["import"]
    birth = f'{PLAIN}{EXPIRY}initial_password = "birth-date"\n'
    assert "birth_date" in faults(birth, base)["import"]


def test_a_birth_date_that_could_not_be_typed_is_no_first_password(base: Path) -> None:
    birth = f'[import]\ntemplate = "koha"\n{EXPIRY}initial_password = "birth-date"\n[password]\nmax = 6\n'
    assert "[password] の決まりに合わない" in faults(birth, base)["import.initial_password"]


def test_faults_are_said_by_the_keys_of_the_file(base: Path) -> None:
    wrong = '[import]\nfoldr = "x"\ntemplate = "koha"\ndefault_expiry = "2030"\nkeep_days = 400\n'
    said = faults(wrong, base)
    assert "import.folder ではありませんか" in said["import.foldr"]
    assert "囲まずに" in said["import.default_expiry"]
    assert said["import.keep_days"] == "365 以下にしてください"


def test_only_our_own_tables_take_files(read: Read, base: Path) -> None:
    koha = SMALL.replace("[library]\n", '[library]\nbackend = "koha"\n') + DATABASE + "[import]\n"
    assert '"sql"' in faulty(read, koha)["import"]
    remote = SMALLEST.replace('database = "patrons.db"', 'address = "https://k.example.jp"\ntoken_file = "t"')
    with pytest.raises(ProfileError, match="import: サーバーを使う端末では"):
        parse((remote + "[import]\n").encode(), name="p", base=base, demo=True)
