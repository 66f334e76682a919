"""``kiosk screens``: every page, size, contrast and orientation as a picture, to be looked at one by one."""

from __future__ import annotations

import argparse
import multiprocessing
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError
from kiosk.imports import import_qt
from kiosk.problem import Code
from kiosk.visit.preferences import Contrast, Preferences, TextSize

if TYPE_CHECKING:
    from kiosk.screen.values.sheets import Screen
    from kiosk.ui.window.window import KioskWindow

PIXELS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
A_PROCESS = 60
"""So many pictures are worth the start of one more process."""
Look = tuple[str, Preferences]
"""Orientation, text size and contrast."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("screens", help="draw every page in every size, contrast and orientation to PNG")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder for the pictures; made if missing"
    )
    sizes, contrasts = [each.value for each in TextSize], [each.value for each in Contrast]
    parser.add_argument("--sizes", nargs="+", choices=sizes, default=sizes, help="text sizes (default: all)")
    parser.add_argument("--contrasts", nargs="+", choices=contrasts, default=contrasts, help="contrasts (default: all)")
    parser.add_argument("--orientations", nargs="+", choices=list(PIXELS), default=list(PIXELS), help="default: both")
    parser.add_argument(
        "--pages",
        nargs="+",
        metavar="NAME",
        help=f"only these pages, e.g. attract password problem-{Code.LOCKED}",
    )
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a library profile instead of the demo's")


def run(args: argparse.Namespace) -> int:
    chosen = _chosen(samples(args.profile), args.pages)
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"cannot make the folder {args.out}: {error.strerror}. Name another with --out.") from error
    looks = [
        (orientation, Preferences(text_size=TextSize(size), contrast=Contrast(contrast)))
        for orientation, size, contrast in product(args.orientations, args.sizes, args.contrasts)
    ]
    processes = min(os.cpu_count() or 1, 1 + len(chosen) * len(looks) // A_PROCESS)
    shares = [(args.profile, [name for _, name, _ in chosen[n::processes]], looks, args.out) for n in range(processes)]
    if processes == 1:
        counts = [_draw_share(*shares[0])]
    else:
        with multiprocessing.get_context("spawn").Pool(processes) as pool:  # Qt does not survive a fork
            counts = pool.starmap(_draw_share, shares, chunksize=1)
    print(f"{sum(counts)} screens in {args.out}")
    return 0


def _draw_share(profile: Path | None, pages: Sequence[str], looks: Sequence[Look], out: Path) -> int:
    """Draw some of the pages, in a process of its own; how many pictures that makes."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6.QtWidgets import QApplication

    from kiosk.art import fonts

    if QApplication.instance() is None:
        _keep.append(QApplication([]))
    fonts.load()
    return sum(1 for _ in draw(_chosen(samples(profile), pages), looks, out))


_keep: list[object] = []


def samples(profile: Path | None) -> list[tuple[str, Screen]]:
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
    present = Presenter(catalogues(), facts_of(library), rules_of(library))
    return [(name, present(visit)) for name, visit in visits().items()]


def _chosen(named: Sequence[tuple[str, Screen]], pages: Sequence[str] | None) -> list[tuple[int, str, Screen]]:
    every = [(at, name, screen) for at, (name, screen) in enumerate(named)]
    known = {name for name, _ in named}
    unknown = sorted(set(pages or ()) - known)
    if unknown:
        raise CommandError(f"no page is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}.")
    return [each for each in every if pages is None or each[1] in pages]


def draw(named: Iterable[tuple[int, str, Screen]], looks: Iterable[Look], out: Path) -> Iterator[Path]:
    """Draw each named screen in each look into ``NN-name-orientation-size-contrast.png``; yields the files."""
    named = list(named)
    windows: dict[str, KioskWindow] = {}
    for orientation, wish in looks:
        if orientation not in windows:
            windows[orientation] = _window(*PIXELS[orientation])
        for at, name, screen in named:
            file = out / f"{at:02}-{name}-{orientation}-{wish.text_size.value}-{wish.contrast.value}.png"
            picture_of(windows[orientation], replace(screen, preferences=wish), file)
            yield file
    for window in windows.values():
        window.allow_close = True
        window.close()


def _window(width: int, height: int) -> KioskWindow:
    from kiosk.app.renderers import renderers
    from kiosk.secret import Secret
    from kiosk.ui.window.window import KioskWindow

    secret = Secret()
    for byte in b"SAMPLE00":
        secret.push(byte)
    window = KioskWindow(secret=secret, renderers=renderers(), reduced_motion=True)
    window.resize(width, height)
    window.show()
    return window


def picture_of(window: KioskWindow, screen: Screen, file: Path) -> None:
    """Draw one screen to a file, without any transition."""
    from PySide6.QtGui import QImage

    from kiosk.commands.png import png

    window.show_screen(screen, animate=False)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    try:
        file.write_bytes(png(image.width(), image.height(), image.constBits(), image.bytesPerLine()))
    except OSError as error:
        raise CommandError(f"cannot write {file}. Is the folder writable and the disk not full?") from error
