"""Tells a machine that types from a person who does, by the times of the keys and nothing else.

A scanner sends a key every 1 to 80 ms, as evenly as a clock.  A person is slower, or uneven, or both: in fast typing
the times between keys differ by tens of milliseconds, and one finger often comes down before the other is up.
"""

from __future__ import annotations

from collections.abc import Sequence

SHORTEST = 6
"""Keys a burst has at least."""
FAST = 0.05
"""Seconds: no person strikes six keys in a row with no more than this between any two."""
PAUSE = 0.1
"""Seconds: after a longer silence the next key belongs to something else."""
FEWEST = 3
"""Keys of a code that is too short for a burst, and known as a scan only by the key that ends it."""
ROLL = 0.03
"""Seconds: fingers may roll over three keys at this pace, but not over a fourth that is Enter or Tab."""
_ROUNDING = 0.0005
_SPREADS = ((10, 0.018), (8, 0.012), (SHORTEST, 0.006))
"""How much the gaps of an even burst may differ, by its number of keys: more keys say more, so that a clock that
ticks every 16 ms (Windows) hides no scan, while six keys of a person are hardly ever that even."""


def burst(times: Sequence[float]) -> int:
    """How many of the last keys a machine struck; 0 if they are fewer than six.  ``times`` in seconds, ascending."""
    least, most, found = PAUSE, 0.0, 0
    for keys, at in enumerate(range(len(times) - 1, 0, -1), start=2):
        gap = times[at] - times[at - 1]
        least, most = min(least, gap), max(most, gap)
        if most > PAUSE + _ROUNDING:
            break
        if keys >= SHORTEST and (most <= FAST + _ROUNDING or most - least <= _spread(keys)):
            found = keys
    return found


def ended(times: Sequence[float], end: float) -> int:
    """How many of the last keys a machine struck, if Enter or Tab came at ``end``; 0 if a person may have done it.

    The end is a key like the others.  So five even ones are enough, and three at a pace that no hand keeps up.
    """
    found = max(0, burst([*times, end]) - 1)
    fast, after = 0, end
    for at in reversed(times):
        if after - at > ROLL + _ROUNDING:
            break
        fast, after = fast + 1, at
    return max(found, fast if fast >= FEWEST else 0)


def _spread(keys: int) -> float:
    return next(spread for least, spread in _SPREADS if keys >= least) + _ROUNDING
