"""What ``kiosk bench`` takes and does; kiosk/commands/bench.py hands it on."""

from __future__ import annotations

import argparse
import importlib
import json
from typing import Protocol, cast

from bench import BENCHES
from bench.options import card, service, start, ui
from kiosk.commands import DONE, CommandError
from kiosk.library.port import StoreError

OPTIONS = {"card": card.add, "start": start.add, "service": service.add, "ui": ui.add}


class Bench(Protocol):
    """What a module that measures provides."""

    def measure(self, args: argparse.Namespace, /) -> dict[str, object]:
        """Do it; the figures."""


def add(parser: argparse.ArgumentParser) -> None:
    names = parser.add_subparsers(dest="bench", metavar="NAME", required=True)
    for name, summary in BENCHES.items():
        bench = names.add_parser(name, help=summary, description=summary)
        bench.add_argument("--json", action="store_true", help="one JSON object instead of lines")
        bench.set_defaults(bench=name)
        OPTIONS[name](bench)


def run(args: argparse.Namespace) -> int:
    bench = cast(Bench, importlib.import_module(f"bench.{args.bench}"))
    try:
        found = bench.measure(args)
    except StoreError as error:
        raise CommandError(str(error)) from error
    print(json.dumps(found, indent=2) if args.json else "\n".join(_lines(found)))
    return DONE


def _lines(found: dict[str, object], above: str = "") -> list[str]:
    lines = []
    for name, value in found.items():
        path = f"{above}{name}"
        lines += _lines(value, f"{path} ") if isinstance(value, dict) else [f"{path:44} {value}"]
    return lines
