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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.patience import until

MOST_REFERENCES = 1 << 28
LONGEST = 1 << 16
"""Bytes before a find in which the head of its object is looked for."""
_ENCODINGS = {"utf-8": 1, "latin-1": 1, "utf-16-le": 2, "utf-32-le": 4}
"""And the bytes of a NUL."""
_PART = 1 << 24
_PAGE = 1 << 12
_NOTHING = bytes(_PAGE)
_QT_HEAD = struct.Struct("<iIq")
_WORD = struct.Struct("<Q")
_QT_HOLDER = struct.Struct("<QQq")
"""A QString or QByteArray itself: where its block begins, where its contents begin, and how long they are."""


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


@dataclass(frozen=True)
class _InBlock:
    """A text in a heap block of Qt's: whose contents it is if those begin at ``first`` or later.

    Before that is a NUL, which no text has that is looked for: behind short contents lies what was there before.
    """

    find: Find
    first: int
    at: int
    end: int
    width: int
    ascii: int
    """Bytes of the ASCII text up to a NUL that the block begins with; a holder of as many is a QByteArray."""

    def is_of(self, begins: int, length: int) -> bool:
        width = 1 if length == self.ascii else self.width
        return self.first <= begins <= self.at and self.end <= begins + length * width


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
        in_blocks: dict[str, set[_InBlock]] = {text: set() for text in texts}
        encoded = {text: {(text.encode(each), _ENCODINGS[each]) for each in _fitting(text)} for text in texts}
        forms = self._forms(copies) if copies else {}
        places: set[tuple[str, int]] = set()
        for start, data in _parts(self._pid):
            places |= {(form, start + at) for form, needle in forms.items() for at in _places(data, needle)}
            for text, needles in encoded.items():
                for needle, width in needles:
                    for at in _places(data, needle):
                        for each in self._holders(start, data, at, len(needle)):
                            found[text][each.kind, each.address] = each
                        in_blocks[text] |= set(_qt_blocks(start, data, at, len(needle), width))
        held = self._held({each for blocks in in_blocks.values() for each in blocks})
        for text, blocks in in_blocks.items():
            found[text] |= {(each.find.kind, each.find.address): each.find for each in blocks & held}
        return {text: list(finds.values()) for text, finds in found.items()}, [form for form, _ in sorted(places)]

    def _held(self, blocks: set[_InBlock]) -> set[_InBlock]:
        """Those that are contents of a QString or QByteArray somewhere.

        Where a freed block became part of a larger one, its head lies there as before.
        """
        held: set[_InBlock] = set()
        heads = {each.find.address for each in blocks}
        for start, data in _parts(self._pid) if blocks else ():
            for head in heads:
                for at in _places(data, _WORD.pack(head)):
                    if (start + at) % 8 or at + _QT_HOLDER.size > len(data):
                        continue
                    _, begins, length = _QT_HOLDER.unpack_from(data, at)
                    held |= {each for each in blocks if each.find.address == head and each.is_of(begins, length)}
        return held

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


def _qt_blocks(start: int, data: bytes, at: int, size: int, width: int) -> Iterator[_InBlock]:
    """The block of a QString or QByteArray: size of the heap block, reference count, flags, room, then the contents."""
    for head in range(at - _QT_HEAD.size - at % 16, max(8, at - 4096), -16):
        block = _WORD.unpack_from(data, head - 8)[0] & ~7
        references, flags, room = _QT_HEAD.unpack_from(data, head)
        if not (0 < references < 4096 and flags in (0, 1) and 0 < room < 8192 and at < head + block):
            continue
        if any(0 <= block - _QT_HEAD.size - (room + 1) * each <= 48 for each in (1, 2)):
            first, contents = at, head + _QT_HEAD.size
            while first - width >= contents and any(data[first - width : first]):
                first -= width
            narrow = re.compile(rb"[ -~]*(?=\0)").match(data, contents)
            ascii_ = len(narrow[0]) if narrow else 0
            yield _InBlock(Find("qt", start + head, room), start + first, start + at, start + at + size, width, ascii_)
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


def _fitting(text: str) -> Iterator[str]:
    """The encodings that have all of a text."""
    for encoding in _ENCODINGS:
        with suppress(UnicodeEncodeError):
            text.encode(encoding)
            yield encoding


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
