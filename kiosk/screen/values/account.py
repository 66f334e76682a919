"""The parts that only the pages of マイ図書館 are made of."""

from __future__ import annotations

import dataclasses
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.screen.values.elements import Action, Note


class PillKind(Enum):
    """How a pill is meant; its words say it too, and its icon."""

    PLAIN = "plain"
    SOON = "soon"
    OVERDUE = "overdue"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Pill:
    """A short state at the right of a row: あと2日, 用意できました, 順番待ち 2番目."""

    kind: PillKind
    text: str


@dataclass(frozen=True, slots=True)
class BookRow:
    """One book on its shelf line: title, what is to be known about it, its state, what can be done.

    ``key`` is stable and unique on its page.  ``said`` is what became of the last thing done with it (a refusal, a
    success), in words.  ``toggle`` makes the whole row touchable; ``chosen`` says whether it is ticked then.
    ``unread`` is the word of an unread mark, '' for none.  ``goes_on``: the rest of a row that began a page before.
    """

    key: str
    title: str = dataclasses.field(repr=False)
    lines: tuple[str, ...] = dataclasses.field(repr=False)
    pill: Pill | None = None
    action: Action | None = None
    said: Note | None = dataclasses.field(default=None, repr=False)
    toggle: Action | None = None
    chosen: bool = False
    unread: str = ""
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class BookList:
    """A list that the screen pages (never scrolls).

    Without rows, ``empty`` is said; while ``loading`` is not '', that is said instead and books wander; ``fault``
    with ``retry`` where the list could not be had.
    """

    rows: tuple[BookRow, ...]
    empty: str
    loading: str
    fault: str
    retry: Action | None
    pager_previous: str
    pager_next: str


@dataclass(frozen=True, slots=True)
class CountTile:
    """貸出中 3 冊: chooses the list below; ``count``: **3** 冊, '…' or '?' while it is not known."""

    action: Action
    count: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """ON/OFF with what it changes and what it does not; ``action`` toggles it, ``state`` is the word for how it is."""

    heading: str
    text: str
    on: bool
    state: str
    action: Action


@dataclass(frozen=True, slots=True)
class PageLink:
    """A wide touchable row that leads to a page: お知らせ履歴, 利用停止.  ``badge`` is a short word at its right."""

    action: Action
    text: str
    badge: str = ""
