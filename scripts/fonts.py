"""Writes the typefaces of the languages that are not set in the house face, cut down to what they need.

A developer's tool, of no use to a build: it takes npm packages of Google's fonts, each with its digest, and fontTools.
It needs npm and some 130 MB of room, and writes into resources/fonts the fonts, their licences and SHA256SUMS.
Run again, it writes the same bytes.
    make fonts, or: python -m scripts.fonts [FOLDER_FOR_THE_PACKAGES]
Run it when the test of the catalogues names a character that its typeface has not got.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from kiosk.typefaces import without_japanese

TOP = Path(__file__).parents[1]
TARGET = TOP / "resources" / "fonts"
WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
_KANA = (*range(0x3041, 0x30FB), *range(0x30FC, 0x3100), *range(0xFF66, 0xFFA0))
"""Left out of Chinese and Korean: what has kana in it is set in the Japanese face as a whole."""
_LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x100))
_SIGNS = (*range(0x2010, 0x2028), *range(0x2030, 0x2040), *range(0x3000, 0x3020), *range(0xFF01, 0xFF5F))
_MORE = "・→←↑↓①②③④⑤⑥⑦⑧⑨⑩■□●○◎★☆※№℃×÷±²³₫€￥￦"


@dataclass(frozen=True)
class Source:
    """A package, the digest of its archive, the font in it, and what of it a language needs."""

    package: str
    sha256: str
    name: str
    tag: str
    letters: frozenset[int]

    @property
    def archive(self) -> str:
        owner, name = self.package.removeprefix("@").split("/")
        return f"{owner}-{name.replace('@', '-')}.tgz"


def _rows(encoding: str, high: range, low: range) -> Iterator[int]:
    for first in high:
        for second in low:
            try:
                yield ord(bytes((first, second)).decode(encoding))
            except UnicodeDecodeError:
                continue


GB_2312_LEVEL_1 = frozenset(_rows("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)))
BIG5_LEVEL_1 = frozenset(_rows("big5", range(0xA4, 0xC7), range(0x40, 0xFF)))
KS_X_1001_HANGUL = frozenset(_rows("euc_kr", range(0xB0, 0xC9), range(0xA1, 0xFF)))
VIETNAMESE = frozenset((*range(0x100, 0x250), *range(0x300, 0x30D), 0x31B, 0x323, *range(0x1E00, 0x1F00)))

SOURCES = (
    Source(
        "@expo-google-fonts/noto-sans-sc@0.4.3",
        "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
        "NotoSansSC", "zh-Hans", GB_2312_LEVEL_1,
    ),
    Source(
        "@expo-google-fonts/noto-sans-tc@0.4.3",
        "e7532a3a43a6c660ee0351a167b99fe0da52f20b4940fb3fc067ed7c5bd594bf",
        "NotoSansTC", "zh-Hant", BIG5_LEVEL_1,
    ),
    Source(
        "@expo-google-fonts/noto-sans-kr@0.4.3",
        "7614af529705ea48e8b76cb3b056b92db66b7625ef3fc97ce76366063df94d3f",
        "NotoSansKR", "ko", KS_X_1001_HANGUL,
    ),
    Source(
        "@expo-google-fonts/noto-sans@0.4.2",
        "98cf14a19b8e67a0e76bfd4d5df98937b9734e6dde570bd750f2259042042548",
        "NotoSans", "vi", VIETNAMESE,
    ),
)  # fmt: skip


def catalogue(tag: str) -> set[int]:
    """What the product itself says in a language, without notes for translators and what is Japanese in it."""
    files = [path for folder in ("messages", "consent") for path in (TOP / "resources" / folder).glob(f"{tag}.*")]
    lines = (line for path in files for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {ord(char) for line in lines for char in without_japanese(line, tag)}


def wanted(source: Source) -> set[int]:
    signs = {*_LATIN, *_SIGNS, *map(ord, _MORE)}
    return (source.letters | signs | catalogue(source.tag)) - set(_KANA) - set(range(0x20))


def archive(source: Source, folder: Path) -> bytes:
    """The package's archive; stops where its digest is another."""
    file = folder / source.archive
    if not file.exists():
        subprocess.run(["npm", "pack", "--silent", source.package], cwd=folder, check=True)  # noqa: S603, S607
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != source.sha256:
        sys.exit(f"{file.name} is not the package it was")
    return data


def cut(font: bytes, letters: set[int]) -> bytes:
    """The font with these letters only, its names as they were, without hints: it is drawn large."""
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"])
    with TTFont(io.BytesIO(font), lazy=True, recalcTimestamp=False) as face:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=letters)
        cutter.subset(face)
        written = io.BytesIO()
        face.save(written, reorderTables=False)
    return written.getvalue()


def write(folder: Path) -> None:
    for source in SOURCES:
        letters = wanted(source)
        with tarfile.open(fileobj=io.BytesIO(archive(source, folder))) as package:
            for weight, place in WEIGHTS.items():
                font = package.extractfile(f"package/{place}/{source.name}_{place}.ttf")
                assert font is not None  # noqa: S101 - a regular file
                (TARGET / f"{source.name}-{weight}.ttf").write_bytes(cut(font.read(), letters))
            licence = package.extractfile("package/LICENSE_FONT")
            assert licence is not None  # noqa: S101
            (TARGET / f"OFL-{source.name}.txt").write_bytes(licence.read())
    sums = (f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(TARGET.glob("*.ttf")))
    (TARGET / "SHA256SUMS").write_text("".join(sums), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as room:
            write(Path(room))
