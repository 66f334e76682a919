"""What ``kiosk bench service`` takes; apart from the measurement, whose imports are slow."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.settings.files.private import has_password


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--patrons", type=_counts, default=[1_000, 100_000], metavar="N,N", help="patrons already there (1000,100000)"
    )
    parser.add_argument("--registrations", type=int, default=2_000, metavar="N", help="measured registrations (2000)")
    parser.add_argument("--logins", type=_count, default=200, metavar="N", help="measured log-ins (200)")
    parser.add_argument("--kiosks", type=int, default=8, metavar="N", help="kiosks at once (8)")
    parser.add_argument(
        "--postgres",
        type=_without_password,
        metavar="URL",
        help="an EMPTY PostgreSQL database to fill and measure as well; its password is in the file PGPASSFILE names",
    )
    parser.add_argument(
        "--https",
        action="store_true",
        help="kiosk processes against a service process over TLS, with the password's hash (a tenth of the"
        " registrations) and without it",
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the SQLite file is made (and removed)")


def _without_password(url: str) -> str:
    if has_password(url):
        raise argparse.ArgumentTypeError(
            "leave the password out of the address: every user of this machine can see it there. Write the line "
            "*:*:*:USER:PASSWORD into a file of mode 0600, and name that file in the environment variable PGPASSFILE"
        )
    return url


def _count(text: str) -> int:
    count = int(text) if text.isascii() and text.isdecimal() else 0
    if count < 1:
        raise argparse.ArgumentTypeError("a number, as in 200")
    return count


def _counts(text: str) -> list[int]:
    try:
        counts = sorted({int(word) for word in text.split(",")})
    except ValueError:
        counts = [0]
    if counts[0] < 1:
        raise argparse.ArgumentTypeError("numbers of patrons, as in 1000,100000")
    return counts
