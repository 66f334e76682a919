"""``kiosk flow``: the visit as a Mermaid state diagram."""

from __future__ import annotations

import argparse


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    subparsers.add_parser("flow", help="print the visit as a Mermaid diagram")


def run(args: argparse.Namespace) -> int:  # noqa: ARG001 - it has no options
    from kiosk.visit.diagram import mermaid

    print(mermaid(), end="")
    return 0
