"""Looks for a person in everything a kiosk or a service leaves behind: names and contents of files, texts."""

from __future__ import annotations

import contextlib
import json
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

_CHUNK = 1 << 20
_DRAWN = (b"%PDF", b"%!PS", b"\x89PNG", b"\xff\xd8\xff", b"RaS")
"""How files begin that hold letters as shapes, where none is found by its text."""
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "iso2022_jp")


def forms(text: str) -> set[bytes]:
    """How a text may stand in a file: encodings, escapes of JSON and Python, of addresses, of mails."""
    found = {json.dumps(text)[1:-1].encode(), text.encode("unicode_escape"), quote(text).encode()}
    found |= {quote(text).lower().encode(), quote(text, encoding="cp932", errors="ignore").encode()}
    for encoding in _ENCODINGS:
        try:
            found.add(text.encode(encoding))
        except UnicodeEncodeError:
            continue
    if len(text.encode()) >= 9:
        found.add(b64encode(text.encode())[:-4])
    return {form for form in found if len(form) >= 3}


def of_birthday(day: date) -> set[str]:
    """Ways to write it."""
    return {f"{day:%Y-%m-%d}", f"{day:%Y%m%d}", f"{day:%Y/%m/%d}", f"{day.year}年{day.month}月{day.day}日"}


def of_serial(serial: int) -> set[str]:
    """A certificate's."""
    return {str(serial), f"{serial:x}", f"{serial:X}"}


class Watch:
    """What must be nowhere, and where it was found all the same."""

    def __init__(self) -> None:
        self._forms: dict[str, set[bytes]] = {}
        self.found: list[str] = []

    def add(self, *texts: str) -> None:
        """Also each part of a text that has a space in it, if it is long enough to be nobody else's."""
        for text in texts:
            assert len(text) >= 2, "too short to be told from other texts"
            for part in {text, *(each for each in text.replace("\u3000", " ").split(" ") if len(each) >= 3)}:
                self._forms[part] = forms(part)

    def in_bytes(self, data: bytes) -> Iterator[str]:
        yield from (text for text, all_forms in self._forms.items() if any(form in data for form in all_forms))

    def reads(self, place: str, text: str) -> None:
        """A text that somebody outside may read."""
        self._note(place, self.in_bytes(text.encode("utf-8", "surrogatepass")))

    def looks(self, folder: Path, *, allowed: Iterable[str] = ()) -> None:
        """Every file below, its name and what is in it; ``allowed`` begins the names of those that are to hold it."""
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            name = file.relative_to(folder).as_posix()
            self.reads(f"the name of {name}", name)
            if not name.startswith(tuple(allowed)):
                self._note(name, self._in_file(file))

    def holds(self, file: Path) -> bool:
        """Whether any of it is in this file."""
        return any(self._in_file(file))

    def _in_file(self, file: Path) -> Iterator[str]:
        data = file.read_bytes()
        if data.startswith(_DRAWN):
            yield "something drawn, which may show anybody"
        yield from self.in_bytes(data)
        at = data.find(b"stream")
        while at >= 0:  # those of a PDF
            with contextlib.suppress(zlib.error):
                yield from self.in_bytes(zlib.decompressobj().decompress(data[at + 6 :].lstrip(b"\r\n"), _CHUNK))
            at = data.find(b"stream", at + 6)

    def _note(self, place: str, texts: Iterable[str]) -> None:
        self.found += [f"{text!r} in {place}" for text in sorted(set(texts))]
