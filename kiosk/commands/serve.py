"""``kiosk serve``: the library service for many kiosks, over HTTPS (docs/service.md)."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import DONE, CommandError, Subparsers
from kiosk.commands.finding import CONFIG_HELP, settle_config

if TYPE_CHECKING:
    from kiosk.settings.service import ServiceConfig


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "serve", help="run the library service for many kiosks, over HTTPS", description=__doc__
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
    parser.add_argument(
        "--check", action="store_true", help="only see whether it could start: database, keys, TLS, library system"
    )


def run(args: argparse.Namespace) -> int:
    file = settle_config(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.compose.config import load_service

    try:
        from kiosk.service.compose import host
        from kiosk.service.http import listen
    except ModuleNotFoundError as error:
        raise CommandError(f"{error.name} is not installed: install requirements/server.txt") from error
    with explained(args):
        config = load_service(file) if args.check else _logged(file)
        host.check(
            config, file.parent.absolute(), kiosks=args.check
        )  # also brings the tables up to date, before any process
        if args.check:
            listen.check_tls(config)
            host.check_system(config)
            return DONE
        listen.serve(config, partial(host.from_file, file.absolute()), ready=_ready)
    return DONE


def _logged(file: Path) -> ServiceConfig:
    """The configuration; from here on everything is logged, also that it is faulty.  Raises ProfileError."""
    from kiosk.service.compose.config import load_service
    from kiosk.service.http.log import keep, set_up
    from kiosk.settings.tables.log import Log

    set_up()
    try:
        config = load_service(file)
    except Exception:
        keep(Log())
        raise
    keep(config.log)
    return config


def _ready(address: str) -> None:
    print(f"kiosk serve: listening on {address}", file=sys.stderr, flush=True)
