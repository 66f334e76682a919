"""Which settings file a command works with: the one it is told, or the one of this machine (docs/settings.md)."""

from __future__ import annotations

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.app.exits import Exit
from kiosk.commands import CommandError
from kiosk.settings.sources.find import NothingSaid, SettingsNotFound, find_config, find_profile

PROFILE_HELP = "the library profile (TOML); else this machine's"
KIOSK_HELP = "the profile of a kiosk without a server (TOML); else this machine's"
CONFIG_HELP = "the service's configuration (TOML); else this machine's"


def demo_is_here() -> bool:
    """Whether its cards and their authority are: an installation for Windows has none (installer/keep.toml)."""
    return None not in (find_spec("kiosk.demo"), find_spec("kiosk.simulator"))


def need_demo() -> None:
    """Raises CommandError where there is none."""
    if not demo_is_here():
        raise CommandError("the demo is not part of an installation: run it in a checkout (`make demo`)", Exit.MISUSED)


def settle_profile(args: argparse.Namespace, hint: str = "") -> Path:
    """The library profile, also written to ``args.profile`` for what is said about it.  Raises CommandError."""
    try:
        found = find_profile(args.profile)
    except SettingsNotFound as error:
        raise CommandError(f"which library? {error}\n{hint or 'Name one with --profile FILE.'}") from error
    args.profile = found
    return found


def settle_profile_or_demo(args: argparse.Namespace) -> None:
    """The same where the demo's will do: then there stays none, which is said.  Raises CommandError too."""
    try:
        args.profile = find_profile(args.profile)
    except NothingSaid:
        print("kiosk: this machine has no library profile: the demo's is taken", file=sys.stderr)
    except SettingsNotFound as error:
        raise CommandError(str(error)) from error


def settle_config(args: argparse.Namespace) -> Path:
    """The service's configuration, also written to ``args.config``.  Raises CommandError."""
    try:
        found = find_config(args.config)
    except SettingsNotFound as error:
        raise CommandError(f"which service? {error}\nName one with --config FILE.") from error
    args.config = found
    return found


def settle(args: argparse.Namespace) -> None:
    """For a command about a kiosk or a service: write the one file of this machine to args, unless one is named.

    Raises CommandError where there is none, and where there are both: nobody shall work on the wrong patrons.
    """
    if args.config or args.profile or getattr(args, "demo", None):
        return
    nothing: list[str] = []
    found: dict[str, Path] = {}
    for name, find in (("profile", find_profile), ("config", find_config)):
        try:
            found[name] = find(None)
        except NothingSaid as error:
            nothing.append(str(error))
        except SettingsNotFound as error:
            raise CommandError(str(error)) from error
    if len(found) == 2:
        raise CommandError(
            f"this machine has a profile ({found['profile']}) and a service ({found['config']}): "
            "say which with --profile FILE or --config FILE."
        )
    if not found:
        raise CommandError("\n".join([*nothing, "Name one with --profile FILE or --config FILE."]))
    vars(args).update(found)
