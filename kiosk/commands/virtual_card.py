"""``kiosk virtual-card``: lay a persona's card on a vpcd slot, as if it lay on a real PC/SC reader."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import DONE, CommandError, Subparsers, day
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import PERSONAS, make_card
from kiosk.simulator.pki.days import JST
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.steering import Steering
from kiosk.simulator.vpcd.protocol import DEFAULT_PORT
from kiosk.simulator.vpcd.slot import VpcdSlot

if TYPE_CHECKING:
    from kiosk.simulator.shape import Card

LATENCIES = {"none": Latency.none(), "typical": Latency.typical()}


def default_pki_directory() -> Path:
    """Where this user's demo keys are kept: the state directory (XDG base directories; LOCALAPPDATA on Windows)."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return base / "miraion-kiosk" / "demo-pki"


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "virtual-card",
        help="lay a virtual My Number card on a vpcd reader (development, training, tests)",
        description=__doc__,
    )
    parser.add_argument(
        "--persona", type=persona, default="nagasaki", metavar="KEY", help="whose card (default: %(default)s)"
    )
    parser.add_argument("--list", action="store_true", help="list the personas and exit")
    parser.add_argument(
        "--vpcd",
        type=_address,
        default=f"127.0.0.1:{DEFAULT_PORT}",
        metavar="HOST:PORT",
        help="the vpcd slot (default: %(default)s; the second slot is one port up)",
    )
    parser.add_argument("--pki", type=Path, metavar="DIR", help="where the demo's keys are kept (made if missing)")
    parser.add_argument("--latency", choices=LATENCIES, default="typical", help="how slow it is (default: %(default)s)")
    parser.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="the day the stories hang on")
    parser.add_argument(
        "--steer",
        action="store_true",
        help='obey JSON lines on stdin ("lay", "lift", "freeze", "thaw", "state", "quit", {"persona": KEY}, '
        '{"tear_after": N, "executed": true}), answer each on stdout; nothing is laid until told',
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Lay the card until interrupted; 0 if it was lifted here.  Raises CommandError if keys or reader fail."""
    if args.list:
        for persona in PERSONAS.values():
            print(f"{persona.key:20} {persona.title}：{persona.story}")
        return DONE
    directory: Path = args.pki or default_pki_directory()
    today: date = args.today or datetime.now(JST).date()
    slot = VpcdSlot(*args.vpcd)
    try:
        pki = TestPki.load_or_create(directory)

        def make(key: str) -> Card:
            return make_card(key, pki, today=today, latency=LATENCIES[args.latency])

        steering = Steering(slot, make, args.persona)
    except (OSError, ValueError) as error:
        raise CommandError(
            f"the demo keys in {directory} can't be used ({error}); name another directory with --pki"
        ) from error
    if args.steer:
        steering.run(sys.stdin, sys.stdout)
        return DONE
    return _lay_until_interrupted(slot, steering, args.persona, "{}:{}".format(*args.vpcd))


def _lay_until_interrupted(slot: VpcdSlot, steering: Steering, persona: str, address: str) -> int:
    try:
        steering.lay()
    except OSError as error:
        raise CommandError(f"no vpcd reader at {address} ({error}); install vsmartcard-vpcd and start pcscd") from error
    print(f"{PERSONAS[persona].title} lies on {address}. Ctrl+C lifts it.", flush=True)
    try:
        while slot.laying:
            slot.wait(0.5)  # in slices: on Windows Ctrl+C doesn't break into an endless join
    except KeyboardInterrupt:
        slot.lift()
        return DONE
    raise CommandError(f"the reader at {address} went away; start pcscd and lay the card again")


def persona(text: str) -> str:
    """An argparse type: the key of a persona."""
    if text not in PERSONAS:
        raise argparse.ArgumentTypeError(f"there is no persona {text!r}; `kiosk virtual-card --list` shows them all")
    return text


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65536:
        raise argparse.ArgumentTypeError(f"want HOST:PORT, as in 127.0.0.1:{DEFAULT_PORT}, not {text!r}")
    return host.strip("[]"), int(port)
