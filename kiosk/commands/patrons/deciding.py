"""``kiosk patrons decide``: what the rules for branches and categories give somebody, and why (docs/branches.md)."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers, day

if TYPE_CHECKING:
    from kiosk.patron.applicant import BirthDate
    from kiosk.service.patrons.upkeep import Upkeep
    from kiosk.service.registration.decision import Decision
    from kiosk.service.rules import LibraryRules

ACTS = ("decide",)


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    decide = acts.add_parser(
        "decide",
        help="say which branch, category, term and numbers the rules give somebody, and why; nothing is changed",
        description="Try the rules for branches and categories with a made-up person. It reads only the configuration; "
        "nothing is changed. What is on a command line, others on the machine may see: take no real person's data.",
    )
    decide.add_argument("--kiosk", required=True, metavar="ID", help="the kiosk that is registered at")
    decide.add_argument("--born", required=True, metavar="YYYY-MM-DD", help="00 for what is not known (1980-00-00)")
    decide.add_argument("--address", required=True, help="as it is on the card")
    decide.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="the day of registration (default: today)")


def run(args: argparse.Namespace) -> None:
    """Do it.  Raises ProfileError, CommandError."""
    from datetime import UTC, datetime

    from kiosk.clock import library_day
    from kiosk.patron.applicant import Applicant, Gender
    from kiosk.patron.eligibility import check_eligibility
    from kiosk.service.registration.decision import decide

    rules = _rules(args)
    today = args.on or library_day(datetime.now(UTC))
    somebody = Applicant("", _born(args.born), Gender.UNKNOWN, args.address)
    ineligible = check_eligibility(somebody, rules.eligibility.rules, today)
    if ineligible is not None:
        print(f"would not be registered: {ineligible.value}")
    for line in _decided(decide(rules, args.kiosk, somebody, today), rules, args.kiosk):
        print(line)


def shown(upkeep: Upkeep, number: str) -> Iterator[str]:
    """The same for ``kiosk patrons show``; nothing where the patron has neither branch nor category."""
    from kiosk.patron.applicant import Applicant, Gender
    from kiosk.service.registration.decision import decide

    found, rules = upkeep.belonging(number), upkeep.rules
    if found is None or rules is None:
        return
    if found.branch:
        yield f"home library: {_named(found.branch, rules.library.branches)}"
    if found.category:
        yield f"category: {_named(found.category, rules.membership.categories)}, until {found.expires_on}"
        somebody = Applicant("", found.birth_date, Gender.UNKNOWN, found.address)
        for doubt in decide(rules, found.kiosk_id, somebody, found.registered_on).doubts:
            yield f"  check the category: {doubt.value}"


def _decided(decision: Decision, rules: LibraryRules, kiosk_id: str) -> Iterator[str]:
    home, numbers = decision.home, decision.numbers
    if home is not None:
        place = f"{home.place.prefecture} {home.place.name} ({home.place.code})" if home.place else "not on the list"
        yield f"municipality: {place}"
    if decision.branch is not None:
        why = "has this kiosk" if kiosk_id in decision.branch.kiosks else "has all kiosks that no other branch has"
        yield f"home library: {decision.branch.code} {decision.branch.name}: it {why}"
    for n, misfit in enumerate(decision.misfits):
        yield f"  membership.rules[{n}] ({rules.membership.rules[n].category}) does not hold: {misfit.value}"
    if decision.category is not None:
        n = len(decision.misfits)
        yield f"category: {decision.category.code} {decision.category.name}: membership.rules[{n}] holds"
    yield f"until: {decision.expires_on}"
    first, last = numbers.make(numbers.first).number, numbers.make(numbers.last).number
    yield f"numbers: {first} to {last} (counter {numbers.counter})"


def _named(code: str, known: tuple[object, ...]) -> str:
    """The code with its name, if the configuration still has it."""
    name = next((getattr(each, "name", "") for each in known if getattr(each, "code", None) == code), "")
    return f"{code} {name}".strip()


def _born(text: str) -> BirthDate:
    from kiosk.patron.applicant import BirthDate

    try:
        year, month, last = (int(part) or None for part in text.split("-"))
        if None not in (year, month, last):
            date.fromisoformat(text)
    except ValueError:
        raise CommandError("--born is a date like 2010-04-01, with 00 for what is not known") from None
    return BirthDate(year, month, last)


def _rules(args: argparse.Namespace) -> LibraryRules:
    from kiosk.service.compose.config import load_service
    from kiosk.settings.demo import demo_profile
    from kiosk.settings.load import load

    if args.config:
        return load_service(Path(args.config))
    return demo_profile(args.data) if args.demo else load(args.profile)
