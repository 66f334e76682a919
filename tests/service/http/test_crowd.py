"""Eight kiosks at once, on two service processes that share one database."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.identity.document import consent_digest
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from tests import warm
from tests.patience import patience
from tests.postgres import free_port

# By the name the process that kiosks are forked from knows it by: what is pickled here is of its module.
from tests.service import kiosk_child
from tests.service.server import Service, end, serial


@pytest.fixture
def two(pki: TestPki, tmp_path: Path, address: str) -> Iterator[tuple[Service, list[str]]]:
    """One in this process, one in its own."""
    service = Service(tmp_path, pki, address).start()
    here = service.url
    service.port = free_port()
    try:
        child = service.child()
        yield service, [here, service.url]
        assert "unforeseen" not in end(child)
    finally:
        service.stop()
        service.kill_children()


def visit(service: Service, urls: list[str], people: list[Person]) -> list[list[str]]:
    """What each kiosk was answered: twice."""
    kiosks = []
    for number, person in enumerate(people, 1):
        certificate, key = service.pki.issue(
            person,
            not_before=service.clock.now() - timedelta(days=9),
            not_after=service.clock.now() + timedelta(days=99),
        )
        config = service.config
        state = service.folder / f"kiosk-{number}.pickle"
        client = {
            "kiosk_id": f"lobby-{number}",
            "token": kiosk_child.Given(service.let_in(f"lobby-{number}")),
            "consent_digest": consent_digest(config.consent.text),
        }
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        ways = urls if number % 2 else urls[::-1]
        said = {"urls": ways, "client": client, "consent": config.consent.version, "certificate": certificate}
        state.write_bytes(pickle.dumps({**said, "key": pem}))
        kiosks.append(warm.talking(kiosk_child.main, str(state)))
    for kiosk in kiosks:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == b"ready\n", kiosk.stderr and kiosk.stderr.read().decode()
    for kiosk in kiosks:
        assert kiosk.stdin is not None
        kiosk.stdin.write(b"\n")
        kiosk.stdin.flush()
    return [kiosk.communicate(timeout=patience(60))[0].decode().split() for kiosk in kiosks]


def test_one_person_at_eight_kiosks_becomes_one_patron(two: tuple[Service, list[str]]) -> None:
    answers = visit(*two, [TARO] * 8)
    assert all(len(answer) == 2 and answer[0] == answer[1] for answer in answers)
    assert sorted(answer[0] for answer in answers)[1:] == ["K401"] * 7
    assert serial(min(answer[0] for answer in answers)) == 1234


def test_eight_people_at_eight_kiosks_get_eight_numbers_without_a_gap(two: tuple[Service, list[str]]) -> None:
    answers = visit(*two, [replace(TARO, name=f"長崎　{n}郎") for n in "一二三四五六七八"])
    assert all(len(answer) == 2 and answer[0] == answer[1] for answer in answers)
    assert sorted(serial(answer[0]) for answer in answers) == list(range(1234, 1242))
