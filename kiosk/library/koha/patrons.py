"""The questions about patrons: ``/patrons`` and what is below it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.koha.http import Question
from kiosk.library.koha.paging import pages
from kiosk.library.koha.record import OTHER_NAME, Found, Person, Rules, Wanted, same_kana, same_name
from kiosk.library.koha.registration.passwords import password_refused
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable

MOST_PAGES = 20
"""Two thousand people with one birthday are more than any library has."""


class PatronGone(StoreUnavailable):
    """Koha has no patron with this id (any more), or does not show it to us."""


class Patrons:
    """Reads and writes patrons.  All raise KohaUnavailable and KohaRefused besides what is named."""

    def __init__(self, session: Session, rules: Rules) -> None:
        self._session = session
        self.rules = rules
        self.pace = session.pace

    def in_background(self) -> Patrons:
        """The same for work nobody waits for."""
        return Patrons(self._session.in_background(), self.rules)

    def by_number(self, number: str, deadline: Deadline) -> list[Found]:
        """Whoever has this card number as Koha compares numbers (width and case do not count for it)."""
        query = {"cardnumber": number, "_match": "exact"}
        return list(self._list("a patron is looked up by number", query, deadline))

    def by_userid(self, userid: str, deadline: Deadline) -> list[Found]:
        query = {"userid": userid, "_match": "exact"}
        return list(self._list("a patron is looked up by userid", query, deadline))

    def read(self, patron_id: int, deadline: Deadline) -> Found:
        """One patron.  Raises PatronGone."""
        answer = self._session.again(Question("GET", f"/patrons/{patron_id}"), deadline)
        if answer.gone:
            raise PatronGone("Koha: the patron is gone")
        return Found.of(answer.data("a patron is read", 200))

    def create(self, wanted: Wanted, deadline: Deadline) -> None:
        """Ask once for a new patron; whether it is there has to be looked up, whatever the answer."""
        answer = self._session.once(Question("POST", "/patrons", body=wanted.body(self.rules)), deadline)
        if answer.status != 201:
            raise KohaRefused("a patron is created", answer.fault)

    def correct(self, found: Found, typed: dict[str, object], deadline: Deadline) -> None:
        """Change just these fields; Koha wants three more, which stay as they are.  Raises PatronGone."""
        keep = {key: found.raw.get(key) for key in ("surname", "library_id", "category_id")}
        answer = self._session.again(Question("PUT", f"/patrons/{found.patron_id}", body=keep | typed), deadline)
        if answer.status == 404:
            raise PatronGone("Koha: the patron is gone")
        answer.data("a patron is corrected", 200)

    def set_password(self, patron_id: int, password: str, deadline: Deadline) -> None:
        """Set it; the same one may be set again.  Raises PatronGone, PasswordNotAccepted."""
        body = {"password": password, "password_2": password}
        answer = self._session.again(Question("POST", f"/patrons/{patron_id}/password", body=body), deadline)
        if answer.status == 404:
            raise PatronGone("Koha: the patron is gone")
        if answer.status == 400:
            raise password_refused(answer.fault) or KohaRefused("a password is set", answer.fault)
        if answer.status != 200:  # the body says nothing: it is an empty JSON string
            raise KohaRefused("a password is set", answer.fault)

    def others_like(self, person: Person, own: str, deadline: Deadline) -> bool:
        """Whether somebody of this name or reading and birth date is there, under another number than ``own``.

        Without a whole birth date: somebody of this name without birth date.
        """
        queries: list[dict[str, object]] = [{"date_of_birth": person.born}]
        if person.born is None:
            queries = [{"surname": family, "date_of_birth": None} for family in person.families]
        what = "a person is searched"
        found = [one for q in queries for one in self._list(what, {"q": json.dumps(q)}, deadline)]
        others = [one for one in found if not (own and one.number == own)]
        return any(same_name(one, person) or self._reads_alike(one, person, deadline) for one in others)

    def _reads_alike(self, found: Found, person: Person, deadline: Deadline) -> bool:
        if not person.kana or person.born is None:
            return False
        if self.rules.kana == OTHER_NAME:
            data = found.raw.get("other_name")
            return isinstance(data, str) and same_kana(data, person)
        return any(same_kana(value, person) for value in self._attributes(found.patron_id, self.rules.kana, deadline))

    def _attributes(self, patron_id: int, code: str, deadline: Deadline) -> list[str]:
        answer = self._session.again(Question("GET", f"/patrons/{patron_id}/extended_attributes"), deadline)
        if answer.status == 404:  # deleted meanwhile
            return []
        data = answer.data("attributes are read", 200)
        rows = data if isinstance(data, list) else []
        values = [row.get("value") for row in rows if isinstance(row, dict) and row.get("type") == code]
        return [value for value in values if isinstance(value, str)]

    def _list(self, what: str, query: dict[str, str], deadline: Deadline) -> Iterator[Found]:
        question = Question("GET", "/patrons", query=query)
        for page in pages(self._session, what, question, "+patron_id", lambda: deadline, most=MOST_PAGES):
            yield from map(Found.of, page)
