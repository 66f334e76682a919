"""Changes to DER that stay DER around the change, so that a fuzzer gets behind the first length check."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

_CONSTRUCTED = 0x20
_TAGS = tuple(bytes.fromhex("0102030405060a0c131617181e30318082a0a4"))
_DEEPEST = 24


@dataclass
class Node:
    """One element; ``value`` where it has no ``children``."""

    tag: int
    value: bytes = b""
    children: list[Node] = field(default_factory=list)


def mutated(data: bytes, dice: random.Random, mutate: Callable[[bytes], bytes]) -> bytes:
    """``data`` with one or a few elements changed, dropped, doubled or moved; as it is if it is no DER at all."""
    tree = _parse(data, 0)
    if not tree:
        return mutate(data)
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        _change(tree, dice, mutate)
    return b"".join(map(_dump, tree))


def _change(tree: list[Node], dice: random.Random, mutate: Callable[[bytes], bytes]) -> None:
    places = _places(tree)
    if not places:
        return
    siblings, at = dice.choice(places)
    node = siblings[at]
    match dice.randrange(7):
        case 0:
            del siblings[at]
        case 1:
            siblings.insert(dice.randrange(len(siblings) + 1), deepcopy(node))
        case 2:
            siblings[at] = deepcopy(dice.choice(dice.choice(places)[0]))
        case 3:
            siblings[at] = Node(dice.choice(_TAGS), node.value, node.children)
        case 4:
            siblings[at] = Node(node.tag, mutate(b"".join(map(_dump, node.children)) or node.value))
        case _:
            if not node.children:
                siblings[at] = Node(node.tag, mutate(node.value))


def _places(tree: list[Node], deep: int = 0) -> list[tuple[list[Node], int]]:
    found = [(tree, at) for at in range(len(tree))]
    if deep < _DEEPEST:
        for node in tree:
            found += _places(node.children, deep + 1)
    return found


def _parse(data: bytes, deep: int) -> list[Node]:
    """The elements that fill ``data`` exactly, or none; octet and bit strings that hold DER are opened too."""
    nodes, at = [], 0
    while at < len(data):
        if at + 2 > len(data) or data[at] & 0x1F == 0x1F:
            return []
        tag, first, start = data[at], data[at + 1], at + 2
        if first >= 0x80:
            count = first & 0x7F
            start += count
            if not 1 <= count <= 3 or start > len(data):
                return []
            first = int.from_bytes(data[start - count : start], "big")
        if start + first > len(data):
            return []
        value = data[start : start + first]
        inner = _parse(value, deep + 1) if (tag & _CONSTRUCTED or tag == 0x04) and deep < _DEEPEST else []
        nodes.append(Node(tag, b"" if inner else value, inner))
        at = start + first
    return nodes


def _dump(node: Node) -> bytes:
    value = b"".join(map(_dump, node.children)) if node.children else node.value
    if len(value) < 0x80:
        return bytes((node.tag, len(value))) + value
    length = len(value).to_bytes((len(value).bit_length() + 7) // 8, "big")
    return bytes((node.tag, 0x80 | len(length))) + length + value
