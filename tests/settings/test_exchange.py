"""The table about files for another library system."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from kiosk.settings import reference
from kiosk.settings.load import ProfileError, parse
from kiosk.settings.service import ServiceConfig
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.layout import TEMPLATES, FieldName, LayoutKeys

from .conftest import SMALLEST
from .test_service import DATABASE, SMALL, faulty, read

__all__ = ["read"]
Read = Callable[[str], ServiceConfig]
FOLDER = '[exchange]\nfolder = "exchange"\n'
KOHA = 'template = "koha"\ncodes = { branch = { "" = "MAIN" }, category = { "" = "KIOSK" } }\n'


def faults(text: str, base: Path) -> dict[str, str]:
    with pytest.raises(ProfileError) as caught:
        parse((SMALLEST + text).encode(), name="profile.toml", base=base, demo=True)
    return {fault.key: fault.text for fault in caught.value.faults}


def test_without_a_folder_nothing_is_written(base: Path) -> None:
    assert not parse(SMALLEST.encode(), name="p", base=base, demo=True).exchange.on


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_folder_and_a_template_are_enough(read: Read, base: Path, template: str) -> None:
    config = read(SMALL + DATABASE + FOLDER + (KOHA if template == "koha" else f'template = "{template}"\n'))
    assert (config.exchange.on, config.exchange.folder) == (True, base / "exchange")
    assert config.exchange.layout.columns


def test_a_kiosk_that_is_its_own_service_can_write_files_too(base: Path) -> None:
    profile = parse((SMALLEST + FOLDER + KOHA).encode(), name="p", base=base, demo=True)
    assert profile.exchange.layout.columns[0].name == "cardnumber"


def test_what_is_written_takes_the_place_of_the_templates(read: Read) -> None:
    text = 'template = "enju"\nencoding = "cp932"\ncodes = { branch = { main = "honkan" } }\n'
    config = read(SMALL + DATABASE + FOLDER + text + '[exchange.constants]\nrole = "Patron"\n')
    layout = config.exchange.layout
    assert (layout.encoding, layout.separator) == ("cp932", "tab")
    assert layout.codes["branch"] == {"": "web", "main": "honkan"}
    assert [column.text for column in layout.columns if column.name == "role"] == ["Patron"]


def test_a_folder_needs_columns(base: Path) -> None:
    assert "template か columns" in faults(FOLDER, base)["exchange"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('columns = [{ field = "number" }]\n', "name が必要です（1 列目）"),
        ('header = false\nseparator = "fixed"\ncolumns = [{ field = "number" }]\n', "width が必要です（1 列目）"),
        ('columns = [{ name = "a", field = "number" }, { name = "a", field = "name" }]\n', "同じ見出しが二つ"),
        ('template = "koha"\ncodes = { gender = { male = "1", female = "1" } }\n', "二つのコードに同じ 1"),
        ('template = "koha"\ncodes = { phone = { a = "1" } }\n', "コード表を持てるのは"),
        ('template = "koha"\nconstants = { nobody = "x" }\n', "nobody という定数の列はありません"),
        ('template = "koha"\nsubstitute = "𠮷"\nencoding = "cp932"\n', "substitute"),
    ],
)
def test_what_can_not_be_is_said_with_its_reason(base: Path, text: str, said: str) -> None:
    found = faults(FOLDER + text, base)
    assert said in found["exchange"]


@pytest.mark.parametrize(
    ("column", "key"),
    [
        ('{ name = "a", feild = "number" }', "feild"),
        ('{ name = "a", field = "nummer" }', "field"),
        ('{ name = "a\\tb", field = "number" }', "name"),
    ],
)
def test_a_fault_of_a_column_is_said_with_its_place(base: Path, column: str, key: str) -> None:
    found = faults(FOLDER + f"columns = [{column}]\n", base)
    assert f"exchange.columns[0].{key}" in found
    if key == "feild":
        assert "field" in found["exchange.columns[0].feild"]


@pytest.mark.parametrize("name", ["patrons.csv", "a/{number}.csv", "../{number}", "{number}{number}", "利用者{number}"])
def test_a_file_name_has_the_number_once_and_no_path(base: Path, name: str) -> None:
    assert "{number}" in faults(FOLDER + f'template = "koha"\nfile_name = "{name}"\n', base)["exchange.file_name"]


def test_files_are_for_our_own_tables_and_said_so(read: Read, base: Path) -> None:
    chosen = SMALL.replace("[library]\n", '[library]\nbackend = "koha"\n') + DATABASE + FOLDER
    assert '"sql"' in faulty(read, chosen + 'template = "koha"\n')["exchange.folder"]


def test_a_kiosk_with_a_server_leaves_the_files_to_it(base: Path) -> None:
    text = SMALLEST.replace('database = "patrons.db"', 'address = "https://k.example.jp"\ntoken_file = "t"')
    with pytest.raises(ProfileError, match=r"exchange\.folder: サーバーを使う端末では"):
        parse((text + FOLDER + 'template = "koha"\n').encode(), name="p", base=base, demo=True)


def test_a_patron_number_must_fit_into_its_column(base: Path) -> None:
    text = 'separator = "fixed"\nheader = false\ncolumns = [{ name = "番号", field = "number", width = 8 }]\n'
    assert faults(FOLDER + text, base) == {"exchange.columns": "番号 の列の幅は 10 バイト以上にしてください"}


def test_docs_exchange_md_lists_what_a_column_may_say_and_every_field() -> None:
    text = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
    table = text.partition("<!-- columns -->\n")[2].partition("<!-- /columns -->")[0]
    assert table == reference.markdown(reference.Columns), "run python -m kiosk.settings.reference columns"
    named = text.partition("\nFields: ")[2].partition(". A name is divided")[0]
    assert set(re.findall(r"`([a-z_]+)`", named)) == set(get_args(FieldName))


def test_koha_insists_on_a_branch_and_a_category(base: Path) -> None:
    found = faults(FOLDER + 'template = "koha"\n', base)
    assert found.keys() == {"exchange.codes"}


def test_a_code_table_knows_the_librarys_branches_and_categories(read: Read) -> None:
    branches = '[[library.branches]]\ncode = "{0}"\nname = "{0}"\n'
    text = SMALL + DATABASE + branches.format("main") + branches.format("east") + 'kiosks = ["lobby-2"]\n' + FOLDER
    codes = '[exchange.codes.branch]\nmain = "01"\n'
    assert faulty(read, text + 'template = "codes"\n' + codes) == {
        "exchange.codes": "branch のコード表に east がありません"
    }
    assert read(text + 'template = "codes"\n' + codes + 'east = "02"\n').exchange.on


def test_a_table_of_layout_keys_alone_describes_a_file() -> None:
    assert not LayoutKeys().described
    assert Exchange(template="roll").layout.separator == "fixed"
