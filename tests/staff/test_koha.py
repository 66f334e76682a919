"""The desk of a library with Koha: the patron's record is linked, and nothing of it is copied or done here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from kiosk.library.koha import session
from kiosk.library.koha.pace import Pace
from kiosk.operations.account import ChoosePassword, LogIn
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Role
from tests.library.koha.standin import SECTION, StandIn
from tests.postgres import free_port
from tests.private import write_private
from tests.service import server
from tests.service.harness import CONTACT, PASSWORD
from tests.staff.desk import Desk
from tests.staff.test_registrations import numbers


@pytest.fixture
def koha() -> Iterator[StandIn]:
    with StandIn() as koha:
        yield koha


@pytest.fixture
def koha_desk(pki: TestPki, tmp_path: Path, koha: StandIn, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(server, "CONFIG", server.CONFIG.replace("[number]", 'backend = "koha"\n[number]'))
    monkeypatch.setattr(session, "Pace", partial(Pace, pause=0.01))
    write_private(tmp_path / "koha.secret", "client-word\n")
    desk = Desk(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}", desk=free_port())
    desk.more = SECTION.format(url=koha.url) + f"[staff]\nport = {desk.desk}\n"
    yield desk.start()
    desk.stop()


def test_a_patron_in_koha_is_linked_by_number_and_nothing_of_the_record_is_here(koha_desk: Desk, koha: StandIn) -> None:
    harness, kiosk = koha_desk.harness(), koha_desk.kiosk()
    made = harness.register(kiosk, harness.identify(kiosk, TARO).token)
    ((koha_id, record),) = koha.state.patrons.items()
    assert record.fields["cardnumber"] == made.number
    admin = koha_desk.logged_in("kanri", Role.ADMIN)
    lists = admin.get("/registrations").text
    assert numbers(lists) == [made.number]
    page = admin.get(f"/patrons/{made.number}").text
    link = re.search(r'<a class="button" href="([^"]+)" rel="noreferrer">', page)
    assert link
    assert link[1] == f"{koha.url}/cgi-bin/koha/members/moremember.pl?borrowernumber={koha_id}"
    for text in (
        TARO.name.split("　")[0],
        CONTACT.kana_family,
        CONTACT.phone,
        CONTACT.email,
        TARO.address[:6],
        "1990-",
    ):
        assert text not in re.sub(r"(?s)<details>.*?</details>", "", page), "but for what the card signed"
        assert text not in lists
    assert admin.fill_in("/search", wanted=made.number).headers["location"] == f"/patrons/{made.number}"
    assert numbers(admin.fill_in("/search", wanted=CONTACT.phone).text) == []


def test_what_is_done_for_a_patron_in_koha_is_done_in_koha(koha_desk: Desk) -> None:
    harness, kiosk = koha_desk.harness(), koha_desk.kiosk()
    number = harness.register(kiosk, harness.identify(kiosk, TARO).token).number
    admin = koha_desk.logged_in("kanri", Role.ADMIN)
    page, csrf = admin.get(f"/patrons/{number}").text, admin.csrf("/search")
    for act in ("contact", "one-time", "card", "stop", "resume", "forget"):
        assert f"/{act}" not in page
        assert admin.get(f"/patrons/{number}/{act}").status_code == 404
        assert admin.post(f"/patrons/{number}/{act}", data={"csrf": csrf, "again": number}).status_code == 404
    assert admin.fill_in(f"/patrons/{number}/bar", f"/patrons/{number}").status_code == 303, "a card is barred here"
    with pytest.raises(Refused, match="no one-time password"):
        kiosk.ask(ChoosePassword(number, "aaaaa22222", "umi2026"))
    assert kiosk.ask(LogIn(number, PASSWORD)).token
