"""What a card does for a patron of a library with Koha: each act by each way in, and who is refused."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from kiosk.library.koha import session
from kiosk.library.koha.pace import Pace
from kiosk.operations.registration import IdentifyPerson
from kiosk.operations.returning import (
    ProveRecord,
    RecognizePatron,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    UpdateRecord,
)
from kiosk.patron.registration import Contact, Field
from kiosk.patron.returning import Act, Proof, Recognized, TermRefusal
from kiosk.service.compose.assemble import build_core
from kiosk.service.compose.config import load_service
from kiosk.service.compose.core import Options, ServiceCore
from kiosk.service.port import Unavailable
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from tests.library.koha.standin import SECTION, StandIn, circulation
from tests.library.koha.standin.state import Patron
from tests.library.store import put_ready
from tests.postgres import free_port
from tests.private import write_private
from tests.service.harness import CHEAP, CONTACT, SetClock
from tests.service.server import CONFIG
from tests.toml import quoted

from .desk import ELSEWHERE, OUTSIDE, Desk

MORE = """\
[returning]
acts = ["reissue", "password", "change", "renewal"]
per_day = 50
"""
TYPED = (Proof.PHONE, Proof.PASSWORD)
NO_CONTACT = Contact("", "", "")


@dataclass
class KohaDesk:
    """The desk of a library whose patrons are in Koha."""

    desk: Desk
    koha: StandIn

    def record(self, person: Person, **fields: object) -> Patron:
        """Of somebody whom the counter registered while they lived at the person's address."""
        number = f"21000{next(self.desk.serials):05d}"
        family, given = person.name.split("　")
        born = f"{person.birth[1:5]}-{person.birth[5:7]}-{person.birth[7:]}"
        known: dict[str, object] = {
            **{"cardnumber": number, "userid": number, "surname": family, "firstname": given, "date_of_birth": born},
            **{"address": person.address, "phone": "0957-48-2700", "email": "old@example.jp", "category_id": "KIOSK"},
            **{"other_name": "ナガサキ ロウ", "expiry_date": "2026-04-30", "date_enrolled": "2020-04-01"},
        }
        return self.koha.state.add(**(known | {"password": "old2020"} | fields))

    def by_card(self, person: Person, row: Patron) -> Recognized:
        return self.desk.recognize(person)

    def by_registration(self, person: Person, row: Patron) -> Recognized:
        found = self.desk.identify(person, tuple(Act)).known
        assert found is not None
        return found

    def by_session(self, person: Person, row: Patron) -> Recognized:
        token = self.desk.log_in(str(row.fields["cardnumber"]), str(row.password)).token
        return self.desk.recognize(person, session=token)

    def writes(self) -> int:
        """Requests that change a patron."""
        return sum(route.startswith(("PUT", "PATCH")) or route.endswith("/password") for route, _ in self.koha.asked)

    def key(self, which: str = "") -> str:
        """An idempotency key of this test's."""
        return f"{self.desk.kiosk}-{which}"

    def refused(self, operation: Any) -> tuple[str, str]:
        return self.desk.refused(operation)


@pytest.fixture(scope="module")
def shared(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KohaDesk]:
    folder = tmp_path_factory.mktemp("koha")
    address = f"sqlite:///{folder / 'patrons.db'}"
    put_ready(folder / "patrons.db")
    write_private(folder / "koha.secret", "client-word\n")
    clock = SetClock()
    with StandIn() as koha, pytest.MonkeyPatch.context() as patch:
        patch.setattr(session, "Pace", partial(Pace, pause=0.01))
        text = CONFIG.replace("[number]", 'backend = "koha"\n[number]').format(
            address=quoted(address),
            port=free_port(),
            listen="",
            more=MORE + SECTION.format(url=koha.url) + 'no_login = ["ADULT"]\n',
        )
        write_private(folder / "service.toml", text)
        config = load_service(folder / "service.toml", demo=True)
        core = build_core(config, folder, Options(clock, demo=True, pki_anchors=pki.anchors, hasher=CHEAP))
        desk = Desk(core, demo_profile(folder), pki, clock, open=_set_up_once, folder=folder, address=address)
        yield KohaDesk(desk, koha)
        core.close()


@pytest.fixture
def there(shared: KohaDesk, request: pytest.FixtureRequest) -> Iterator[KohaDesk]:
    """One library for all tests; each has people and a kiosk of its own."""
    yield KohaDesk(shared.desk.for_test(request.node.name), shared.koha)
    shared.koha.at = lambda _route: None
    assert not shared.koha.troubles.left(), "a trouble nobody met tests nothing"
    shared.koha.troubles.clear()


def _set_up_once(tables: dict[str, object]) -> tuple[ServiceCore, Profile]:
    raise AssertionError(f"the library of these tests is set up once: {sorted(tables)}")


WAYS = ["by_card", "by_registration", "by_session"]


def way(there: KohaDesk, name: str) -> Callable[[Person, Patron], Recognized]:
    return getattr(there, name)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", WAYS)
class TestEachAct:
    def test_the_card_again(self, there: KohaDesk, name: str) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        before, writes = dict(row.fields), there.writes()
        token = way(there, name)(person, row).token
        made = there.desk.ask(ReissueCard(token, there.key()))
        number = row.fields["cardnumber"]
        assert (made.number, made.barcode) == (number, f"A{number}A")
        assert (made.registered_on, made.expires_on) == (date(2020, 4, 1), date(2026, 4, 30))
        assert (row.fields, there.writes()) == (before, writes)
        (act,) = there.desk.acts(number)
        assert (act.act, act.done, act.proof) == (
            Act.REISSUE,
            True,
            Proof.SESSION if name == "by_session" else Proof.ADDRESS,
        )

    def test_a_new_password(self, there: KohaDesk, name: str) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = way(there, name)(person, row).token
        there.koha.state.password_rules["KIOSK"] = (8, False)
        assert there.refused(ResetPassword(token, "abc123", there.key("0"))) == ("K001", "password_short")
        there.koha.state.password_rules["KIOSK"] = (3, False)
        for _ in range(2):
            made = there.desk.ask(ResetPassword(token, "yomu2026", there.key()))
            assert made.number == row.fields["cardnumber"]
        assert row.password == "yomu2026"
        told = there.desk.log_in(str(row.fields["cardnumber"]), "yomu2026")
        assert [act.act for act in told.acts] == [Act.PASSWORD]

    def test_name_address_and_contact(self, there: KohaDesk, name: str) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        before = dict(row.fields)
        moved = replace(person, address=ELSEWHERE)
        found = way(there, name)(moved, row)
        if found.record is None:
            there.desk.prove(found.token, phone="0957482700")
        contact = replace(NO_CONTACT, kana_family="サセボ", phone="09011112222")
        fields = (Field.KANA_FAMILY, Field.PHONE)
        for _ in range(2):
            record = there.desk.ask(UpdateRecord(found.token, True, contact, fields, there.key())).record
            assert (record.address, record.moved, record.kana_family) == (ELSEWHERE, False, "サセボ")
        changed = {key: value for key, value in row.fields.items() if before.get(key) != value}
        phones = {"phone": None, "mobile": "09011112222"}
        assert changed == {"address": ELSEWHERE, "other_name": "サセボ ロウ"} | phones
        (act,) = there.desk.acts(str(row.fields["cardnumber"]))
        assert (act.act, act.fields) == (Act.CHANGE, ("name", "address", "kana_family", "phone"))

    def test_a_new_term(self, there: KohaDesk, name: str) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = way(there, name)(person, row).token
        for _ in range(2):
            assert there.desk.ask(RenewTerm(token, there.key())).expires_on == date(2029, 3, 31)
        assert row.fields["expiry_date"] == "2029-03-31"
        assert len(there.desk.acts(str(row.fields["cardnumber"]))) == 1


def test_whoever_a_kiosk_registered_comes_back_and_has_it_all(there: KohaDesk) -> None:
    person = there.desk.somebody()
    made = there.desk.patron(person)
    asked = there.koha.count("GET /checkouts")
    found = there.desk.recognize(person)
    assert found.record is not None
    assert found.record.term.refusal is TermRefusal.TOO_EARLY
    assert there.koha.count("GET /checkouts") == asked, "what is overdue does not matter yet"
    assert there.desk.ask(ReissueCard(found.token, there.key())).number == made.number


def test_a_record_with_another_card_number_by_now_keeps_what_was_done_and_what_is_barred(there: KohaDesk) -> None:
    person = there.desk.somebody()
    row = there.record(person)
    former, number = str(row.fields["cardnumber"]), f"22000{next(there.desk.serials):05d}"
    there.desk.ask(ReissueCard(there.desk.recognize(person).token, there.key()))
    row.fields["cardnumber"] = number
    made = there.desk.ask(ReissueCard(there.desk.recognize(person).token, there.key("2")))
    assert (made.number, made.barcode) == (number, f"A{number}A")
    assert (len(there.desk.acts(number)), there.desk.acts(former)) == (2, [])
    there.desk.bar(number)
    row.fields["cardnumber"] = former
    assert there.desk.recognize(person).record is None


def test_a_term_that_ran_out_is_renewed_and_whoever_could_not_log_in_can(there: KohaDesk) -> None:
    person = there.desk.somebody()
    row = there.record(person, expiry_date="2021-03-31")
    token = there.desk.recognize(person).token
    assert there.desk.ask(RenewTerm(token, there.key())).expires_on == date(2029, 3, 31)
    assert there.desk.log_in(str(row.fields["cardnumber"]), "old2020").token


@pytest.mark.parametrize(
    ("fields", "variant"),
    [({"restricted": True}, "restricted"), ({"incorrect_address": True}, "restricted"), ({}, "overdue")],
    ids=["restricted", "wrong address", "overdue"],
)
def test_what_staff_or_loans_have_against_a_new_term_is_said_and_nothing_changes(
    there: KohaDesk, fields: dict[str, object], variant: str
) -> None:
    person = there.desk.somebody()
    row = there.record(person, **fields)
    if variant == "overdue":
        circulation.lend(there.koha.state, row.patron_id, "返していない本", date(2026, 3, 31))
    before, found = dict(row.fields), there.desk.recognize(person)
    assert found.record is not None
    assert found.record.term.refusal is not None
    assert there.refused(RenewTerm(found.token, there.key())) == ("K406", variant)
    assert row.fields == before
    assert there.desk.ask(ReissueCard(found.token, there.key("2"))).number == row.fields["cardnumber"]


def test_a_category_without_rules_is_renewed_at_the_counter(there: KohaDesk) -> None:
    there.koha.state.categories["PUPIL"] = 12
    person = there.desk.somebody()
    there.record(person, category_id="PUPIL")
    token = there.desk.recognize(person).token
    assert there.refused(RenewTerm(token, there.key())) == ("K406", "counter")


def test_who_moved_out_of_the_area_has_nothing_changed(there: KohaDesk) -> None:
    person = there.desk.somebody()
    row = there.record(person)
    before = dict(row.fields)
    found = there.desk.recognize(replace(person, address=OUTSIDE))
    there.desk.prove(found.token, password="old2020")
    assert there.refused(RenewTerm(found.token, there.key())) == ("K402", "moved")
    assert there.refused(UpdateRecord(found.token, True, NO_CONTACT, (), there.key("2"))) == ("K402", "moved")
    assert row.fields == before


class TestRefused:
    def test_a_namesake_of_the_same_birth_date_learns_nothing_and_changes_nothing(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        before, writes = dict(row.fields), there.writes()
        found = there.desk.recognize(replace(person, address=ELSEWHERE))
        stranger = there.desk.recognize(there.desk.somebody(address=ELSEWHERE))
        assert (found.record, found.proofs) == (stranger.record, stranger.proofs) == (None, TYPED)
        for token in (found.token, stranger.token):
            answers = [there.refused(ProveRecord(token, phone="0957482701")) for _ in range(4)]
            assert answers == [("K405", "wrong"), ("K405", "wrong"), ("K405", ""), ("K405", "")]
            assert there.refused(ReissueCard(token, there.key())) == ("K405", "")
        assert (row.fields, there.writes(), there.desk.acts(str(row.fields["cardnumber"]))) == (before, writes, [])

    def test_another_card_in_a_session_is_refused(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = there.desk.log_in(str(row.fields["cardnumber"]), "old2020").token
        twin = replace(person, name="長崎　双子")
        for other in (twin, replace(person, birth=there.desk.somebody().birth), there.desk.somebody()):
            assert there.refused(RecognizePatron(**there.desk.signed(other), session=token)) == ("K405", "")

    def test_a_changed_family_name_is_linked_by_the_session_and_found_by_the_card_after_it(
        self, there: KohaDesk
    ) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        married = replace(person, name=person.name.replace("長崎", "神崎"))
        answer = IdentifyPerson(**there.desk.signed(married, tuple(Act), registering=True))
        assert there.refused(answer) == ("K401", "unclear")
        assert there.desk.recognize(married).record is None, "the name alone finds nobody"
        token = there.by_session(married, row).token
        record = there.desk.ask(UpdateRecord(token, True, NO_CONTACT, (), there.key())).record
        assert (record.name, row.fields["surname"]) == (married.name, "神崎")
        again = there.desk.recognize(married)
        assert again.record is not None
        assert again.record.name == married.name
        known = there.desk.identify(married, tuple(Act)).known
        assert known is not None
        assert known.record is not None

    def test_two_records_of_one_person_are_left_to_the_counter_whatever_agrees(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        first, second = there.record(person), there.record(person, phone="0957-22-3333", password="second22")
        found, writes = there.desk.recognize(person), there.writes()
        assert (found.record, found.proofs) == (None, TYPED)
        for typed in ({"phone": "0957223333"}, {"password": "second22"}):
            assert there.refused(ProveRecord(found.token, **typed)) == ("K405", "wrong")
        assert there.refused(ReissueCard(found.token, there.key())) == ("K405", "")
        for row in (first, second):
            assert there.desk.acts(str(row.fields["cardnumber"])) == []
        token = there.desk.log_in(str(first.fields["cardnumber"]), "old2020").token
        assert there.refused(RecognizePatron(**there.desk.signed(person), session=token)) == ("K405", "")
        assert there.writes() == writes

    def test_a_barred_record_opens_for_nothing(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = there.desk.recognize(person).token
        there.desk.bar(str(row.fields["cardnumber"]))
        assert there.refused(ResetPassword(token, "yomu2026", there.key())) == ("K405", "")
        found = there.desk.recognize(person)
        assert found.record is None
        for typed in ({"phone": "0957482700"}, {"password": "old2020"}):
            assert there.refused(ProveRecord(found.token, **typed)) == ("K405", "wrong")
        assert row.password == "old2020"

    def test_a_card_opens_no_account_of_staff(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person, category_id="ADULT")
        found = there.desk.recognize(person)
        assert found.record is None
        for typed in ({"phone": "0957482700"}, {"password": "old2020"}):
            assert there.refused(ProveRecord(found.token, **typed)) == ("K405", "wrong")
        assert there.refused(ResetPassword(found.token, "yomu2026", there.key())) == ("K405", "")
        assert row.password == "old2020"

    def test_staff_who_change_the_record_in_that_moment_keep_what_they_wrote(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = there.by_session(replace(person, address=ELSEWHERE), row).token
        reads: list[str] = []

        def staff(route: str) -> None:
            reads.append(route)
            if reads.count("GET /patrons/{}") == 2:  # after the look, before the change
                row.fields["address"] = "長崎県島原市城内１"

        there.koha.at = staff
        assert there.refused(UpdateRecord(token, True, NO_CONTACT, (), there.key())) == ("K405", "changed")
        there.koha.at = lambda _route: None
        assert row.fields["address"] == "長崎県島原市城内１"
        assert there.desk.acts(str(row.fields["cardnumber"])) == [], "nothing was done"
        assert there.refused(UpdateRecord(token, True, NO_CONTACT, (), there.key("2"))) == ("K405", "changed")
        again = there.by_session(replace(person, address=ELSEWHERE), row).token
        there.desk.ask(UpdateRecord(again, True, NO_CONTACT, (), there.key("3")))
        assert row.fields["address"] == ELSEWHERE

    def test_a_record_that_is_gone_meanwhile_is_left_to_the_counter(self, there: KohaDesk) -> None:
        person = there.desk.somebody()
        row = there.record(person)
        token = there.desk.recognize(person).token
        del there.koha.state.patrons[row.patron_id]
        assert there.refused(ResetPassword(token, "yomu2026", there.key())) == ("K405", "")


def test_twins_register_both(there: KohaDesk) -> None:
    person = there.desk.somebody()
    there.record(person, other_name="ナガサキ イチ")
    twin = replace(person, name="長崎　双子")
    assert there.desk.patron(twin, replace(CONTACT, kana_given="フタゴ", phone="0957482700")).number


@pytest.mark.parametrize("kind", ["lost", "unwell"])
def test_while_koha_does_not_answer_it_is_k302_and_the_same_key_does_it_once_later(there: KohaDesk, kind: str) -> None:
    person = there.desk.somebody()
    row = there.record(person)
    token = there.desk.recognize(person).token
    there.koha.trouble("PUT /patrons/{}", kind)
    there.koha.trouble("GET /patrons/{}", "unwell", skip=2, times=4)
    asked = UpdateRecord(token, False, replace(NO_CONTACT, email="new@example.jp"), (Field.EMAIL,), there.key())
    with pytest.raises(Unavailable):
        there.desk.ask(asked)
    before = there.koha.count("PUT /patrons/{}")
    assert there.desk.ask(asked).record.email == "n●●@example.jp"
    assert there.koha.count("PUT /patrons/{}") - before == (0 if kind == "lost" else 1)
    assert row.fields["email"] == "new@example.jp"
    assert [act.done for act in there.desk.acts(str(row.fields["cardnumber"]))] == [True]


def test_an_act_that_never_got_an_answer_is_told_as_not_known_and_may_still_be_done(there: KohaDesk) -> None:
    person = there.desk.somebody()
    row = there.record(person)
    number, token = str(row.fields["cardnumber"]), there.desk.recognize(person).token
    there.koha.trouble("PUT /patrons/{}", "lost")
    there.koha.trouble("GET /patrons/{}", "unwell", skip=2, times=4)
    asked = UpdateRecord(token, False, replace(NO_CONTACT, email="new@example.jp"), (Field.EMAIL,), there.key())
    with pytest.raises(Unavailable):
        there.desk.ask(asked)
    there.desk.clock.pass_by(minutes=16)
    there.desk.core._purge()
    assert [act.state for act in there.desk.acts(number)] == ["unknown"]
    told = there.desk.log_in(number, str(row.password))
    assert [(act.act, act.done) for act in told.acts] == [(Act.CHANGE, False)]
    there.desk.ask(asked)
    assert [act.state for act in there.desk.acts(number)] == ["done"]
    told = there.desk.log_in(number, str(row.password))
    assert [(act.act, act.done) for act in told.acts] == [(Act.CHANGE, True)]


def test_the_log_of_all_that_names_nobody(there: KohaDesk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "kiosk")
    person = there.desk.somebody()
    row = there.record(person)
    token = there.desk.recognize(replace(person, address=ELSEWHERE)).token
    there.desk.prove(token, phone="0957482700")
    there.koha.state.libraries.pop("MAIN")
    with pytest.raises(Unavailable):
        there.desk.ask(UpdateRecord(token, True, NO_CONTACT, (), there.key()))
    there.koha.state.libraries["MAIN"] = "ミライon図書館"
    there.desk.ask(ResetPassword(token, "yomu2026", there.key("2")))
    assert row.password == "yomu2026"
    ours = "".join(record.getMessage() for record in caplog.records if record.name.startswith("kiosk"))
    assert "Given library_id does not exist" in ours
    words = (*person.name.split("　"), "0957", "yomu2026", "佐世保", "old@", str(row.fields["cardnumber"]), token)
    assert not [word for word in words if word in ours]
