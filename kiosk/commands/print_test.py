"""``kiosk print-test``: print the staff's test page on the profile's printer and say what became of it."""

from __future__ import annotations

import argparse
import datetime
import os
import queue
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import DONE, FAILED, CommandError, Subparsers
from kiosk.commands.finding import PROFILE_HELP, settle_profile_or_demo
from kiosk.imports import import_qt

if TYPE_CHECKING:
    from kiosk.printing.layout.sheet import Sheet
    from kiosk.printing.spool.jobs import JobState
    from kiosk.settings.profile import Profile


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "print-test",
        help="print a test page and say what became of it",
        description="Print the test page on the printer of a profile, and say every state the printer reports. "
        "Exit code 0 when the page is confirmed, 1 when it failed or the result is unknown.",
    )
    parser.add_argument("--profile", type=Path, metavar="FILE", help=PROFILE_HELP + ", or the demo's")
    parser.add_argument("--printer", metavar="NAME", help="this printer (printer.name) instead of the profile's")
    parser.add_argument("--kind", help="this kind (printer.kind) instead of the profile's; system with --printer")
    parser.add_argument("--paper", help="this paper (printer.paper) instead of the profile's")
    parser.add_argument("--dpi", type=int, choices=(203, 300, 600), help="this resolution instead of the profile's")


def run(args: argparse.Namespace) -> int:
    """Print and wait; 0 confirmed, 1 failed or unknown, CommandError where there is nothing to print on."""
    settle_profile_or_demo(args)
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.printers import spooler_of
    from kiosk.service.compose.start import CannotStart

    profile = _profile(args)
    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    low: list[bool] = []
    try:
        spooler = spooler_of(profile.printer, lambda: low.append(True))
        if spooler is None:
            raise CommandError('the profile has no printer (printer.kind = "none"); try --printer NAME')
        sheet = _sheet(profile)
    except CannotStart as fault:
        raise CommandError(str(fault)) from fault
    states: queue.SimpleQueue[JobState] = queue.SimpleQueue()
    where = f"{profile.printer.kind} {profile.printer.name or profile.printer.folder or ''}".strip()
    print(f"{where}, {profile.printer.paper}, {sheet.dpi:g} dpi, {sheet.width:g} x {sheet.height:.0f} mm", flush=True)
    spooler.submit(sheet, f"test-{datetime.datetime.now():%Y%m%d-%H%M%S}", states.put)
    code = _told(states)
    spooler.close()
    if low:
        print("low: the printer says that paper or ribbon will soon be used up")
    del application
    return code


def _told(states: queue.SimpleQueue[JobState]) -> int:
    from kiosk.printing.spool.advice import ADVICE
    from kiosk.printing.spool.jobs import Done, Failed, Printing, Sending, Unknown

    while True:
        match states.get():
            case Sending():
                print("sending", flush=True)
            case Printing():
                print("printing", flush=True)
            case Done(where):
                print(f"done: {where}" if where else "done: the printer confirmed it; read both codes with a scanner")
                return DONE
            case Failed(reason):
                print(f"failed ({reason.value}): {ADVICE[reason]}")
                return FAILED
            case Unknown():
                print(
                    "unknown: handed over, but nothing here confirms paper. Did the page come out? Patrons will be "
                    'asked the same; printer.confirms = "yes" if this queue ends a job only when it is printed'
                )
                return FAILED


def _profile(args: argparse.Namespace) -> Profile:
    from kiosk.settings.demo import demo_profile, state_dir
    from kiosk.settings.load import ProfileError, load
    from kiosk.settings.printer_change import changed

    try:
        profile = load(args.profile) if args.profile else demo_profile(state_dir())
    except ProfileError as error:
        raise CommandError(str(error)) from error
    kind = args.kind or ("system" if args.printer and profile.printer.kind in ("none", "pdf") else None)
    wanted = {"kind": kind, "name": args.printer, "paper": args.paper, "dpi": args.dpi}
    changes = {key: value for key, value in wanted.items() if value is not None}
    # What the profile prints besides may not fit another printer; a test page needs none of it.
    plain = {"what": ("card",), "back": False, "problem_slips": False}
    try:
        return profile.model_copy(update={"printer": changed(profile.printer, {**plain, **changes})})
    except ValueError as fault:
        raise CommandError(str(fault)) from fault


def _sheet(profile: Profile) -> Sheet:
    from kiosk.app.print_check import check_prints, test_words
    from kiosk.app.printers import printables_of
    from kiosk.app.texts import catalogues, facts_of
    from kiosk.clock import LIBRARY_ZONE, SystemClock
    from kiosk.messages import SOURCE_LANGUAGE, Messages

    printables, library = printables_of(profile), facts_of(profile)
    say = Messages(SOURCE_LANGUAGE, catalogues())
    for tag, _name in library.languages:
        check_prints(profile, printables, facts_of(profile, tag), Messages(tag, catalogues()))
    now = SystemClock().now().astimezone(LIBRARY_ZONE)
    return printables.papers.test(test_words(profile, printables, library, say, now))
