"""What is written down about a visit tells IT what happened, and nobody who it was."""

from __future__ import annotations

from itertools import pairwise

from kiosk.visit import audit, samples
from kiosk.visit.audit import Entry
from kiosk.visit.events import Event
from kiosk.visit.flow import step
from kiosk.visit.happenings import Crashed, PrintPhase, ServiceRefused, ServiceSilent
from kiosk.visit.presses import CancelPressed
from kiosk.visit.rules import Rules
from kiosk.visit.states import Attract, Trouble, Visit
from tests.visit.personal import personal
from tests.visit.story import EVERYWHERE, Story, confirming, done, issuing, reading

KEYS = {"there", "from", "to", "code", "variant", "tries_left", "phase", "mail", "reason", "page"}


class Logged(Story):
    """A story that is logged as the driver does."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self.log: list[Entry] = []

    def then(self, *events: Event) -> Story:
        for event in events:
            before = self.visit
            self.visit, effects = step(self.rules, before, event)
            self.ever += effects
            self.log += audit.entries(before, self.visit)
        return self


def _whole() -> list[Entry]:
    """The log of a visit from touch to end, by replaying what each place was walked to with."""
    visits = [begin().visit for begin in EVERYWHERE.values()]
    visits += [done().prints(PrintPhase.FAILED, "jam").visit, Visit()]
    return [entry for before, after in pairwise(visits) for entry in audit.entries(before, after)]


def test_the_log_of_a_whole_visit_holds_nothing_of_the_visitor() -> None:
    log = _whole()
    assert not personal([repr(entry) for entry in log])
    assert {key for entry in log for key in entry.values} <= KEYS


def test_the_log_of_a_whole_visit_tells_its_course() -> None:
    whats = [entry.what for entry in _whole()]
    for what in ("visit_began", "page", "password_asked", "reading", "registered", "print", "visit_ended"):
        assert what in whats
    assert whats.count("visit_began") == whats.count("visit_ended") == whats.count("registered") == 1


def test_every_sample_next_to_every_other_is_logged_without_personal_data() -> None:
    visits = list(samples.visits().values())
    for before in visits:
        for after in visits:
            assert not personal([repr(entry) for entry in audit.entries(before, after)])


def test_a_problem_is_logged_with_its_code() -> None:
    s = reading().reads()
    logged = Logged(s.visit)
    logged.then(ServiceRefused(s.service, "K104"))
    assert Entry("problem", {"code": "K104", "variant": "stale"}) in logged.log


def test_a_code_nobody_knows_is_not_copied_into_the_log() -> None:
    logged = Logged(Visit(Attract()))
    logged.log += audit.entries(Visit(), Visit(Trouble("who knows what a service sends")))
    assert Entry("problem", {"code": "K001", "variant": ""}) in logged.log


def test_silence_crash_and_cancel_are_told_apart() -> None:
    asked = issuing()
    for event, what in (
        (ServiceSilent(asked.service), Entry("problem", {"code": "K302", "variant": ""})),
        (Crashed(), Entry("problem", {"code": "K001", "variant": "unsure"})),
    ):
        logged = Logged(asked.visit)
        logged.then(event)
        assert what in logged.log
    logged = Logged(confirming().visit)
    logged.then(CancelPressed())
    assert [entry.what for entry in logged.log] == ["page", "visit_ended"]


def test_reader_and_idle_warning_are_logged_once() -> None:
    logged = Logged(confirming().visit)
    logged.waits(Rules().idle_seconds + 5.0)
    assert logged.log == [Entry("idle_warning", {"page": "Confirming"})]
    before = Visit()
    assert audit.entries(before, Visit(reader_there=False)) == (Entry("reader", {"there": False}),)
    assert audit.entries(before, before) == ()
