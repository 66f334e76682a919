"""Looks for a text in the memory of a running process: as bytes, as pointers, and in objects that are alive.

Freed memory keeps what was written there until something else comes; Python's texts can't be wiped.  A text is *live*
while an object holds it: a ``str`` or ``bytes`` of CPython with a reference count, or a string of Qt with one.
"""

from __future__ import annotations

import os
import re
import signal
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.patience import until

MOST_REFERENCES = 1 << 28
LONGEST = 1 << 16
"""Bytes before a find in which the head of its object is looked for."""
_ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-32-le")
_PART = 1 << 24
_PAGE = 1 << 12
_NOTHING = bytes(_PAGE)
_QT_HEAD = struct.Struct("<iIq")
_WORD = struct.Struct("<Q")


@dataclass(frozen=True)
class Layout:
    """Where the process has what: addresses of the types, of the small numbers 0..255, sizes of the heads."""

    str_type: int
    bytes_type: int
    numbers: tuple[int, ...]
    ascii_head: int
    wide_head: int
    bytes_head: int


@dataclass(frozen=True)
class Find:
    """A live object: what kind, and how much of it is the text."""

    kind: str
    address: int
    length: int


class Memory:
    """Everything a process may write to; it is stopped meanwhile, for each question reads it anew, part by part.

    It is some hundred megabytes: what is looked for at one time is to be asked in one question.
    """

    def __init__(self, pid: int, layout: Layout) -> None:
        self._pid = pid
        self._layout = layout

    def find(self, *texts: str, copies: bytes = b"") -> tuple[dict[str, list[Find]], list[str]]:
        """For each text every object that is alive and holds it, whole or within a longer one; ``copies`` as below."""
        with _stopped(self._pid):
            return self._find(texts, copies)

    def _find(self, texts: tuple[str, ...], copies: bytes) -> tuple[dict[str, list[Find]], list[str]]:
        found: dict[str, dict[tuple[str, int], Find]] = {text: {} for text in texts}
        encoded = {text: {text.encode(each) for each in _ENCODINGS if _fits(text, each)} for text in texts}
        forms = self._forms(copies) if copies else {}
        places: set[tuple[str, int]] = set()
        for start, data in _parts(self._pid):
            places |= {(form, start + at) for form, needle in forms.items() for at in _places(data, needle)}
            for text, needles in encoded.items():
                for needle in needles:
                    for at in _places(data, needle):
                        for each in self._holders(start, data, at, len(needle)):
                            found[text][each.kind, each.address] = each
        held = self._held({each.address for finds in found.values() for each in finds.values() if each.kind == "qt"})
        alive = {
            text: [each for each in finds.values() if each.kind != "qt" or each.address in held]
            for text, finds in found.items()
        }
        return alive, [form for form, _ in sorted(places)]

    def _held(self, heads: set[int]) -> set[int]:
        """Those heads of Qt's strings that something points to, as each QString and QByteArray does to its own.

        Where a freed block became part of a larger one, its head lies there as before.
        """
        return (
            {
                head
                for start, data in _parts(self._pid)
                for head in heads
                if any((start + at) % 8 == 0 for at in _places(data, _WORD.pack(head)))
            }
            if heads
            else set()
        )

    def copies(self, text: bytes) -> list[str]:
        """Every form in which these bytes lie in memory at all, one entry a place."""
        return self.find(copies=text)[1]

    def live(self, text: str) -> list[Find]:
        """Every object that is alive and holds the text, whole or within a longer one."""
        return self.find(text)[0][text]

    def _forms(self, text: bytes) -> dict[str, bytes]:
        wide = text.decode("ascii")
        return {
            "bytes": text,
            "utf-16": wide.encode("utf-16-le"),
            "utf-32": wide.encode("utf-32-le"),
            "pointers": b"".join(_WORD.pack(self._layout.numbers[byte]) for byte in text),
        }

    def _holders(self, start: int, data: bytes, at: int, size: int) -> Iterator[Find]:
        """Objects whose contents reach over these bytes."""
        layout = self._layout
        for kind, type_, head in (
            ("str", layout.str_type, layout.ascii_head),
            ("str", layout.str_type, layout.wide_head),
            ("bytes", layout.bytes_type, layout.bytes_head),
        ):
            place = at
            while (place := data.rfind(_WORD.pack(type_), max(0, at - LONGEST), place)) >= 0:
                begins = place - 8
                if begins >= 0 and self._reaches(data, begins, kind, head, at, size):
                    yield Find(kind, start + begins, struct.unpack_from("<q", data, begins + 16)[0])
                    break
        yield from self._qt_holder(start, data, at)

    def _reaches(self, data: bytes, begins: int, kind: str, head: int, at: int, size: int) -> bool:
        """Whether an object that begins there is alive, and its contents hold these bytes."""
        references, _, length = struct.unpack_from("<qQq", data, begins)
        if begins % 8 or not (0 < references < MOST_REFERENCES and 0 < length < LONGEST):
            return False
        width = 1
        if kind == "str":
            width, state = (data[begins + 32] >> 2) & 0b111, data[begins + 32]
            compact, ascii_only = bool(state & 0b0010_0000), bool(state & 0b0100_0000)  # CPython 3.11 to 3.13
            if not compact or width not in (1, 2, 4) or ascii_only != (head == self._layout.ascii_head):
                return False
        return begins + head <= at and at + size <= begins + head + length * width

    def _qt_holder(self, start: int, data: bytes, at: int) -> Iterator[Find]:
        """A QString or QByteArray: size of the heap block, then reference count, flags, room, then the contents."""
        for head in range(at - _QT_HEAD.size - at % 16, max(8, at - 4096), -16):
            block = _WORD.unpack_from(data, head - 8)[0] & ~7
            references, flags, room = _QT_HEAD.unpack_from(data, head)
            if not (0 < references < 4096 and flags in (0, 1) and 0 < room < 8192 and at < head + block):
                continue
            if any(0 <= block - _QT_HEAD.size - (room + 1) * width <= 48 for width in (1, 2)):
                yield Find("qt", start + head, room)
                return


@contextmanager
def _stopped(pid: int) -> Iterator[None]:
    """The process stands still: else a part that was listed may be gone when it is read."""
    os.kill(pid, signal.SIGSTOP)
    try:
        stat = Path(f"/proc/{pid}/stat")
        until(lambda: stat.read_text().rpartition(")")[2].split()[0] in "Tt", "the process to stop")
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _places(data: bytes, needle: bytes) -> Iterator[int]:
    at = data.find(needle)
    while at >= 0:
        yield at
        at = data.find(needle, at + 1)


def _parts(pid: int) -> Iterator[tuple[int, bytes]]:
    """Address and contents, in parts that overlap by more than an object's head may lie before a find."""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for start, end in _regions(pid):
            at = start
            while at < end:
                memory.seek(at)
                data = memory.read(min(end - at, _PART))
                if not data:
                    break
                yield from _written(at, data)
                if at + len(data) >= end:
                    break
                at += max(len(data) - 2 * LONGEST, 1)


def _written(start: int, data: bytes) -> Iterator[tuple[int, bytes]]:
    """The same without long runs of zeros: they are a third of it all, and half of a wide letter is found at each step.

    So many of them stay before what is written as the head of an object may lie before a find, and a page behind it.
    """
    begins, ends = -1, 0
    for page in range(0, len(data), _PAGE):
        if data[page : page + _PAGE] == _NOTHING:
            continue
        if begins >= 0 and page - LONGEST > ends + _PAGE:
            yield start + begins, data[begins : ends + _PAGE]
            begins = -1
        if begins < 0:
            begins = max(0, page - LONGEST)
        ends = page + _PAGE
    if begins >= 0:
        yield start + begins, data[begins : ends + _PAGE]


def _regions(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
        if found is not None and "/dev/" not in line and "[vvar" not in line:
            yield int(found[1], 16), int(found[2], 16)
