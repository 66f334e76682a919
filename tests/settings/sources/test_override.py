"""What a machine says of single keys stands over the file, and is checked as the file is."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given as holds_for
from hypothesis import strategies as st
from pydantic import BaseModel

from kiosk.service.compose.config import load_service, service_model
from kiosk.settings.load import ProfileError, load
from kiosk.settings.profile import Profile
from kiosk.settings.reading.whole import Fault
from kiosk.settings.section import machine_keys, plain_keys
from kiosk.settings.sources.find import CONFIG, PROFILE
from kiosk.settings.sources.given import Given, Givens, Source, value_of, variable_of
from kiosk.settings.sources.machine import Machine
from kiosk.settings.sources.override import override
from kiosk.settings.sources.registry import SETTINGS, Registry
from tests.settings.conftest import SMALLEST
from tests.settings.sources.registry import (
    REG_BINARY,
    REG_DWORD,
    REG_EXPAND_SZ,
    REG_MULTI_SZ,
    REG_QWORD,
    REG_SZ,
    FakeWinReg,
    Values,
)
from tests.settings.test_service import DATABASE, SMALL

Settled = Callable[..., Profile]
Faulty = Callable[..., tuple[Fault, ...]]


def machine(
    environment: Mapping[str, str] | None = None, values: Values | None = None, below: str = "", refused: str = ""
) -> Machine:
    """``values`` makes it a Windows machine, ``below`` a key within theirs."""
    if values is None:
        return Machine(environment or {}, None, Path("nowhere"))
    keys: dict[str, Values] = {SETTINGS: values} | ({f"{SETTINGS}\\{below}": {}} if below else {})
    winreg = FakeWinReg(keys, refused=refused, variables={"ProgramData": "/data"})
    return Machine(environment or {}, Registry(winreg), Path("nowhere"))


@pytest.fixture
def file(base: Path) -> Path:
    path = base / "profile.toml"
    path.write_text(SMALLEST + "scans = true\n[printer]\nkind = 'pdf'\nfolder = 'cards'\n", "utf-8")
    return path


def faults(file: Path, here: Machine) -> dict[tuple[str, str], str]:
    """By place and key."""
    with pytest.raises(ProfileError) as caught:
        load(file, machine=here)
    for fault in caught.value.faults:
        assert str(fault) in str(caught.value)
    return {(fault.place or str(fault.line), fault.key): fault.text for fault in caught.value.faults}


def test_a_variable_outdoes_the_registry_and_the_registry_the_file(file: Path) -> None:
    value: Values = {"kiosk.id": ("by-value", REG_SZ)}
    assert load(file, machine=machine()).kiosk.id == "lobby-1"
    assert load(file, machine=machine(values=value)).kiosk.id == "by-value"
    assert load(file, machine=machine({"MIRAION_KIOSK_ID": "by-variable"}, value)).kiosk.id == "by-variable"


def test_every_type_a_machine_can_write_becomes_what_the_file_would_have(file: Path, base: Path) -> None:
    variables = {
        "MIRAION_KIOSK_DIAGONAL_INCHES": "15.6",
        "MIRAION_KIOSK_KEYBOARD": "true",
        "MIRAION_KIOSK_SCANS": "0",
        "MIRAION_PRINTER_DPI": "600",
        "MIRAION_PRINTER_PAPER": "a4",
        "MIRAION_SERVICE_DATABASE": "other/patrons.db",
    }
    values: Values = {
        "Kiosk.Diagonal_Inches": (24, REG_DWORD),
        "sound.on": (0, REG_DWORD),
        "printer.dpi": (300, REG_DWORD),
        "printer.folder": (r"%ProgramData%/cards", REG_EXPAND_SZ),
    }
    by_variable, by_value = load(file, machine=machine(variables)), load(file, machine=machine(values=values))
    assert by_variable.kiosk.diagonal_inches == 15.6
    assert (by_variable.kiosk.keyboard, by_variable.kiosk.scans) == (True, False)
    assert (by_variable.printer.dpi, by_variable.printer.paper) == (600, "a4")
    assert by_variable.service.database == base / "other" / "patrons.db", "counted from the file's folder"
    assert (by_value.kiosk.diagonal_inches, by_value.sound.on, by_value.printer.dpi) == (24, False, 300)
    assert by_value.printer.folder == base / "/data/cards"


def test_a_list_is_written_with_commas_and_each_of_it_is_checked(file: Path) -> None:
    variables = {"MIRAION_KIOSK_TEXT_SIZES": "standard, xl", "MIRAION_PRINTER_OPTIONS": "media=CR80,sides=one-sided"}
    found = load(file, machine=machine(variables, {"printer.what": ("card,slip", REG_SZ)}))
    assert found.kiosk.text_sizes == ("standard", "xl")
    assert found.printer.options == ("media=CR80", "sides=one-sided")
    assert found.printer.what == ("card", "slip")
    said = faults(file, machine({"MIRAION_KIOSK_TEXT_SIZES": "standard,,huge"}))
    assert said.keys() == {("環境変数 MIRAION_KIOSK_TEXT_SIZES", f"kiosk.text_sizes[{n}]") for n in (1, 2)}


def test_an_empty_value_counts_as_not_said(file: Path) -> None:
    here = machine({"MIRAION_KIOSK_ID": ""}, {"kiosk.id": ("", REG_SZ), "": ("", REG_SZ)})
    assert load(file, machine=here).kiosk.id == "lobby-1"


def test_a_value_that_does_not_fit_is_said_with_its_place_and_all_at_once(file: Path) -> None:
    file.write_text(file.read_text("utf-8") + "[idle]\nseconds = 1\n", "utf-8")
    variables = {"MIRAION_KIOSK_ID": "受付", "MIRAION_PRINTER_DPI": "72", "MIRAION_KIOSK_DIAGONAL_INCHES": "big"}
    values: Values = {"service.address": ("http://k.example.jp", REG_SZ), "kiosk.login": (2, REG_DWORD)}
    found = faults(file, machine(variables, values))
    assert "半角の英数字" in found.pop(("環境変数 MIRAION_KIOSK_ID", "kiosk.id"))
    assert "203" in found.pop(("環境変数 MIRAION_PRINTER_DPI", "printer.dpi"))
    assert "数を" in found.pop(("環境変数 MIRAION_KIOSK_DIAGONAL_INCHES", "kiosk.diagonal_inches"))
    assert "https://" in found.pop(
        (r"レジストリ HKLM\SOFTWARE\MiraionKiosk\Settings, service.address", "service.address")
    )
    assert "true か false" in found.pop((r"レジストリ HKLM\SOFTWARE\MiraionKiosk\Settings, kiosk.login", "kiosk.login"))
    assert [key for _, key in found] == ["idle.seconds"]


def test_a_fault_of_the_file_that_comes_of_a_machine_s_own_value_names_that_value(file: Path) -> None:
    with pytest.raises(ProfileError) as caught:
        load(file, machine=machine({"MIRAION_PRINTER_KIND": "system"}))
    assert [fault.key for fault in caught.value.faults] == ["printer.name"]
    assert str(caught.value).endswith("この機械だけの設定: printer.kind（環境変数 MIRAION_PRINTER_KIND）")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("MIRAION_KIOSK_IDD", "MIRAION_KIOSK_ID ではありませんか"),
        ("MIRAION_TRUST_ANCHORS", "機械ごとには変えられない"),
        ("MIRAION_REVOCATION_MODE", "機械ごとには変えられない"),
        ("MIRAION_STAFF_PASSCODE_HASH", "機械ごとには変えられない"),
        ("MIRAION_LIBRARY_HOURS", "機械ごとには変えられない"),
        ("MIRAION_", "このキーはありません"),
        ("MIRAION_COLOUR", "このキーはありません"),
    ],
)
def test_a_variable_that_is_no_key_of_a_machine_is_a_fault(file: Path, name: str, words: str) -> None:
    for value in ("x", ""):
        assert words in faults(file, machine({name: value}))[(f"環境変数 {name}", "")]


def test_keys_of_the_service_on_the_same_machine_are_none_of_the_kiosk_s_matter(file: Path, base: Path) -> None:
    here = machine({"MIRAION_LISTEN_PORT": "9443", "MIRAION_KIOSK_ID": "lobby-2"})
    assert load(file, machine=here).kiosk.id == "lobby-2"
    service = base / "service.toml"
    service.write_text(SMALL + DATABASE, "utf-8")
    assert load_service(service, machine=here).listen.port == 9443


@pytest.mark.parametrize(
    ("data", "kind"),
    [(["a", "b"], REG_MULTI_SZ), (b"a", REG_BINARY), (5, REG_QWORD), (None, REG_BINARY), ("a", 0), (7, REG_DWORD)],
)
def test_a_registry_value_of_a_wrong_type_is_a_fault_with_the_right_one(file: Path, data: object, kind: int) -> None:
    found = faults(file, machine(values={"reader.name": (data, kind)}))
    assert "REG_SZ" in found[(rf"レジストリ HKLM\{SETTINGS}, reader.name", "reader.name")]


def test_a_registry_key_in_the_place_of_a_value_is_a_fault(file: Path) -> None:
    assert (
        "値の名前を kiosk.id のように"
        in faults(file, machine(values={}, below="kiosk"))[(rf"レジストリ HKLM\{SETTINGS}", "")]
    )


def test_a_registry_key_that_may_not_be_read_is_a_fault(file: Path) -> None:
    found = faults(file, machine(values={}, refused=SETTINGS))
    assert "Access is denied" in found[(f"レジストリ HKLM\\{SETTINGS}", "")]


def test_no_password_comes_by_a_variable(base: Path) -> None:
    service = base / "service.toml"
    service.write_text(SMALL + DATABASE, "utf-8")
    secret = "postgresql://kiosk:s3cret@db/kiosk"
    with pytest.raises(ProfileError) as caught:
        load_service(service, machine=machine({"MIRAION_DATABASE_URL": secret}))
    assert "パスワードはここに書けません" in str(caught.value)
    assert "s3cret" not in str(caught.value)
    plain = secret.replace(":s3cret", "")
    assert load_service(service, machine=machine({"MIRAION_DATABASE_URL": plain})).database.url == plain


@pytest.mark.linux("Windows has access lists")
def test_a_file_with_a_secret_that_the_machine_names_must_be_private_too(base: Path) -> None:
    (base / "token").write_text("secret")
    (base / "token").chmod(0o644)
    file = base / "profile.toml"
    file.write_text(SMALLEST, "utf-8")
    variables = {"MIRAION_SERVICE_ADDRESS": "https://k.example.jp", "MIRAION_SERVICE_TOKEN_FILE": "token"}
    found = faults(file, machine(variables))
    assert "chmod 600" in found[("環境変数 MIRAION_SERVICE_TOKEN_FILE", "service.token_file")]


def test_the_demo_takes_nothing_of_the_machine(file: Path) -> None:
    assert load(file, demo=True, machine=machine({"MIRAION_KIOSK_ID": "受付"})).kiosk.id == "lobby-1"


def test_a_table_that_is_none_in_the_file_stays_the_file_s_fault(file: Path) -> None:
    file.write_text("kiosk = 3\n" + SMALLEST.replace("[kiosk]\nid =", "#"), "utf-8")
    found = faults(file, machine({"MIRAION_KIOSK_ID": "a"}))
    assert found[("1", "kiosk")] == "表として書いてください"


def test_every_key_of_a_machine_has_a_name_of_its_own_in_each_place() -> None:
    keys = {*machine_keys(Profile), *machine_keys(service_model())}
    assert len(keys) > 20
    variables = [variable_of(*key) for key in keys]
    assert len({*variables, PROFILE.variable, CONFIG.variable}) == len(keys) + 2
    assert len({value_of(*key).lower() for key in keys}) == len(keys)


MODELS = (Profile, service_model())
NAMES = st.one_of(
    st.sampled_from([key for kind in MODELS for key in plain_keys(kind)]),
    st.tuples(st.text(max_size=8), st.text(max_size=8)),
)
TEXT = st.one_of(st.sampled_from(["true", "1", "-3", "2.5", "a4", "", "//a:b@c"]), st.text(max_size=20))
GIVEN = st.one_of(
    st.builds(
        Given,
        st.just(Source.REGISTRY),
        NAMES.map(lambda key: value_of(*key)),
        st.one_of(st.none(), st.integers(0, 2**32 - 1), TEXT),
    ),
    st.builds(Given, st.just(Source.ENVIRONMENT), NAMES.map(lambda key: variable_of(*key)), TEXT),
)
TABLE = st.one_of(
    st.dictionaries(st.sampled_from(["id", "kind", "address"]), st.text(max_size=3)), st.integers(), st.just([{}])
)
RAW = st.dictionaries(st.sampled_from(["kiosk", "printer", "service", "x"]), TABLE)


@holds_for(st.sampled_from(MODELS), RAW, st.lists(GIVEN, max_size=6))
def test_whatever_a_machine_says_is_taken_or_named_and_nothing_else_changes(
    model: type[BaseModel], raw: dict[str, object], values: list[Given]
) -> None:
    before = copy.deepcopy(raw)
    over = override(model, raw, Givens(tuple(values)))
    assert raw == before
    named = {place for place, _, _ in over.faults}
    for at, each in enumerate(values):
        own = [key for key in machine_keys(model) if each.means(*key)]
        others = [key for kind in MODELS for key in machine_keys(kind) if each.means(*key)]
        if own and each.value != "" and isinstance(before.get(own[0][0], {}), dict):
            assert each.where in named or over.by[own[0]] in values[at:], "nothing but a later one outdoes it"
        elif not others:
            assert each.where in named
    for table, found in over.raw.items():
        was = before.get(table, {})
        if isinstance(found, dict) and isinstance(was, dict):
            changed = {(table, key) for key in found if key not in was or was[key] is not found[key]}
            assert changed <= over.by.keys() <= machine_keys(model).keys()
        else:
            assert found == was
