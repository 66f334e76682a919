"""Titles and names of libraries: Koha's loans and holds carry only numbers of them."""

from __future__ import annotations

import copy
import re
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from kiosk.concurrency import Deadline
from kiosk.library.koha.http import Question
from kiosk.library.koha.session import Session

MOST_KEPT = 20_000
"""Answers kept in memory, some ten megabytes; titles are not personal, and change rarely."""
KEPT_KEYS = ("biblio_id", "title", "subtitle", "part_number", "part_name", "author", "name")
SEPARATOR = re.compile(r"\s+[/:;=]$")
"""Cataloguers end a part of a title with the sign that stands before the next one (ISBD)."""
KEPT_SECONDS = 3600.0
"""So long: then a title that was corrected is read anew."""


@dataclass(frozen=True, slots=True)
class Title:
    """What a book is called; both empty if Koha does not say (any more)."""

    title: str = ""
    author: str = ""


class Catalogue:
    """Looks titles up and keeps them; may be shared by threads.  All raise KohaUnavailable and KohaRefused."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[str, tuple[float, dict[str, Any]]] = {}
        self._lock = threading.Lock()

    def in_background(self) -> Catalogue:
        """The same for work nobody waits for: what one has read, the other has, too."""
        other = copy.copy(self)
        other._session = self._session.in_background()
        return other

    def of_item(self, item_id: int, deadline: Deadline) -> Title:
        biblio = self._read(f"/items/{item_id}", "an item is read", deadline).get("biblio_id")
        return self.of_biblio(biblio, deadline) if isinstance(biblio, int) else Title()

    def of_biblio(self, biblio_id: int | None, deadline: Deadline) -> Title:
        """None: the record is gone."""
        if biblio_id is None:
            return Title()
        data = self._read(f"/biblios/{biblio_id}", "a title is read", deadline)
        return Title(_whole_title(data), _text(data, "author"))

    def library(self, library_id: str, deadline: Deadline) -> str:
        """The name of a library; its code if it has none."""
        if not library_id:
            return ""
        data = self._read(f"/libraries/{quote(library_id, safe='')}", "a library is read", deadline)
        return _text(data, "name") or library_id

    def _read(self, path: str, what: str, deadline: Deadline) -> dict[str, Any]:
        now = time.monotonic()
        with self._lock:
            kept_at, kept = self._kept.get(path, (now, None))
        if kept is not None and now - kept_at < KEPT_SECONDS:
            return kept
        answer = self._session.again(Question("GET", path), deadline)
        data = {} if answer.gone else answer.data(what, 200)  # gone: withdrawn since
        found = data if isinstance(data, dict) else {}
        short = {key: found.get(key) for key in KEPT_KEYS}
        with self._lock:
            self._kept.pop(path, None)  # what is read anew becomes the newest
            if len(self._kept) >= MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[path] = now, short
        return short


def _whole_title(data: dict[str, Any]) -> str:
    """The title with what tells volumes apart, and then the subtitle, which is the same for all of them."""
    title, number, name, subtitle = (
        SEPARATOR.sub("", _text(data, key)) for key in ("title", "part_number", "part_name", "subtitle")
    )
    volume = " ".join(filter(None, (title, number, name)))
    return " : ".join(filter(None, (volume, subtitle)))


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value.strip() if isinstance(value, str) else ""
