from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.texts import facts_of, rules_of
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import LARGEST, ProfileError, load, parse
from kiosk.settings.profile import Profile
from kiosk.simulator.pki.authority import make_authority

from .conftest import SMALLEST, Faults

LAST = SMALLEST.count("\n")


def test_the_smallest_profile_has_the_defaults_of_the_product(accepted: Callable[[str], Profile], base: Path) -> None:
    profile = accepted(SMALLEST)
    assert profile.eligibility.prefectures == ("長崎県",)
    assert profile.eligibility.minimum_age == 15
    assert (profile.password.min, profile.password.max) == (4, 10)
    assert profile.membership.years == 3
    assert profile.number.groups == (4, 3, 3)
    assert profile.service.database == base / "patrons.db"
    assert "個人番号" in profile.consent.text
    assert profile.consent.text.endswith(profile.consent.full_text)


@pytest.mark.parametrize(
    ("lines", "key", "words"),
    [
        ("[idle]\nwarning_seconds = 19", "idle.warning_seconds", "20 以上"),
        ('[idle]\nseconds = "90"', "idle.seconds", "整数"),
        ("[idle]\nseconds = true", "idle.seconds", "整数"),
        ("[idle]\nsecond = 90", "idle.second", "idle.seconds ではありませんか"),
        ("[number]\nminimum_age = 15", "number.minimum_age", "eligibility.minimum_age ではありませんか"),
        ("[number]\nbanana_split = 15", "number.banana_split", "使えるキー: prefix"),
        ('[number]\nprefix = "2a"', "number.prefix", "数字だけ"),
        ("[number]\nwidth = 3", "number.width", "4 以上"),
        ('[number]\nprefix = "2100000"\nwidth = 8\ngroups = [8]', "number.width", "通し番号が入りません"),
        ("[number]\ngroups = [4, 3, 4]", "number.groups", "11 桁"),
        ("[number]\ngroups = [10, 0]", "number.groups", "1 以上"),
        ("[number]\ngroups = 10", "number.groups", "[ ] で囲んで"),
        ("[number]\nfirst = 10000000", "number.first", "7 桁まで"),
        ('[number]\nstart = "E"', "number.start", "'A', 'B', 'C', 'D'"),
        ('[number]\ncheck_digit = "M10"', "number.check_digit", "M10W3"),
        ('[municipal_office]\nhours = "月〜金"', "municipal_office.hours", "[ ] で囲んで"),
        (f"[municipal_office]\nhours = {['月〜金'] * 5}", "municipal_office.hours", "4 つまで"),
        (f"[municipal_office]\nhours = ['{'月' * 31}']", "municipal_office.hours[0]", "30 文字"),
        (f"[municipal_office]\nplace = '{'場' * 41}'", "municipal_office.place", "40 文字"),
        ("[password]\nmin = 6\nmax = 5", "password.max", "6 以上"),
        ('[eligibility]\nprefectures = ["長崎"]', "eligibility.prefectures[0]", "「長崎県」ではありませんか"),
        ("[eligibility]\nprefectures = []", "eligibility.prefectures", "1 つ以上"),
        ('[consent]\nfull_text = "読んでください"', "consent.version", "版も"),
        ('[consent]\nversion = "x"\n[[consent.sections]]\nheading = "a"', "consent.sections[0].text", "必要です"),
        ('[printer]\nkind = "pdf"', "printer.folder", "フォルダーが必要"),
        ('[printer]\nkind = "fax"', "printer.kind", "'pdf', 'system'"),
        ('[printer]\nkind = "system"', "printer.name", "名前が必要"),
        ('[printer]\nkind = "escpos-network"\nname = "a b"', "printer.name", "192.0.2.10:9100"),
        ('[printer]\nkind = "escpos-network"\nname = "a:70000"', "printer.name", "192.0.2.10:9100"),
        ('[printer]\nkind = "system"\nname = "C"\nwhat = ["slip"]', "printer.what", "ロール紙"),
        ('[printer]\nwhat = ["card", "card"]', "printer.what", "二度"),
        ('[printer]\npaper = "a4"\nback = true', "printer.back", "cr80 だけ"),
        ('[printer]\nkind = "system"\nname = "C"\nproblem_slips = true', "printer.problem_slips", "メモ"),
        ('[printer]\noptions = ["media"]', "printer.options", "名前=値"),
        ('[printer]\npaper = "b5"', "printer.paper", "'cr80'"),
        ("[printer]\ndpi = 72", "printer.dpi", "203"),
        ("[printer]\ncopies = 0", "printer.copies", "1 以上"),
        ('[staff]\npasscode_hash = "1234"', "staff.passcode_hash", "暗証番号そのもの"),
        ('[languages]\noffered = ["ja", "tlh"]', "languages.offered[1]", "文言はまだありません"),
        ("[sound]\non = 1", "sound.on", "true か false"),
        ('[reader]\nname = "a\\u202eb"', "reader.name", "目に見えない制御文字"),
        ("[reeder]", "reeder", "reader ではありませんか"),
    ],
)
def test_one_fault_is_said_with_key_line_and_words(faults: Faults, lines: str, key: str, words: str) -> None:
    found = faults(SMALLEST + lines + "\n")
    assert list(found) == [key]
    line, text = found[key]
    assert words in text
    assert LAST < line <= LAST + 1 + lines.count("\n")


def test_the_shipped_consent_text_is_refused_where_its_age_or_area_would_be_wrong(faults: Faults) -> None:
    for change in ("minimum_age = 12", 'prefectures = ["東京都"]'):
        line, text = faults(f"{SMALLEST}[eligibility]\n{change}\n")["consent.full_text"]
        assert line == 0
        assert "15歳未満" in text


def test_every_fault_is_said_at_once(faults: Faults) -> None:
    found = faults('[idle]\nseconds = 1\n[number]\nprefix = "x"\n\ngroups = [1]\n[library]\nid = "あ"\n')
    assert found["idle.seconds"][0] == 2
    assert found["number.prefix"][0] == 4
    assert found["number.groups"][0] == 6
    assert found["library.id"][0] == 8
    assert found["library.phone"][0] == 7, "a missing key is looked for in its table"
    assert {"service", "kiosk", "phone_app", "trust.anchors", "library.name", "library.counter"} <= found.keys()
    assert found["service"][0] == 0
    assert found["service"][1].startswith("この表が必要です（使えるキー: address, database, ")
    assert found["phone_app"] == (0, "この表が必要です（必ず書くキー: setup）")


@pytest.mark.parametrize(
    "address", ["http://a.jp/{number}", "https://a.jp/", "https:///{number}", "{number}", "https://[/{number}"]
)
def test_a_set_up_address_without_place_for_the_number_or_without_https_is_refused(
    faults: Faults, address: str
) -> None:
    text = SMALLEST.replace("https://app.example.jp/setup?number={number}", address)
    assert set(faults(text)) == {"phone_app.setup"}


def test_broken_toml_is_said_with_its_line(faults: Faults) -> None:
    assert faults("[idle]\nseconds = = 3\n")[""][0] == 2
    assert faults('[idle]\n\nname = "never closed')[""][0] == 3
    assert faults("[idle]\nseconds = " + "9" * 5000)[""][1].startswith("TOML として読めません")
    with pytest.raises(ProfileError, match=r"1 行目 .*UTF-8"):
        parse("名前".encode("cp932"), name="x", base=Path())


def test_a_file_saved_by_notepad_with_bom_and_crlf_is_read(base: Path) -> None:
    path = base / "kiosk.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())
    assert load(path).library.id == "miraion"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_a_file_saved_as_unicode_by_an_old_notepad_is_said(base: Path, encoding: str) -> None:
    path = base / "kiosk.toml"
    path.write_bytes((b"" if encoding == "utf-16" else "\ufeff".encode(encoding)) + SMALLEST.encode(encoding))
    with pytest.raises(ProfileError, match=r"UTF-16.*UTF-8 で保存し直して"):
        load(path)


def test_a_file_that_cannot_be_read_is_a_profile_error(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.toml", tmp_path):
        with pytest.raises(ProfileError):
            load(path)
    (tmp_path / "big.toml").write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(ProfileError, match="大きすぎます"):
        load(tmp_path / "big.toml")


def test_a_production_profile_that_names_a_demo_or_test_anchor_is_refused(faults: Faults, base: Path, ca_key) -> None:
    for organisation in ("JPKI-DEMO", "JPKI-TEST"):
        (base / "ca.cer").write_bytes(make_authority(ca_key, organisation=organisation).der)
        line, text = faults(SMALLEST)["trust.anchors[0]"]
        assert "試験用・デモ用" in text
        assert line == SMALLEST[: SMALLEST.index("anchors")].count("\n") + 1


def test_an_anchor_that_is_no_ca_certificate_is_refused(faults: Faults, base: Path) -> None:
    (base / "ca.cer").write_bytes(b"0\x82 not a certificate")
    assert "認証局の証明書として使えません" in faults(SMALLEST)["trust.anchors[0]"][1]
    (base / "ca.cer").write_bytes(b"0" * 100_000)
    assert "too large" in faults(SMALLEST)["trust.anchors[0]"][1]
    (base / "ca.cer").unlink()
    assert "ファイルがありません" in faults(SMALLEST)["trust.anchors[0]"][1]


def test_certificates_are_left_for_later_unless_something_else_is_wrong(base: Path) -> None:
    (base / "ca.cer").write_bytes(b"none")
    quick = parse(SMALLEST.encode(), name="kiosk.toml", base=base, certificates=False)
    assert quick.trust.anchors == (base / "ca.cer",)
    for text in (SMALLEST, SMALLEST + "[sound]\non = 3\n"):
        with pytest.raises(ProfileError) as whole:
            parse(text.encode(), name="kiosk.toml", base=base)
    with pytest.raises(ProfileError) as caught:
        parse(text.encode(), name="kiosk.toml", base=base, certificates=False)
    assert {fault.key for fault in caught.value.faults} == {"trust.anchors[0]", "sound.on"}
    assert str(caught.value) == str(whole.value)


def test_a_profile_that_trusts_nobody_is_refused_before_certificates_are_read(base: Path) -> None:
    with pytest.raises(ProfileError, match=r"trust\.anchors"):
        parse(SMALLEST.replace('["ca.cer"]', "[]").encode(), name="kiosk.toml", base=base, certificates=False)


def test_a_production_profile_without_anchors_is_refused_and_a_demo_profile_is_not(faults: Faults, base: Path) -> None:
    text = SMALLEST.replace('anchors = ["ca.cer"]', "")
    assert set(faults(text)) == {"trust.anchors"}
    assert parse(text.encode(), name="demo", base=base, demo=True).trust.anchors == ()


KEYS = st.sampled_from(["library", "number", "consent.sections", "idle", "seconds", "id", "prefix", "x", '"\\n"'])
VALUES = st.sampled_from(
    ["1", "true", '"a"', "[]", "[[1], {a = 2}]", "{}", "1979-05-27", '"""\na\n"""', "[\n1,\n]", "nan"]
)
STATEMENTS = st.one_of(
    KEYS.map(lambda k: f"[{k}]"),
    KEYS.map(lambda k: f"[[{k}]]"),
    st.tuples(KEYS, VALUES).map(lambda kv: f"{kv[0]} = {kv[1]}"),
    st.text(max_size=20),
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(STATEMENTS, max_size=12).map(lambda s: "\n".join(s).encode("utf-8", "replace")),
    )
)
def test_any_bytes_that_are_no_profile_make_a_profile_error_and_nothing_else(data: bytes) -> None:
    try:
        parse(data, name="any.toml", base=Path("nowhere"))
    except ProfileError as error:
        found = error.faults
    assert found, "no such text is a whole profile"
    assert all(0 <= fault.line <= data.count(b"\n") + 1 for fault in found)


def test_without_groups_a_number_is_shown_whole(accepted: Callable[[str], Profile]) -> None:
    profile = accepted(SMALLEST + "[number]\ngroups = []\n")
    assert profile.number.scheme.groups == ()
    assert profile.number.scheme.display("2100012345") == "2100012345"
    assert facts_of(profile).groups == ()


@pytest.mark.parametrize("groups", ["[0]", "[4, 3]", "[4, 3, 4]", "[10, 0]"])
def test_groups_that_do_not_make_the_number_are_a_fault(faults: Faults, groups: str) -> None:
    assert "number.groups" in {key.partition("[")[0] for key in faults(SMALLEST + f"[number]\ngroups = {groups}\n")}


def test_a_kiosk_has_neither_keyboard_nor_scanner_unless_its_profile_says_so(
    accepted: Callable[[str], Profile], tmp_path: Path
) -> None:
    plain, both = accepted(SMALLEST), accepted(SMALLEST + "keyboard = true\nscans = true\n")
    assert (plain.kiosk.keyboard, plain.kiosk.scans, rules_of(plain).scans) == (False, False, False)
    assert (both.kiosk.keyboard, both.kiosk.scans, rules_of(both).scans) == (True, True, True)
    demo = demo_profile(tmp_path)
    assert (demo.kiosk.keyboard, demo.kiosk.scans) == (True, True)
