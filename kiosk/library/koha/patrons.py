"""The questions about patrons: ``/patrons`` and what is below it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.koha.http import Answer, Question
from kiosk.library.koha.paging import pages
from kiosk.library.koha.record import Found, Person, Rules, Wanted
from kiosk.library.koha.registration.passwords import password_refused
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable
from kiosk.log.logger import logger
from kiosk.patron.likeness import Likeness, Sought

log = logger("kiosk.library")

PEOPLE = 500
"""Asked for at once; with their attributes some two megabytes."""
MOST_PAGES = 20
"""Whatever pages Koha makes of it, a library has fewer people with one birthday."""


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

    def read(self, patron_id: int, deadline: Deadline, *, whole: bool = False) -> Found:
        """One patron; ``whole``: with attributes, where the reading is one of them.  Raises PatronGone."""
        headers = self._embed if whole else {}
        answer = self._session.again(Question("GET", f"/patrons/{patron_id}", headers=headers), deadline)
        if answer.gone:
            raise PatronGone("Koha: the patron is gone")
        return Found.of(answer.data("a patron is read", 200))

    def create(self, wanted: Wanted, deadline: Deadline) -> None:
        """Ask once for a new patron; whether it is there has to be looked up, whatever the answer."""
        answer = self._session.once(Question("POST", "/patrons", body=wanted.body(self.rules)), deadline)
        if answer.status != 201:
            raise KohaRefused("a patron is created", answer.fault)

    def correct(self, found: Found, typed: dict[str, object], deadline: Deadline) -> None:
        """Change just these fields; the same may be asked again.  Raises PatronGone."""
        _corrected(self._session.again(_correction(found, typed), deadline))

    def correct_once(self, found: Found, typed: dict[str, object], deadline: Deadline) -> None:
        """The same, asked once: somebody else may have changed them before it is asked again.  Raises PatronGone."""
        _corrected(self._session.once(_correction(found, typed), deadline))

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

    def correct_kana(self, found: Found, kana: str, deadline: Deadline) -> None:
        """Let the reading in the patron's attribute be this one; the other attributes stay.  Raises PatronGone."""
        own = found.attribute(self.rules.kana_type)
        if own is not None and own.get("value") == kana:
            return
        question = self._reading(found, kana)
        answer = (self._session.once if own is None else self._session.again)(question, deadline)
        if answer.status == 404 and not answer.gone:
            # the patron is there: better the reading of the first try than no registration
            log.warning("Koha has no route for a patron's attributes: a corrected reading is not kept there")
            return
        if answer.gone:
            raise PatronGone("Koha: the patron is gone")
        answer.data("a reading is corrected", 200, 201)

    def correct_kana_once(self, found: Found, kana: str, deadline: Deadline) -> None:
        """The same, asked once, for a patron read as a whole.  KohaRefused where patron, attribute or route is gone."""
        self._session.once(self._reading(found, kana), deadline).data("a reading is corrected", 200, 201)

    def _reading(self, found: Found, kana: str) -> Question:
        own, place = found.attribute(self.rules.kana_type), f"/patrons/{found.patron_id}/extended_attributes"
        if own is None:
            return Question("POST", place, body={"type": self.rules.kana_type, "value": kana})
        return Question("PATCH", f"{place}/{own.get('extended_attribute_id')}", body={"value": kana})

    def likeness(self, person: Person, own: str, deadline: Deadline) -> Likeness:
        """Whether the person is there, under another number than ``own``."""
        found = Likeness.OTHER
        for likeness, _ in self.alike(person, own, deadline):
            if likeness is Likeness.SAME:
                return likeness
            found = likeness
        return found

    def alike(self, person: Person, own: str, deadline: Deadline) -> Iterator[tuple[Likeness, Found]]:
        """Everybody who is or may be the person, under another number than ``own``.

        All people of one birth date are looked at, with one question for five hundred; and once, before anything is
        typed, those of this family name who have no birth date.
        """
        queries: list[dict[str, object]] = [{"date_of_birth": person.born}] if person.born else []
        if not (person.born and person.kana):
            queries += [{"surname": family, "date_of_birth": None} for family in person.families]
        sought = Sought(person.description)
        for query in queries:
            asked = {"q": json.dumps(query), "_match": "exact"}
            for one in self._list("a person is searched", asked, deadline):
                if own and one.number == own:
                    continue
                likeness = sought.likeness(one.description(self.rules))
                if likeness is not Likeness.OTHER:
                    yield likeness, one

    @property
    def _embed(self) -> dict[str, str]:
        return {"x-koha-embed": "extended_attributes"} if self.rules.kana_type else {}

    def _list(self, what: str, query: dict[str, str], deadline: Deadline) -> Iterator[Found]:
        """With their attributes, where the reading is one of them."""
        question = Question("GET", "/patrons", query=query, headers=self._embed)
        order = "+me.patron_id"  # with attributes, +patron_id alone is ambiguous, which Koha answers with 500
        for page in pages(self._session, what, question, order, lambda: deadline, size=PEOPLE, most=MOST_PAGES):
            yield from map(Found.of, page)


def _correction(found: Found, typed: dict[str, object]) -> Question:
    """Koha wants three more fields, which stay as they are."""
    keep = {key: found.raw.get(key) for key in ("surname", "library_id", "category_id")}
    return Question("PUT", f"/patrons/{found.patron_id}", body=keep | typed)


def _corrected(answer: Answer) -> None:
    if answer.gone:
        raise PatronGone("Koha: the patron is gone")
    answer.data("a patron is corrected", 200)
