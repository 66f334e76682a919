"""Looks at pages in a window of a panel, page by page and leaf by leaf, and names what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.app.renderers import renderers
from kiosk.art import fonts
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, TextSize
from tests.fit import letters, places, targets, words
from tests.fit.leaf import Fault, Leaf
from tests.fit.looks import Look, Panel
from tests.fit.pages import ENDLESS, screens
from tests.fit.watch import Watch

CHECKS: Sequence[Callable[[Leaf], Iterable[Fault]]] = (
    places.clipped,
    places.leaves,
    places.under,
    places.edge,
    places.overlap,
    letters.small,
    letters.shrunk,
    letters.broken,
    letters.glyph,
    letters.reading,
    targets.target,
    targets.gap,
    targets.half,
)
"""What one leaf is asked; ``words`` compares all leaves of a page."""
_A_FEW = 3


@dataclass
class Result:
    """The faults of some pages, and how much was looked at."""

    faults: list[Fault] = field(default_factory=list)
    pages: int = 0
    leaves: int = 0
    texts: int = 0
    grown: dict[str, list[float]] = field(default_factory=dict)
    """How much larger than in 標準 the running texts of 特大 are, by look."""

    def add(self, other: Result) -> None:
        self.faults += other.faults
        self.pages += other.pages
        self.leaves += other.leaves
        self.texts += other.texts
        for look, ratios in other.grown.items():
            self.grown.setdefault(look, []).extend(ratios)


class Survey:
    """A window of one panel, in which pages are changed in place."""

    def __init__(self, panel: Panel, png: Path | None = None) -> None:
        fonts.load()
        secret = Secret()
        for byte in b"SAMPLE00":
            secret.push(byte)
        self.panel, self._png = panel, png
        self.window = KioskWindow(
            secret=secret,
            renderers=renderers(),
            allow_close=True,
            reduced_motion=True,
            keyboard=True,
            diagonal_inches=panel.inches,
        )
        self.window.resize(panel.width, panel.height)
        self.window.show()
        QApplication.processEvents()
        self.watch = Watch(self.window)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self._sweep()

    def _sweep(self) -> None:
        """Delete what was dropped: without an event loop all of it would be kept."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def page(
        self, screen: Screen, language: str, contrast: Contrast, sizes: Sequence[TextSize], wanted: Iterable[TextSize]
    ) -> tuple[Result, dict[TextSize, words.Told]]:
        """One page in its sizes, from the smallest on; the faults of those that are wanted."""
        result, told = Result(pages=1), dict[TextSize, words.Told]()
        self._sweep()
        for size in sizes:
            look = Look(language, size, contrast, self.panel)
            shown = replace(screen, preferences=look.preferences)
            found, told[size] = self._look_at(shown, look, result)
            made_up = screen.name.startswith("made-")
            if not made_up:  # else with titles so long that they are shortened in every size
                found += words.missing(screen, look, told[size])
            if size is not sizes[0]:
                found += [] if made_up else words.lost(screen, look, told[size], told[sizes[0]])
                found += words.growth(screen, look, told[size], told[sizes[sizes.index(size) - 1]])
            if size is TextSize.XL:
                result.grown[str(look)] = words.ratios(told[size], told[sizes[0]])
            if size in wanted:
                found = list(dict.fromkeys(found))
                result.faults += found
                if found and self._png is not None:
                    self._draw(shown, look, self._png)
        return result, told

    def _look_at(self, screen: Screen, look: Look, result: Result) -> tuple[list[Fault], words.Told]:
        faults, told = list[Fault](), words.Told()
        for leaf in self.leaves(screen, look):
            told.add(leaf)
            result.leaves += 1
            result.texts += len(leaf.written)
            faults += [fault for check in CHECKS for fault in check(leaf)]
        return faults, told

    def leaves(self, screen: Screen, look: Look) -> Iterator[Leaf]:
        """Every leaf of a page; of endless ones a few."""
        self.window.show_screen(screen, animate=False)
        turned = words.leaves_of(self.window)
        for _ in islice(turned, _A_FEW) if screen.name.removeprefix("made-") in ENDLESS else turned:
            yield self.leaf(screen, look)

    def leaf(self, screen: Screen, look: Look) -> Leaf:
        """What stands in the window now, painted."""
        self.watch.clear()
        self.window.setUpdatesEnabled(True)
        with self.watch.open():
            self.window.render(QImage(1, 1, QImage.Format.Format_RGB32), QPoint())
        self.window.setUpdatesEnabled(False)
        return Leaf(self.window, screen, look, list(self.watch.texts))

    def _draw(self, screen: Screen, look: Look, folder: Path) -> None:
        """A picture of every leaf."""
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{screen.name}-{look}".replace(" ", "-")
        for at, _ in enumerate(self.leaves(screen, look)):
            image = QImage(self.window.size(), QImage.Format.Format_RGB32)
            self.window.setUpdatesEnabled(True)
            self.window.render(image)
            self.window.setUpdatesEnabled(False)
            image.save(str(folder / f"{name}-{at + 1}.png"))


def survey(
    panel: Panel,
    language: str,
    contrast: Contrast,
    sizes: Sequence[TextSize],
    wanted: Sequence[TextSize],
    names: Sequence[str],
    png: Path | None = None,
) -> Result:
    """Some pages in some looks of one panel."""
    every = screens(language)
    watcher, result = Survey(panel, png), Result()
    for name in names:
        if name in every:
            found, _ = watcher.page(every[name], language, contrast, sizes, wanted)
            result.add(found)
    watcher.close()
    return result
