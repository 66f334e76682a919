"""Whom an act is told: the patron by mail, the library's other system by a file; and the kiosk, if need be twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.operations.operation import A, Operation
from kiosk.operations.returning import RenewTerm
from kiosk.patron.returning import Act
from kiosk.service.port import LibraryService, Unavailable
from kiosk.settings.demo import demo_exchange, demo_profile
from kiosk.simulator.personas.people import NAGISA_MOVED
from tests.journey.known import CONTACT, Known, forgot, proves, sets_a_password, takes_over_the_address
from tests.journey.test_problems import shows
from tests.library.exchange.outgoing.reader import LibrarySystem
from tests.patience import until
from tests.service.mail_server import MailServer

NEW_MAIL = "nagi@example.jp"
NEW_PASSWORD = "umi2030"


def test_a_change_is_mailed_to_both_addresses_and_leaves_as_a_file(
    library: Callable[..., Known], tmp_path: Path
) -> None:
    folder = tmp_path / "exchange"
    (folder / "done").mkdir(parents=True)
    exchange = demo_exchange(folder).model_copy(update={"every_seconds": 1})
    with MailServer().running() as server:
        known = library(exchange=exchange, mail=server.settings())
        v = forgot(known, "all")
        proves(v)
        v.waits_for("known_patron")
        v.taps("change")
        v.waits_for("comparing")
        v.taps("contact")
        v.waits_for("edit_contact")
        v.taps("next")
        v.taps("next")
        v.types("nagi@example")
        v.taps("key-.")
        v.types("jp")
        v.taps("next")
        v.taps("next")
        takes_over_the_address(v)
        until(lambda: len(server.recipients) >= 2, "the mails about the change", 20)
        assert sorted(server.recipients) == sorted([NEW_MAIL, CONTACT.email])
        v.taps("more")
        v.waits_for("known_patron")
        v.taps("password")
        sets_a_password(v, NEW_PASSWORD)
        until(lambda: len(server.recipients) >= 4, "the mails about the password", 20)
        assert sorted(server.recipients[2:]) == sorted([NEW_MAIL, CONTACT.email]), "it was changed just now"
        said = "".join(message.get_content() + str(message["subject"]) for message in server.messages)
        for secret in (NEW_PASSWORD, known.number, NAGISA_MOVED.address, CONTACT.phone):
            assert secret not in said
        assert demo_profile(tmp_path).kiosk.id in said
    system = LibrarySystem(exchange.layout, folder)
    until(lambda: bool(system.take()), "the file", 20)
    lines = list(system.seen.values())
    assert {(line["event_kind"], line["address"], line["email"]) for line in lines} == {
        ("change", NAGISA_MOVED.address, NEW_MAIL)
    }


@dataclass
class Deaf:
    """A line on which the answer to one operation is lost."""

    service: LibraryService
    to: type[Operation[Any]]
    lost: int = 0

    def ask(self, operation: Operation[A]) -> A:
        answer = self.service.ask(operation)
        if isinstance(operation, self.to) and not self.lost:
            self.lost += 1
            raise Unavailable("the line broke")
        return answer

    def startup_warnings(self) -> tuple[str, ...]:
        return ()


@pytest.mark.parametrize("backend", ["embedded", "koha"])
def test_an_act_whose_answer_was_lost_is_asked_for_again_and_done_once(
    library: Callable[..., Known], backend: str
) -> None:
    known = library(backend, days=1060)
    line = Deaf(known.service, RenewTerm)
    known.lobby.service._service = line
    v = forgot(known, "renewal")
    proves(v)
    v.waits_for("renewing_term")
    v.taps("renew")
    assert "二度行われることはありません" in shows(v, "K302").todo[0].text
    assert line.lost == 1
    v.taps("retry")
    v.waits_for("act_done")
    assert [each.act for each in known.enter().acts] == [Act.RENEWAL]
