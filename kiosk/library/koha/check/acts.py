"""What cards do for known patrons: whether the service may do it in Koha, and for whom it would be too much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.library.koha.check.permissions import fault_of
from kiosk.library.koha.http import Question
from kiosk.library.koha.login import NOBODY
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.system import Hint
from kiosk.patron.returning import Act


def act_faults(session: Session, rules: Rules, acts: Sequence[Act]) -> Iterator[str]:
    """By asking about number 0, one sentence each; nothing where no acts are offered."""
    for what, question in _questions(rules, acts):
        fault = fault_of(session, question, (404,), session.pace.begin())
        if fault:
            yield f"{what}: {fault}"
    if Act.PASSWORD in acts and not rules.no_login:
        yield Hint(
            "a card sets a new password for patrons of every category: name those of staff in koha.no_login, whom "
            "cards then do nothing for"
        )
    if Act.RENEWAL in acts and not rules.own_expiry:
        yield Hint(
            "no term is renewed with a card where Koha counts it (koha.expiry): everybody is sent to the counter"
        )


def _questions(rules: Rules, acts: Sequence[Act]) -> Iterator[tuple[str, Question]]:
    if Act.CHANGE in acts or Act.RENEWAL in acts:
        body = {"surname": NOBODY, "library_id": rules.library_id, "category_id": rules.category_id}
        yield "changing patrons (permission borrowers, the whole module)", Question("PUT", "/patrons/0", body=body)
    if Act.CHANGE in acts and rules.kana_type:
        place, value = "/patrons/0/extended_attributes", {"value": NOBODY}
        what = "a patron's attribute (permission borrowers)"
        yield f"adding {what}", Question("POST", place, body=value | {"type": rules.kana_type})
        yield f"changing {what}", Question("PATCH", f"{place}/0", body=value)
