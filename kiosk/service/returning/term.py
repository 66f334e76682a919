"""Whether, and until when, a patron's term is renewed with the card."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kiosk.library.returning import StoredPatron
from kiosk.patron.returning import TermOffer, TermRefusal
from kiosk.service.registration.decision import end_of_term
from kiosk.service.rules import LibraryRules
from kiosk.settings.tables.membership import Category

_DAY = timedelta(days=1)
FOR_EVER = timedelta(days=365 * 100)
"""A term that ends later is written for one without end, such as 9999-12-31."""


def term_offer(
    rules: LibraryRules,
    stored: StoredPatron,
    born: date,
    today: date,
    obstacle: Callable[[], TermRefusal | None],
    usual_category: str | None,
) -> TermOffer:
    """By the rule of the record's own category, from today on.

    ``obstacle`` asks the library system what it knows of, where nothing else is in the way; ``usual_category`` as in
    ``LibrarySystem``.
    """
    found, category = _category(rules, stored.category, usual_category)
    if (
        not found
        or usual_category is None
        or stored.expires_on is None
        or stored.expires_on - today > FOR_EVER
        or (category is not None and category.renewal == "counter")
    ):
        return TermOffer(None, TermRefusal.COUNTER)
    years, ends_on = rules.membership.years, stored.expires_on
    day = max(today, ends_on - timedelta(days=rules.returning.renewable_days))
    while end_of_term(category, years, day, born) <= ends_on:  # so that a renewal never gives nothing, or takes away
        day += _DAY
    if day > today:
        return TermOffer(None, TermRefusal.TOO_EARLY, day)
    refusal = obstacle()
    if refusal is not None:
        return TermOffer(None, refusal)
    return TermOffer(end_of_term(category, years, today, born))


def _category(rules: LibraryRules, code: str, usual: str | None) -> tuple[bool, Category | None]:
    """Whether the configuration knows it, and its section: none where the library has no categories."""
    categories = rules.membership.categories
    if not categories:
        return code == usual, None
    category = next((each for each in categories if each.code == code), None)
    return category is not None, category
