"""``kiosk patrons init`` and ``restore``: the database itself, which no other command makes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.patron.number import NumberRange
    from kiosk.service.patrons.database import PatronDatabase

ACTS = ("init", "restore")


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    """Add the parsers of both."""
    acts.add_parser(
        "init",
        help="make the database of a new library, and its key file, once",
        description="Make the database of a new library, and its key file. Done again after an interruption it "
        "finishes; where both are there already it changes nothing and says so (exit code 1).",
    )
    restore = acts.add_parser(
        "restore",
        help="bring back a copy that `backup` made; what is there is kept aside",
        description="Put FILE and FILE.key, which `kiosk patrons backup` made, in the place of the database and its "
        "key. Stop the kiosk or the service first. What is there is kept beside it under another name.",
    )
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--next-number",
        action="append",
        type=_next_number,
        default=[],
        metavar="N",
        help="the running number of the next patron, above all that were printed (without prefix and check digit); "
        "BRANCH=N for each branch with numbers of its own",
    )


def run(args: argparse.Namespace) -> None:
    """Do it.  Raises StoreError, CannotStart, ProfileError."""
    database, numbers = _where(args)
    if args.act == "init":
        _init(database)
    else:
        _restore(database, numbers, args)


def _init(database: PatronDatabase) -> None:
    from kiosk.library.database.founding import AlreadyBegun
    from kiosk.service.patrons.opening import make_database

    try:
        make_database(database)
    except AlreadyBegun:
        raise CommandError(
            f"{database.name} exists already, with its key {database.key_file}; nothing was changed"
        ) from None
    print(f"made: {database.name} and its key {database.key_file}. They belong together: back up both")


def _next_number(text: str) -> tuple[str, int]:
    """An argparse type: the branch's code, empty for the whole library, and the number."""
    branch, _, number = text.rpartition("=")
    try:
        return branch, int(number)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither N nor BRANCH=N, where N is a running number") from None


def _restore(database: PatronDatabase, numbers: Sequence[NumberRange], args: argparse.Namespace) -> None:
    from kiosk.library.port import COUNTER
    from kiosk.service.patrons.restoring import restore

    said = {f"{COUNTER} {branch}".strip(): number for branch, number in args.next_number}
    strange = said.keys() - {each.counter for each in numbers}
    if strange:
        raise CommandError(f"--next-number: this library does not count by {', '.join(sorted(strange))}")
    done = restore(database, numbers, args.file, said)
    said_next = []
    for counter, number in done.next_values.items():
        branch = counter.removeprefix(COUNTER).strip()
        said_next.append(f"the next running number{f' of branch {branch}' if branch else ''} is {number}")
    print("; ".join([f"restored: {done.patrons} patrons", *said_next]))
    if done.old is not None:
        print(f"the database that was there is kept as {done.old}")


def _where(args: argparse.Namespace) -> tuple[PatronDatabase, Sequence[NumberRange]]:
    from kiosk.service.compose.config import load_service
    from kiosk.service.patrons.database import database_of_profile, database_of_service
    from kiosk.settings.belonging import ranges
    from kiosk.settings.demo import demo_profile
    from kiosk.settings.load import load

    if args.config:
        config = load_service(args.config)
        database = database_of_service(config, args.config.parent.absolute())
        return database, ranges(config.number, config.library.branches)
    profile = demo_profile(args.data) if args.demo else load(args.profile)
    return database_of_profile(profile), ranges(profile.number, profile.library.branches)
