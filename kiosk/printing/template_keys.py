"""What may stand in a print template: the kinds of items, their keys, and what each key may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


PATRON = _names(
    "library counter phone telephone card_title temporary_title slip_title keep number nw7 expires_label expires_on "
    "registered_label registered_on setup_heading setup_text setup_url password_note rules name_label cut_note"
)
"""What a card, a receipt or a slip can say about the patron: the number and its dates, nothing else."""

PROBLEM = _names(
    "library counter phone telephone problem_slip_title code title cause todo when_label when kiosk_label kiosk "
    "staff_label staff staff_code"
)
TEST = _names("library kiosk printer paper dpi when number nw7 test_title test_note test_code")


def words_for(template: str) -> frozenset[str]:
    """Return the names that may stand in { } in a template of this name."""
    if template.startswith("problem"):
        return PROBLEM
    return TEST if template.startswith("test") else PATRON


class Fault(ValueError):
    """What is wrong with one value, as a Japanese sentence without the key."""


@dataclass(frozen=True)
class Key:
    """One key: a check that returns the value as it will be used, and its default; None = must be written."""

    check: Callable[[object], object]
    default: object = None
    needed: bool = False


def _number(low: float, high: float) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise Fault(f"{low:g}～{high:g} の数を書いてください")
        return float(value)

    return check


def _whole(low: int, high: int) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise Fault(f"{low}～{high} の整数を書いてください")
        return value

    return check


def _words(value: object) -> object:
    if not isinstance(value, str) or len(value) > 2000:
        raise Fault('文字列を "" で囲んで書いてください（2000 文字まで）')
    return value


def _flag(value: object) -> object:
    if not isinstance(value, bool):
        raise Fault("true か false を書いてください")
    return value


def _one_of(*choices: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value not in choices:
            raise Fault("使えるのは " + ", ".join(f'"{choice}"' for choice in choices) + " です")
        return value

    return check


def _file(value: object) -> object:
    if not isinstance(value, str) or not value or any(char in value for char in '/\\:\0"') or value.startswith("."):
        raise Fault("同じフォルダーにあるファイルの名前だけを書いてください")
    return value


_MM = _number(0, 500)
_AT = Key(_MM)
_GAP = Key(_MM, 0.0)
_WHEN = Key(_words, "")
_SIZE = Key(_number(1, 60), needed=True)
_NEED = Key(_MM, needed=True)
_BOX = {"x": _NEED, "y": _NEED, "width": _NEED, "height": _NEED}

KINDS: Mapping[str, Mapping[str, Key]] = {
    "text": {
        "text": Key(_words, needed=True), "size": _SIZE, "x": _AT, "baseline": _AT, "room": _AT, "gap": _GAP,
        "bold": Key(_flag, False), "align": Key(_one_of("left", "right", "centre"), "left"),
        "tint": Key(_one_of("black", "ink", "bay"), "black"), "tracking": Key(_number(0, 1), 0.0),
        "lines": Key(_whole(0, 40), 0), "leading": Key(_number(1, 3), 1.45), "when": _WHEN,
    },
    "pair": {
        "label": Key(_words, needed=True), "value": Key(_words, needed=True), "size": Key(_number(1, 60), 3.9),
        "bold": Key(_flag, False), "gap": Key(_MM, 0.7), "after": Key(_MM, 1.6), "when": _WHEN,
    },
    "rule": {"thickness": _NEED, "x": _AT, "y": _AT, "width": _AT, "gap": _GAP, "after": _GAP, "when": _WHEN},
    "space": {"height": _NEED, "when": _WHEN},
    "picture": {"picture": Key(_one_of("bay", "mark"), needed=True), **_BOX, "when": _WHEN},
    "image": {"file": Key(_file, needed=True), **_BOX, "when": _WHEN},
    "barcode": {
        "code": Key(_words, "{nw7}"), "centre": _AT, "y": _AT, "height": Key(_number(4, 40), needed=True),
        "narrow": Key(_number(0.19, 1), needed=True), "room": _AT, "gap": _GAP, "after": _GAP, "when": _WHEN,
    },
    "qr": {
        "code": Key(_words, needed=True), "x": _AT, "y": _AT, "side": Key(_number(10, 100), needed=True),
        "module": Key(_number(0.3, 3), 0.5), "text": Key(_words, ""), "size": Key(_number(1, 60), 3.5),
        "gap": _GAP, "when": _WHEN,
    },
    "sheet": {"template": Key(_file, needed=True), "x": _NEED, "y": _NEED, "when": _WHEN},
    "cut": {**_BOX, "corner": _GAP, "when": _WHEN},
}  # fmt: skip
"""Every kind of item.  Texts without ``baseline``, and others without ``y``, stand below what was before them."""

SHEET: Mapping[str, Key] = {
    "width": Key(_number(20, 420), needed=True), "height": Key(_number(0, 420), 0.0), "margin": Key(_MM, 0.0),
    "printable": Key(_MM, 0.0), "top": _GAP, "bottom": Key(_MM, 6.0), "corner": _GAP,
}  # fmt: skip
"""The page; ``height`` 0 is as long as it needs, ``printable`` the width the printer's head reaches."""
