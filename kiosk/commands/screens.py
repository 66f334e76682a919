"""``kiosk screens``: every page, size, contrast, orientation and language as a picture, to be looked at one by one."""

from __future__ import annotations

import argparse
import multiprocessing
import os
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError
from kiosk.imports import import_qt
from kiosk.problem import Code
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.visit.preferences import Contrast, Preferences, TextSize

if TYPE_CHECKING:
    from kiosk.screen.values.sheets import Screen
    from kiosk.ui.window.window import KioskWindow

PIXELS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
FOR_STAFF = "staff-"
"""How the names of pages begin that only staff see."""
A_PROCESS = 60
"""So many pictures are worth the start of one more process."""
Look = tuple[str, Preferences]
"""Orientation, and language, text size and contrast."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("screens", help="draw every page in every size, contrast and orientation to PNG")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder for the pictures; made if missing"
    )
    sizes, contrasts = [each.value for each in TextSize], [each.value for each in Contrast]
    parser.add_argument("--sizes", nargs="+", choices=sizes, default=sizes, help="text sizes (default: all)")
    parser.add_argument("--contrasts", nargs="+", choices=contrasts, default=contrasts, help="contrasts (default: all)")
    parser.add_argument(
        "--languages", nargs="+", metavar="TAG", default=[HOUSE_LANGUAGE], help="e.g. en ko, or all (default: ja)"
    )
    parser.add_argument("--orientations", nargs="+", choices=list(PIXELS), default=list(PIXELS), help="default: both")
    parser.add_argument(
        "--pages",
        nargs="+",
        metavar="NAME",
        help=f"only these pages, e.g. attract password problem-{Code.LOCKED}",
    )
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a library profile instead of the demo's")


def run(args: argparse.Namespace) -> int:
    chosen = _chosen(_every(args.profile), args.pages)
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"cannot make the folder {args.out}: {error.strerror}. Name another with --out.") from error
    looks = [
        (orientation, Preferences(language, TextSize(size), Contrast(contrast)))
        for language, orientation, size, contrast in product(
            _languages(args.languages), args.orientations, args.sizes, args.contrasts
        )
    ]
    pages = [name for _, name, _ in chosen]
    processes = min(os.cpu_count() or 1, 1 + len(pages) * len(looks) // A_PROCESS)
    if processes == 1:
        count = _begin(args.profile).draw(pages, looks, args.out)
    else:
        with multiprocessing.get_context("spawn").Pool(processes, _begin, (args.profile,)) as pool:
            # Qt does not survive a fork.  One page at a time, so that all have work up to the end.
            count = sum(pool.starmap(_draw_pages, [([page], looks, args.out) for page in pages], chunksize=1))
    print(f"{count} screens in {args.out}")
    return 0


def _languages(wanted: Sequence[str]) -> list[str]:
    from kiosk.app.texts import catalogues

    every = [HOUSE_LANGUAGE, *(tag for tag in catalogues() if tag != HOUSE_LANGUAGE)]
    unknown = sorted(set(wanted) - {*every, "all"})
    if unknown:
        raise CommandError(f"no language is called {', '.join(unknown)}. There are: all, {', '.join(every)}.")
    return every if "all" in wanted else list(wanted)


class _Drawer:
    """Every page and a window in each orientation, made once for a process."""

    def __init__(self, profile: Path | None) -> None:
        self._named = _every(profile)
        self._of: dict[str, dict[str, Screen]] = {HOUSE_LANGUAGE: dict(self._named)}
        self._profile = profile
        self._windows: dict[str, KioskWindow] = {}

    def draw(self, pages: Sequence[str], looks: Sequence[Look], out: Path) -> int:
        """Draw some of the pages; how many pictures that makes.

        A page is drawn in all looks before the next one, so that its parts only change their sizes and colours.
        """
        count = 0
        for at, name, _ in _chosen(self._named, pages):
            for orientation, wish in looks:
                if name.startswith(FOR_STAFF) and wish != Preferences():
                    continue
                tag = "" if wish.language == HOUSE_LANGUAGE else f"-{wish.language}"
                file = out / f"{at:02}-{name}-{orientation}-{wish.text_size.value}-{wish.contrast.value}{tag}.png"
                screen = self._in(wish.language)[name]
                picture_of(self._window(orientation), replace(screen, preferences=wish), file)
                count += 1
        return count

    def _in(self, language: str) -> dict[str, Screen]:
        if language not in self._of:
            self._of[language] = dict(_every(self._profile, language))
        return self._of[language]

    def _window(self, orientation: str) -> KioskWindow:
        if orientation not in self._windows:
            self._windows[orientation] = _window(*PIXELS[orientation], self._named)
        return self._windows[orientation]


_drawers: list[_Drawer] = []
_keep: list[object] = []


def _begin(profile: Path | None) -> _Drawer:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6.QtWidgets import QApplication

    from kiosk.art import fonts

    if QApplication.instance() is None:
        _keep.append(QApplication([]))
    fonts.load()
    _drawers[:] = [_Drawer(profile)]
    return _drawers[0]


def _draw_pages(pages: Sequence[str], looks: Sequence[Look], out: Path) -> int:
    return _drawers[0].draw(pages, looks, out)


def samples(profile: Path | None, language: str = HOUSE_LANGUAGE) -> list[tuple[str, Screen]]:
    """Every kind of page as the presenter words it for a library, in the order of a visit, by name."""
    from kiosk.app.texts import catalogues, facts_of, rules_of
    from kiosk.screen.presenter import Presenter
    from kiosk.settings.demo import demo_profile
    from kiosk.settings.load import ProfileError, load
    from kiosk.visit.samples.registration import visits

    try:
        library = load(profile, demo=True) if profile else demo_profile()
    except ProfileError as error:
        raise CommandError(str(error)) from error
    present = Presenter(catalogues(), facts_of(library), rules_of(library), partial(facts_of, library))
    wish = Preferences(language)
    return [(name, present(replace(visit, preferences=wish))) for name, visit in visits().items()]


def _every(profile: Path | None, language: str = HOUSE_LANGUAGE) -> list[tuple[str, Screen]]:
    """Those of a visit, then those of the screen for staff, which has one language, size and contrast."""
    from kiosk.app.staffscreen.attach import presenter_of
    from kiosk.screen.staff.samples import facts, states
    from kiosk.settings.demo import demo_profile

    present = presenter_of(demo_profile(), facts)
    return [*samples(profile, language), *((f"{FOR_STAFF}{name}", present(state)) for name, state in states())]


def _chosen(named: Sequence[tuple[str, Screen]], pages: Sequence[str] | None) -> list[tuple[int, str, Screen]]:
    every = [(at, name, screen) for at, (name, screen) in enumerate(named)]
    known = {name for name, _ in named}
    unknown = sorted(set(pages or ()) - known)
    if unknown:
        raise CommandError(f"no page is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}.")
    return [each for each in every if pages is None or each[1] in pages]


def _window(width: int, height: int, named: Sequence[tuple[str, Screen]]) -> KioskWindow:
    from kiosk.app.renderers import renderers
    from kiosk.secret import Secret
    from kiosk.ui.window.window import KioskWindow

    secret = Secret()
    for byte in b"SAMPLE00":
        secret.push(byte)
    nobodys = [code.url for _, screen in named for code in getattr(screen.page, "codes", ())]
    window = KioskWindow(secret=secret, renderers=renderers(nobodys), allow_close=True, reduced_motion=True)
    window.resize(width, height)
    window.show()
    return window


def picture_of(window: KioskWindow, screen: Screen, file: Path) -> None:
    """Draw one screen to a file, without any transition."""
    from PySide6.QtGui import QImage

    from kiosk.commands.png import png

    window.show_screen(screen, animate=False)
    whole = QImage(window.size(), QImage.Format.Format_RGB32)
    window.render(whole)
    image = whole.convertToFormat(QImage.Format.Format_RGB888)
    try:
        file.write_bytes(png(image.width(), image.height(), image.constBits(), image.bytesPerLine()))
    except OSError as error:
        raise CommandError(f"cannot write {file}. Is the folder writable and the disk not full?") from error
