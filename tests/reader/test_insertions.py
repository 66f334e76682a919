"""Which cards count: those that somebody lays, not those that are always there."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reader.insertions import SETTLING, Insertions
from kiosk.reader.pcsc.codes import presence as presence_of
from kiosk.reader.presence import Empty, NoReader, Present

READERS = ["A", "B"]


class Table(Insertions):
    """The book-keeping, with a clock that stands still and readers that begin empty unless a test says so."""

    def __init__(self, *, count_first: bool = False, empty: bool = True) -> None:
        self.now = 1000.0
        super().__init__(count_first=count_first, ticks=lambda: self.now)
        if empty:
            for name in READERS:
                self.note(name, False, 0)

    @property
    def seen(self) -> object:
        return self.presence(READERS)

    def lying(self) -> Present:
        seen = self.seen
        assert isinstance(seen, Present)
        return seen


def test_a_quick_swap_is_another_insertion_though_nobody_saw_the_reader_empty() -> None:
    table = Table()
    table.note("A", True, 1)
    first = table.lying()
    table.note("A", True, 3)
    second = table.lying()
    assert second.insertion > first.insertion
    assert table.find(first) is None
    assert table.find(second) is not None


def test_the_same_state_told_twice_is_the_same_card() -> None:
    table = Table()
    table.note("A", True, 1)
    first = table.lying()
    table.note("A", True, 1)
    assert table.seen == first


def test_the_newest_card_counts_and_the_older_one_again_when_it_is_lifted() -> None:
    table = Table()
    table.note("B", True, 1)
    older = table.lying()
    table.note("A", True, 1)
    assert table.lying() == Present("A", older.insertion + 1)
    table.note("A", False, 2)
    assert table.seen == older
    table.note("B", False, 2)
    assert table.seen == Empty()


def test_a_card_that_is_there_at_the_start_counts_only_once_it_was_taken_out() -> None:
    table = Table(empty=False)
    table.note("A", True, 0)
    table.note("B", False, 0)
    for _ in range(3):
        table.note("A", True, 0)
        assert table.seen == Empty()
    table.note("B", True, 1)
    assert table.lying().reader == "B"
    table.note("B", False, 2)
    assert table.seen == Empty(), "and it does not step in for another"
    table.note("A", False, 1)
    assert table.seen == Empty()
    table.note("A", True, 2)
    assert table.lying().reader == "A"


def test_the_log_says_once_that_a_card_does_not_count(caplog: pytest.LogCaptureFixture) -> None:
    table = Table(empty=False)
    with caplog.at_level(logging.INFO, "kiosk.reader"):
        for _ in range(3):
            table.note("A", True, 0)
        table.keep([])
        table.note("A", True, 0)
        assert len(caplog.messages) == 1
        assert "reader A" in caplog.messages[0]


def test_a_card_that_takes_the_place_of_the_one_that_was_there_counts_at_once() -> None:
    table = Table(empty=False)
    table.note("A", True, 7)
    assert table.seen == Empty()
    table.note("A", True, 9)
    assert table.lying().reader == "A"


def test_who_asks_for_what_lies_there_now_gets_it() -> None:
    table = Table(count_first=True, empty=False)
    table.note("A", True, 0)
    assert table.lying().reader == "A"


def test_a_reader_plugged_in_with_a_card_in_it_does_not_count_either() -> None:
    table = Table()
    table.now += 3600
    table.note("C", True, 0)
    assert table.presence([*READERS, "C"]) == Empty()
    table.note("C", False, 1)
    table.note("C", True, 2)
    assert table.presence([*READERS, "C"]) == Present("C", 1)


def test_a_reader_that_is_gone_takes_its_card_along() -> None:
    table = Table()
    table.note("A", True, 1)
    before = table.lying()
    table.keep(["B"])
    assert table.presence(["B"]) == Empty()
    assert table.find(before) is None
    table.keep([])
    assert table.presence([]) == NoReader()
    table.note("A", True, 0)
    assert table.lying().insertion > before.insertion, "it lay there in a visit: it is asked for"


def test_a_card_laid_while_the_service_was_away_counts() -> None:
    table = Table()
    table.keep([])
    table.note("A", True, 0)
    assert table.lying().reader == "A"


def test_a_card_that_did_not_count_does_not_after_a_restart_of_the_service() -> None:
    table = Table(empty=False)
    table.note("A", True, 4)
    for _ in range(3):
        table.keep([])
        table.note("A", True, 0)
        assert table.seen == Empty()
    table.note("A", False, 1)
    table.note("A", True, 2)
    assert table.lying().reader == "A"


def test_nor_where_its_reader_needs_a_moment_to_find_it_again() -> None:
    table = Table(empty=False)
    table.note("A", True, 4)
    for _ in range(2):  # also if the service goes before it is found
        table.keep([])
        table.note("A", False, 0)
    table.now += SETTLING - 0.1
    table.note("A", True, 1)
    assert table.seen == Empty()
    table.note("A", False, 2)
    table.note("A", True, 3)
    assert table.lying().reader == "A", "taken out and laid: that is a person"


def test_a_card_that_comes_later_than_any_reader_needs_was_laid() -> None:
    table = Table(empty=False)
    table.note("A", True, 4)
    table.keep([])
    table.note("A", False, 0)
    table.now += SETTLING
    table.note("A", True, 1)
    assert table.lying().reader == "A"


def test_a_card_found_at_start_without_any_event_was_in_the_reader_before() -> None:
    table = Table()
    table.now += SETTLING - 0.1
    table.note("A", True, 0)
    assert table.seen == Empty()
    table.note("B", True, 1)
    assert table.lying().reader == "B", "an event was counted: this one was laid"


def test_a_reader_that_counts_nothing_still_tells_of_cards() -> None:
    table = Table()
    table.now += SETTLING
    for _ in range(2):
        table.note("A", True, 0)
        assert table.lying().reader == "A"
        table.note("A", False, 0)


def test_the_counter_sits_in_the_upper_half_of_the_state() -> None:
    assert presence_of(0x0003_0022) == (True, 3)
    assert presence_of(0x0004_0012) == (False, 4)


@given(st.lists(st.tuples(st.sampled_from(READERS), st.booleans(), st.integers(0, 3))))
def test_insertions_never_repeat_and_only_lying_cards_are_found(notes: list[tuple[str, bool, int]]) -> None:
    table, seen = Table(), list[Present]()
    for reader, there, events in notes:
        table.note(reader, there, events)
        now = table.seen
        if isinstance(now, Present) and now not in seen:
            assert all(now.insertion != before.insertion for before in seen)
            seen.append(now)
    found = [card for card in seen if table.find(card)]
    assert len({card.reader for card in found}) == len(found)
