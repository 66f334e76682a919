"""The whole library service with Koha behind it: from card to patron, and what each trouble is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kiosk.library.books.notices import Notices
from kiosk.library.database.opening import open_database
from kiosk.library.koha import session
from kiosk.library.koha.pace import Pace
from kiosk.operations.account import (
    CancelHold,
    CancellationRequested,
    ListHolds,
    ListLoans,
    ListNotices,
    LogIn,
    RenewLoan,
    RequestCancellation,
    StopUse,
)
from kiosk.operations.registration import PatronRegistered, RegisterPatron
from kiosk.patron.account import NOT_CANCELABLE, HoldState, Loan, RenewalRefusal
from kiosk.service.account.login import BY_NUMBER
from kiosk.service.compose.assemble import build_core
from kiosk.service.compose.host import check_system
from kiosk.service.compose.start import CannotStart
from kiosk.service.patrons.upkeep import Upkeep
from kiosk.service.port import Refused, Unavailable
from kiosk.service.remote.client import RemoteService
from kiosk.simulator.personas.people import HANAKO, TARO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.library.koha.standin import SECTION, StandIn, circulation
from tests.library.koha.standin.state import Patron
from tests.private import write_private

from .harness import CONTACT, PASSWORD
from .readers import refused
from .server import Service, serial

KOHA = SECTION + "renewals = true\ncancellation_requests = true\n"


class KohaService(Service):
    """The same service with another back."""

    @property
    def config(self):  # type: ignore[no-untyped-def]
        write_private(self.folder / "koha.secret", "client-word\n")
        return super().config


@pytest.fixture
def koha() -> Iterator[StandIn]:
    with StandIn() as koha:
        yield koha


@pytest.fixture
def make(pki: TestPki, tmp_path: Path, koha: StandIn, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], KohaService]:
    """The service on this database."""
    from . import server

    with_koha = server.CONFIG.replace("[number]", 'backend = "koha"\n[number]')
    monkeypatch.setattr(server, "CONFIG", with_koha)
    monkeypatch.setattr(session, "Pace", partial(Pace, pause=0.01))
    return lambda address: KohaService(tmp_path, pki, address, more=KOHA.format(url=koha.url))


@pytest.fixture
def service(make: Callable[[str], KohaService], address: str) -> Iterator[KohaService]:
    service = make(address)
    yield service.start()
    service.stop()


def test_from_card_to_patron_in_koha(service: KohaService, koha: StandIn) -> None:
    harness, kiosk = service.harness(), service.kiosk()
    token = harness.identify(kiosk, TARO).token
    made = harness.register(kiosk, token)
    (row,) = koha.state.patrons.values()
    assert serial(made.number) == 1234
    assert (row.fields["cardnumber"], row.fields["userid"], row.password) == (made.number, made.number, "yomu2026")
    assert row.fields["other_name"] == "ナガサキ タロウ"
    assert harness.register(kiosk, token) == made
    with pytest.raises(Refused, match="K401"):
        harness.identify(kiosk, TARO)
    after = harness.register(kiosk, harness.identify(kiosk, HANAKO).token, "visit-2")
    assert serial(after.number) == 1235


def test_who_registered_at_the_counter_gets_k401_before_and_after_the_form(service: KohaService, koha: StandIn) -> None:
    harness, kiosk = service.harness(), service.kiosk()
    found = harness.identify(kiosk, TARO)
    family, given = found.applicant.name.split()
    koha.state.add(surname=family, firstname=given, date_of_birth=found.applicant.birth_date.iso())
    with pytest.raises(Refused, match="K401"):
        harness.register(kiosk, found.token)
    with pytest.raises(Refused, match="K401"):
        harness.identify(kiosk, TARO)
    assert koha.count("POST /patrons") == 0


def test_a_password_koha_refuses_is_told_with_its_rule_and_another_finishes(
    service: KohaService, koha: StandIn
) -> None:
    koha.state.password_rules.clear()
    harness, kiosk = service.harness(), service.kiosk()
    token = harness.identify(kiosk, TARO).token

    def register(password: str) -> PatronRegistered:
        return kiosk.ask(RegisterPatron(token, CONTACT, password, "visit-1"))

    found = []
    for password in ("abcd12", "yomu2026"):
        with pytest.raises(Refused) as no:
            register(password)
        found.append((no.value.code, no.value.variant, no.value.limit))
    assert found == [("K001", "password_short", 8), ("K001", "password_weak", 0)]
    made = register("Yomu2026")
    assert serial(made.number) == 1234
    assert len(koha.state.patrons) == 1
    assert kiosk.ask(LogIn(made.number, "Yomu2026")).member.number == made.number


def test_a_length_koha_wants_that_no_password_here_can_have_names_none(service: KohaService, koha: StandIn) -> None:
    koha.state.password_rules["KIOSK"] = (12, False)
    harness, kiosk = service.harness(), service.kiosk()
    with pytest.raises(Refused) as no:
        harness.register(kiosk, harness.identify(kiosk, TARO).token)
    assert (no.value.variant, no.value.limit) == ("password_refused", 0)


def test_koha_that_is_silent_is_k302_and_the_same_key_goes_on_later(service: KohaService, koha: StandIn) -> None:
    harness, kiosk = service.harness(), service.kiosk()
    token = harness.identify(kiosk, TARO).token
    koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
    with pytest.raises(Unavailable):
        harness.register(kiosk, token)
    koha.troubles.clear()
    assert serial(harness.register(kiosk, token).number) == 1234
    assert len(koha.state.patrons) == 1
    koha.trouble("*", "unwell", times=1000)
    with pytest.raises(Unavailable):
        harness.identify(kiosk, HANAKO)


def test_koha_need_not_be_up_when_the_service_starts(service: KohaService, koha: StandIn) -> None:
    assert koha.asked == []


@pytest.mark.parametrize("word", ["", "\n", "two\nlines\n", None])
def test_a_secret_file_that_holds_none_keeps_the_service_from_starting(
    tmp_path: Path, service: KohaService, word: str | None
) -> None:
    config = service.config
    file = config.koha.secret_file
    file.unlink() if word is None else file.write_text(word)
    with pytest.raises(CannotStart, match="secret") as caught:
        build_core(config, service.folder, service.options())
    assert "two" not in str(caught.value)


def test_the_log_of_a_failed_registration_names_nobody(
    service: KohaService, koha: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    harness, kiosk = service.harness(), service.kiosk()
    token = harness.identify(kiosk, TARO).token
    koha.state.libraries.clear()
    with pytest.raises(Unavailable):
        harness.register(kiosk, token)
    assert "Given library_id does not exist" in caplog.text
    for word in (*TARO.name.split("　"), "09012345678", "yomu2026", "ナガサキ", "taro@"):
        assert word not in caplog.text


def test_the_check_of_a_service_asks_koha_what_is_missing(service: KohaService, koha: StandIn) -> None:
    check_system(service.config)
    koha.state.staff.permissions.discard("place_holds")
    koha.state.libraries.clear()
    with pytest.raises(CannotStart) as caught:
        check_system(service.config)
    assert "library MAIN" in str(caught.value)
    assert "reading holds" in str(caught.value)
    assert koha.state.patrons == {}


def test_the_check_asks_about_what_cards_do_where_the_service_offers_it(
    make: Callable[[str], KohaService], tmp_path: Path, koha: StandIn
) -> None:
    service = make(f"sqlite:///{tmp_path / 'p.db'}")
    check_system(service.config)
    assert koha.count("PUT /patrons/{}") == 0
    service.more += '[returning]\nacts = ["renewal"]\n'
    koha.state.staff.permissions = {"catalogue", "edit_borrowers", "place_holds", "circulate_remaining_permissions"}
    with pytest.raises(CannotStart, match="changing patrons"):
        check_system(service.config)


def test_staff_see_which_numbers_are_not_finished(service: KohaService, koha: StandIn) -> None:
    harness, client = service.harness(), service.kiosk()
    token = harness.identify(client, TARO).token
    koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
    with pytest.raises(Unavailable):
        harness.register(client, token)
    koha.troubles.clear()
    upkeep = Upkeep(open_database(service.address), service.folder / "person.key")
    ((number, state),) = upkeep.unfinished()
    assert (serial(number), state) == (1234, "no password")
    harness.register(client, token)
    assert upkeep.unfinished() == []
    upkeep.close()


DUE = "2026-04-20T23:59:00+09:00"
READY = {"status": "W", "expiration_date": "2026-04-08", "priority": 0}


class Reader:
    """Somebody the kiosk registered, and one of the counter's, who has loan and hold number 1."""

    def __init__(self, service: KohaService, koha: StandIn) -> None:
        self.service, self.koha = service, koha
        self.kiosk: RemoteService = service.kiosk()
        harness = service.harness()
        self.number = harness.register(self.kiosk, harness.identify(self.kiosk, TARO).token).number
        self.other = koha.state.add(cardnumber="2100099990", password="other2026")
        circulation.lend(koha.state, self.other.patron_id, "だれかの本", DUE)
        circulation.reserve(koha.state, self.other.patron_id, "だれかの予約")

    @property
    def row(self) -> Patron:
        return next(row for row in self.koha.state.patrons.values() if row.fields["cardnumber"] == self.number)

    def enter(self, password: str = PASSWORD) -> str:
        return self.kiosk.ask(LogIn(self.number, password)).token

    def lend(self, title: str) -> None:
        circulation.lend(self.koha.state, self.row.patron_id, title, DUE, "遠藤周作")

    def reserve(self, title: str, **more: object) -> None:
        circulation.reserve(self.koha.state, self.row.patron_id, title, **more)

    def look(self) -> int:
        """A round of another service process; how many patrons Koha was asked about."""
        before = self.koha.count("GET /patrons/{}")
        core = build_core(self.service.config, self.service.folder, self.service.options())
        core.accounts.ready_notices.record_all(lambda: False)
        core.close()
        return self.koha.count("GET /patrons/{}") - before

    def told(self) -> list[str]:
        engine = open_database(self.service.address)
        titles = [notice.title for notice in Notices(engine).board(self.number).notices]
        engine.dispose()
        return titles


@pytest.fixture
def reader(make: Callable[[str], KohaService], tmp_path: Path, koha: StandIn) -> Iterator[Reader]:
    service = make(f"sqlite:///{tmp_path / 'p.db'}").start()
    yield Reader(service, koha)
    service.stop()


def test_whoever_the_kiosk_registered_logs_in_with_kohas_password(reader: Reader) -> None:
    who = reader.kiosk.ask(LogIn(reader.number, PASSWORD)).member
    assert (who.number, who.barcode, who.name) == (reader.number, f"A{reader.number}A", "長崎 太郎")
    assert (who.registered_on, who.expires_on) == (date(2026, 4, 1), date(2029, 3, 31))
    assert reader.kiosk.ask(LogIn("2100099990", "other2026")).member.name == "諫早 次郎"


def test_loans_are_shown_and_extended_and_nobody_elses(reader: Reader) -> None:
    reader.lend("沈黙")
    token = reader.enter()
    (loan,) = reader.kiosk.ask(ListLoans(token)).loans
    assert loan == Loan("2", "沈黙", "遠藤周作", date(2026, 4, 20), 19)
    made = reader.kiosk.ask(RenewLoan(token, "2"))
    again = RenewalRefusal.TOO_MANY
    assert made.loan == replace(loan, due_on=date(2026, 5, 4), days_left=33, refusal=again)
    assert reader.kiosk.ask(RenewLoan(token, "2")).refusal is RenewalRefusal.TOO_MANY
    assert reader.kiosk.ask(RenewLoan(token, "1")).refusal is RenewalRefusal.GONE
    assert reader.koha.state.checkouts[0]["due_date"] == DUE


def test_holds_are_shown_and_cancelled_and_nobody_elses(reader: Reader) -> None:
    reader.reserve("待つ本")
    token = reader.enter()
    (hold,) = reader.kiosk.ask(ListHolds(token)).holds
    assert (hold.title, hold.state, hold.place, hold.pickup) == ("待つ本", HoldState.QUEUED, 2, "大村分館")
    reader.kiosk.ask(CancelHold(token, "1"))
    reader.kiosk.ask(CancelHold(token, hold.hold_id))
    assert [row["hold_id"] for row in reader.koha.state.holds] == [1]
    assert reader.kiosk.ask(ListHolds(token)).holds == ()


def test_a_hold_that_stands_ready_is_refused_to_be_cancelled_and_stays(reader: Reader) -> None:
    reader.reserve("待つ本")
    token = reader.enter()
    (hold,) = reader.kiosk.ask(ListHolds(token)).holds
    assert hold.cancelable
    reader.koha.state.holds[-1] |= READY
    assert refused(lambda: reader.kiosk.ask(CancelHold(token, hold.hold_id))) == ("K001", NOT_CANCELABLE)
    (ready,) = reader.kiosk.ask(ListHolds(token)).holds
    assert (ready.state, ready.cancelable) == (HoldState.READY, False)


def test_staff_are_asked_to_cancel_a_hold_that_stands_ready(reader: Reader) -> None:
    reader.reserve("来た本", **READY)
    token = reader.enter()
    (hold,) = reader.kiosk.ask(ListHolds(token)).holds
    assert (hold.cancelable, hold.requestable) == (False, True)
    assert reader.kiosk.ask(RequestCancellation(token, hold.hold_id)) == CancellationRequested(gone=False)
    assert reader.koha.state.cancellation_requests == [int(hold.hold_id)]
    assert reader.kiosk.ask(ListHolds(token)).holds == (replace(hold, requestable=False, requested=True),)
    reader.koha.state.cancellation_requests.clear()
    reader.koha.state.holds[-1]["status"] = "T"
    assert refused(lambda: reader.kiosk.ask(RequestCancellation(token, hold.hold_id))) == ("K001", NOT_CANCELABLE)
    reader.koha.state.holds.clear()
    assert reader.kiosk.ask(RequestCancellation(token, hold.hold_id)) == CancellationRequested(gone=True)


def test_koha_is_not_asked_for_more_tries_than_the_kiosks_allow(reader: Reader) -> None:
    for _ in range(BY_NUMBER.tries):
        assert refused(lambda: reader.enter("wrong")) == ("K404", "")
    assert refused(reader.enter) == ("K404", "wait")
    assert reader.koha.count("POST /auth/password/validation") == BY_NUMBER.tries == reader.row.login_attempts


def test_an_account_koha_has_locked_looks_like_a_wrong_password_until_staff_unlock_it(reader: Reader) -> None:
    reader.koha.state.prefs.failed_logins = 3
    for _ in range(3):
        assert refused(lambda: reader.enter("wrong")) == ("K404", "")
    assert refused(reader.enter) == ("K404", "")
    reader.row.login_attempts = 0
    assert reader.enter()


@pytest.mark.parametrize("newer", [False, True])
def test_what_has_expired_in_koha_is_said_to_the_right_password_only(reader: Reader, newer: bool) -> None:
    reader.koha.state.prefs.newer = newer
    reader.row.password_expired = True
    assert refused(reader.enter) == ("K404", "password")
    reader.row.password_expired = False
    reader.row.fields["expiry_date"] = "2026-03-31"
    assert refused(reader.enter) == ("K404", "expired")
    assert refused(lambda: reader.enter("wrong")) == ("K404", "")


def test_a_koha_that_is_away_is_unavailable_and_the_session_outlives_it(reader: Reader) -> None:
    reader.lend("沈黙")
    token = reader.enter()
    reader.koha.trouble("*", "no-database", times=1000)
    calls: list[Callable[[], object]] = [
        reader.enter,
        lambda: reader.kiosk.ask(ListLoans(token)).loans,
        lambda: reader.kiosk.ask(RenewLoan(token, "2")),
        lambda: reader.kiosk.ask(CancelHold(token, "1")),
    ]
    for call in calls:
        with pytest.raises(Unavailable):
            call()
    assert not reader.kiosk.ask(ListNotices(token)).board.notices, "お知らせ are the service's own"
    reader.koha.troubles.clear()
    assert len(reader.kiosk.ask(ListLoans(token)).loans) == 1


def test_what_became_ready_is_told_once_at_log_in_or_in_a_round(reader: Reader) -> None:
    reader.reserve("待つ本")
    reader.reserve("来た本", **READY)
    assert (reader.look(), reader.told()) == (1, ["来た本"]), "who never logged in is told too"
    (notice,) = reader.kiosk.ask(ListNotices(reader.enter())).board.notices
    assert (notice.pickup, notice.keep_until) == ("大村分館", date(2026, 4, 8))
    reader.reserve("次の本", **READY)
    reader.enter()
    assert (reader.look(), sorted(reader.told())) == (0, ["来た本", "次の本"])


def test_whoever_stops_is_not_asked_about_until_the_next_log_in(reader: Reader) -> None:
    reader.kiosk.ask(StopUse(reader.enter()))
    reader.reserve("来た本", **READY)
    assert (reader.look(), reader.told()) == (0, [])
    reader.enter()
    assert (reader.look(), reader.told()) == (0, ["来た本"])


def test_the_log_of_a_visit_to_koha_names_neither_people_nor_books(
    reader: Reader, service_log: Callable[[], str]
) -> None:
    reader.lend("沈黙")
    reader.reserve("来た本", **READY)
    token = reader.enter()
    reader.koha.trouble("GET /items/{}", "unwell", times=4)
    assert [loan.title for loan in reader.kiosk.ask(ListLoans(token)).loans] == [""]
    reader.koha.trouble("GET /holds", "garbage", times=2)
    with pytest.raises(Unavailable):
        reader.kiosk.ask(ListHolds(token))
    assert "without 1 of 1 titles" in service_log()
    ours = [line for line in service_log().splitlines() if '"kiosk.' in line]
    for word in ("沈黙", "来た本", "長崎", reader.number, PASSWORD, token):
        assert word not in "".join(ours)
