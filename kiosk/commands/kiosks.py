"""``kiosk kiosks``: who may call the service, by which token (docs/service.md), and how they are (docs/fleet.md)."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import SystemClock
from kiosk.commands import DONE, CommandError, Subparsers, fleet
from kiosk.commands.finding import CONFIG_HELP, KIOSK_HELP, settle, settle_config

if TYPE_CHECKING:
    from kiosk.library.books.kiosks import KioskRegister

KIOSK_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")

ACTS = {
    "add": "give a kiosk access; prints its token, or writes it to --out",
    "rotate": "issue a new token; the one before stays valid until `retire` or the next `rotate`",
    "retire": "end all tokens of a kiosk but the newest",
    "revoke": "lock a kiosk out and forget its visits under way",
    "list": "all kiosks, and when their valid tokens were issued",
}


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "kiosks", help="give kiosks access to the service, revoke it, see how they are", description=__doc__
    )
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, summary in ACTS.items():
        act = acts.add_parser(name, help=summary, description=summary)
        act.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        if name != "list":
            act.add_argument("kiosk_id", metavar="ID", help="kiosk.id of the kiosk's profile")
        if name in ("add", "rotate"):
            act.add_argument("--out", type=Path, metavar="FILE", help="write the token to this new file instead")
    for name, summary in fleet.ACTS.items():
        act = acts.add_parser(name, help=summary, description=summary)
        act.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        act.add_argument("--profile", type=Path, metavar="FILE", help=KIOSK_HELP)
        fleet.add_arguments(act, name)


def run(args: argparse.Namespace) -> int:
    """Do it; changes hold at once, without restarting the service."""
    if "kiosk_id" in args and not KIOSK_ID.fullmatch(args.kiosk_id):
        raise CommandError("a kiosk's id has up to 32 letters, digits, dots, hyphens and underscores")
    if args.act in fleet.ACTS:
        return _of_fleet(args)
    config = settle_config(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.patrons.upkeep import Upkeep

    with explained(args), contextlib.closing(Upkeep.of_service(config)) as upkeep:
        _act(args, upkeep.register())
    return DONE


def _of_fleet(args: argparse.Namespace) -> int:
    """Of a service's kiosks, or of the one that is its own service."""
    settle(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.fleet.view import FleetView
    from kiosk.service.patrons.upkeep import Upkeep

    with explained(args):
        upkeep = Upkeep.of_kiosk(args.profile) if args.profile else Upkeep.of_service(args.config)
        with contextlib.closing(upkeep):
            upkeep.register()  # tables of today
            return fleet.act(args, FleetView(upkeep.engine, SystemClock()))


def _act(args: argparse.Namespace, register: KioskRegister) -> None:
    from kiosk.service.registration.tokens import kiosk_token_hash, new_token

    now = datetime.now(UTC)
    match args.act:
        case "list":
            for entry in register.entries():
                issued = ", ".join(at.isoformat(timespec="seconds") for at in entry.issued_at) or "locked out"
                print(f"{entry.kiosk_id:32} {issued}")
        case "retire":
            register.retire(args.kiosk_id)
        case "revoke":
            register.revoke(args.kiosk_id)
        case act:
            token = new_token()
            with _Out(args.out) as out:  # opened first: a token that can't be written down is of no use
                issue = register.add if act == "add" else register.rotate
                issue(args.kiosk_id, kiosk_token_hash(token), now)
                out.write(token)


class _Out:
    """Where the token goes: standard output, or a new file only its owner may read."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._handle = -1

    def __enter__(self) -> _Out:
        if self._path is not None:
            try:
                self._handle = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except OSError as error:
                raise CommandError(f"{self._path} can't be made: {error.strerror}") from error
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self._path is not None:
            os.close(self._handle)
            if kind is not None:
                self._path.unlink()

    def write(self, token: str) -> None:
        line = token + "\n"
        if self._path is None:
            sys.stdout.write(line)
        else:
            os.write(self._handle, line.encode("ascii"))
