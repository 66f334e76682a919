"""Whom an act is told: the patron by mail, the library's other system by a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.settings.demo import demo_exchange, demo_profile
from kiosk.simulator.personas.people import NAGISA_MOVED
from tests.journey.known import CONTACT, Known, forgot, proves, sets_a_password, takes_over_the_address
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
