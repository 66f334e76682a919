"""Where the runs of a paragraph may be cut into phrases: never within what has a reading."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kiosk.ui.text.phrases import NO_END, NO_START, phrases
from kiosk.ui.text.runs import Part


def plain(runs: Iterable[Part]) -> str:
    return "".join(part.text for part in runs)


def phrases_of(runs: list[Part]) -> list[str]:
    """The phrases of a paragraph, found over its runs; a Japanese name among other words has its own."""
    if len(runs) == 1 and not runs[0].ruby:
        return list(phrases(runs[0].text, runs[0].language))
    spoken = groupby(runs, key=lambda part: part.language.partition("-easy")[0])
    cuts: list[str] = []
    for language, some in spoken:
        first, *others = phrases(plain(some), language) or ("",)
        # A bracket belongs to what it opens or closes, in whatever language that is.
        if cuts and (cuts[-1][-1:] in NO_END or first[:1] in NO_START):
            first = cuts.pop() + first
        cuts += [each for each in (first, *others) if each]
    return whole_bases(cuts, runs)


def whole_bases(cuts: list[str], runs: list[Part]) -> list[str]:
    """The cuts, without those that run through what has a reading."""
    if not any(part.ruby for part in runs):
        return cuts
    within: set[int] = set()
    at = 0
    for part in runs:
        if part.ruby:
            within |= {*range(at + 1, at + len(part.text))}
        at += len(part.text)
    joined, at = [""], 0
    for cut in cuts:
        if at in within or not joined[-1]:
            joined[-1] += cut
        else:
            joined.append(cut)
        at += len(cut)
    return joined
