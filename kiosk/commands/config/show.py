"""``kiosk config show``: every key as it holds, and where it comes from."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from kiosk.commands import DONE, CommandError
from kiosk.commands.config.reading import read
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.sources.effective import Effective, effective

LONGEST = 60
"""Letters of a value in the table; JSON has it whole."""


def show(args: argparse.Namespace) -> int:
    """Print them.  Raises CommandError for settings with a fault."""
    file: Path = args.config or args.profile
    try:
        values = list(effective(read(args)))
    except ProfileError as error:
        raise CommandError(str(error)) from error
    if args.json:
        found = [_entry(each) for each in values]
        print(json.dumps({"file": str(file.absolute()), "values": found}, ensure_ascii=False, indent=2))
        return DONE
    print(f"file: {file.absolute()}")
    width = max(len(each.key) for each in values)
    for each in values:
        print(f"{each.key:{width}}  {_shown(each)}  ({_where(each)})")
    return DONE


def _entry(each: Effective) -> dict[str, object]:
    return {
        "key": each.key,
        "value": each.value,
        "set": each.is_set,
        "hidden": each.hidden,
        "source": each.source,
        "line": each.line,
        "name": each.name,
    }


def _shown(each: Effective) -> str:
    if each.hidden:
        return "set" if each.is_set else "not set"
    if not each.is_set:
        return "-"
    text = json.dumps(each.value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _where(each: Effective) -> str:
    if each.name is not None:
        return f"{each.source} {each.name}"
    return f"line {each.line}" if each.line is not None else each.source
