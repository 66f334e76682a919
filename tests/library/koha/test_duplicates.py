"""Somebody may be in Koha already: as a patron of the counter, as our own half-made one, or only by number."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.library.books.promised import MOST_NUMBERS
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.koha.record import Rules
from kiosk.library.koha.registration.creation import UnclearRecord
from kiosk.library.port import AlreadyRegistered, PerhapsRegistered, StoreError, StoreUnavailable
from kiosk.patron.applicant import Applicant
from tests.library.conftest import allot
from tests.library.koha.store import KohaStore

from .conftest import FIRST, HANAKO, SECOND, Harness, StandIn, named

AT_THE_COUNTER = {"surname": "長崎", "firstname": "花子", "date_of_birth": "1990-04-01"}
MARRIED = {"surname": "神崎", "firstname": "花子", "date_of_birth": "1990-04-01", "other_name": "カンザキ ハナコ"}


@pytest.mark.parametrize(
    "fields",
    [
        AT_THE_COUNTER,
        {**AT_THE_COUNTER, "surname": "長崎花子", "firstname": None},
        {**AT_THE_COUNTER, "surname": "長崎 花子", "firstname": ""},
    ],
)
def test_who_registered_at_the_counter_is_told_before_the_form(
    harness: Harness, koha: StandIn, store: KohaStore, fields: dict[str, object]
) -> None:
    koha.state.add(cardnumber="K-17", **fields)
    with pytest.raises(AlreadyRegistered):
        harness.identify(store)
    with pytest.raises(StoreError):
        harness.register(store)
    assert koha.count("POST /patrons") == 0


def test_who_registers_at_the_counter_while_filling_in_the_form_is_found(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    harness.identify(store)
    koha.state.add(**AT_THE_COUNTER)
    with pytest.raises(AlreadyRegistered):
        harness.register(store)
    assert store.intents.unfinished() == []


@pytest.mark.parametrize("kana", ["ナガサキ ハナコ", "ながさき　はなこ", "ﾅｶﾞｻｷﾊﾅｺ", "ナガサキ・ハナコ"])
def test_a_name_written_otherwise_is_found_by_its_reading(
    harness: Harness, koha: StandIn, store: KohaStore, kana: str
) -> None:
    koha.state.add(surname="長﨑", firstname="花子", date_of_birth="1990-04-01", other_name=kana)
    harness.identify(store)
    with pytest.raises(AlreadyRegistered):
        harness.register(store)


def test_the_reading_is_found_in_the_attribute_too(harness: Harness, koha: StandIn) -> None:
    harness.rules = Rules("MAIN", "KIOSK", kana="KANA")
    attributes = [{"type": "EXTID", "value": "ナガサキ ハナコ"}, {"type": "KANA", "value": "ながさき はなこ"}]
    koha.state.add(surname="長﨑", firstname="華子", date_of_birth="1990-04-01", extended_attributes=attributes[:1])
    store = harness.open()
    harness.visit(store)
    koha.state.add(surname="長﨑", firstname="花子", date_of_birth="1990-04-02", extended_attributes=attributes)
    harness.identify(store, "t2", b"p2", named("長崎　花子", (1990, 4, 2)))
    with pytest.raises(AlreadyRegistered):
        harness.register(store, "t2", "k2")


@pytest.mark.parametrize(
    "fields",
    [
        {"surname": "長崎", "firstname": "華子", "date_of_birth": "1990-04-01", "other_name": "ナガサキ ハルコ"},
        {"surname": "長崎", "firstname": "花子", "date_of_birth": "1990-04-02", "other_name": "ナガサキ ハナコ"},
        {"surname": "長崎", "firstname": "華子"},
        {**MARRIED, "phone": "09099999999", "address": "長崎県大村市西本町１"},
        {"surname": "神崎", "firstname": "一", "date_of_birth": "1990-04-01", "other_name": ""},
    ],
    ids=["twin", "namesake", "sibling without birth date", "read otherwise", "without reading"],
)
def test_twins_and_namesakes_are_other_people(harness: Harness, koha: StandIn, store: KohaStore, fields: dict) -> None:
    koha.state.add(**{"phone": "09012345678", "address": HANAKO.address} | fields)
    assert harness.visit(store).number == FIRST


@pytest.mark.parametrize(
    "home",
    [
        {"address": "長崎県大村市東本町1"},
        {"state": "長崎県", "city": "大村市", "address": "東本町", "street_number": "１"},
        {"address": "長崎県大村市東本町１", "city": "大村市", "state": "長崎県"},
    ],
    ids=["one field", "parts", "both"],
)
@pytest.mark.parametrize("kana", ["other_name", "KANA"])
def test_who_married_since_and_still_lives_there_is_sent_to_staff_before_the_form(
    harness: Harness, koha: StandIn, kana: str, home: dict[str, str]
) -> None:
    harness.rules = Rules("MAIN", "KIOSK", kana=kana)
    known = dict(MARRIED)
    attributes = [{"type": "KANA", "value": known.pop("other_name")}] if kana == "KANA" else []
    koha.state.add(**known, **home, extended_attributes=attributes)
    with pytest.raises(PerhapsRegistered):
        harness.identify(harness.open())


@pytest.mark.parametrize(
    "called",
    [
        {"mobile": "090-1234-5678"},
        {"phone": "0957-48-2700／０９０−１２３４−５６７８（母）"},
        {"sms_number": "+819012345678"},
    ],
)
def test_who_married_and_moved_is_known_by_the_telephone_typed_in_the_form(
    harness: Harness, koha: StandIn, store: KohaStore, called: dict[str, str]
) -> None:
    koha.state.add(**MARRIED, **called)
    harness.identify(store)
    with pytest.raises(PerhapsRegistered):
        harness.register(store)
    assert koha.count("POST /patrons") == 0
    assert store.intents.unfinished() == []


@pytest.mark.parametrize(
    "fields",
    [
        {"surname": "長崎", "firstname": "花子"},
        {"surname": "長崎", "firstname": "花子", "other_name": "ナガサキ ハナコ"},
        {"surname": "長﨑", "firstname": "花子", "date_of_birth": "1990-04-01", "other_name": ""},
        {"surname": "大村", "firstname": "花子", "date_of_birth": "1990-04-01"},
    ],
    ids=["no birth date", "reading and no birth date", "written otherwise and no reading", "married and no reading"],
)
@pytest.mark.parametrize("kana", ["other_name", "KANA"])
def test_who_only_staff_can_tell_from_a_patron_is_sent_to_them_and_gets_no_second_record(
    harness: Harness, koha: StandIn, fields: dict[str, object], kana: str
) -> None:
    harness.rules = Rules("MAIN", "KIOSK", kana=kana)
    reading = fields.get("other_name")
    attributes = [{"type": "KANA", "value": reading}] if reading and kana == "KANA" else []
    row = koha.state.add(extended_attributes=attributes, **fields)
    store = harness.open()
    with pytest.raises(PerhapsRegistered):
        harness.identify(store)
    assert koha.count("POST /patrons") == 0
    row.fields |= {"date_of_birth": "1971-02-03", "other_name": "カンザキ ハナコ"}
    assert harness.visit(store).number == FIRST, "staff completed the record, and it is somebody else"


def test_somebody_unclear_who_appears_while_the_form_is_filled_in_is_sent_to_staff_and_nothing_is_promised(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    harness.identify(store)
    koha.state.add(surname="長﨑", firstname="花子", date_of_birth="1990-04-01")
    with pytest.raises(PerhapsRegistered):
        harness.register(store)
    assert store.intents.unfinished() == []


def requests_of_a_visit(harness: Harness, store: KohaStore, who: Applicant, n: int) -> list[str]:
    before = len(harness.koha.asked)
    harness.identify(store, f"t{n}", f"p{n}".encode(), who)
    harness.register(store, f"t{n}", f"k{n}")
    return [route for route, _ in harness.koha.asked[before:]]


@pytest.mark.parametrize("kana", ["other_name", "KANA"])
def test_a_hundred_and_fifty_people_of_one_birthday_cost_no_more_requests_than_twenty(
    harness: Harness, koha: StandIn, kana: str
) -> None:
    harness.rules = Rules("MAIN", "KIOSK", kana=kana)
    for n in range(150):
        born = "1990-04-01" if n < 20 else "1990-04-02"
        reading = {"type": "KANA", "value": f"ヒト{n}"}
        koha.state.add(surname=f"人{n}", firstname=f"{n}", date_of_birth=born, extended_attributes=[reading])
    for row in list(koha.state.patrons.values())[:20]:
        koha.state.add(
            **row.fields | {"date_of_birth": "1990-04-02", "userid": None}, extended_attributes=row.attributes
        )
    store = harness.open()
    harness.visit(store, "t0", b"p0", named("島原　零", (1970, 1, 1)))  # has a token from now on
    few = requests_of_a_visit(harness, store, named("島原　一"), 1)
    many = requests_of_a_visit(harness, store, named("島原　二", (1990, 4, 2)), 2)
    assert few == many
    assert few.count("GET /patrons") == 5, (
        "before the form two (with and without birth date), then one; twice by number"
    )


def test_without_whole_birth_dates_a_namesake_without_one_counts_as_the_person(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.state.add(surname="長崎", firstname="花子")
    with pytest.raises(AlreadyRegistered):
        harness.identify(store, who=named("長崎　花子", (1990, None, None)))


def test_all_pages_of_people_with_one_birthday_are_read(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    koha.state.prefs.max_page = 40
    for number in range(95):
        koha.state.add(surname=f"人{number}", firstname="一", date_of_birth="1990-04-01")
    koha.state.add(**AT_THE_COUNTER)
    with pytest.raises(AlreadyRegistered):
        harness.identify(store)
    assert koha.count("GET /patrons") == 3, "the last of three pages has the person"


@pytest.mark.parametrize("taken_by", [FIRST, FIRST.translate({d: d + 0xFEE0 for d in range(0x30, 0x3A)})])
def test_a_card_number_somebody_has_is_stepped_over(
    harness: Harness, koha: StandIn, store: KohaStore, taken_by: str
) -> None:
    koha.state.add(cardnumber=taken_by)
    made = harness.visit(store)
    assert made.number == SECOND
    assert harness.koha.state.with_value("cardnumber", SECOND)[0].password == "yomu2026"
    assert store.registration(idempotency_key="key of t1", token_hash="t1") == made
    assert harness.visit(store, "t2", b"p2", named("大村　一", (1980, 1, 2))).number == allot(3).number


def test_a_number_somebody_has_as_userid_is_stepped_over(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    koha.state.add(cardnumber="K-17", userid=FIRST)
    assert harness.visit(store).number == SECOND


def test_a_number_that_is_taken_between_look_and_creation_is_stepped_over(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    def take(route: str) -> None:
        if route == "POST /patrons" and not koha.state.with_value("cardnumber", FIRST):
            koha.state.add(cardnumber=FIRST)

    koha.at = take
    assert harness.visit(store).number == SECOND
    assert ("POST /patrons", 409) in koha.asked


def test_a_pool_that_begins_among_taken_numbers_is_said(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    for serial in range(1, MOST_NUMBERS + 1):
        koha.state.add(cardnumber=allot(serial).number)
    with pytest.raises(StoreUnavailable, match=r"number\.first"):
        harness.visit(store)
    assert harness.register(store, key="key of t1").number == allot(MOST_NUMBERS + 1).number


def test_a_record_of_ours_that_staff_changed_is_neither_taken_nor_doubled(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    with pytest.raises(KohaRefused):
        harness.visit(store)
    koha.state.with_value("cardnumber", FIRST)[0].fields["surname"] = "島原"
    with pytest.raises(UnclearRecord):
        harness.register(store, key="key of t1")
    assert len(harness.made()) == 1


def test_a_person_the_counter_gave_our_number_to_is_registered_already(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    harness.identify(store)

    def give(route: str) -> None:
        if route == "POST /patrons" and not koha.state.with_value("cardnumber", FIRST):
            koha.state.add(cardnumber=FIRST, **AT_THE_COUNTER)

    koha.at = give
    with pytest.raises(AlreadyRegistered):
        harness.register(store)
    assert store.intents.unfinished() == []


def test_newer_koha_may_know_a_duplicate_we_did_not_see(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    koha.state.prefs.newer = koha.state.prefs.empty_duplicate_fields = True
    with pytest.raises(AlreadyRegistered):
        harness.visit(store)
    assert store.intents.unfinished() == []


def test_newer_koha_that_calls_our_own_patron_a_duplicate_is_understood(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.state.prefs.newer = True
    koha.trouble("POST /patrons", "slow", seconds=0.2)
    harness.identify(store)
    with ThreadPoolExecutor(2) as pool:  # the second finds nobody, and is told of a duplicate
        made = list(pool.map(lambda _: harness.register(store), range(2)))
    assert made[0] == made[1]
    assert len(harness.made()) == 1


def test_eight_people_at_once_get_eight_numbers_in_spite_of_deadlocks(either_harness: Harness) -> None:
    store = either_harness.open()
    either_harness.koha.trouble("POST /patrons", "deadlock", times=3)
    for n in range(8):
        either_harness.identify(store, f"t{n}", f"p{n}".encode(), named(f"長崎　{'一二三四五六七八'[n]}郎"))
    with ThreadPoolExecutor(8) as pool:
        kana = "アイウエオカキク"
        made = list(pool.map(lambda n: either_harness.register(store, f"t{n}", f"k{n}", kana_given=kana[n]), range(8)))
    assert sorted(one.number for one in made) == [allot(n).number for n in range(1, 9)]
    assert len(either_harness.made()) == 8


def test_the_same_key_eight_times_at_once_makes_one_patron(either_harness: Harness) -> None:
    store = either_harness.open()
    either_harness.identify(store)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: either_harness.register(store), range(8)))
    assert {one.number for one in made} == {FIRST}
    assert len(either_harness.made()) == 1


def test_one_person_at_eight_kiosks_at_once_becomes_one_patron(either_harness: Harness) -> None:
    stores = [either_harness.open() for _ in range(2)]
    for n in range(8):
        either_harness.identify(stores[0], f"t{n}")

    def attempt(n: int) -> str:
        try:
            return either_harness.register(stores[n % 2], f"t{n}", f"k{n}", password=f"word{n}").number
        except StoreError:
            return "no"

    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(attempt, range(8)))
    (row,) = either_harness.made()
    assert set(told) <= {FIRST, "no"}
    done = [n for n in range(8) if told[n] == FIRST]
    assert len(done) <= 1
    if not done:
        assert either_harness.register(stores[0], "t0", "k0", password="word0").number == FIRST
        done, row = [0], either_harness.made()[0]
    assert row["password"] == f"word{done[0]}"


def test_a_number_given_away_before_the_password_was_set_is_replaced(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    """Staff deleted the half-made patron, and gave the number to somebody else."""
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    with pytest.raises(KohaRefused):
        harness.visit(store)
    koha.state.patrons.clear()
    koha.state.add(cardnumber=FIRST)
    assert harness.register(store, key="key of t1").number == SECOND


VARIANTS = ["葛\U000e0100城　花子", "葛\U000e0101城　花子", "葛\ufe00城　花子", "葛城　花子"]


@pytest.mark.parametrize("here", VARIANTS)
@pytest.mark.parametrize("there", ["葛城", "葛\U000e0102城"])
def test_a_variation_selector_makes_nobody_a_second_person(
    harness: Harness, koha: StandIn, store: KohaStore, here: str, there: str
) -> None:
    koha.state.add(surname=there, firstname="花子", date_of_birth="1990-04-01")
    with pytest.raises(AlreadyRegistered):
        harness.identify(store, who=named(here))


@pytest.mark.parametrize("here", VARIANTS)
def test_nor_where_the_birth_date_is_not_whole(harness: Harness, koha: StandIn, store: KohaStore, here: str) -> None:
    koha.state.add(surname="葛城", firstname="花子")
    with pytest.raises(AlreadyRegistered):
        harness.identify(store, who=named(here, (1990, None, None)))


def test_a_half_made_patron_of_an_older_program_is_finished_by_another_writing_of_the_name(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
    with pytest.raises(StoreUnavailable):
        harness.visit(store, person=b"old", who=named(VARIANTS[0]))
    koha.troubles.clear()
    store.adopt_person([b"old", b"other"], b"new")
    assert not store.is_registered(b"new")
    made = harness.visit(store, "t2", b"new", named(VARIANTS[3]))
    assert made.number == FIRST
    assert len(harness.made()) == 1
    assert store.is_registered(b"new")
