"""``kiosk doctor``: whether a kiosk could work here and now, and what to do where it could not (docs/doctor.md)."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import DONE, FAILED, CommandError, Subparsers
from kiosk.commands.finding import PROFILE_HELP

if TYPE_CHECKING:
    from kiosk.doctor.all import Examination


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "doctor",
        help="look at everything a kiosk needs, and say what to do",
        description="Look at profile, reader, printer, library service, revocation, disk, fonts and more, also while "
        "the kiosk runs: no card is touched and nothing is printed. Exit code 0 when there is no fault (warnings are "
        "none), 1 when there is one.",
    )
    parser.add_argument("--profile", type=Path, metavar="FILE", help=PROFILE_HELP)
    parser.add_argument("--demo", action="store_true", help="look at the demo on this machine")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the demo keeps cards and patrons")
    parser.add_argument("--json", action="store_true", help="print JSON, see docs/doctor.md")
    parser.add_argument(
        "--support-bundle",
        type=Path,
        metavar="FILE.zip",
        help="also write report, configuration without secrets, and logs into a new file, to be sent to who helps",
    )
    parser.add_argument(
        "--timeout", type=_seconds, metavar="SECONDS", help="give each check so long (default: 5 or more, as it needs)"
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError("more than 0, at most 3600 seconds")
    return seconds


def run(args: argparse.Namespace) -> int:
    """Look and tell; 0 without a fault."""
    if args.data is not None and not args.demo:
        raise CommandError("--data is for the demo: add --demo.")
    logging.basicConfig(handlers=[logging.NullHandler()])  # what is looked at is said once, as a finding
    from kiosk.app.offscreen import application

    held = application()
    from kiosk.doctor.all import examine
    from kiosk.doctor.finding import Verdict
    from kiosk.settings.demo import state_dir

    if args.support_bundle is not None:
        _refuse(args.support_bundle)
    found = examine(args.profile, (args.data or state_dir()) if args.demo else None, at_most=args.timeout)
    report = found.report
    if args.json:
        print(json.dumps(report.json(), ensure_ascii=False, indent=2))
    else:
        for line in report.lines():
            print(line)
    if args.support_bundle is not None:
        _pack(args.support_bundle, found)
    del held
    return FAILED if report.verdict is Verdict.FAULT else DONE


def _refuse(target: Path) -> None:
    """Before everything is looked at in vain."""
    from kiosk.doctor.bundle import CannotWrite, refuse_existing

    try:
        refuse_existing(target)
    except CannotWrite as no:
        raise CommandError(str(no)) from None


def _pack(target: Path, found: Examination) -> None:
    from kiosk.doctor.bundle import CannotWrite
    from kiosk.doctor.packing import pack

    try:
        written = pack(target, found.report, found.site)
    except CannotWrite as no:
        raise CommandError(str(no)) from None
    print(f"{target}: look into it before you send it", file=sys.stderr)
    for member in written:
        left_out = f", {member.left_out} lines that are not ours left out" if member.left_out else ""
        print(f"  {member.name} ({len(member.text):,} characters{left_out})", file=sys.stderr)
