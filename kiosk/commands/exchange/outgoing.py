"""``kiosk exchange status`` and ``resend``."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.clock import LIBRARY_ZONE, SystemClock
from kiosk.commands import CommandError, Subparsers

if TYPE_CHECKING:
    from kiosk.service.exchange.upkeep import OutgoingStatus
    from kiosk.service.patrons.upkeep import Upkeep
    from kiosk.settings.tables.exchange import Exchange


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    acts.add_parser("status", help="what waits, what is in the folder, what was not taken, what a cell could not say")
    resend = acts.add_parser(
        "resend",
        help="place files once more, or tell of patrons who were there before",
        description="Have the service place files once more, byte for byte as they were and under their numbers.",
    )
    resend.add_argument("number", nargs="*", type=int, metavar="NUMBER", help="the number in the file's name")
    resend.add_argument("--unacknowledged", action="store_true", help="every file that was refused or not taken")
    resend.add_argument(
        "--everyone", action="store_true", help="tell of each patron of whom the other system was never told"
    )


def run(args: argparse.Namespace, upkeep: Upkeep, settings: Exchange) -> None:
    """Do it.  Raises StoreError."""
    from kiosk.service.exchange.upkeep import OutgoingUpkeep

    files = OutgoingUpkeep(upkeep, settings, SystemClock())
    if args.act == "status":
        for line in _lines(files.status()):
            print(line)
        return
    if sum((bool(args.number), args.unacknowledged, args.everyone)) != 1:
        raise CommandError("what? Give numbers of files, or --unacknowledged, or --everyone")
    if args.everyone:
        print(f"{files.tell_of_everyone()} patrons wait to be told of; the service writes them into its next files")
        return
    names = files.resend(args.number or files.unacknowledged())
    for name in names:
        print(name)
    print(f"{len(names)} files will be placed again by the service")


def _lines(status: OutgoingStatus) -> list[str]:
    waits = f", the oldest since {_time(status.since)}" if status.since else ""
    lines = [f"waiting: {status.waiting} events{waits}"]
    if status.folder_fault:
        lines.append(f"folder: {status.folder_fault}")
    for title, files in (
        ("to be placed", status.to_place),
        ("not acknowledged yet", status.unacknowledged),
        ("gone without acknowledgement", status.missing),
        ("refused", status.refused),
    ):
        lines.append(f"{title}: {len(files)} files")
        lines += [f"  {file.name}  {file.lines} lines  since {_time(file.changed_at)}" for file in files]
    lines += [f"can't be written: {number}  {problem}" for number, problem in status.unwritten]
    lines += [f"look at: {number}  {name}  {columns}" for name, number, columns in status.flawed]
    if status.last is not None:
        lines.append(f"last file: {status.last.name}, {status.last.state.value} since {_time(status.last.changed_at)}")
    return lines


def _time(moment: datetime) -> str:
    return moment.astimezone(LIBRARY_ZONE).isoformat(sep=" ", timespec="minutes")
