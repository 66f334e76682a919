"""Which connection goes when there are too many: both sides of every limit."""

from __future__ import annotations

from kiosk.service.http.connections import Connection, ConnectionLimits, Connections

LIMITS = ConnectionLimits(unauthenticated=6, unauthenticated_each=3, kiosks=4, kiosks_each=2)


class Crowd:
    def __init__(self, limits: ConnectionLimits = LIMITS) -> None:
        self.all = Connections(limits)
        self.dropped: list[Connection] = []

    def add(self, peer: str | None) -> Connection:
        connection = Connection(peer)
        connection.drop = lambda: self.dropped.append(connection)
        self.all.add(connection)
        return connection


def test_one_peer_has_so_many_places_and_then_its_quietest_goes() -> None:
    crowd = Crowd()
    first, second, third = (crowd.add("a") for _ in range(3))
    assert crowd.dropped == []
    crowd.add("a")
    assert crowd.dropped == [first]
    second.working(True)
    second.working(False)
    crowd.add("a")
    assert crowd.dropped == [first, third]


def test_one_that_is_answered_goes_last() -> None:
    crowd = Crowd()
    first, second, third = (crowd.add("a") for _ in range(3))
    first.working(True)
    second.working(True)
    crowd.add("a")
    assert crowd.dropped == [third]


def test_where_all_is_full_whoever_has_most_gives_a_place() -> None:
    crowd = Crowd()
    shy = crowd.add("shy")
    greedy = [crowd.add("a") for _ in range(3)] + [crowd.add("b") for _ in range(2)]
    assert crowd.dropped == []
    crowd.add("new")
    assert crowd.dropped == [greedy[0]]
    assert shy not in crowd.dropped
    assert len(crowd.all) == LIMITS.unauthenticated


def test_a_kiosk_keeps_its_place_whatever_unauthenticated_clients_do() -> None:
    crowd = Crowd()
    kiosk = crowd.add("a")
    kiosk.authenticated("lobby-1")
    for n in range(50):
        crowd.add("a")
        crowd.add(f"peer {n}")
    assert kiosk not in crowd.dropped
    assert kiosk.kiosk == "lobby-1"


def test_one_kiosk_takes_no_other_kiosks_places() -> None:
    crowd = Crowd()
    quiet = crowd.add("q")
    quiet.authenticated("lobby-1")
    many = [crowd.add("m") for _ in range(3)]
    for connection in many:
        connection.authenticated("lobby-2")
    assert crowd.dropped == [many[0]]
    many[2].authenticated("lobby-2")
    assert crowd.dropped == [many[0]], "said again, it is not counted again"


def test_a_trusted_proxy_has_more_places_than_one_peer() -> None:
    crowd = Crowd()
    lines = [crowd.add(None) for _ in range(6)]
    assert crowd.dropped == []
    crowd.add(None)
    assert crowd.dropped == [lines[0]]


def test_what_has_ended_has_no_place_and_is_not_dropped() -> None:
    crowd = Crowd()
    ended = crowd.add("a")
    ended.closed()
    ended.closed()
    ended.authenticated("lobby-1")
    ended.working(True)
    for _ in range(3):
        crowd.add("a")
    assert crowd.dropped == []
    assert len(crowd.all) == 3


def test_with_few_files_there_are_fewer_places_but_some() -> None:
    whole = ConnectionLimits()
    assert whole.within(whole.unauthenticated + whole.kiosks) == whole
    assert whole.within(10_000) == whole
    few = whole.within(28)
    assert few.unauthenticated + few.kiosks <= 28
    assert min(few.unauthenticated, few.unauthenticated_each, few.kiosks, few.kiosks_each) >= 2
    assert few.unauthenticated_each < few.unauthenticated


def test_one_that_was_dropped_has_no_place_any_more_whatever_it_still_says() -> None:
    crowd = Crowd()
    dropped = crowd.add("a")
    for _ in range(3):
        crowd.add("a")
    assert crowd.dropped == [dropped]
    dropped.working(True)
    dropped.authenticated("lobby-1")
    assert len(crowd.all) == 3
    assert dropped.kiosk is None


def test_where_the_system_has_no_room_one_after_the_other_goes_and_never_a_kiosks() -> None:
    crowd = Crowd()
    crowd.add("k").authenticated("lobby-1")
    greedy = [crowd.add("a"), crowd.add("a")]
    shy = crowd.add("b")
    assert [crowd.all.drop_unauthenticated() for _ in range(4)] == [True, True, True, False]
    assert crowd.dropped[0] is greedy[0]
    assert set(crowd.dropped[1:]) == {greedy[1], shy}
    assert len(crowd.all) == 1
