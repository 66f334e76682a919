"""What ``kiosk bench start`` takes; apart from the measurement, whose imports are slow."""

from __future__ import annotations

import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add its options."""
    parser.add_argument("--runs", type=_positive, default=5, metavar="N", help="runs of each, by turns (5)")
    parser.add_argument(
        "--settle", type=float, default=60.0, metavar="S", help="seconds after which the memory is looked at (60)"
    )
    parser.add_argument("--no-memory", action="store_true", help="leave out the memory, which takes these seconds")


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError("a number of runs, as in 5")
    return int(text)
