from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.reader.insertions import Insertions
from kiosk.reader.pcsc_codes import presence as presence_of
from kiosk.reader.presence import Empty, NoReader, Present

READERS = ["A", "B"]


def test_a_quick_swap_is_another_insertion_though_nobody_saw_the_reader_empty() -> None:
    table = Insertions()
    table.note("A", True, 1)
    first = table.presence(READERS)
    table.note("A", True, 3)
    second = table.presence(READERS)
    assert isinstance(first, Present)
    assert isinstance(second, Present)
    assert second.insertion > first.insertion
    assert table.find(first) is None
    assert table.find(second) is not None


def test_the_same_state_told_twice_is_the_same_card() -> None:
    table = Insertions()
    table.note("A", True, 1)
    first = table.presence(READERS)
    table.note("A", True, 1)
    assert table.presence(READERS) == first


def test_the_card_told_before_counts_until_it_is_lifted() -> None:
    table = Insertions()
    table.note("B", True, 1)
    told = table.presence(READERS)
    table.note("A", True, 1)
    assert table.presence(READERS) == told
    table.note("B", False, 2)
    assert table.presence(READERS) == Present("A", 2)


def test_a_reader_that_is_gone_takes_its_card_along() -> None:
    table = Insertions()
    table.note("A", True, 1)
    before = table.presence(READERS)
    table.keep(["B"])
    assert table.presence(["B"]) == Empty()
    table.keep([])
    assert table.presence([]) == NoReader()
    table.note("A", True, 1)
    assert table.presence(READERS) != before


def test_the_counter_sits_in_the_upper_half_of_the_state() -> None:
    assert presence_of(0x0003_0022) == (True, 3)
    assert presence_of(0x0004_0012) == (False, 4)


@given(st.lists(st.tuples(st.sampled_from(READERS), st.booleans(), st.integers(0, 3))))
def test_insertions_never_repeat_and_only_lying_cards_are_found(notes: list[tuple[str, bool, int]]) -> None:
    table, seen = Insertions(), list[Present]()
    for reader, there, events in notes:
        table.note(reader, there, events)
        now = table.presence(READERS)
        if isinstance(now, Present) and now not in seen:
            assert all(now.insertion != before.insertion for before in seen)
            seen.append(now)
    found = [card for card in seen if table.find(card)]
    assert len({card.reader for card in found}) == len(found)
