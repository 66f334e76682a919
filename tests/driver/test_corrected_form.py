"""The answer to a registration was lost, the form is corrected and sent again: the kiosk hears what stands."""

from __future__ import annotations

import queue
from dataclasses import replace
from pathlib import Path

from kiosk.driver.calls import ServiceDesk
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.visit import effects as e
from kiosk.visit import happenings as h
from kiosk.visit.events import Event
from tests.patience import patience
from tests.service.desk import CONTACT, PASSWORD, make_desk


def test_a_corrected_form_after_a_lost_answer_is_told_as_the_first_one(pki: TestPki, tmp_path: Path) -> None:
    desk = make_desk(pki, tmp_path)
    service = desk.open()
    token = desk.identify(service).token
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    calls = ServiceDesk(
        service, events.put, kiosk_id=desk.profile.kiosk.id, consent_version=desk.profile.consent.version
    )
    heard = []
    for ticket, contact in enumerate((CONTACT, CONTACT, replace(CONTACT, phone="09012345670")), start=1):
        calls.call(e.RegisterPatron(ticket, token, contact, PASSWORD, idempotency_key="key"))
        heard.append(events.get(timeout=patience(60)))
    calls.stop()
    desk.close()
    first, again, corrected = heard
    assert isinstance(first, h.PatronRegistered)
    assert again == h.PatronRegistered(2, first.patron)
    assert not first.patron.by_first_form
    assert corrected == h.PatronRegistered(3, replace(first.patron, by_first_form=True))
