"""``kiosk bench``: measure, as docs/performance.md does."""

from __future__ import annotations

import argparse
import importlib
import json
from typing import Protocol, cast

from kiosk.bench import BENCHES, card_options, service_options
from kiosk.commands import DONE, CommandError, Subparsers


class Bench(Protocol):
    """What a module in kiosk/bench provides."""

    def measure(self, args: argparse.Namespace, /) -> dict[str, object]:
        """Do it; the figures."""


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    """Add the command's parser."""
    parser = subparsers.add_parser("bench", help="measure speed and memory")
    names = parser.add_subparsers(dest="bench", metavar="NAME", required=True)
    for name, summary in BENCHES.items():
        bench = names.add_parser(name, help=summary, description=summary)
        bench.add_argument("--json", action="store_true", help="one JSON object instead of lines")
        bench.set_defaults(bench=name)
        if name == "service":
            service_options.add(bench)
        elif name == "card":
            card_options.add(bench)


def run(args: argparse.Namespace) -> int:
    """Measure and print."""
    from kiosk.library.port import StoreError

    try:
        found = _module(args.bench).measure(args)
    except StoreError as error:
        raise CommandError(str(error)) from error
    if args.json:
        print(json.dumps(found, indent=2))
    else:
        print("\n".join(_lines(found)))
    return DONE


def _module(name: str) -> Bench:
    match name:
        case "service":
            return cast(Bench, importlib.import_module("kiosk.bench.service"))
        case "card":
            return cast(Bench, importlib.import_module("kiosk.bench.card"))
        case _:
            raise AssertionError(f"no module measures {name}")


def _lines(found: dict[str, object], above: str = "") -> list[str]:
    lines = []
    for name, value in found.items():
        path = f"{above}{name}"
        lines += _lines(value, f"{path} ") if isinstance(value, dict) else [f"{path:44} {value}"]
    return lines
