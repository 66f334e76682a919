"""The interface against its own description, asked by schemathesis."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    negative_data_rejection,
    positive_data_acceptance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
    use_after_free,
)

from kiosk.library.circulation.lending import Book, Circulation
from kiosk.operations.account import ListHolds, ListLoans, LogIn
from kiosk.service.compose.assemble import open_configured
from kiosk.service.schema.account import HEADER
from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.harness import PASSWORD
from tests.service.server import Service

CHECKS = [
    *(not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance),
    *(response_schema_conformance, negative_data_rejection, positive_data_acceptance),
    *(ignored_auth, use_after_free, unsupported_method),
]
EXAMPLES = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
FEW = settings(EXAMPLES, max_examples=12)
"""Where there is no body, only a session and an id could be wrong, and they are the same in nine calls."""


@pytest.fixture(scope="module")
def asked(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder: Path = tmp_path_factory.mktemp("interface")
    service = Service(folder, pki, f"sqlite:///{folder / 'patrons.db'}").start()
    service.let_in()
    yield service
    service.stop()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_whatever_is_asked_is_answered_as_described(asked: Service, mode: schemathesis.GenerationMode) -> None:
    schema = schemathesis.openapi.from_url(f"{asked.url}/v1/openapi.json")
    headers = {"Authorization": f"Bearer {asked.let_in()}"}
    operations = list(schema.get_all_operations())
    assert len(operations) == 29
    for found in operations:
        operation = found.ok()
        if (
            mode is schemathesis.GenerationMode.NEGATIVE
            and not operation.body
            and not list(operation.iter_parameters())
        ):
            continue  # nothing in it could be wrong

        @given(case=operation.as_strategy(generation_mode=mode))
        @(EXAMPLES if operation.body else FEW)
        def ask(case: schemathesis.Case) -> None:
            case.call_and_validate(headers=headers, checks=CHECKS)

        ask()
        gc.collect()  # two hundred megabytes otherwise, until the test ends
    assert httpx.get(f"{asked.url}/healthz", trust_env=False).status_code == 200


def test_with_a_session_the_answers_are_as_described(asked: Service) -> None:
    calm = "lobby-2"  # at the other one, many a wrong log-in may have been tried
    harness, kiosk = asked.harness(calm), asked.kiosk(calm)
    number = harness.register(kiosk, harness.identify(kiosk).token).number
    engine = open_configured(asked.config, asked.folder)
    staff, now = Circulation(engine, harness.profile.circulation.rules), harness.clock.now()
    staff.lend(number, Book("一冊"), now.date())
    staff.reserve(number, Book("待つ本"), now)
    staff.make_ready(staff.reserve(number, Book("待たせる本"), now), now.date())
    engine.dispose()
    session = kiosk.ask(LogIn(number, PASSWORD)).token
    headers = {"Authorization": f"Bearer {asked.let_in(calm)}", HEADER: session}
    schema = schemathesis.openapi.from_url(f"{asked.url}/v1/openapi.json")
    mine = [found.ok() for found in schema.get_all_operations()]
    mine = [each for each in mine if any(part.name == HEADER for part in each.iter_parameters())]
    stays = [each for each in mine if not each.path.endswith(("/current", "/stop"))]
    assert (len(mine), len(stays)) == (11, 9)
    for operation in stays:

        @given(case=operation.as_strategy(generation_mode=schemathesis.GenerationMode.POSITIVE))
        @settings(EXAMPLES, max_examples=4)
        def ask(case: schemathesis.Case) -> None:
            answer = case.call_and_validate(headers=headers, checks=[response_schema_conformance, *CHECKS[:3]])
            assert answer.status_code in (200, 204)

        ask()
    assert [len(kiosk.ask(ListLoans(session)).loans), len(kiosk.ask(ListHolds(session)).holds)] == [1, 2]
