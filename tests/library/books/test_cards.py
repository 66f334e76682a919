"""What cards do for known patrons is written down once, on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, insert, select

from kiosk.library.books.cards.acts import BEGUN, DONE, UNKNOWN, CardActs, NewAct, TooManyActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.cards.finishing import finish, give_up
from kiosk.library.books.cards.recognitions import Recognition, Recognitions
from kiosk.library.books.mail_tables import ACT, ACT_UNKNOWN
from kiosk.library.books.notices import Notices
from kiosk.library.books.outbox import Outbox
from kiosk.library.books.retention import forget_ended
from kiosk.library.books.sessions import Sessions, StoredSession
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.returning import card_acts, recognitions
from kiosk.library.database.schema import koha_registrations
from kiosk.library.database.tables import notices
from kiosk.library.port import KeyReused, StoreUnavailable
from kiosk.patron.account import MOST_NOTICES
from kiosk.patron.returning import Act, ActNotice, Proof
from tests.library.conftest import APPLICANT, LATER, NEW, NOW
from tests.library.store import SqlStore

NUMBER = "2100000001"
HERE = Recognition(
    "hash", APPLICANT, b"person", (Act.REISSUE, Act.PASSWORD), "lobby-1", "v1", b"document", b"signature", NOW, LATER
)
NEW_ACT = NewAct(NUMBER, Act.PASSWORD, Proof.PHONE, NOW, "lobby-1", "v1", b"document", b"signature", "k1", "t1", "f1")
TITLE = "パスワードの再設定"
DAY = NOW - timedelta(hours=1)


def mail(name: str, address: str = "hanako@example.jp") -> NewMail:
    return NewMail(name, address, NOW, NOW)


def test_a_recognition_is_found_at_its_own_kiosk_until_it_is_over(either: SqlStore) -> None:
    kept = Recognitions(either.engine)
    kept.add(HERE)
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) == HERE
    assert kept.find("hash", kiosk_id="lobby-2", now=NOW) is None
    assert kept.find("hash", kiosk_id="lobby-1", now=LATER) is None
    kept.purge(NOW)
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) is not None
    kept.purge(LATER)
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(recognitions)) == 0


def test_kiosks_that_guess_at_once_have_no_more_tries_than_one(either: SqlStore) -> None:
    kept = Recognitions(either.engine)
    kept.add(HERE)

    def guess(_n: int) -> int | None:
        return kept.take_try("hash", kiosk_id="lobby-1", now=NOW, most=3)

    with ThreadPoolExecutor(4) as threads:
        tries = list(threads.map(guess, range(8)))
    assert sorted(one for one in tries if one) == [1, 2, 3]
    assert kept.take_try("hash", kiosk_id="lobby-2", now=NOW, most=9) is None, "another kiosk's"
    assert kept.take_try("hash", kiosk_id="lobby-1", now=LATER, most=9) is None, "it is over"


def test_a_record_is_proved_once_and_stays_the_one_that_was(either: SqlStore) -> None:
    kept = Recognitions(either.engine)
    kept.add(HERE)
    where = {"kiosk_id": "lobby-1", "now": NOW}
    assert kept.prove("hash", **where, proof=Proof.PHONE, number=NUMBER, member_key="7")  # type: ignore[arg-type]
    assert not kept.prove("hash", **where, proof=Proof.PASSWORD, number="9", member_key="9")  # type: ignore[arg-type]
    proved = replace(HERE, number=NUMBER, member_key="7", proof=Proof.PHONE)
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) == proved
    assert kept.take_try("hash", kiosk_id="lobby-1", now=NOW, most=3) is None


def test_the_same_key_is_the_same_act_and_no_other(either: SqlStore) -> None:
    acts = CardActs(either.engine)
    first = acts.begin(NEW_ACT, most=5, since=DAY)
    assert (first.state, first.act, first.fields) == (BEGUN, Act.PASSWORD, ())
    assert acts.begin(replace(NEW_ACT, at=LATER, proof=Proof.ADDRESS), most=1, since=DAY) == first
    assert acts.of_key("k1", "t1") == first
    assert acts.of_key("k2", "t1") is None
    for other in ({"token_hash": "t2"}, {"form_digest": "f2"}, {"act": Act.CHANGE}, {"number": "9"}):
        with pytest.raises(KeyReused):
            acts.begin(replace(NEW_ACT, **other), most=5, since=DAY)  # type: ignore[arg-type]
    with pytest.raises(KeyReused):
        acts.of_key("k1", "t2")


def test_kiosks_that_race_do_no_more_for_a_patron_than_a_day_allows(either: SqlStore) -> None:
    acts = CardActs(either.engine)

    def begin(n: int) -> bool:
        try:
            acts.begin(replace(NEW_ACT, idempotency_key=f"k{n}"), most=3, since=DAY)
        except TooManyActs:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(begin, range(8))) == 3
    begun = acts.of_number(NUMBER)
    assert acts.begin(replace(NEW_ACT, number="9", idempotency_key="k9"), most=3, since=DAY).state == BEGUN
    acts.drop(begun[0].act_id)
    assert begin(10), "what was refused does not count"
    assert acts.begin(replace(NEW_ACT, at=LATER, idempotency_key="k11"), most=1, since=LATER), "the next day"


def test_a_new_password_is_told_and_ends_every_session_of_that_patron(either: SqlStore) -> None:
    acts, told, kept = CardActs(either.engine), Notices(either.engine), Sessions(either.engine)
    for number in (NUMBER, "9"):
        kept.begin(StoredSession(f"s{number}", "lobby-1", number, number, NOW, LATER))
    told.activate(NUMBER, NUMBER, NOW)
    told.stop(NUMBER)
    act = acts.begin(NEW_ACT, most=5, since=DAY)
    for _ in range(2):
        with either.engine.begin() as db:
            done = finish(db, act, LATER, title=TITLE, mails=[mail("m1"), mail("m2", "old@example.jp")])
    assert acts.of_number(NUMBER) == [done] == [replace(act, state=DONE, at=LATER)]
    assert kept.find(f"s{NUMBER}", kiosk_id="lobby-1", now=NOW) is None
    assert kept.find("s9", kiosk_id="lobby-1", now=NOW) is not None
    assert told.unread_acts(NUMBER, 5) == (ActNotice(act.act_id, Act.PASSWORD, LATER, "lobby-1"),)
    (notice,) = told.board(NUMBER).notices
    assert (notice.title, notice.pickup, notice.act, notice.read) == (TITLE, "lobby-1", Act.PASSWORD, False)
    waiting = [Outbox(either.engine).claim(name, attempts=0, until=NOW) for name in ("m1", "m2")]
    assert [letter and (letter.address, letter.kind, letter.title) for letter in waiting] == [
        ("hanako@example.jp", ACT, TITLE),
        ("old@example.jp", ACT, TITLE),
    ]
    told.read(NUMBER, [act.act_id])
    assert told.unread_acts(NUMBER, 5) == ()
    told.stop(NUMBER)
    assert told.board(NUMBER).notices == ()


def test_what_was_dropped_or_forgotten_is_not_finished(either: SqlStore) -> None:
    acts = CardActs(either.engine)
    act = acts.begin(NEW_ACT, most=5, since=DAY)
    acts.drop(act.act_id)
    with pytest.raises(StoreUnavailable), either.engine.begin() as db:
        finish(db, act, NOW, title=TITLE)
    assert Notices(either.engine).board(NUMBER).notices == ()


def test_an_act_that_was_never_finished_is_told_as_unknown_once_and_may_still_be_finished(either: SqlStore) -> None:
    acts, told = CardActs(either.engine), Notices(either.engine)
    act = acts.begin(NEW_ACT, most=5, since=DAY)
    assert acts.unfinished(NOW) == []
    assert acts.unfinished(LATER) == [act]
    for expected in (True, False):
        with either.engine.begin() as db:
            assert give_up(db, act, title="unknown", mails=[mail("m1")]) is expected
    assert acts.unfinished(LATER) == []
    assert [known.state for known in acts.of_number(NUMBER)] == [UNKNOWN]
    letter = Outbox(either.engine).claim("m1", attempts=0, until=NOW)
    assert letter is not None
    assert letter.kind == ACT_UNKNOWN
    unsure = ActNotice(act.act_id, Act.PASSWORD, NOW, "lobby-1", done=False)
    assert told.unread_acts(NUMBER, 5) == (unsure,)
    with either.engine.begin() as db:
        finish(db, act, LATER, title=TITLE, mails=[mail("m2")])
        assert not give_up(db, act, title="unknown")
    assert [notice.title for notice in told.board(NUMBER).notices] == [TITLE]
    assert told.unread_acts(NUMBER, 5) == (replace(unsure, done_at=LATER, done=True),)


def test_a_former_address_is_known_for_a_while_and_then_in_no_table(either: SqlStore) -> None:
    acts = CardActs(either.engine)
    for n, address in enumerate(("old@example.jp", "older@example.jp", "old@example.jp", "")):
        change = replace(NEW_ACT, act=Act.CHANGE, fields=("email",), former_email=address, idempotency_key=f"k{n}")
        act = acts.begin(change, most=9, since=DAY)
        with either.engine.begin() as db:
            finish(db, act, NOW + timedelta(minutes=n), title=TITLE)
    acts.begin(replace(NEW_ACT, former_email="never@example.jp", idempotency_key="k9"), most=9, since=DAY)
    assert acts.former_emails(NUMBER, NOW) == ["old@example.jp", "older@example.jp"]
    assert acts.former_emails(NUMBER, NOW + timedelta(minutes=2)) == ["old@example.jp"]
    acts.forget_former_emails(NOW + timedelta(minutes=1))
    assert acts.former_emails(NUMBER, NOW) == ["old@example.jp", "older@example.jp"], "the second has not ended yet"
    acts.forget_former_emails(LATER)
    with either.engine.connect() as db:
        assert set(db.scalars(select(card_acts.c.former_email))) == {""}


def test_the_oldest_notice_falls_out_for_an_act(either: SqlStore) -> None:
    acts, told = CardActs(either.engine), Notices(either.engine)
    old = {"number": NUMBER, "title": TITLE, "pickup": "lobby-1", "keep_until": None, "read": False, "act": ""}
    full = [{**old, "notice_id": f"{n}", "made_at": NOW - timedelta(hours=n + 1)} for n in range(MOST_NOTICES)]
    with either.engine.begin() as db:
        db.execute(insert(notices), full)
    for n in range(2):
        act = acts.begin(replace(NEW_ACT, act=Act.REISSUE, idempotency_key=f"k{n}"), most=9, since=DAY)
        with either.engine.begin() as db:
            finish(db, act, NOW + timedelta(minutes=n), title=TITLE)
    kept = [notice.notice_id for notice in told.board(NUMBER).notices]
    assert kept[2:] == [f"{n}" for n in range(MOST_NOTICES - 2)]
    assert [one.done_at for one in told.unread_acts(NUMBER, 9)] == [NOW + timedelta(minutes=n) for n in (1, 0)]
    assert len(told.unread_acts(NUMBER, 1)) == 1


def test_a_renewal_also_prolongs_what_is_kept_here_of_a_patron_elsewhere(either: SqlStore) -> None:
    acts, until = CardActs(either.engine), date(2032, 3, 31)
    act = acts.begin(replace(NEW_ACT, act=Act.RENEWAL, expires_on=until), most=5, since=DAY)
    with either.engine.begin() as db:
        row = {"person_key": b"1", "number": NUMBER, "barcode": "A1A", "state": "done", "koha_id": 7, "kiosk_id": "k"}
        signed = {"consent_version": "1", "consented_at": NOW, "document": b"d", "signature": b"s"}
        term = {"registered_on": NEW.registered_on, "expires_on": NEW.expires_on}
        db.execute(insert(koha_registrations).values(**row, **signed, **term, idempotency_key="k", token_hash="t"))
        assert finish(db, act, NOW, title=TITLE).expires_on == until
    assert forget_ended(either.engine, NEW.expires_on + timedelta(days=1)) == 0
    assert forget_ended(either.engine, until + timedelta(days=1)) == 1
    assert acts.of_number(NUMBER) == []


def test_staff_bar_a_patron_and_let_them_again(either: SqlStore) -> None:
    bars = CardBars(either.engine)
    assert bars.bar(NUMBER, NOW)
    assert not bars.bar(NUMBER, LATER)
    assert bars.since(NUMBER) == NOW
    assert bars.barred(["9", NUMBER]) == {NUMBER}
    assert bars.unbar(NUMBER)
    assert not bars.unbar(NUMBER)
    assert bars.barred(["9", NUMBER]) == set()
    assert bars.since(NUMBER) is None
