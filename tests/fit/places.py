"""Nothing is cut off, nothing lies on something else, nothing lies below an edge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF

from kiosk.ui.components.base import Touchable
from tests.fit.leaf import Fault, Leaf, short

_HAIR = 2.0
"""Reference px that letters may reach over an edge: what rounding makes."""


def _inside(box: QRectF, room: QRectF, slack: float) -> bool:
    return room.adjusted(-slack, -slack, slack, slack).contains(box)


def clipped(leaf: Leaf) -> Iterator[Fault]:
    """Letters outside of the widget that paints them are cut off, and so is a text that has no room."""
    slack = leaf.px * _HAIR
    for each in leaf.written:
        block, room = each.block, each.room
        if block is not None and block.sticks_out(room.width(), room.height()):
            yield leaf.at("clipped", each, f" does not fit into {room.width():.0f}x{room.height():.0f}")
        elif each.widget is not None and each.pieces:
            whole = QRectF(each.widget.rect())
            whole = whole.translated(each.widget.mapTo(leaf.window, each.widget.rect().topLeft()))
            if not _inside(each.ink, whole, slack / 2):
                yield leaf.at("clipped", each, f" is cut off by {each.part}{_by(each.ink, whole)}")


def leaves(leaf: Leaf) -> Iterator[Fault]:
    """A label stands within what is pressed, a text within its part, and all within its screen."""
    screen = QRectF(leaf.window.rect())
    slack = leaf.px * _HAIR
    for each in leaf.written:
        if each.widget is None or not each.pieces:
            continue
        if isinstance(each.widget, Touchable) and not _inside(each.ink, leaf.box(each.widget), slack):
            by = _by(each.ink, leaf.box(each.widget))
            yield leaf.at("leaves", each, f" leaves its button {each.part}{by}")
        elif not _inside(each.ink, leaf.box(each.widget), leaf.px * 8):
            by = _by(each.ink, leaf.box(each.widget))
            yield leaf.at("leaves", each, f" leaves {each.part}{by}")
    for board in leaf.boards:
        for key, part in leaf.parts(board).items():
            if not _inside(leaf.box(part), screen, slack):
                yield leaf.fault("leaves", f"{key} leaves the screen{_by(leaf.box(part), screen)}")


def under(leaf: Leaf) -> Iterator[Fault]:
    """Nothing of the page lies under the bar or the band."""
    if leaf.sheet is not None:
        return
    window = leaf.window
    page = window.stage.page
    foot = leaf.box(window.band).top()
    bar = {key: leaf.box(part) for key, part in window.bar._parts.items()} if window.bar.isVisible() else {}
    inset = 2 * leaf.px
    for key, part in leaf.parts(page).items():
        box = leaf.box(part)
        if box.bottom() > foot + 4 * leaf.px:
            yield leaf.fault("under", f"{key} lies {box.bottom() - foot:.0f} px under the band")
        for name, other in bar.items():
            if box.adjusted(inset, inset, -inset, -inset).intersects(other.adjusted(inset, inset, -inset, -inset)):
                yield leaf.fault("under", f"{key} lies under the bar's {name}")


def edge(leaf: Leaf) -> Iterator[Fault]:
    """No text runs over the edge where the darker ground begins."""
    if leaf.sheet is not None:
        return
    page = leaf.window.stage.page
    ground = page.underlay()
    if ground.isEmpty():
        return
    slack = leaf.px * _HAIR
    for each in leaf.written:
        if each.widget is None or not page.isAncestorOf(each.widget) or not each.pieces:
            continue
        ink = each.ink
        across = ink.top() + slack < ground.top() < ink.bottom() - slack and ground.left() <= ink.center().x()
        aside = ink.left() + slack < ground.left() < ink.right() - slack
        if across or aside:
            yield leaf.fault("edge", f"{short(each.text)} of {each.part} runs over the edge of the ground")


def overlap(leaf: Leaf) -> Iterator[Fault]:
    """No part lies on another one, no text on another one."""
    inset = 2 * leaf.px
    for board in leaf.boards:
        boxes = {key: leaf.box(part).adjusted(inset, inset, -inset, -inset) for key, part in leaf.parts(board).items()}
        for one, other in combinations(boxes, 2):
            if boxes[one].intersects(boxes[other]) and not _on_purpose(one, other):
                yield leaf.fault("overlap", f"{one} and {other} lie on one another")
    inks = [(each, each.ink) for each in leaf.written if each.pieces and each.widget is not None]
    for (one, ink), (other, box) in combinations(inks, 2):
        common = ink.intersected(box)
        if common.width() > inset and common.height() > inset:
            yield leaf.fault("overlap", f"{short(one.text)} and {short(other.text)} are written on one another")


def _on_purpose(one: str, other: str) -> bool:
    """Books wander in the printer's row; a book's row keeps room for its button."""
    return "printing-books" in (one, other) or (one.startswith("row-") and other.startswith(("renew-", "cancel-")))


def _by(box: QRectF, room: QRectF) -> str:
    over = {
        "above": room.top() - box.top(),
        "below": box.bottom() - room.bottom(),
        "left": room.left() - box.left(),
        "right": box.right() - room.right(),
    }
    return "".join(f", {px:.0f} px {where}" for where, px in over.items() if px > 0.5)
