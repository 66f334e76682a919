"""Every language is set in a typeface of its own, which has what its catalogue says."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

from kiosk import resources, typefaces
from kiosk.app.texts import LANGUAGE_NAMES
from kiosk.art import fonts
from tests.house.tree import TOP

pytestmark = pytest.mark.usefixtures("qapp")
LANGUAGES = tuple(LANGUAGE_NAMES)
FONTS = TOP / "resources" / "fonts"
VIETNAMESE = "ĂÂĐÊÔƠƯăâđêôơư" + "".join(
    unicodedata.normalize("NFC", letter + mark)
    for letter in "AĂÂEÊIOÔƠUƯYaăâeêioôơuưy"
    for mark in "\u0300\u0301\u0303\u0309\u0323"
)


def rows(encoding: str, high: range, low: range) -> str:
    """The hanzi or Hangul of a national set whose codes have these two bytes."""
    codes = (bytes((first, second)) for first in high for second in low)
    return "".join(char for code in codes for char in code.decode(encoding, "ignore") if char >= "一")


def said(tag: str) -> list[str]:
    """The lines of a language's catalogue and consent texts, without the notes for translators.

    Nor those of the page on a phone: they name the app's Japanese buttons, and the phone draws them.
    """
    files = [path for folder in ("messages", "consent") for path in (TOP / "resources" / folder).glob(f"{tag}.*")]
    lines = (line for path in files for line in path.read_text("utf-8").splitlines())
    return [line.replace("\t", "") for line in lines if not line.startswith(("#", "phone-"))]


def test_the_fonts_are_those_their_digests_say():
    sums = dict(reversed(line.split()) for line in (FONTS / "SHA256SUMS").read_text("utf-8").splitlines())
    assert sums == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.ttf")}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_letter_of_a_catalogue_is_borrowed_from_another_design(tag):
    lines = said(tag)
    assert typefaces.missing("".join(lines), tag) == ""
    if typefaces.face(tag) is not typefaces.HOUSE:
        assert "".join(typefaces.foreign(line, tag) for line in lines) == "", "make fonts"


@pytest.mark.parametrize(
    ("tag", "letters", "count"),
    [
        ("zh-Hans", rows("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)), 3755),
        ("zh-Hant", rows("big5", range(0xA4, 0xC7), range(0x40, 0xFF)), 5401),
        ("ko", rows("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)), 2350),
        ("vi", VIETNAMESE, 134),
    ],
)
def test_what_a_library_may_write_in_a_language_is_there(tag, letters, count):
    assert len(letters) == count
    assert typefaces.foreign(letters, tag) == ""


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_chain_begins_with_its_own_typeface_and_ends_with_names(tag):
    own = {"vi": "Noto Sans", "ko": "Noto Sans KR", "zh-Hans": "Noto Sans SC", "zh-Hant": "Noto Sans TC"}
    families = fonts.chain(tag)
    assert families[0] == own.get(tag, "BIZ UDPGothic")
    assert families[families.index("BIZ UDPGothic") + 1] == "Noto Sans JP"
    assert fonts.missing("髙﨑𠮷", tag) == ""
    assert typefaces.missing("髙﨑𠮷", tag) == ""


@pytest.mark.parametrize(("tag", "bold"), [(tag, bold) for tag in LANGUAGES for bold in (False, True)])
def test_the_measures_of_a_typeface_are_those_of_its_letters(tag, bold):
    face = fonts.font(1000, bold, language=tag)
    drawn = QFontMetricsF(face)
    assert QRawFont.fromFont(face).familyName() == typefaces.face(tag).family
    assert drawn.tightBoundingRect("H").height() / 1000 == pytest.approx(fonts.capital(tag), abs=0.01)
    if tag == "vi":
        box = drawn.tightBoundingRect(VIETNAMESE)
        assert box.height() / 1000 <= typefaces.face(tag).pitch
        assert -box.top() / 1000 <= typefaces.face(tag).pitch / 2 + typefaces.face(tag).middle


def test_what_the_files_say_is_what_qt_finds_in_them():
    for name in ("BIZUDPGothic-Regular.ttf", "NotoSansTC-Bold.ttf", "NotoSans-Regular.ttf"):
        raw = QRawFont(str(resources.path("fonts", name)), 20, QFont.HintingPreference.PreferNoHinting)
        has = typefaces.covered(name)
        assert len(has) > 800
        assert [code for code in range(0x20, 0xD800) if (code in has) != raw.supportsCharacter(code)] == []


def test_what_no_typeface_has_is_named_once_in_order():
    assert typefaces.missing("図\U0010fffd書\ue000館\U0010fffd", "ko") == "\U0010fffd\ue000"


def test_an_office_s_name_that_nobody_translated_is_of_one_design():
    assert typefaces.segments("大村市役所 市民課（見本）", "zh-Hans") == (
        ("大村市役所 ", "zh-Hans"),
        ("市民課（見本）", "ja"),
    )
    assert typefaces.segments("请到图书馆。", "zh-Hans") == (("请到图书馆。", "zh-Hans"),)
    assert typefaces.segments("Quầy 見本: ở đây", "vi")[1] == ("見本: ", "ja")
    assert typefaces.segments("图課", "zh-Hans") == (("图課", "zh-Hans"),)


def test_words_with_kana_are_japanese_in_every_language():
    assert typefaces.segments("係員の方へ", "zh-Hans") == (("係員の方へ", "ja"),)
    assert typefaces.segments("係員《かかりいん》", "ja-easy") == (("係員《かかりいん》", "ja-easy"),)
    assert typefaces.segments("직원용(係員の方へ): 예약", "ko") == (
        ("직원용(", "ko"),
        ("係員の方へ): ", "ja"),
        ("예약", "ko"),
    )
    assert typefaces.segments("“我的图书馆”（マイ図書館）查看", "zh-Hans")[1] == ("マイ図書館）", "ja")
    assert typefaces.foreign("係員の方へ", "ko") == ""
    assert typefaces.foreign("한자 漢字", "ko") == "漢字"
