"""The command line: ``kiosk COMMAND ...``."""

from __future__ import annotations

import sys

from kiosk.commands import run_command_line
from kiosk.hardening import harden
from kiosk.imports import forgo_extras
from kiosk.uptime import uptime as uptime  # its clock begins here


def main() -> int:
    """Run the command named on the command line; the exit codes are those of :mod:`kiosk.commands`."""
    harden()
    forgo_extras()
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
