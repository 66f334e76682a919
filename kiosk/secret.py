"""The signature password of a My Number card while it is being typed.

The characters live in one fixed bytearray and nowhere else: never a ``str``, never a
``QString``, no repr, no comparison, no pickle, no copy.  Used once, then overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn, final

CAPACITY = 16
"""Longest signature password of JPKI, in characters (6..16 of A-Z and 0-9)."""


def overwrite(buffer: bytearray | list[int]) -> None:
    """Put zeros over every item, one after the other from the first.

    Trap: a slice assignment leaves the old items behind.  A list's are copied to memory that is freed as it is, and
    whatever is not a bytearray becomes one on its way into a bytearray, which is freed likewise.
    """
    for at in range(len(buffer)):
        buffer[at] = 0


class SecretSpent(Exception):
    """The secret was already used or wiped."""


@final
class Secret:
    """A wipeable buffer of at most :data:`CAPACITY` ASCII characters A-Z and 0-9."""

    __slots__ = ("_buffer", "_length")

    def __init__(self) -> None:
        self._buffer = bytearray(CAPACITY)
        self._length = 0

    def push(self, byte: int) -> bool:
        """Append one character (lower case becomes upper case); False if full.  ValueError for any other byte."""
        if 0x61 <= byte <= 0x7A:
            byte -= 0x20
        if not (0x30 <= byte <= 0x39 or 0x41 <= byte <= 0x5A):
            raise ValueError("a signature password has only A-Z and 0-9")
        if self._length == CAPACITY:
            return False
        self._buffer[self._length] = byte
        self._length += 1
        return True

    def pop(self) -> None:
        if self._length:
            self._length -= 1
            self._buffer[self._length] = 0

    @property
    def length(self) -> int:
        return self._length

    def at(self, index: int) -> int:
        """The byte at ``index``, for painting while 表示 is held.  Look it up in a glyph table; make no text of it."""
        if not 0 <= index < self._length:
            raise IndexError("no such character")
        return self._buffer[index]

    @contextmanager
    def take_once(self) -> Iterator[memoryview]:
        """Lend the characters for one use; they are overwritten when the block ends, however it ends."""
        if not self._length:
            raise SecretSpent("nothing was typed, or it was used already")
        view = memoryview(self._buffer)[: self._length]
        try:
            yield view
        finally:
            view.release()
            self.wipe()

    def hand_over(self) -> Secret:
        """Move the characters into a secret of their own and forget them here.

        What one thread types and wipes can then never change under the other that is about to use it:
        a half-wiped password shown to a card would cost a try.
        """
        other = Secret()
        for at in range(self._length):
            other._buffer[at] = self._buffer[at]
        other._length = self._length
        self.wipe()
        return other

    def wipe(self) -> None:
        overwrite(self._buffer)
        self._length = 0

    def __repr__(self) -> str:
        return "<Secret>"

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("secrets are not compared")

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> NoReturn:
        raise TypeError("secrets are not copied")

    def __copy__(self) -> NoReturn:
        raise TypeError("secrets are not copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError("secrets are not copied")
