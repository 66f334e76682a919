"""One process of a service makes the rounds for what became ready; another goes on when it is no more."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.library.books.leases import Lease
from kiosk.library.books.notices import Notices
from kiosk.library.port import StoreUnavailable
from kiosk.library.sql.members import SqlMembers
from kiosk.service.account.rounds import AT_WORK, NAME, RENEWED_EVERY, NoticeRounds
from kiosk.service.compose.assemble import build_core
from kiosk.simulator.pki.hierarchy import TestPki
from tests import warm
from tests.patience import patience
from tests.service.account import rounds_child
from tests.service.readers import OTHER, Library
from tests.service.server import Service


class Cluster:
    """Two processes' worth of a service on one database, with something ready."""

    def __init__(self, service: Service) -> None:
        self.clock, self.folder = service.clock, service.folder
        self.cores = [build_core(service.config, service.folder, service.options()) for _ in range(2)]
        self.library = Library(self.cores[0].service_for("lobby-1"), service.harness(), self.cores[0].engine)
        self.library.ready()

    def look(self, core: int) -> None:
        self.cores[core].rounds.look(lambda: False)

    def told(self) -> list[str]:
        return [notice.title for notice in Notices(self.library.engine).board(self.library.number).notices]


@pytest.fixture
def cluster(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Cluster]:
    cluster = Cluster(Service(tmp_path, pki, address))
    yield cluster
    for core in cluster.cores:
        core.close()


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each round that is made."""
    made: list[int] = []
    works = SqlMembers.ready_holds
    monkeypatch.setattr(SqlMembers, "ready_holds", lambda *words: made.append(1) or works(*words))
    return made


def test_one_process_makes_the_rounds_and_goes_on_with_them(cluster: Cluster, rounds: list[int]) -> None:
    for _ in range(3):
        cluster.look(0)
        cluster.look(1)
        cluster.clock.pass_by(minutes=5)
    assert len(rounds) == 3
    assert cluster.told() == [OTHER.title]


def test_a_process_that_ends_leaves_the_rounds_to_another_at_once(cluster: Cluster, rounds: list[int]) -> None:
    cluster.look(0)
    cluster.cores[0].rounds.stop()
    cluster.look(1)
    assert len(rounds) == 2
    cluster.cores[0].rounds.stop()
    cluster.look(0)
    assert len(rounds) == 2, "what another has by now is not given back"


@pytest.mark.linux("SIGKILL")
def test_a_process_killed_in_a_round_is_followed_by_another(cluster: Cluster, tmp_path: Path) -> None:
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((cluster.folder, cluster.clock.now())))
    child = warm.Child(rounds_child.main, str(state))
    try:
        child.waits_for_line("the other process to be in a round")
        cluster.look(0)
        assert cluster.told() == [], "the other one is at it"
    finally:
        child.kill()
        child.communicate(patience(60))
    cluster.look(0)
    assert cluster.told() == [], "nobody knows yet that it was killed"
    cluster.clock.pass_by(seconds=int(AT_WORK.total_seconds()))
    cluster.look(0)
    assert cluster.told() == [OTHER.title]


def test_whoever_fails_lets_another_try(cluster: Cluster, rounds: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as failing:
        failing.setattr(SqlMembers, "_all_ready", lambda _self: (_ for _ in ()).throw(StoreUnavailable("not now")))
        with pytest.raises(StoreUnavailable):
            cluster.look(0)
    cluster.look(1)
    assert cluster.told() == [OTHER.title]


def test_a_long_round_keeps_its_lease_and_ends_once_it_is_lost(cluster: Cluster) -> None:
    core, now, asked = cluster.cores[0], [0.0], 0
    lease = Lease(core.engine, NAME, cluster.clock)
    others = Lease(core.engine, NAME, cluster.clock)

    def stopping() -> bool:
        nonlocal asked
        asked += 1
        now[0] += RENEWED_EVERY
        cluster.clock.pass_by(seconds=int(RENEWED_EVERY))
        if asked < 9:
            assert not others.take(AT_WORK)
        elif asked == 9:
            cluster.clock.pass_by(minutes=2)  # this process was stopped for so long
            assert others.take(AT_WORK)
        return False

    for _ in range(20):
        cluster.library.ready()
    rounds = NoticeRounds(core.accounts.ready_notices, lease, timedelta(minutes=5), monotonic=lambda: now[0])
    rounds.look(stopping)
    assert len(cluster.told()) == 8
