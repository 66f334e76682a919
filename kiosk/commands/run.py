"""``kiosk run``: the kiosk itself, on a real reader or, with ``--demo``, with virtual cards."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.exits import Exit
from kiosk.commands import CommandError, log_failure, unexpected
from kiosk.commands.finding import PROFILE_HELP, demo_is_here, need_demo, settle_profile
from kiosk.imports import import_qt

if TYPE_CHECKING:
    from kiosk.app.first_picture import FirstPicture
    from kiosk.log.set_up import LogSetup
    from kiosk.settings.profile import Profile

TRIES = "KIOSK_START_TRIES"
"""In the environment: how many starts in a row have failed."""
NO_DISPLAY = (
    "there is no display to show the kiosk on.\n"
    "  On a machine with a desktop: start it from a terminal there, or set DISPLAY (for example DISPLAY=:0).\n"
    "  Over SSH: connect with `ssh -X`.\n"
    "  Without a screen: install xvfb and run `xvfb-run -s '-screen 0 1080x1920x24' kiosk run --demo`."
)


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("run", help="show the kiosk (--demo: with virtual cards)")
    parser.add_argument("--demo", action="store_true", help="virtual cards, a database of its own, PDF for paper")
    parser.add_argument("--profile", type=Path, metavar="FILE", help=PROFILE_HELP)
    parser.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of that window, e.g. 540x960")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the demo keeps cards and patrons")
    parser.add_argument("--lay", type=_persona, metavar="PERSONA", help="demo: the card that is laid at the start")
    parser.add_argument(
        "--exchange", type=Path, metavar="DIR", help="demo: write registrations as files into this folder"
    )
    parser.add_argument("--no-dock", action="store_true", help="demo: without the drawer that plays cards and faults")
    parser.add_argument(
        "--supervised", action="store_true", help="end when standard input is closed; never show why a start failed"
    )
    parser.add_argument("--log", type=Path, metavar="DIR", help="where the log is kept, instead of log.folder")


def _persona(text: str) -> str:
    if not demo_is_here():
        return text  # `run` says so
    from kiosk.commands.virtual_card import persona  # here, because it loads the virtual cards

    return persona(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) >= 320 and int(height) >= 320):
        raise argparse.ArgumentTypeError("a size looks like 540x960, each side at least 320")
    return int(width), int(height)


def has_display() -> bool:
    """Whether Qt can open a window here (asked before, because Qt ends the process if it can't)."""
    if not sys.platform.startswith("linux"):
        return True
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(asked or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(args: argparse.Namespace) -> int:
    """Run it; where nobody reads a terminal, a start that fails shows why, and is tried again."""
    named = args.profile
    try:
        return _start(args)
    except Exception as error:
        if not _is_seen(args):
            raise
        return _stay(error, named)


def _is_seen(args: argparse.Namespace) -> bool:
    """Whether people stand before the screen, and nobody else is told what is wrong."""
    if args.demo or args.windowed or args.size is not None or args.supervised or not has_display():
        return False
    if sys.stdin is not None and sys.stdin.isatty():
        return False
    from kiosk.ui.style.screen import IDLE_PLATFORMS

    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] not in IDLE_PLATFORMS


def _stay(error: Exception, named: Path | None) -> int:
    """Show why; raises the error where a page and another try make no sense."""
    code = Exit(error.code) if isinstance(error, CommandError) and error.code in set(Exit) else Exit.FAILED
    if code not in (Exit.FAILED, Exit.SETTINGS, Exit.MISSING):
        raise error
    from kiosk.app.failure.causes import still_failing
    from kiosk.app.failure.staying import Failure, stay

    reason = str(error) if isinstance(error, CommandError) else unexpected(error)
    print(f"kiosk: {reason}", file=sys.stderr)
    log_failure(error)
    tries = int(os.environ.get(TRIES, "0"))
    if not stay(Failure(code, reason, lambda: still_failing(named, code)), tries):
        return Exit.DONE
    os.environ[TRIES] = str(tries + 1)
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, "-m", "kiosk", *sys.argv[1:]])  # noqa: S606 - this program, anew
    raise AssertionError("exec came back")


def _start(args: argparse.Namespace) -> int:
    if args.lay and not args.demo:
        raise CommandError("--lay is for the demo: add --demo.")
    if args.exchange and not args.demo:
        raise CommandError("--exchange is for the demo: add --demo (a library names the folder in [exchange]).")
    if args.demo:
        need_demo()
    else:
        try:
            demo = ", or try `kiosk run --demo`" if demo_is_here() else ""
            settle_profile(args, f"Name its profile with --profile FILE{demo}.")
        except CommandError as error:
            raise CommandError(str(error), Exit.SETTINGS) from error
    gc.disable()  # until the kiosk's own collector begins: little of what is imported is garbage
    import_qt()
    picture = _first_picture(args)
    try:
        return _run(args, picture)
    finally:
        if picture is not None:
            picture.close()


def _first_picture(args: argparse.Namespace) -> FirstPicture | None:
    """What is shown while the rest is imported; in a window, and in the demo, nothing is."""
    if args.demo or args.windowed or args.size is not None or not has_display():
        return None
    from kiosk.app.first_picture import FirstPicture

    picture = FirstPicture(args.profile)
    picture.show()
    return picture


def _run(args: argparse.Namespace, picture: FirstPicture | None) -> int:
    from kiosk.faults import catch_everything
    from kiosk.log.set_up import LogSetup
    from kiosk.settings.demo import demo_profile, state_dir
    from kiosk.settings.load import ProfileError, load

    log = LogSetup("kiosk")
    catch_everything()
    if picture is not None:
        picture.report()
    data: Path = args.data or state_dir()
    try:
        profile = load(args.profile, demo=args.demo, certificates=False) if args.profile else demo_profile(data)
    except ProfileError as error:
        _keep_log(log, args, None)
        raise CommandError(str(error), Exit.SETTINGS) from error
    _keep_log(log, args, profile)
    if args.exchange:
        profile = _with_exchange(profile, args.exchange)
    if not has_display():
        raise CommandError(NO_DISPLAY, Exit.NO_DISPLAY)
    from kiosk.app.main import main
    from kiosk.app.running import Options

    def check() -> None:
        if args.profile:
            load(args.profile, demo=args.demo)

    options = Options(
        *(args.demo, args.windowed, args.size, data, args.lay, not args.no_dock),
        check=check,
        file=args.profile,
        supervised=args.supervised,
    )
    try:
        return main(profile, options, picture)
    except Exception as error:
        from kiosk.commands.remedies import exit_of, explained  # not before the first page: it loads databases

        with explained(args, exit_of(error)):
            raise


def _keep_log(log: LogSetup, args: argparse.Namespace, profile: Profile | None) -> None:
    """In the folder of the command line, of the profile, or of the platform; the demo's is beside its data."""
    from kiosk.log.places import default_folder
    from kiosk.settings.demo import state_dir
    from kiosk.settings.tables.log import Log

    if args.log is not None:
        args.log.mkdir(parents=True, exist_ok=True)
    settings = Log() if profile is None else profile.log
    usual = (args.data or state_dir()) / "logs" if args.demo else default_folder()
    kiosk = "" if profile is None else profile.kiosk.id
    log.keep(args.log or settings.folder or usual, settings.retention, level=settings.level, kiosk=kiosk)


def _with_exchange(profile: Profile, folder: Path) -> Profile:
    """The demo's profile with files in a folder, which is made."""
    from kiosk.settings.demo import demo_exchange

    try:
        (folder / "done").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder} can't be made: {error.strerror}") from error
    return profile.model_copy(update={"exchange": demo_exchange(folder.absolute())})
