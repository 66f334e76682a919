"""``kiosk patrons init`` and ``restore``: the database itself, which no other command makes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers

if TYPE_CHECKING:
    from kiosk.patron.number import NumberScheme
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
        type=int,
        metavar="N",
        help="the running number of the next patron, above all that were printed (without prefix and check digit)",
    )


def run(args: argparse.Namespace) -> None:
    """Do it.  Raises StoreError, CannotStart, ProfileError."""
    database, scheme = _where(args)
    if args.act == "init":
        _init(database)
    else:
        _restore(database, scheme, args)


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


def _restore(database: PatronDatabase, scheme: NumberScheme, args: argparse.Namespace) -> None:
    from kiosk.service.patrons.restoring import restore

    done = restore(database, scheme, args.file, args.next_number)
    print(f"restored: {done.patrons} patrons; the next running number is {done.next_value}")
    if done.old is not None:
        print(f"the database that was there is kept as {done.old}")


def _where(args: argparse.Namespace) -> tuple[PatronDatabase, NumberScheme]:
    from kiosk.service.compose.config import load_service
    from kiosk.service.patrons.database import database_of_profile, database_of_service
    from kiosk.settings.demo import demo_profile
    from kiosk.settings.load import load

    if args.config:
        config = load_service(args.config)
        return database_of_service(config, args.config.parent.absolute()), config.number.scheme
    profile = demo_profile(args.data) if args.demo else load(args.profile)
    return database_of_profile(profile), profile.number.scheme
