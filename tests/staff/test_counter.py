"""What staff do for a patron at the desk: it is asked first, written down, told to the patron, and true afterwards."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from kiosk.library.books.audit import entries
from kiosk.library.books.counter.one_time import GOOD_FOR
from kiosk.library.books.mail_tables import COUNTER, outbox
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.library.database.staff import one_time_passwords, patron_stops, staff_acts
from kiosk.library.database.tables import loans, sessions
from kiosk.library.exchange.outgoing.tables import events
from kiosk.operations.account import ChoosePassword, ListLoans, LoggedIn, LogIn, PasswordChosen
from kiosk.patron.returning import Act as PatronAct
from kiosk.service.account.login import BY_NUMBER
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import KEN, SINGLE_NAME
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Role
from kiosk.staff.audit import Act
from kiosk.staff.counter import ISSUED
from tests.postgres import free_port
from tests.service.harness import CONTACT, PASSWORD
from tests.staff.desk import OWN, Client, Desk, make_desk
from tests.staff.test_registrations import change, looks, register
from tests.toml import quoted

NEW = "umi2026"
_ONCE = itertools.count(1)


def mailing() -> str:
    """Mails wait in the outbox: nobody listens at the port."""
    return f'[mail]\nhost = "127.0.0.1"\nport = {free_port()}\nsecurity = "none"\nsender = "library@example.jp"\n'


def exchanging(folder: Path) -> str:
    (folder / "out").mkdir()
    return f'[exchange]\nfolder = {quoted(folder / "out")}\ntemplate = "codes"\n'


@pytest.fixture
def full_desk(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Desk]:
    """One with mails and files for another system, on SQLite, then on PostgreSQL."""
    made = make_desk(pki, tmp_path, address, mailing() + exchanging(tmp_path)).start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def told_desk(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The same on SQLite, for all tests of this file that leave its clock alone."""
    folder = tmp_path_factory.mktemp("desk")
    made = make_desk(pki, folder, f"sqlite:///{folder / 'patrons.db'}", mailing() + exchanging(folder)).start()
    yield made
    made.stop()


def mailed(desk: Desk, number: str) -> list[str]:
    """Addresses of mails about what the counter did for this patron."""
    wanted = (outbox.c.kind == COUNTER, outbox.c.number == number)
    with open_database(desk.address).begin() as db:
        return sorted(db.scalars(select(outbox.c.address).where(*wanted)))


def somebody(desk: Desk) -> str:
    """A new patron's number."""
    return register(desk, replace(KEN, name=f"諫早　健{next(_ONCE)}"))


def staff(desk: Desk, role: Role = Role.COUNTER) -> Client:
    return desk.logged_in(f"staff{next(_ONCE)}", role)


def texts(desk: Desk, number: str) -> dict[str, str]:
    with open_database(desk.address).begin() as db:
        row = db.execute(select(patrons).where(patrons.c.number == number)).mappings().one()
        return {name: row[name] for name in ("kana_family", "kana_given", "phone", "email")}


def compare(client: Client, number: str, **typed: str) -> str:
    """The page of old beside new, or the form with what is wrong."""
    path = f"/patrons/{number}/contact"
    return client.fill_in(path, step="look", **typed).text


def correct(client: Client, number: str, typed: dict[str, str]) -> int:
    page = compare(client, number, **typed)
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    return client.post(f"/patrons/{number}/contact", data={**fields, "step": "do"}).status_code


def one_time(client: Client, number: str) -> str:
    page = client.fill_in(f"/patrons/{number}/one-time", identity="seen").text
    return "".join(re.findall(r"<b>([a-z2-9]{5})</b>", page))


def refusal(kiosk, asked) -> tuple[str, str]:  # a RemoteService and an Operation
    with pytest.raises(Refused) as no:
        kiosk.ask(asked)
    return no.value.code, no.value.variant


def test_readings_telephone_and_mail_are_corrected_and_everybody_who_must_know_is_told(told_desk: Desk) -> None:
    desk = told_desk
    number, client = somebody(desk), staff(desk)
    typed = {
        "kana_family": "いさはや",
        "kana_given": CONTACT.kana_given,
        "phone": "0957-12-3456",
        "email": "new@example.jp",
    }
    page = compare(client, number, **typed)
    for before, after in (
        (CONTACT.kana_family, "イサハヤ"),
        (CONTACT.phone, "0957123456"),
        (CONTACT.email, "new@example.jp"),
    ):
        assert f"<td>{before}</td><td><b>{after}</b></td>" in page
    assert CONTACT.kana_given not in re.sub(r"<input[^>]*>|<p class=\"about.*", "", page), "what stays is not compared"
    assert texts(desk, number)["phone"] == CONTACT.phone, "nothing is changed before somebody says so"
    assert correct(client, number, typed) == 303
    wanted = {
        "kana_family": "イサハヤ",
        "kana_given": CONTACT.kana_given,
        "phone": "0957123456",
        "email": "new@example.jp",
    }
    assert texts(desk, number) == wanted
    assert mailed(desk, number) == ["new@example.jp", CONTACT.email], "the former one as well"
    page = client.get(f"/patrons/{number}").text
    assert "登録内容を直した: ヨミ（姓） メール 電話番号" in re.sub(r"\s+", " ", page)
    with open_database(desk.address).begin() as db:
        told = db.execute(select(events.c.kind, events.c.content).where(events.c.number == number)).all()
        assert [kind for kind, _ in told] == ["add", "change"]
        assert "0957123456" in told[1][1]
        kept = [dict(row) for row in db.execute(select(staff_acts).where(staff_acts.c.number == number)).mappings()]
        assert [(row["act"], row["fields"]) for row in kept] == [("change", "kana_family,email,phone")]
        assert "0957" not in str(kept), "neither old nor new data"
    assert (Act.CORRECTED, number) in looks(desk)
    acts = desk.kiosk().ask(LogIn(number, PASSWORD)).acts
    assert [(each.act, each.kiosk_id, each.done) for each in acts] == [(PatronAct.CHANGE, "", True)]


@pytest.mark.parametrize(
    ("field", "wrong", "said"),
    [
        ("kana_family", "諫早", "カタカナで入力してください"),
        ("kana_family", "", "入力してください"),
        ("phone", "123", "0から始まる"),
        ("phone", "0120123456", "本人の電話番号ではない"),
        ("email", "a@b@c", "@ が二つあります"),
    ],
)
def test_what_the_form_at_a_kiosk_would_not_take_is_not_taken_here(
    shared_desk: Desk, field: str, wrong: str, said: str
) -> None:
    number, client = somebody(shared_desk), staff(shared_desk)
    before = texts(shared_desk, number)
    page = compare(client, number, **{**before, field: wrong})
    assert said in page
    assert "この内容に直す" not in page
    forged = {
        "csrf": client.csrf(f"/patrons/{number}/contact"),
        **before,
        field: wrong,
        "step": "do",
        "shown": "0" * 64,
    }
    assert client.post(f"/patrons/{number}/contact", data=forged).status_code == 409
    assert texts(shared_desk, number) == before


def test_a_record_that_was_changed_since_it_was_seen_is_left_as_it_is(shared_desk: Desk) -> None:
    number, first, second = somebody(shared_desk), staff(shared_desk), staff(shared_desk)
    typed = {**texts(shared_desk, number), "phone": "0957123456"}
    page = compare(first, number, **typed)
    assert correct(second, number, {**typed, "phone": "0957000000", "email": ""}) == 303
    assert texts(shared_desk, number)["email"] == "", "only the counter takes an address out"
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    answer = first.post(f"/patrons/{number}/contact", data={**fields, "step": "do"})
    assert answer.status_code == 409
    assert "登録内容が変わりました" in answer.text
    assert texts(shared_desk, number)["phone"] == "0957000000"
    theirs = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', compare(second, number, **typed)))
    stolen = {**theirs, "csrf": fields["csrf"], "step": "do"}
    assert first.post(f"/patrons/{number}/contact", data=stolen).status_code == 409, "what another session was shown"


def test_with_a_one_time_password_the_patron_chooses_a_new_one_at_a_kiosk(full_desk: Desk) -> None:
    desk = full_desk
    number, client, kiosk = somebody(desk), staff(desk), desk.kiosk()
    for _ in range(BY_NUMBER.tries):
        assert refusal(kiosk, LogIn(number, "forgotten"))[1] == ""
    assert refusal(kiosk, LogIn(number, "forgotten"))[1] == "wait"
    given = one_time(client, number)
    assert len(given) == 10
    assert kiosk.ask(LogIn(number, PASSWORD)).token, "who had tried too often may try again; the old one is still good"
    assert refusal(kiosk, LogIn(number, given.upper())) == ("K404", "one_time")
    assert refusal(kiosk, LogIn(number, "aaaaa22222")) == ("K404", "")
    assert refusal(kiosk, ChoosePassword(number, given, "a"))[0] == "K001", "the library's rules hold"
    chosen = ChoosePassword(number, given, NEW)
    assert kiosk.ask(chosen) == PasswordChosen()
    assert kiosk.ask(chosen) == PasswordChosen(), "asked again where the answer was lost"
    assert refusal(kiosk, ChoosePassword(number, given, "other2026")) == ("K404", ""), "it was good once"
    assert refusal(kiosk, LogIn(number, given)) == ("K404", "")
    assert refusal(kiosk, LogIn(number, PASSWORD)) == ("K404", "")
    answer = kiosk.ask(LogIn(number, NEW))
    assert isinstance(answer, LoggedIn)
    assert [each.act for each in answer.acts] == [PatronAct.PASSWORD]
    with open_database(desk.address).begin() as db:
        assert list(db.scalars(select(outbox.c.address).where(outbox.c.kind == COUNTER))) == [CONTACT.email]
        kept = str(db.execute(select(one_time_passwords)).all())
        assert given not in kept
    page = re.sub(r"\s+", " ", client.get(f"/patrons/{number}").text)
    assert "それを使って、新しいパスワードを決めた（端末 lobby-1）" in page
    assert given not in page
    assert (Act.ONE_TIME, number) in looks(desk)


def test_a_one_time_password_is_over_in_half_an_hour_and_when_another_is_given(desk: Desk) -> None:
    number, client, kiosk = somebody(desk), staff(desk), desk.kiosk()
    first = one_time(client, number)
    second = one_time(client, number)
    assert first != second
    assert refusal(kiosk, ChoosePassword(number, first, NEW)) == ("K404", "")
    desk.clock.pass_by(seconds=int(GOOD_FOR.total_seconds()))
    assert refusal(kiosk, ChoosePassword(number, second, NEW)) == ("K404", "")
    client.log_in("again", OWN)
    assert kiosk.ask(LogIn(number, PASSWORD)).token


def test_few_one_time_passwords_are_given_for_one_patron_and_none_unasked(shared_desk: Desk) -> None:
    number, client = somebody(shared_desk), staff(shared_desk)
    assert client.fill_in(f"/patrons/{number}/one-time").status_code == 400, "nobody said that it is this person"
    assert all(one_time(client, number) for _ in range(ISSUED.tries))
    assert client.fill_in(f"/patrons/{number}/one-time", identity="seen").status_code == 429
    assert one_time(client, somebody(shared_desk)), "others are not held up"


def test_whoever_is_stopped_is_logged_out_and_can_neither_log_in_nor_use_a_card(told_desk: Desk) -> None:
    desk = told_desk
    number, client, kiosk = somebody(desk), staff(desk), desk.kiosk()
    session = kiosk.ask(LogIn(number, PASSWORD)).token
    assert client.fill_in(f"/patrons/{number}/stop").status_code == 303
    assert refusal(kiosk, ListLoans(session)) == ("K404", "over")
    assert refusal(kiosk, LogIn(number, PASSWORD)) == ("K404", "stopped")
    assert refusal(kiosk, LogIn(number, "wrong")) == ("K404", ""), "who does not know the password learns nothing"
    given = one_time(client, number)
    assert refusal(kiosk, LogIn(number, given)) == ("K404", "stopped")
    assert refusal(kiosk, ChoosePassword(number, given, NEW)) == ("K404", "stopped")
    page = client.get(f"/patrons/{number}").text
    assert "利用を止めてあります" in page
    assert client.fill_in(f"/patrons/{number}/stop").status_code == 303, "once more changes nothing"
    assert client.fill_in(f"/patrons/{number}/resume", f"/patrons/{number}").status_code == 303
    assert kiosk.ask(LogIn(number, PASSWORD)).token
    with open_database(desk.address).begin() as db:
        acts = list(db.scalars(select(staff_acts.c.act).where(staff_acts.c.number == number).order_by(staff_acts.c.at)))
        assert sorted(acts) == ["one-time", "resume", "stop"]
    assert mailed(desk, number) == [], "that would warn whoever abuses it"
    assert [act for act, about in looks(desk) if about == number and act in (Act.STOPPED, Act.RESUMED)] == [
        *(Act.STOPPED, Act.STOPPED, Act.RESUMED),
    ]


def test_the_card_is_made_again_for_the_counters_printer_and_the_patron_is_told(told_desk: Desk) -> None:
    desk = told_desk
    number, client = somebody(desk), staff(desk)
    answer = client.fill_in(f"/patrons/{number}/card", f"/patrons/{number}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.content.startswith(b"%PDF-")
    assert client.get(f"/patrons/{number}/card").status_code == 405, "looking is not making"
    assert client.fill_in("/patrons/9/card", f"/patrons/{number}").status_code == 404
    assert mailed(desk, number) == [CONTACT.email]
    assert [each.act for each in desk.kiosk().ask(LogIn(number, PASSWORD)).acts] == [PatronAct.REISSUE]
    assert "利用カードを作り直した" in client.get(f"/patrons/{number}").text
    assert (Act.CARD, number) in looks(desk)


def test_a_patron_is_deleted_by_an_administrator_who_types_the_number_and_with_nothing_on_loan(full_desk: Desk) -> None:
    desk = full_desk
    number, other, client = somebody(desk), somebody(desk), staff(desk, Role.ADMIN)
    path = f"/patrons/{number}/forget"
    desk.kiosk().ask(LogIn(number, PASSWORD))
    one_time(client, number)
    client.fill_in(f"/patrons/{number}/stop")
    today = desk.clock.now().date()
    loan = {"loan_id": "l1", "number": number, "title": "湾の本", "author": "", "work": "", "lent_on": today}
    with open_database(desk.address).begin() as db:
        db.execute(insert(loans), {**loan, "due_on": today + timedelta(days=14), "renewals": 0})
    csrf = client.csrf("/search")
    answer = client.post(path, data={"csrf": csrf, "again": number})
    assert answer.status_code == 409
    assert "貸出中" in answer.text
    assert texts(desk, number)
    with open_database(desk.address).begin() as db:
        db.execute(loans.delete())
    assert client.post(path, data={"csrf": csrf, "again": other}).status_code == 422
    assert client.post(path, data={"csrf": csrf}).status_code == 422
    assert texts(desk, number), "a wrong number deletes nobody"
    assert client.post(path, data={"csrf": csrf, "again": number}).status_code == 200
    with open_database(desk.address).begin() as db:
        for table in (patrons, staff_acts, one_time_passwords, patron_stops, sessions, outbox):
            assert not db.execute(select(table).where(table.c.number == number)).all(), table.name
        told = list(db.scalars(select(events.c.kind).where(events.c.number == number)))
        assert told in ([], ["add", "delete"]), "the other system hears of it if it ever heard of the patron"
    assert texts(desk, other)
    assert [(each.act, each.about) for each in entries(open_database(desk.address))] == [("forget", number)]
    assert (Act.FORGOT, number) in looks(desk)
    assert client.get(f"/patrons/{number}").status_code == 404


def test_a_person_with_one_name_keeps_a_reading_without_a_given_name(shared_desk: Desk) -> None:
    number, client = register(shared_desk, SINGLE_NAME, replace(CONTACT, kana_given="")), staff(shared_desk)
    before = texts(shared_desk, number)
    assert correct(client, number, {**before, "phone": "0957123456"}) == 303
    change(shared_desk, number, phone="0957000001")
    assert texts(shared_desk, number)["kana_given"] == ""
