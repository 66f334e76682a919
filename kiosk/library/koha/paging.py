"""Lists of Koha, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from kiosk.concurrency import Deadline
from kiosk.faults import Loggable
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.session import Session
from kiosk.log.logger import logger

log = logger("kiosk.library")

PAGE = 100
"""Rows asked for at once; Koha may give fewer."""
MOST_PAGES = 1000


def pages(
    session: Session,
    what: str,
    question: Question,
    order: str,
    begin: Callable[[], Deadline],
    *,
    size: int = PAGE,
    most: int = MOST_PAGES,
) -> Iterator[list[dict[str, Any]]]:
    """The rows that question finds, in that order; each page is over by a deadline of ``begin``.

    Raises KohaUnavailable, also where there are more than ``most`` pages, and KohaRefused.
    """
    seen = 0
    for page in range(1, most + 1):
        query: Mapping[str, str] = {
            **(question.query or {}),
            **{"_page": str(page), "_per_page": str(size), "_order_by": order},
        }
        asked = Question(question.method, question.path, query=query, headers=question.headers)
        answer = session.again(asked, begin())
        rows = answer.data(what, 200)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise KohaUnavailable(f"{what}: the answer is not a list")
        yield rows
        seen += len(rows)
        if not rows or (len(rows) < size if answer.total is None else seen >= answer.total):
            return
    raise KohaUnavailable(f"{what}: too many answers")


def own_rows(
    session: Session,
    path: str,
    what: str,
    order: str,
    patron_id: int,
    deadline: Deadline,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[dict[str, Any]]:
    """All rows of a list about one patron; nobody else's, whatever Koha's filter did.  Raises as ``pages``."""
    # Without _match, Koha finds an id in every id that contains it.
    question = Question("GET", path, query={"patron_id": str(patron_id), "_match": "exact"}, headers=headers)
    for found in pages(session, what, question, order, lambda: deadline):
        own = [row for row in found if row.get("patron_id") == patron_id]
        if len(own) < len(found):
            log.error("Koha: %s: %d rows about somebody else are left out", Loggable(what), len(found) - len(own))
        yield from own
