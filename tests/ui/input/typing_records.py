"""Times of keys, in milliseconds: people's, as recorded or as typing studies describe them, and scanners'."""

from __future__ import annotations

import random
from collections.abc import Iterator

RECORDED: dict[str, tuple[int, ...]] = {
    "practised, eight characters": (0, 96, 171, 284, 352, 467, 541, 663),
    "practised, rolling from key to key": (0, 112, 128, 241, 259, 366, 471, 489, 602, 688),
    "very fast": (0, 71, 89, 172, 254, 267, 361, 428, 519, 531, 640),
    "very fast, in pairs": (0, 22, 118, 135, 241, 266, 352, 361, 470, 492, 588, 611),
    "fast, with a look at the hand": (0, 84, 178, 241, 330, 990, 1071, 1150, 1263, 1321),
    "fast on the number row": (0, 118, 206, 331, 425, 545, 628, 756, 849, 968),
    "three together, then on": (0, 14, 31, 140, 247, 259, 355, 449, 462, 571),
    "one finger, quick": (0, 190, 372, 581, 760, 955, 1144, 1327, 1540),
    "one finger, as even as a clock": tuple(range(0, 2400, 200)),
    "with Shift before each letter": (0, 95, 260, 341, 498, 590, 741, 838, 1002, 1084),
}
"""When keys went down.  Fast typists need 60 to 120 ms a key, with pairs 5 to 30 ms apart where one finger comes down
before the other is up."""  # fmt: skip


def made_up(seed: int, keys: int = 16) -> list[int]:
    """A fast typist who never was: 60 to 120 ms, every fifth key or so rolls in 5 to 30 ms after the last."""
    chance = random.Random(seed)
    at, times = 0, [0]
    for _ in range(keys - 1):
        at += chance.randint(5, 30) if chance.random() < 0.2 else chance.randint(60, 120)
        times.append(at)
    return times


PACES = {"quick": 1, "usual": 4, "unhurried": 20, "wireless": 45, "slow": 60, "slowest": 80}
"""Milliseconds a key of kinds of scanners."""


def jittered(pace: int, keys: int, seed: int, by: int = 1) -> list[int]:
    """A scanner's keys, as a bus that is asked every millisecond or two delivers them."""
    chance = random.Random(seed)
    return [max(0, at * pace + chance.randint(-by, by)) for at in range(keys)]


def ticking(pace: int, keys: int, tick: float = 15.625) -> list[int]:
    """The same, read from a clock that moves every 16 ms, as Windows has it."""
    return [int(int(at * pace / tick) * tick) for at in range(keys)]


def seeds(count: int) -> Iterator[int]:
    """Always the same ones, so that a failure can be repeated."""
    return iter(range(count))
