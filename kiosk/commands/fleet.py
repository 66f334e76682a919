"""``kiosk kiosks status``, ``clear``, ``pause``, ``resume`` and ``counts``: how the kiosks are (docs/fleet.md)."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from kiosk import __version__
from kiosk.clock import LIBRARY_ZONE
from kiosk.commands import DONE, FAILED, CommandError, day
from kiosk.operations.pause import MOST_LETTERS, PauseReason, is_one_line

if TYPE_CHECKING:
    from kiosk.library.books.fleet.reports import DayCount
    from kiosk.service.fleet.health import Health
    from kiosk.service.fleet.view import FleetView

ACTS = {
    "status": "how every kiosk is; exit code 1 if one has a fault or nobody can tell",
    "clear": "the past fault of a kiosk has been seen: mark it no more",
    "pause": "take a kiosk out of service, from the end of a visit that is under way",
    "resume": "put a kiosk back into service that the desk or this command has paused",
    "counts": "what was done at the kiosks, as CSV: day, kiosk, outcome or problem code, how often",
}
FORMAT = 1
BY = "kiosk kiosks pause"
"""Who is said to have paused it."""
_SHORT = "%m-%d %H:%M"


def add_arguments(act: argparse.ArgumentParser, name: str) -> None:
    """Those of one of the ACTS but for where the database is."""
    if name == "status":
        act.add_argument("--json", action="store_true", help="as one JSON object")
    elif name in ("clear", "pause", "resume"):
        act.add_argument("kiosk_id", metavar="ID", help="kiosk.id of the kiosk's profile")
        if name == "pause":
            known = [reason.value for reason in PauseReason]
            act.add_argument("--reason", choices=known, default=known[0], help="what patrons read in their language")
            act.add_argument("--text", default="", metavar="TEXT", help="one line besides, shown as it is (休止の理由)")
    else:
        act.add_argument("--from", dest="first", type=day, metavar="DAY", help="2026-04-01; else today")
        act.add_argument("--to", dest="last", type=day, metavar="DAY", help="2026-04-30, that day too; else today")


def act(args: argparse.Namespace, view: FleetView) -> int:
    """Do it."""
    match args.act:
        case "clear":
            if not view.book.clear(args.kiosk_id):
                raise CommandError(f"no past fault of {args.kiosk_id} is marked")
            return DONE
        case "pause":
            _pause(args, view)
            return DONE
        case "resume":
            from kiosk.library.books.fleet.orders import OrderBook

            if not OrderBook(view.engine).resume(args.kiosk_id):
                raise CommandError(
                    f"{args.kiosk_id} is not paused from here; what staff paused at the kiosk is ended there"
                )
            return DONE
        case "counts":
            first, last = args.first or view.today, args.last or view.today
            if first > last:
                raise CommandError(f"--from {first} is after --to {last}")
            write_counts(view.book.counts(first, last))
            return DONE
        case _:
            kiosks = view.kiosks()
            print(_json(kiosks, view.counts(), view.clock.now()) if args.json else _table(kiosks))
            return FAILED if any(each.needs_somebody for each in kiosks) else DONE


def _pause(args: argparse.Namespace, view: FleetView) -> None:
    from kiosk.library.books.fleet.orders import OrderBook, PauseOrder

    if not is_one_line(args.text):
        raise CommandError(f"--text is one line of at most {MOST_LETTERS} letters")
    if all(each.kiosk_id != args.kiosk_id for each in view.kiosks()):
        raise CommandError(f"no kiosk {args.kiosk_id} is known")
    order = PauseOrder(args.kiosk_id, args.reason, args.text, BY, view.clock.now())
    OrderBook(view.engine).pause(order)


def write_counts(counts: list[DayCount]) -> None:
    """As CSV with a heading, in the order in which they come."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["day", "kiosk", "what", "count"])
    out.writerows([each.day.isoformat(), each.kiosk_id, each.what, each.count] for each in counts)


def _table(kiosks: list[Health]) -> str:
    if not kiosks:
        return "no kiosk is known: `kiosk kiosks add ID` gives one access"
    return "\n".join(line for each in kiosks for line in _lines(each))


def _lines(health: Health) -> list[str]:
    beat = health.beat
    condition = "" if beat is None else beat.condition
    since = "" if health.since is None else f"since {_short(health.since)}"
    lines = [f"{_word(health):8} {health.kiosk_id:20} {condition:13} {since:18} {health.reason}".rstrip()]
    lines += [f"{'':8} {'':20} {text}" for text in _remarks(health)]
    return lines


def _word(health: Health) -> str:
    return "FAULT" if health.verdict == "fault" else health.verdict.value


def _remarks(health: Health) -> list[str]:
    beat = health.beat
    if beat is None:
        return []
    said = []
    if "version" in health.marks:
        said.append(f"its version is {beat.version}, the service's is {__version__}")
    if "profile" in health.marks:
        said.append(f"its profile ({beat.profile}) is another one than most have")
    if beat.fault and beat.fault_at is not None:
        said.append(f"past fault: {beat.fault}, {_short(beat.fault_at)} (kiosk kiosks clear {health.kiosk_id})")
    if beat.problem and beat.problem_at is not None:
        said.append(f"last problem: {beat.problem}, {_short(beat.problem_at)}")
    return said


def _short(moment: datetime) -> str:
    return moment.astimezone(LIBRARY_ZONE).strftime(_SHORT)


def _json(kiosks: list[Health], counts: list[DayCount], now: datetime) -> str:
    listed = [_object(each) for each in kiosks]
    for each in listed:
        each["today"] = {one.what: one.count for one in counts if one.kiosk_id == each["id"]}
    made = {"format": FORMAT, "made_at": _text(now), "version": __version__, "kiosks": listed}
    return json.dumps(made, ensure_ascii=False, indent=1)


def _object(health: Health) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": health.kiosk_id,
        "verdict": health.verdict.value,
        "reason": health.reason,
        "since": _text(health.since),
        "out_of_date": list(health.marks),
        "checks": [{"name": one.name, "verdict": one.verdict.value, "reason": one.reason} for one in health.found],
    }
    beat = health.beat
    if beat is not None:
        for name in ("condition", "version", "profile", "problem", "fault"):
            found[name] = getattr(beat, name)
        for name in ("heard_at", "drawn_at", "read_at", "printed_at", "problem_at", "fault_at"):
            found[name] = _text(getattr(beat, name))
    return found


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
