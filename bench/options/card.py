"""What ``kiosk bench card`` takes; apart from the measurement, whose imports are slow."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each, of which the median counts (5)")
    parser.add_argument(
        "--ms", type=_numbers, default=[0, 15, 30], metavar="MS,MS", help="time for each exchange (0,15,30)"
    )
    parser.add_argument(
        "--kbit", type=_numbers, default=[106, 424], metavar="N,N", help="kbit/s through the air, 0 = at once (106,424)"
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the virtual cards' keys are made and kept")
    parser.add_argument("--no-opensc", action="store_true", help="leave out the comparison with OpenSC's tools")
    parser.add_argument("--no-form", action="store_true", help="leave out the way from OK to the form")


def _numbers(text: str) -> list[int]:
    try:
        numbers = [int(word) for word in text.split(",")]
    except ValueError:
        numbers = [-1]
    if min(numbers) < 0:
        raise argparse.ArgumentTypeError("whole numbers, as in 0,15")
    return numbers
