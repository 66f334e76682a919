"""``kiosk exchange import``: take one file of the library's system in, now."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers
from kiosk.commands.finding import CONFIG_HELP, KIOSK_HELP

if TYPE_CHECKING:
    from kiosk.library.exchange.incoming.outcome import FileKind, Outcome
    from kiosk.library.exchange.incoming.taking import Wish
    from kiosk.service.patrons.upkeep import Upkeep
    from kiosk.settings.tables.patron_import import PatronImport

ACT = "import"


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    taking = acts.add_parser(
        ACT,
        help="take a file of patrons, or of loans and reservations, in: whole or not at all",
        description="Take a file of the library's system in, whole or not at all, as the watched folder does; where "
        "one is configured it goes on working meanwhile. Every line that is wrong is named.",
    )
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--check", action="store_true", help="only say what would be done; nothing is changed")
    taking.add_argument("--lending", action="store_true", help="the file has loans and reservations, not patrons")
    taking.add_argument(
        "--end-any", action="store_true", help="a whole roll may end more patrons than import.end_at_most_percent"
    )
    taking.add_argument(
        "--reset-passwords", action="store_true", help="give everybody in the file its initial password again"
    )
    which = taking.add_mutually_exclusive_group()
    which.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
    which.add_argument("--profile", type=Path, metavar="FILE", help=KIOSK_HELP)
    which.add_argument("--demo", action="store_true", help="what `kiosk run --demo` works with")
    taking.add_argument("--data", type=Path, metavar="DIR", help="where that demo keeps cards and patrons")


def run(args: argparse.Namespace, upkeep: Upkeep) -> None:
    """Do it.  Raises StoreError, CommandError."""
    from kiosk.library.exchange.incoming.outcome import FileKind
    from kiosk.library.exchange.incoming.taking import Wish

    wish = Wish(args.check, args.end_any, args.reset_passwords)
    kind = FileKind.LENDING if args.lending else FileKind.PATRONS
    settings = _demo_settings() if args.demo else None
    outcome = take(args.file, kind, upkeep, wish, settings)
    if not args.check:
        upkeep.note(ACT, f"{outcome.kind}: {outcome}")
    print(f"{'would be done' if args.check else 'done'}: {outcome.kind}: {outcome}")


def take(
    file: Path, kind: FileKind, upkeep: Upkeep, wish: Wish | None = None, settings: PatronImport | None = None
) -> Outcome:
    """Take it in; ``settings`` stand in for the table [import].  Raises StoreError, CommandError."""
    from kiosk.clock import SystemClock
    from kiosk.library.exchange.incoming.faults import FileRefused
    from kiosk.library.exchange.incoming.folder import import_id
    from kiosk.library.exchange.incoming.outcome import FileKind
    from kiosk.library.exchange.incoming.taking import ORDINARY, Importer
    from kiosk.service.exchange.incoming import import_rules

    if upkeep.rules is None:
        raise CommandError(f"this library's patrons, loans and reservations are in {upkeep.title}: enter them there")
    rules = import_rules(upkeep.rules, upkeep.key() if kind is FileKind.PATRONS else b"", settings)
    if not file.is_file():
        raise CommandError(
            f"{file} is no file" if file.exists() else f"{file} can't be read: No such file or directory"
        )
    now = SystemClock().now()
    importer = Importer(upkeep.engine, rules)
    try:
        with importer.alone():
            return importer.take(file, import_id(now, file.name), kind, now, wish or ORDINARY)
    except FileRefused as error:
        raise CommandError(f"nothing was entered; {file} has faults:\n{error}") from error


def _demo_settings() -> PatronImport:
    from kiosk.settings.demo import demo_import

    return demo_import()
