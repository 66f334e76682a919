"""The pages that come next, made and painted while nobody waits for them; nobody sees them before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import PageView


@dataclass
class Ready:
    """A page's view, and once there was time for it its picture with its ground."""

    view: PageView[Page]
    picture: QImage = field(default_factory=QImage)


class Coming(QObject):
    """Keeps them without a parent, so that they are in no window and no accessibility tree.

    One thing is done at a time, so that a touch waits for no more than one view or one picture.
    """

    def __init__(
        self,
        make: Callable[[Page], PageView[Page]],
        paint: Callable[[PageView[Page]], QImage],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._paint = make, paint
        self._pages: list[Page] = []
        self.ready: list[Ready] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.work)

    def expect(self, pages: Sequence[Page]) -> None:
        """Make these ready, those that come first first."""
        self._pages = list(pages)
        self._timer.start()

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    def work(self) -> None:
        """Make a view, or paint one."""
        unmade, unpainted = self._unmade(), self._unpainted()
        if unmade:
            self.ready.append(Ready(self._make(unmade[0])))
        elif unpainted:
            unpainted[0].picture = self._paint(unpainted[0].view)
        else:
            self._timer.stop()

    def _unmade(self) -> list[Page]:
        made = [each.view.value for each in self.ready]
        return [page for page in self._pages if page not in made]

    def _unpainted(self) -> list[Ready]:
        return [each for each in self.ready if each.picture.isNull()]

    def take(self, page: Page, later: Sequence[Page], fits: Callable[[PageView[Page]], bool]) -> Ready | None:
        """What was made ready of a page that is shown now; of the others stay those that may come ``later``."""
        self._pages = [each for each in self._pages if each in later]
        found: Ready | None = None
        kept = []
        for each in self.ready:
            fitting = fits(each.view)
            if fitting and each.view.value in later:
                kept.append(each)
            elif fitting and found is None and each.view.value == page:
                found = each
            else:
                each.view.release()
                each.view.deleteLater()
        self.ready = kept
        return found
