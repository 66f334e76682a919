"""What ``kiosk bench ui`` takes; apart from the measurement, whose imports are slow."""

from __future__ import annotations

import argparse


def add(parser: argparse.ArgumentParser) -> None:
    """Add its options."""
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="walks through the pages (5)")
    parser.add_argument("--sizes", nargs="+", default=["1080x1920", "2160x3840"], type=_size, metavar="WxH")
    parser.add_argument("--idle", type=float, default=60.0, metavar="S", help="seconds at rest, 0 = none (60)")
    parser.add_argument("--reduced-motion", action="store_true", help="fades without travel")


def _size(text: str) -> str:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError("a size, as in 1080x1920")
    return text
