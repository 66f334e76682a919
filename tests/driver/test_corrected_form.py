"""The answer to a registration was lost, the form is corrected and sent again: the kiosk hears what stands."""

from __future__ import annotations

import queue
from dataclasses import replace
from pathlib import Path

from kiosk.driver.calls import ServiceAdapter
from kiosk.operations.registration import PatronRegistered, RegisterPatron
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import Answered
from tests.patience import patience
from tests.service.harness import CONTACT, PASSWORD, make_harness


def test_a_corrected_form_after_a_lost_answer_is_told_as_the_first_one(pki: TestPki, tmp_path: Path) -> None:
    harness = make_harness(pki, tmp_path)
    service = harness.open()
    token = harness.identify(service).token
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    calls = ServiceAdapter(service, events.put)
    heard = []
    for ticket, contact in enumerate((CONTACT, CONTACT, replace(CONTACT, phone="09012345670")), start=1):
        calls.ask(ticket, RegisterPatron(token, contact, PASSWORD, idempotency_key="key"))
        heard.append(events.get(timeout=patience(60)))
    calls.stop()
    harness.close()
    first, again, corrected = heard
    assert isinstance(first, Answered)
    assert isinstance(first.answer, PatronRegistered)
    assert again == Answered(2, first.answer)
    assert not first.answer.by_first_form
    assert corrected == Answered(3, replace(first.answer, by_first_form=True))
