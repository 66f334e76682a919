"""What is written down about a visit tells IT what happened, and nobody who it was."""

from __future__ import annotations

from itertools import pairwise

from kiosk.operations.account import (
    CancellationRequested,
    HoldCancelled,
    NoticesDeleted,
    NoticesSet,
    Renewed,
    UseStopped,
)
from kiosk.operations.registration import PersonIdentified
from kiosk.operations.returning import PasswordReset, RecordProved, RecordUpdated
from kiosk.patron.account import NoticeBoard, RenewalRefusal
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.asking import Confirmed
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.home import RenewPressed
from kiosk.visit.chapter.keys import FieldOpened, Typed
from kiosk.visit.chapter.notices import NoticesToggled
from kiosk.visit.chapter.returning import ActChosen, ActConfirmed, ActsPressed, UpdateByCardPressed
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import Answered, Crashed, PrintPhase, ReaderEmpty, ServiceRefused, ServiceSilent
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.state import Visit
from tests.visit.personal import personal
from tests.visit.returning import ways
from tests.visit.story import (
    ENDS,
    EVERYWHERE,
    Story,
    asking,
    cancelling,
    confirming,
    consenting,
    deleting,
    done,
    home,
    issuing,
    let_in,
    own_page,
    reading,
    stopping,
)

KEYS = {
    "there",
    "from",
    "to",
    "code",
    "variant",
    "tries_left",
    "phase",
    "mail",
    "reason",
    "page",
    "did",
    "part",
    *("about", "cause", "way", "act"),
}


class Logged(Story):
    """A story that is logged as the driver does."""

    def __init__(self, visit: Visit, rules: Rules | None = None) -> None:
        super().__init__(visit, rules)
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
    at = list(EVERYWHERE).index("done") + 1
    begins = list(EVERYWHERE.values())
    visits = [begin().visit for begin in begins[:at]]
    visits.append(done().prints(PrintPhase.FAILED, "jam").visit)
    visits += [begin().visit for begin in begins[at:]]
    visits.append(Visit())
    return [entry for before, after in pairwise(visits) for entry in audit.entries(before, after)]


def test_the_log_of_a_whole_visit_holds_nothing_of_the_visitor() -> None:
    log = _whole()
    assert not personal([repr(entry) for entry in log])
    assert {key for entry in log for key in entry.values} <= KEYS


def test_the_log_of_a_whole_visit_tells_its_course() -> None:
    whats = [entry.what for entry in _whole()]
    for what in ("page", "password_asked", "reading", "print"):
        assert what in whats
    for what in ("visit_began", "registered", "logged_in", "logged_out", "visit_ended"):
        assert whats.count(what) == 1, what


def test_every_sample_next_to_every_other_is_logged_without_personal_data() -> None:
    visits = list(samples.visits().values())
    log = {repr(entry) for before in visits for after in visits for entry in audit.entries(before, after)}
    assert len(log) > 100
    assert not personal(list(log))


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
    logged.then(*ENDS)
    assert [entry.what for entry in logged.log] == ["end_asked", "page", "visit_ended"]


def _logged(s: Story, *events: Event) -> list[Entry]:
    logged = Logged(s.visit, s.rules)
    logged.then(*events)
    return [entry for entry in logged.log if entry.what != "page"]


def test_a_log_in_that_is_refused_is_logged_and_never_for_whom() -> None:
    s = asking()
    assert _logged(s, ServiceRefused(s.service, "K404")) == [Entry("login_refused", {})]
    assert _logged(s, ServiceRefused(s.service, "K404", "wait")) == [
        Entry("problem", {"code": "K404", "variant": "wait"})
    ]


def test_what_is_done_in_my_library_is_logged_without_what_it_was_done_to() -> None:
    s = home().then(RenewPressed("l3"))
    refused = Answered(s.service, Renewed(None, RenewalRefusal.RESERVED))
    assert _logged(s, refused) == [Entry("account", {"did": "reserved"})]
    s = cancelling().then(Confirmed())
    assert _logged(s, Answered(s.service, HoldCancelled())) == [Entry("account", {"did": "cancelled"})]
    s = cancelling().then(Confirmed())
    assert _logged(s, Answered(s.service, CancellationRequested())) == [
        Entry("account", {"did": "cancellation_requested"})
    ]
    s = own_page().then(NoticesToggled())
    assert _logged(s, Answered(s.service, NoticesSet(NoticeBoard(False, ())))) == [
        Entry("account", {"did": "notices_off"})
    ]
    s = deleting().then(Confirmed())
    assert _logged(s, Answered(s.service, NoticesDeleted(NoticeBoard(True, ())))) == [
        Entry("account", {"did": "deleted"})
    ]
    s = stopping()
    assert _logged(s, Answered(s.service, UseStopped())) == [
        Entry("account", {"did": "stopped"}),
        Entry("logged_out", {}),
    ]


def test_what_a_card_does_for_a_patron_is_logged_without_whose_record_it_is() -> None:
    s = ways.signs(consenting(ways.ACTS))
    found = Answered(s.service, PersonIdentified("", returning_samples.MOVED, ways.recognized()))
    assert _logged(s, found, ReaderEmpty()) == [Entry("problem", {"code": "K401", "variant": ""})]
    s = ways.proof_asked()
    assert _logged(s, ServiceRefused(s.service, "K405", "wrong")) == [Entry("proof_refused", {"way": "phone"})]
    s = ways.proof_asked()
    assert _logged(s, Answered(s.service, RecordProved(returning_samples.RECORD))) == [
        Entry("proved", {"way": "phone"})
    ]
    s = ways.password_asked()
    reset = Answered(s.service, PasswordReset(samples.PATRON.number))
    assert _logged(s, reset) == [Entry("act", {"act": "password"})]
    s = ways.reissuing()
    assert Entry("act", {"act": "reissue"}) in _logged(s, Answered(s.service, ways.REISSUED))
    s = ways.term_asked()
    assert _logged(s, ServiceRefused(s.service, "K406", "overdue")) == [
        Entry("problem", {"code": "K406", "variant": "overdue"})
    ]


def test_an_act_that_is_done_once_more_is_logged_once_more() -> None:
    s = ways.duplicate(ways.UP_TO_DATE)
    for phone in ("09098765432", "09012345678"):
        s.then(ActChosen(Act.CHANGE), FieldOpened(Field.PHONE), Typed(phone), NextPressed(), ActConfirmed())
        written = Answered(s.service, RecordUpdated(ways.UP_TO_DATE))
        assert _logged(s, written, ActsPressed()) == [Entry("act", {"act": "change"})]
        s.then(written, ActsPressed())


def test_whoever_has_a_card_read_from_their_page_is_not_logged_as_gone() -> None:
    s = own_page(ways.ACTS)
    assert _logged(s, UpdateByCardPressed(), BackPressed()) == []


def test_a_part_that_fails_is_logged_by_its_name() -> None:
    s = let_in()
    assert _logged(s, ServiceSilent(s.visit.awaited.loans)) == [Entry("part_failed", {"part": "loans"})]


def test_a_variant_nobody_knows_is_not_copied_into_the_log() -> None:
    s = asking()
    odd = ServiceRefused(s.service, "K404", samples.PATRON.number)
    assert _logged(s, odd) == [Entry("problem", {"code": "K404", "variant": ""})]


def test_reader_and_idle_warning_are_logged_once() -> None:
    logged = Logged(confirming().visit)
    logged.waits(Rules().idle_seconds + 5.0)
    assert logged.log == [Entry("idle_warning", {"page": "Confirming"})]
    before = Visit()
    assert audit.entries(before, Visit(reader_there=False)) == (Entry("reader", {"there": False, "cause": ""}),)
    assert audit.entries(before, before) == ()
