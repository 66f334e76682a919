"""Each act is done once, written down, told, and for whoever proved the record."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.identity.document import ACTS, decode
from kiosk.library.books.mail_tables import outbox
from kiosk.library.port import StoreUnavailable
from kiosk.operations.account import ListLoans, ListNotices, ReadNotices
from kiosk.operations.returning import (
    ProveRecord,
    RecognizePatron,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    UpdateRecord,
)
from kiosk.patron.registration import EMPTY, Contact, Field
from kiosk.patron.returning import Act, Proof
from kiosk.service.port import Refused, Unavailable
from kiosk.settings.tables.returning import Returning
from kiosk.simulator.pki.person import Person
from tests.service.harness import CONTACT, PASSWORD
from tests.service.mail_server import MailServer

from .desk import ELSEWHERE, OUTSIDE, Desk

NEW = "atarashii7"


def known(desk: Desk, **changes: object) -> tuple[Person, str, str]:
    """A patron whose record is proved by its address: the person, the number and the token."""
    person = desk.somebody(**changes)
    number = desk.patron(person).number
    return person, number, desk.recognize(person).token


def key() -> str:
    key.count = getattr(key, "count", 0) + 1  # type: ignore[attr-defined]
    return f"act-{key.count}"  # type: ignore[attr-defined]


def test_a_reissue_gives_the_same_number_and_changes_nothing(desk: Desk) -> None:
    _, number, token = known(desk)
    before = desk.row(number)
    made = desk.ask(ReissueCard(token, key()))
    assert (made.number, made.barcode) == (number, f"A{number}A")
    assert (made.registered_on, made.expires_on) == (before["registered_on"], before["expires_on"])
    assert made.setup_url == f"https://app.example.jp/setup?number={number}"
    assert desk.row(number) == before
    assert made.number not in repr(made)


def test_every_act_is_a_row_with_what_was_signed_and_none_of_the_data(desk: Desk) -> None:
    person, number, token = known(desk)
    desk.ask(ReissueCard(token, key()))
    desk.clock.pass_by(seconds=1)
    desk.ask(UpdateRecord(token, False, replace(EMPTY, phone="0957482700"), (Field.PHONE,), key()))
    change, reissue = desk.acts(number)
    assert [(act.act, act.state, act.proof, act.fields) for act in (reissue, change)] == [
        (Act.REISSUE, "done", Proof.ADDRESS, ()),
        (Act.CHANGE, "done", Proof.ADDRESS, ("phone",)),
    ]
    document = decode(reissue.document)
    assert (document.kiosk, document.registers, reissue.kiosk_id) == (desk.kiosk, False, desk.kiosk)
    assert len(reissue.signature) == 256
    assert "0957482700" not in repr(change)
    assert person.name not in repr(change)


def test_a_new_password_ends_every_session_and_opens_none(desk: Desk) -> None:
    _, number, token = known(desk)
    sessions = [desk.log_in(number).token, desk.log_in(number, kiosk=desk.kiosk + "-2").token]
    assert desk.ask(ResetPassword(token, NEW, key())).number == number
    assert desk.refused(ListLoans(sessions[0])) == ("K404", "over")
    assert desk.refused(ListLoans(sessions[1]), desk.kiosk + "-2") == ("K404", "over")
    with pytest.raises(Refused, match="K404"):
        desk.log_in(number)
    found = desk.log_in(number, NEW)
    assert [(act.act, act.kiosk_id) for act in found.acts] == [(Act.PASSWORD, desk.kiosk)]
    assert desk.row(number)["password_hash"].startswith("$argon2id$")


def test_the_number_is_not_told_with_a_password_the_card_alone_signed_for(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    token = desk.recognize(person, (Act.PASSWORD,)).token
    assert desk.ask(ResetPassword(token, NEW, key())).number == ""


def test_who_tried_too_often_logs_in_with_the_new_password(desk: Desk) -> None:
    _, number, token = known(desk)
    for _ in range(5):
        with pytest.raises(Refused, match="K404"):
            desk.log_in(number, "wrong")
    desk.ask(ResetPassword(token, NEW, key()))
    assert desk.log_in(number, NEW).token


@pytest.mark.parametrize(("password", "said"), [("abc", "password_short"), ("パスワード", ""), ("abcdefghijk", "")])
def test_a_password_against_the_rules_is_refused_and_may_be_typed_again(desk: Desk, password: str, said: str) -> None:
    _, number, token = known(desk)
    once = key()
    assert desk.refused(ResetPassword(token, password, once)) == ("K001", said)
    assert desk.acts(number) == []
    desk.ask(ResetPassword(token, NEW, once))


def test_the_log_in_after_an_act_tells_of_it_until_it_was_read(desk: Desk) -> None:
    _, number, token = known(desk)
    desk.ask(ReissueCard(token, key()))
    entered = desk.log_in(number)
    (told,) = entered.acts
    assert (told.act, told.kiosk_id) == (Act.REISSUE, desk.kiosk)
    (notice,) = desk.ask(ListNotices(entered.token)).board.notices
    assert (notice.title, notice.act) == (ACTS[Act.REISSUE], Act.REISSUE)
    desk.ask(ReadNotices(entered.token, (told.notice_id,)))
    assert desk.log_in(number).acts == ()


def test_name_and_address_come_from_the_certificate(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    moved = replace(person, address=ELSEWHERE)
    token = desk.recognize(moved).token
    desk.prove(token, phone=CONTACT.phone)
    record = desk.ask(UpdateRecord(token, True, EMPTY, (), key())).record
    assert (record.address, record.moved) == (ELSEWHERE, False)
    row = desk.row(number)
    assert (row["address"], row["name"]) == (ELSEWHERE, person.name)
    assert (row["phone"], row["email"]) == (CONTACT.phone, CONTACT.email)
    assert desk.acts(number)[0].fields == ("name", "address")
    assert desk.recognize(moved).record is not None, "the new address proves it"


def test_only_the_named_fields_of_the_contact_are_written(desk: Desk) -> None:
    _, number, token = known(desk)
    typed = Contact("オオムラ", "ジロウ", "0957482700", "jiro@library.example.jp")
    fields = (Field.KANA_FAMILY, Field.PHONE)
    record = desk.ask(UpdateRecord(token, False, typed, fields, key())).record
    assert (record.kana_family, record.kana_given) == ("オオムラ", CONTACT.kana_given)
    assert (record.phone, record.email) == ("●●●●●●●700", "t●●●@library.example.jp")
    row = desk.row(number)
    assert (row["kana_family"], row["phone"], row["email"]) == ("オオムラ", "0957482700", CONTACT.email)


@pytest.mark.parametrize(
    ("contact", "fields"),
    [
        (EMPTY, ()),
        (EMPTY, (Field.EMAIL,)),
        (replace(EMPTY, phone="123"), (Field.PHONE,)),
        (replace(EMPTY, kana_family="ながさき"), (Field.KANA_FAMILY,)),
        (replace(EMPTY, phone="0957482700"), (Field.PHONE, Field.PHONE)),
        (EMPTY, (Field.PASSWORD,)),
    ],
    ids=["nothing", "mail emptied", "bad phone", "bad reading", "twice", "no field of a contact"],
)
def test_a_change_the_kiosk_should_not_have_sent_changes_nothing(
    desk: Desk, contact: Contact, fields: tuple[Field, ...]
) -> None:
    _, number, token = known(desk)
    before = desk.row(number)
    assert desk.refused(UpdateRecord(token, False, contact, fields, key())) == ("K001", "")
    assert (desk.row(number), desk.acts(number)) == (before, [])


def test_who_moved_out_of_the_area_is_sent_to_the_counter_and_nothing_changes(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    desk.staff_change(number, expires_on=date(2026, 4, 30))
    token = desk.recognize(replace(person, address=OUTSIDE)).token
    record = desk.prove(token, password=PASSWORD)
    assert (record.moved, record.outside) == (True, True)
    before = desk.row(number)
    assert desk.refused(UpdateRecord(token, True, EMPTY, (), key())) == ("K402", "moved")
    assert desk.refused(RenewTerm(token, key())) == ("K402", "moved")
    assert (desk.row(number), desk.acts(number)) == (before, [])
    typed = replace(EMPTY, phone="0957482700")
    assert desk.ask(UpdateRecord(token, False, typed, (Field.PHONE,), key())).record.phone == "●●●●●●●700"


def test_a_term_is_renewed_from_today_and_once(desk: Desk) -> None:
    _, number, token = known(desk)
    desk.staff_change(number, expires_on=date(2026, 4, 30))
    once = key()
    made = desk.ask(RenewTerm(token, once))
    assert made.expires_on == made.record.expires_on == desk.row(number)["expires_on"] == date(2029, 3, 31)
    assert desk.ask(RenewTerm(token, once)).expires_on == date(2029, 3, 31)
    assert desk.refused(RenewTerm(token, key())) == ("K406", "early")
    assert len(desk.acts(number)) == 1


def test_the_same_key_with_the_same_form_is_the_same_act_and_with_another_none(desk: Desk) -> None:
    _, number, token = known(desk)
    once = key()
    asked: list[tuple[Any, Any]] = [
        (ReissueCard(token, once), ReissueCard(token, once)),
        (ResetPassword(token, NEW, once + "p"), ResetPassword(token, "another123", once + "p")),
        (
            UpdateRecord(token, False, replace(EMPTY, phone="0957482700"), (Field.PHONE,), once + "c"),
            UpdateRecord(token, False, replace(EMPTY, phone="0958242600"), (Field.PHONE,), once + "c"),
        ),
    ]
    for first, other in asked:
        assert desk.ask(first) == desk.ask(first)
        if other != first:
            assert desk.refused(other) == ("K001", "")
    assert desk.refused(ResetPassword(token, NEW, once)) == ("K001", ""), "a key is for one act"
    assert len(desk.acts(number)) == len(asked)
    assert desk.row(number)["phone"] == "0957482700"
    assert desk.log_in(number, NEW).token


@pytest.mark.parametrize("name", ["", "k" * 101])
def test_an_act_without_a_usable_key_is_refused(desk: Desk, name: str) -> None:
    _, number, token = known(desk)
    assert desk.refused(ReissueCard(token, name)) == ("K001", "")
    assert desk.acts(number) == []


def test_racing_kiosks_do_no_more_than_a_day_allows_and_the_next_day_some_more(desk: Desk) -> None:
    person, number, _ = known(desk)
    tokens = [desk.recognize(person, kiosk=f"{desk.kiosk}-{n}").token for n in range(4)]

    def attempt(n: int) -> str:
        try:
            return str(desk.ask(ReissueCard(tokens[n % 4], f"{desk.kiosk}-{n}"), f"{desk.kiosk}-{n % 4}").number)
        except Refused as no:
            return no.code

    with ThreadPoolExecutor(4) as threads:
        said = sorted(threads.map(attempt, range(8)))
    assert said == [number] * 5 + ["K407"] * 3
    assert len(desk.acts(number)) == 5
    desk.clock.pass_by(days=1)
    assert desk.ask(ReissueCard(desk.recognize(person).token, key())).number == number


def test_one_key_at_four_threads_is_one_act(desk: Desk) -> None:
    _, number, token = known(desk)
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: desk.ask(ResetPassword(token, NEW, "one-" + token[:9])), range(4)))
    assert {each.number for each in made} == {number}
    assert len(desk.acts(number)) == 1
    assert len(desk.log_in(number, NEW).acts) == 1


def test_an_act_for_a_record_staff_barred_or_deleted_meanwhile_is_none(desk: Desk) -> None:
    _, number, token = known(desk)
    desk.bar(number)
    assert desk.refused(ResetPassword(token, NEW, key())) == ("K405", "")
    assert desk.log_in(number).token, "the password is the old one"


def test_a_record_changed_between_reading_and_writing_is_left_as_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, number, token = known(desk)
    real = type(desk.core._known).read

    def read(self: Any, record: str) -> Any:
        found = real(self, record)
        desk.staff_change(number, phone="0958242600")
        return found

    monkeypatch.setattr(type(desk.core._known), "read", read)
    asked = UpdateRecord(token, False, replace(EMPTY, phone="0957482700"), (Field.PHONE,), key())
    assert desk.refused(asked) == ("K405", "changed")
    assert (desk.row(number)["phone"], desk.acts(number)) == ("0958242600", [])


def test_what_staff_changed_since_it_was_shown_is_not_put_back(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    moved = replace(person, address=ELSEWHERE)
    token = desk.recognize(moved).token
    desk.prove(token, phone=CONTACT.phone)
    desk.staff_change(number, address="長崎県諫早市東小路町７番１号", phone="0958242600")
    for asked in (
        UpdateRecord(token, True, EMPTY, (), key()),
        UpdateRecord(token, False, replace(EMPTY, phone="0957482700"), (Field.PHONE,), key()),
    ):
        assert desk.refused(asked) == ("K405", "changed")
    row = desk.row(number)
    assert (row["address"], row["phone"], desk.acts(number)) == ("長崎県諫早市東小路町７番１号", "0958242600", [])
    again = desk.recognize(moved).token
    desk.prove(again, phone="0958242600")
    typed = replace(EMPTY, phone="0957482700")
    assert desk.ask(UpdateRecord(again, True, EMPTY, (), key())).record.address == ELSEWHERE
    assert desk.ask(UpdateRecord(again, False, typed, (Field.PHONE,), key())).record.phone == "●●●●●●●700"
    desk.staff_change(number, phone="0958242600")
    assert desk.refused(UpdateRecord(again, False, typed, (Field.PHONE,), key())) == ("K405", "changed")


def test_mails_go_to_the_present_address_and_to_one_a_card_replaced_lately(
    desk_with: Callable[..., Desk],
) -> None:
    desk = desk_with(mail=MailServer().settings(wait_seconds=0))
    _, number, token = known(desk)

    def told() -> list[str]:
        with desk.engine.begin() as db:
            found = db.scalars(select(outbox.c.address).where(outbox.c.number == number, outbox.c.kind == "act"))
            addresses = sorted(filter(None, found))
            db.execute(outbox.delete())
        return addresses

    desk.ask(ReissueCard(token, key()))
    assert told() == [CONTACT.email]
    new = "new@library.example.jp"
    desk.ask(UpdateRecord(token, False, replace(EMPTY, email=new), (Field.EMAIL,), key()))
    assert told() == [new, CONTACT.email]
    desk.ask(ResetPassword(token, NEW, key()))
    assert told() == [new, CONTACT.email], "whoever changed the address cannot hide the new password"
    desk.ask(ReissueCard(token, key()))
    assert told() == [new]
    desk.clock.pass_by(days=31)
    later = desk.recognize(desk.people[-1]).token
    desk.ask(ResetPassword(later, "another88", key()))
    assert told() == [new]


def test_a_change_of_mail_that_a_second_call_finishes_is_told_to_the_former_address_too(
    desk_with: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a library system that has made the change when the first call ends without an answer."""
    desk = desk_with(mail=MailServer().settings(wait_seconds=0))
    _, number, token = known(desk)
    new, once = "new@library.example.jp", key()
    asked = UpdateRecord(token, False, replace(EMPTY, email=new), (Field.EMAIL,), once)

    def apply(*_: object, **__: object) -> None:
        desk.staff_change(number, email=new)
        raise StoreUnavailable("no answer")

    with monkeypatch.context() as lost:
        lost.setattr(type(desk.core._known), "apply", apply)
        with pytest.raises(Unavailable):
            desk.ask(asked)
    assert [act.state for act in desk.acts(number)] == ["begun"]
    desk.ask(asked)
    with desk.engine.connect() as db:
        told = set(db.scalars(select(outbox.c.address).where(outbox.c.number == number, outbox.c.kind == "act")))
    assert told == {new, CONTACT.email}
    assert [act.state for act in desk.acts(number)] == ["done"]


def test_where_there_is_a_page_for_phones_each_reissue_has_a_code_of_its_own(desk_with: Callable[..., Desk]) -> None:
    desk = desk_with(setup="https://service.example.jp")
    _, number, token = known(desk)
    once = key()
    first = desk.ask(ReissueCard(token, once))
    assert desk.ask(ReissueCard(token, once)).setup_url == first.setup_url
    other = desk.ask(ReissueCard(token, key()))
    links = desk.core.links
    assert links is not None
    codes = [made.setup_url.rpartition("/")[2] for made in (first, other)]
    assert len(set(codes)) == 2
    assert [opened and opened.number for opened in map(links.open, codes)] == [number] * 2


def test_what_the_library_does_not_offer_is_refused_whatever_the_kiosk_asks(desk_with: Callable[..., Desk]) -> None:
    desk = desk_with(returning=Returning(acts=("reissue",)))
    person = desk.somebody()
    number = desk.patron(person).number
    token = desk.recognize(person, (Act.REISSUE,)).token
    for asked in (
        ResetPassword(token, NEW, key()),
        UpdateRecord(token, True, EMPTY, (), key()),
        RenewTerm(token, key()),
    ):
        assert desk.refused(asked) == ("K001", "")
    assert desk.ask(ReissueCard(token, key())).number == number


def test_an_act_that_is_switched_off_is_not_done_for_what_was_signed_before(desk_with: Callable[..., Desk]) -> None:
    desk = desk_with()
    person = desk.somebody()
    desk.patron(person)
    signed = desk.signed(person, (Act.PASSWORD,))
    desk.reopen(returning=Returning(acts=("reissue",)))
    assert desk.refused(RecognizePatron(**signed)) == ("K001", "")


def test_the_proof_of_a_session_stands_in_the_row(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    token = desk.recognize(replace(person, address=ELSEWHERE), (Act.CHANGE,), session=desk.log_in(number).token).token
    desk.ask(UpdateRecord(token, True, EMPTY, (), key()))
    assert desk.acts(number)[0].proof is Proof.SESSION
    assert desk.refused(ProveRecord("t" * 43, phone="0957482700")) == ("K104", "")


def test_thirty_minutes_are_the_life_of_a_token(desk: Desk) -> None:
    _, number, token = known(desk)
    desk.clock.moment += timedelta(minutes=30)
    assert desk.refused(ReissueCard(token, key())) == ("K104", "")
    assert desk.acts(number) == []
