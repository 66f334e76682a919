"""Gives a kiosk its screen for staff, if its profile has a passcode."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from kiosk import __version__, resources
from kiosk.app.exits import Exit
from kiosk.app.kiosk import Kiosk
from kiosk.app.running import Options
from kiosk.app.staffscreen.journal import NAME, Journal
from kiosk.app.staffscreen.tools import Job, Means, Tools
from kiosk.app.state_folder import state_folder
from kiosk.app.texts import catalogues, facts_of
from kiosk.clock import LIBRARY_ZONE, Clock, SystemClock
from kiosk.driver.staff import StaffDriver
from kiosk.messages import SOURCE_LANGUAGE, Messages
from kiosk.screen.staff.facts import StaffFacts
from kiosk.screen.values.lines import one_line
from kiosk.screen.values.sheets import Screen
from kiosk.settings.profile import Profile
from kiosk.staffscreen.state import StaffScreen
from kiosk.staffscreen.tries import TriesFile
from kiosk.ui.input.gesture import StaffGesture

if TYPE_CHECKING:
    from kiosk.doctor.runner import Result
    from kiosk.printing.spool.jobs import JobState
    from kiosk.screen.staff.present import StaffPresenter

TRIES = "staff-screen.json"
"""In the folder for what outlives a restart: how often the passcode was wrong."""


class Attached:
    """The staff's screen of one kiosk; ``gesture`` opens it."""

    def __init__(
        self, kiosk: Kiosk, profile: Profile, options: Options, end: Callable[[Exit], None], clock: Clock | None = None
    ) -> None:
        """ValueError for a profile without a passcode: there is no default."""
        hashed = profile.staff.passcode_hash
        if hashed is None:
            raise ValueError("without a passcode there is no screen for staff")
        self._kiosk, self._profile, self._options = kiosk, profile, options
        self._clock = clock or SystemClock()
        self._presenter: StaffPresenter | None = None
        data = options.data if options.demo else None
        window = kiosk.window
        folder = state_folder(profile, data)
        tries = TriesFile(folder / TRIES, self._clock)
        self._journal = Journal(folder / NAME, kiosk.driver.status, self._clock)
        means = Means(self._examine, self._print_test, kiosk.sounds.play, kiosk.pauses.by_staff, end)
        self.tools = Tools(hashed, tries, kiosk.cards, means, self._post)
        self.driver = StaffDriver(kiosk.driver, self._present, self.tools, window.stage.kit.passcode)
        kiosk.show_beside(self.driver)
        self.gesture = StaffGesture(window, window.frame, window.input.time_of, lambda: window.metrics.scale)
        window.input.first = self.gesture.takes
        self.gesture.made.connect(self.driver.call)

    def close(self) -> None:
        """Begin nothing more, and forget what was typed."""
        self.tools.close()
        self._journal.close()
        self._kiosk.window.stage.kit.passcode.wipe()

    def _post(self, event: object) -> None:
        self.driver.post(event)

    def _present(self, state: StaffScreen) -> Screen:
        if self._presenter is None:
            self._presenter = presenter_of(self._profile, partial(facts_now, self._profile, self._kiosk))
        return self._presenter(state)

    def _examine(self) -> Callable[[], Iterator[Result]]:
        from kiosk.doctor.checks.display import here

        screen, options = here(), self._options
        data = options.data if options.demo else None

        def examine() -> Iterator[Result]:
            from kiosk.doctor.all import examine_here  # all that a kiosk rests on

            yield from examine_here(options.file, data, screen, self._clock)

        return examine

    def _print_test(self) -> Job | None:
        spooler = self._kiosk.spooler
        if spooler is None:
            return None

        def job(report: Callable[[JobState], None]) -> None:
            from kiosk.app.print_check import test_words
            from kiosk.app.printers import printables_of

            profile, now = self._profile, self._clock.now().astimezone(LIBRARY_ZONE)
            printables = printables_of(profile)
            words = test_words(profile, printables, facts_of(profile), Messages(SOURCE_LANGUAGE, catalogues()), now)
            spooler.submit(printables.papers.test(words), f"test-{now:%Y%m%d-%H%M%S}", report)

        return job


def attach(kiosk: Kiosk, profile: Profile, options: Options, end: Callable[[Exit], None]) -> Attached:
    """The gesture opens the screen from now on; ``end`` ends the program."""
    return Attached(kiosk, profile, options, end)


def facts_now(profile: Profile, kiosk: Kiosk) -> StaffFacts:
    """What the running kiosk knows of itself."""
    status = kiosk.driver.status
    today = status.today()
    return StaffFacts(
        problems=tuple((each.at, each.code, each.page) for each in status.problems()),
        counts=today.counts,
        since=today.since,
        prints=profile.printer.kind != "none",
        sounds=profile.sound.on,
        pauses=kiosk.pauses.pauses,
        kiosk=profile.kiosk.id,
        version=__version__,
    )


def presenter_of(profile: Profile, facts: Callable[[], StaffFacts]) -> StaffPresenter:
    """With the words of staff, and the patrons' for what a problem is called."""
    from kiosk.screen.staff.present import StaffPresenter  # not before somebody makes the gesture

    own, checks = (_words(name) for name in ("screen.ftl", "checks.ftl"))
    patrons, rules = Messages(SOURCE_LANGUAGE, catalogues()), profile.eligibility

    def title(code: str) -> str:
        said = patrons(f"{code}-title", age=rules.minimum_age, area="・".join(rules.prefectures))
        return one_line(said).replace("**", "")

    return StaffPresenter(own, checks, profile.library.name, title, facts)


def _words(name: str) -> Messages:
    return Messages(SOURCE_LANGUAGE, {SOURCE_LANGUAGE: resources.path("staff", name).read_text("utf-8")})
