"""Letters are as large as asked, no word is broken, and every letter is one of its language's typeface."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from PySide6.QtGui import QFont, QRawFont

from kiosk import typefaces
from kiosk.art import fonts
from kiosk.ui.text.cuts import phrases_of
from kiosk.ui.text.runs import paragraphs
from tests.fit.leaf import Fault, Leaf, short
from tests.fit.watch import Written

ALLOWANCE = 0.9
"""A label may be so much smaller than asked before it is a fault; running text may not."""
MARKS = "@._-/"
"""In a mail address a line may end at these."""
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
    for each in leaf.written:
        if not each.pieces or set(each.text) == {"●"}:
            continue
        high = _millimetres(leaf, each)
        if high < leaf.look.floor - slack:
            yield leaf.at("small", each, f" of {each.part}: {high:.1f} mm, not {leaf.look.floor:.1f}")


def shrunk(leaf: Leaf) -> Iterator[Fault]:
    """Running text is as large as its page asks, a label nearly so."""
    theme = leaf.window.stage.page.theme
    for each in leaf.written:
        block = each.block
        if block is None or set(each.text) == {"●"}:
            continue
        asked = theme.text_px(block.px, block.kind)
        least = asked * (ALLOWANCE if block.max_lines is not None else 1.0) - _ROUNDING
        if each.size < least:
            yield leaf.at("shrunk", each, f" of {each.part}: {each.size:.0f} px, not {asked:.0f}")


def broken(leaf: Leaf) -> Iterator[Fault]:
    """A line ends where a phrase ends."""
    for each in leaf.written:
        lines = _lines(each)
        if len(lines) > 1 and not _whole(each, lines, leaf.look.language):
            yield leaf.at("broken", each, f" of {each.part}: {short('/'.join(lines))}")


def _lines(each: Written) -> list[str]:
    if each.block is None:
        return [each.text]
    set_lines = each.block.lines(each.room.width(), each.size)
    return ["".join(piece.text for piece in line.pieces) for line in set_lines]


def _whole(each: Written, lines: list[str], language: str) -> bool:
    """Whether every line ends between two phrases; of a patron's own words, where such words may be cut."""
    if each.block is None:
        return True
    at, allowed, own = 0, set[int](), set[int]()
    for paragraph in paragraphs(each.block.parts, language):
        text = "".join(part.text for part in paragraph)
        if any(part.own for part in paragraph):
            own |= set(range(at, at + len(text) + 1))
        for phrase in phrases_of(paragraph):
            at += len(phrase)
            allowed.add(at)
    whole, ends, at = "".join(lines), set[int](), 0
    for line in lines:
        at += len(line)
        ends.add(at)
    return all(end in allowed or (end in own and _may_cut(whole, end)) for end in ends - {at})


def _may_cut(text: str, at: int) -> bool:
    """Whether a name, an address or a mail address may be cut there: at a mark of its own, never inside a word."""
    before, after = text[at - 1], text[at]
    if before in MARKS or after in MARKS or (before.isspace() or after.isspace()):
        return True
    return not (before.isascii() and after.isascii())


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
