"""Letters are as large as asked, no word is broken, and every letter is one of its language's typeface."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QFont, QRawFont

from kiosk import markup, typefaces
from kiosk.art import fonts
from kiosk.screen.values.sheets import MenuSheet
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import paragraphs
from tests.fit.leaf import Fault, Leaf, short
from tests.fit.watch import Written

ALLOWANCE = 0.9
"""A label may be so much smaller than asked before it is a fault; running text may not."""
MARKS = "@._-/"
"""In a mail address a line may end at these."""
_A_LINE = 18
"""Letters of a run that no line of the largest letters holds."""
_WORD = re.compile(r"[^\W_]+")
_ROUNDING = 0.6
"""Pixels that a font's size is rounded by."""


@cache
def capital(family: str) -> float:
    """Height of a capital in em, measured at its outline."""
    face = QFont(family)
    face.setPixelSize(1000)
    raw = QRawFont.fromFont(face)
    return raw.pathForGlyph(raw.glyphIndexesForString("H")[0]).boundingRect().height() / 1000


def _millimetres(leaf: Leaf, written: Written) -> float:
    family = next((each for each in written.families), "") or fonts.chain()[0]
    return written.smallest * capital(family) / leaf.look.panel.per_mm


def small(leaf: Leaf) -> Iterator[Fault]:
    """No letters below the smallest of the size that was chosen."""
    slack = _ROUNDING / leaf.look.panel.per_mm
    sheet = leaf.screen.sheet
    # What shows how large another size is.
    samples = {option.sample for option in sheet.options} if isinstance(sheet, MenuSheet) else set()
    for each in leaf.written:
        if not each.pieces or set(each.text) == {"●"} or each.text in samples:
            continue
        high = _millimetres(leaf, each)
        if high < leaf.look.floor - slack:
            yield leaf.at("small", each, f" of {each.part}: {high:.1f} mm, not {leaf.look.floor:.1f}")


def shrunk(leaf: Leaf) -> Iterator[Fault]:
    """Running text is as large as its page asks, a label nearly so; a patron's own value is not below the floor."""
    theme = leaf.window.stage.page.theme
    for each in leaf.written:
        block = each.block
        if block is None or set(each.text) == {"●"}:
            continue
        own = all(part.own for part in block.parts)
        asked = theme.text_px(block.px, block.kind)
        least = asked * (ALLOWANCE if block.max_lines is not None else 1.0) - _ROUNDING
        if own:
            least = theme.px(theme.smallest) - _ROUNDING
        if each.size < least:
            yield leaf.at("shrunk", each, f" of {each.part}: {each.size:.0f} px, not {asked:.0f}")


def broken(leaf: Leaf) -> Iterator[Fault]:
    """No word is broken inside; a patron's own one at a mark of its own, or between two Japanese letters."""
    for each in leaf.written:
        block, room = each.block, each.room
        if block is None:
            continue
        lines = ["".join(piece.text for piece in line.pieces) for line in block.lines(room.width(), each.size)]
        if block.breaks_word(room.width(), room.height()) or not _ends_well(block, lines):
            yield leaf.at("broken", each, f" of {each.part}: {short('/'.join(lines))}")


def _ends_well(block: TextBlock, lines: list[str]) -> bool:
    """Whether lines that end within a patron's own words may do so there."""
    if len(lines) < 2 or not any(part.own for part in block.parts):
        return True
    own, at = set[int](), 0
    for row in block._rows:
        for part in row:
            if part.own:
                own |= set(range(at + 1, at + len(part.text)))
            at += len(part.text)
    whole, end = "".join(lines), 0
    for line in lines[:-1]:
        end += len(line)
        if end in own and not _may_cut(whole, end):
            return False
    return True


def _may_cut(text: str, at: int) -> bool:
    """Whether a name, an address or a mail address may be cut there: not within a word of Latin letters."""
    before, after = text[at - 1], text[at]
    marks = before in MARKS or after in MARKS or before.isspace() or after.isspace()
    return marks or not (before.isascii() and after.isascii()) or _longest_run(text, at) > _A_LINE


def _longest_run(text: str, at: int) -> int:
    """How many letters stand together around a place: what is longer than a line has to be cut somewhere."""
    before, after = re.search(r"[^\s@._/-]*$", text[:at]), re.match(r"[^\s@._/-]*", text[at:])
    return len(before[0] if before else "") + len(after[0] if after else "")


def reading(leaf: Leaf) -> Iterator[Fault]:
    """In easy Japanese every kanji but those of names has its reading; no mark of one is painted."""
    if leaf.look.language != "ja-easy":
        return
    for each in leaf.written:
        if each.block is None or "staff" in each.part:
            continue
        if re.search("[《》｜]", each.text) and not any(part.own for part in each.block.parts):
            yield leaf.at("reading", each, f" of {each.part} is painted with its marks")
        for part in each.block.parts:
            # A library's name is as its profile writes it.
            rest = part.text.replace(leaf.screen.library, "")
            if not part.own and not part.ruby and re.search(f"[{markup.KANJI}]", rest):
                yield leaf.at("reading", each, f" of {each.part}: {short(part.text)} has no reading")


def glyph(leaf: Leaf) -> Iterator[Fault]:
    """Every letter has a form in the typefaces of its language, and no word has those of two typefaces."""
    for each in leaf.written:
        for language, text, own in _runs(each, leaf.look.language):
            lost = typefaces.missing(text, language)
            if not own:
                lost += "".join(filter(None, (_mixed(word, language) for word in _WORD.findall(text))))
            if lost:
                yield leaf.at("glyph", each, f" of {each.part}: {lost!r} is not in the face of {language}")


def _mixed(word: str, language: str) -> str:
    """The letters of a word that another typeface than that of its other letters must draw."""
    foreign = typefaces.foreign(word, language)
    return foreign if any(char not in foreign for char in word) else ""


def _runs(each: Written, language: str) -> Iterator[tuple[str, str, bool]]:
    if each.block is None:
        return
    for paragraph in paragraphs(each.block.parts, language):
        for part in paragraph:
            yield part.language, part.text, part.own
