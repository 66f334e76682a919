"""Sessions, failed log-ins, notices: each on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import Insert, create_engine, delete, event, func, insert, select

from kiosk.library.books.kiosks import KioskRegister
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.library.books.mail_tables import outbox
from kiosk.library.books.notices import MARKS_KEPT, Notices
from kiosk.library.books.outbox import Outbox
from kiosk.library.books.sessions import Sessions, StoredSession
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.opening import open_database
from kiosk.library.database.tables import login_levels, notice_marks, notices, sessions
from kiosk.library.members import ReadyHold
from kiosk.patron.account import MOST_NOTICES, Hold, HoldState
from tests.library.conftest import NOW
from tests.library.store import SqlStore, create_store

FIVE = Limit(5, 60)
TEN = Limit(10, 60)
SESSION = StoredSession("hash", "lobby-1", "2100000001", "2100000001", NOW, NOW + timedelta(minutes=10))
NUMBER = "2100000001"


def ready(hold_id: str = "h1", title: str = "坂道の町をあるく", email: str = "taro@example.jp") -> ReadyHold:
    hold = Hold(hold_id, title, "", HoldState.READY, None, "1階カウンター", date(2026, 4, 12))
    return ReadyHold(NUMBER, email, hold)


def mail(name: str = "m1") -> NewMail:
    return NewMail(name, "taro@example.jp", NOW, NOW)


def test_a_session_is_found_at_its_own_kiosk_until_it_is_over(either: SqlStore) -> None:
    kept = Sessions(either.engine)
    kept.begin(SESSION)
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) == SESSION
    assert kept.find("hash", kiosk_id="lobby-2", now=NOW) is None
    assert kept.find("hash", kiosk_id="lobby-1", now=SESSION.expires_at) is None
    kept.prolong("hash", SESSION.expires_at + timedelta(minutes=5))
    assert kept.find("hash", kiosk_id="lobby-1", now=SESSION.expires_at) is not None
    kept.end("hash", kiosk_id="lobby-2")
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) is not None, "another kiosk can't end it"
    kept.end("hash", kiosk_id="lobby-1")
    kept.end("hash", kiosk_id="lobby-1")
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) is None


def test_all_sessions_of_a_patron_end_at_once_and_over_ones_are_forgotten(either: SqlStore) -> None:
    kept = Sessions(either.engine)
    others = StoredSession("h3", "lobby-1", "2100000002", "2100000002", NOW, SESSION.expires_at)
    for one in (SESSION, StoredSession("h2", "lobby-2", NUMBER, NUMBER, NOW, SESSION.expires_at), others):
        kept.begin(one)
    kept.end_all(NUMBER)
    assert kept.find("h2", kiosk_id="lobby-2", now=NOW) is None
    assert kept.find("h3", kiosk_id="lobby-1", now=NOW) == others
    kept.purge(SESSION.expires_at)
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(sessions)) == 0


def test_a_kiosk_that_is_locked_out_has_no_sessions_any_more(either: SqlStore) -> None:
    register, kept = KioskRegister(either.engine), Sessions(either.engine)
    register.add("lobby-1", "t" * 64, NOW)
    kept.begin(SESSION)
    register.revoke("lobby-1")
    assert kept.find("hash", kiosk_id="lobby-1", now=NOW) is None


def test_nothing_of_a_session_is_shown() -> None:
    assert NUMBER not in repr(SESSION)
    assert "hash=" not in repr(SESSION)


def test_a_full_bucket_lets_nothing_through_until_it_has_leaked(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    assert [levels.take({"a": FIVE}, NOW) for _ in range(6)] == [True] * 5 + [False]
    assert not levels.take({"a": FIVE}, NOW + timedelta(seconds=59))
    assert levels.take({"a": FIVE}, NOW + timedelta(seconds=60))
    assert not levels.take({"a": FIVE}, NOW + timedelta(seconds=60))


def test_a_try_counts_for_all_names_or_for_none(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    for _ in range(5):
        assert levels.take({"number": FIVE, "kiosk": TEN}, NOW)
    for _ in range(9):
        assert not levels.take({"number": FIVE, "kiosk": TEN}, NOW)
    assert [levels.take({"kiosk": TEN}, NOW) for _ in range(6)] == [True] * 5 + [False]


def test_a_right_try_is_given_back_and_a_cleared_name_begins_anew(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    for _ in range(20):
        assert levels.take({"a": FIVE}, NOW)
        levels.give_back("a", NOW, FIVE)
    for _ in range(5):
        levels.take({"a": FIVE}, NOW)
    levels.clear("a")
    assert levels.take({"a": FIVE}, NOW)


def test_a_clock_that_goes_back_empties_no_bucket(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    for _ in range(5):
        levels.take({"a": FIVE}, NOW)
    assert not levels.take({"a": FIVE}, NOW - timedelta(hours=1))


def test_many_at_once_get_no_more_than_the_limit(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(lambda n: levels.take({f"kiosk-{n % 2}": TEN, "number": FIVE}, NOW), range(24)))
    assert sum(passed) == 5


def test_whoever_clears_and_sweeps_meanwhile_stops_nobody(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    names = ["kiosk", "number"]

    def once(n: int) -> bool:
        if n % 4 == 1:
            levels.clear("number")
        elif n % 4 == 3:
            levels.purge(NOW + timedelta(days=1))
        return levels.take(dict.fromkeys(names if n % 2 else reversed(names), Limit(100, 60)), NOW)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(once, range(48)))


def test_a_bucket_that_is_cleared_just_when_it_is_looked_for_is_made_anew(postgres_address: str) -> None:
    store = create_store(open_database(postgres_address))
    elsewhere = create_engine(store.engine.url)
    rows = [{"name": "a", "level": 4.0, "at": NOW, "empty_at": NOW}]

    @event.listens_for(store.engine, "before_execute")
    def made(_db: object, statement: object, *_: object) -> None:
        if isinstance(statement, Insert) and rows:
            with elsewhere.begin() as db:
                db.execute(insert(login_levels).values(rows))

    @event.listens_for(store.engine, "after_execute")
    def cleared(_db: object, statement: object, *_: object) -> None:
        if isinstance(statement, Insert) and rows:
            rows.clear()
            with elsewhere.begin() as db:
                db.execute(delete(login_levels))

    assert [LoginLevels(store.engine).take({"a": FIVE}, NOW) for _ in range(6)] == [True] * 5 + [False]
    elsewhere.dispose()
    store.close()


def test_what_somebody_fills_at_this_moment_is_not_swept_away(postgres_address: str) -> None:
    store = create_store(open_database(postgres_address))
    levels = LoginLevels(store.engine)
    for name in "ab":
        levels.take({name: FIVE}, NOW)
    with store.engine.begin() as db:
        db.execute(select(login_levels).where(login_levels.c.name == "a").with_for_update())
        levels.purge(NOW + timedelta(days=1))
    with store.engine.connect() as db:
        assert db.scalars(select(login_levels.c.name)).all() == ["a"]
    store.close()


def test_empty_buckets_are_forgotten(either: SqlStore) -> None:
    levels = LoginLevels(either.engine)
    levels.take({"a": FIVE}, NOW)
    levels.purge(NOW + timedelta(seconds=59))
    levels.purge(NOW + timedelta(seconds=60))
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(login_levels)) == 0


def test_a_reservation_is_told_once_and_mailed_once(either: SqlStore) -> None:
    told = Notices(either.engine)
    assert told.record(ready(), NOW, mail())
    assert not told.record(ready(), NOW, mail("m2"))
    [notice] = told.board(NUMBER).notices
    assert (notice.title, notice.pickup, notice.keep_until) == ("坂道の町をあるく", "1階カウンター", date(2026, 4, 12))
    assert not notice.read
    assert notice.made_on == date(2026, 4, 1)
    [progress] = Outbox(either.engine).due(NOW, 9)
    letter = Outbox(either.engine).claim(progress.message_id, attempts=0, until=NOW)
    assert letter is not None
    assert (letter.kind, letter.title, letter.expires_on) == ("ready", "坂道の町をあるく", date(2026, 4, 12))
    assert "坂道" not in repr(letter)
    Outbox(either.engine).end(letter, NOW, accepted=True)
    with either.engine.connect() as db:
        row = db.execute(select(outbox.c.address, outbox.c.title, outbox.c.pickup)).one()
    assert tuple(row) == (None, None, None)
    assert Outbox(either.engine).progress(NUMBER) is None, "no mail about a registration"


def test_two_who_see_it_at_once_tell_it_once(either: SqlStore) -> None:
    told = Notices(either.engine)
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda n: told.record(ready(), NOW, mail(f"m{n}")), range(8)))
    assert sum(written) == 1
    assert len(told.board(NUMBER).notices) == 1


def test_the_fifty_first_notice_pushes_the_oldest_out(either: SqlStore) -> None:
    told = Notices(either.engine)
    for n in range(MOST_NOTICES + 1):
        assert told.record(ready(f"h{n}", f"本{n}"), NOW + timedelta(minutes=n), None)
    titles = [notice.title for notice in told.board(NUMBER).notices]
    assert titles == [f"本{n}" for n in range(MOST_NOTICES, 0, -1)]
    assert not told.record(ready("h0"), NOW, None), "what fell out was told all the same"


def test_off_means_no_mail_and_still_a_notice(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, NUMBER, NOW)
    told.set_on(NUMBER, False)
    assert told.record(ready(), NOW, mail())
    board = told.board(NUMBER)
    assert (board.on, len(board.notices)) == (False, 1)
    assert Outbox(either.engine).due(NOW, 9) == []


def test_read_and_deleted_are_only_ones_own(either: SqlStore) -> None:
    told = Notices(either.engine)
    for n in range(3):
        told.record(ready(f"h{n}"), NOW + timedelta(minutes=n), None)
    newest, middle, oldest = (notice.notice_id for notice in told.board(NUMBER).notices)
    told.read("2100000002", [newest])
    told.delete("2100000002", [newest])
    told.read(NUMBER, [middle, "nothing"])
    told.delete(NUMBER, [oldest])
    told.delete(NUMBER, [])
    assert [(n.notice_id, n.read) for n in told.board(NUMBER).notices] == [(newest, False), (middle, True)]
    assert not told.record(ready("h0"), NOW, mail()), "deleted is not untold"


def test_after_stop_nothing_is_told_and_a_log_in_ends_that(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, "key", NOW)
    told.set_on(NUMBER, False)
    told.set_on(NUMBER, True)
    told.record(ready("h1"), NOW, mail())
    told.stop(NUMBER)
    assert told.board(NUMBER).notices == ()
    assert Outbox(either.engine).due(NOW, 9) == []
    assert told.recipients() == []
    assert told.stopped() == {NUMBER}
    assert not told.record(ready("h2"), NOW, mail("m2"))
    told.activate(NUMBER, "key", NOW)
    assert told.recipients() == [(NUMBER, "key")]
    assert not told.record(ready("h1"), NOW, mail("m3")), "told before the stop"
    assert told.record(ready("h2"), NOW, mail("m4"))
    assert len(told.board(NUMBER).notices) == 1


def test_whoever_gets_the_number_of_somebody_else_sees_none_of_their_notices(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, "old", NOW)
    told.record(ready(), NOW, mail())
    told.activate(NUMBER, "old", NOW)
    assert len(told.board(NUMBER).notices) == 1
    told.set_on(NUMBER, False)
    told.activate(NUMBER, "new", NOW)
    assert told.board(NUMBER).notices == ()
    assert told.board(NUMBER).on, "what the one before chose is not theirs"
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(outbox)) == 0
        assert db.scalar(select(func.count()).select_from(notice_marks)) == 0


def test_nothing_is_told_behind_the_back_of_whoever_stops(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, "key", NOW)
    with ThreadPoolExecutor(8) as pool:
        doing = [pool.submit(told.record, ready(f"h{n}"), NOW, mail(f"m{n}")) for n in range(8)]
        doing.insert(4, pool.submit(told.stop, NUMBER))
        for one in doing:
            one.result()
    assert told.board(NUMBER).notices == ()
    assert Outbox(either.engine).due(NOW, 9) == []


def test_many_at_once_leave_fifty(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, "key", NOW)
    for n in range(MOST_NOTICES):
        told.record(ready(f"h{n}"), NOW, None)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: told.record(ready(f"later{n}"), NOW, None), range(8)))
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(notices)) == MOST_NOTICES


def test_whether_notices_are_wanted_is_known_before_the_first_log_in(either: SqlStore) -> None:
    told = Notices(either.engine)
    assert told.setting(NUMBER) == (True, False)
    told.activate(NUMBER, "key", NOW)
    told.set_on(NUMBER, False)
    told.stop(NUMBER)
    assert told.setting(NUMBER) == (False, True)


@pytest.mark.parametrize("on", [True, False])
def test_the_choice_survives_a_stop(either: SqlStore, on: bool) -> None:
    told = Notices(either.engine)
    told.activate(NUMBER, "key", NOW)
    told.set_on(NUMBER, on)
    told.stop(NUMBER)
    told.activate(NUMBER, "key", NOW)
    assert told.board(NUMBER).on is on
    assert told.recipients() == [(NUMBER, "key")]


def test_marks_are_forgotten_when_no_reservation_can_be_that_old(either: SqlStore) -> None:
    told = Notices(either.engine)
    told.record(ready(), NOW, None)
    told.purge(NOW + MARKS_KEPT)
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(notice_marks)) == 1
    told.purge(NOW + MARKS_KEPT + timedelta(seconds=1))
    with either.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(notice_marks)) == 0
