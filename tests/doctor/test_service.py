"""A service on a server as a kiosk meets it: over real TLS, with what can be wrong about it."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.clock import SystemClock
from kiosk.doctor.checks.service import certificate, fit, server
from kiosk.doctor.checks.service.talk import Certificate
from kiosk.doctor.finding import Finding, Verdict
from kiosk.operations.registration import RegisterPatron
from kiosk.service.schema.all import BINDINGS
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.simulator.pki.hierarchy import TestPki
from tests.house.tree import TOP
from tests.identity.servers import answering, serving
from tests.postgres import free_port
from tests.private import write_private
from tests.service.certificates import SmallCa
from tests.service.server import Service

DESCRIPTION = (TOP / "tests/service/schema/openapi.json").read_bytes()


@dataclass
class Real:
    """A real service with TLS, its CA, and profiles of kiosks that use it."""

    service: Service
    ca: SmallCa
    folder: Path

    def profile(self, host: str = "localhost", *, kiosk: str = "lobby-1", **changes: object) -> Profile:
        known: dict[str, object] = {
            "address": f"https://{host}:{self.service.port}",
            "token_file": write_private(self.folder / f"{kiosk}.token", self.service.let_in(kiosk)),
            "ca_file": self.ca.file,
        }
        profile = demo_profile(self.folder)
        section = profile.service.model_copy(update=known | changes)
        machine = profile.kiosk.model_copy(update={"id": kiosk})
        return profile.model_copy(update={"service": section, "kiosk": machine})


@pytest.fixture(scope="module")
def real(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    folder = tmp_path_factory.mktemp("service")
    ca = SmallCa(folder)
    ca.issue("server", "localhost")
    service = Service(folder, pki, f"sqlite:///{folder / 'patrons.db'}")
    service.listen = 'certificate = "server.pem"\nkey = "server.key"\n'
    service.let_in()
    service.start()
    yield Real(service, ca, folder)
    service.stop()


def found_with(profile: Profile) -> dict[str, Finding]:
    found = dict(server.look(profile, SystemClock()))
    assert list(found) == list(server.NAMES)
    return found


def reason(finding: Finding) -> tuple[str, str]:
    return finding.verdict.value, finding.reason


def test_a_service_that_is_well_is_said_so_step_by_step(real: Real) -> None:
    found = found_with(real.profile())
    assert reason(found[server.ADDRESS]) == ("ok", "reached")
    assert reason(found[server.CERTIFICATE]) == ("warning", "ends-soon"), "it is good for two days"
    assert found[server.CERTIFICATE].values["days"] == 1
    assert found[server.CERTIFICATE].values["names"] == ["localhost"]
    assert found[server.TOKEN].verdict in (Verdict.OK, Verdict.WARNING)
    assert reason(found[server.VERSION]) == ("ok", "fits")
    assert found[server.VERSION].values == {"service": __version__, "kiosk": __version__}
    assert reason(found["clock"]) == ("ok", "agrees")


def test_a_token_of_another_kiosk_an_unknown_one_and_none_are_told_apart(real: Real, tmp_path: Path) -> None:
    other = real.profile(kiosk="lobby-2").service.token_file
    another = found_with(real.profile(token_file=other))
    assert reason(another[server.TOKEN]) == ("fault", "another-kiosk")
    assert "lobby-2" in another[server.TOKEN].text
    unknown = found_with(real.profile(token_file=write_private(tmp_path / "old", "x" * 43)))
    assert reason(unknown[server.TOKEN]) == ("fault", "not-known")
    assert reason(unknown["clock"]) == ("ok", "agrees"), "its clock is heard all the same"
    none = found_with(real.profile(token_file=tmp_path / "none"))
    assert reason(none[server.TOKEN]) == ("fault", "unreadable")
    assert none[server.VERSION].reason == "follows"


def test_a_certificate_is_not_believed_for_its_ca_or_its_name(real: Real, tmp_path: Path) -> None:
    stranger = found_with(real.profile(ca_file=SmallCa(tmp_path, "other").file))[server.CERTIFICATE]
    assert reason(stranger) == ("fault", "untrusted")
    name = found_with(real.profile("127.0.0.1"))[server.CERTIFICATE]
    assert reason(name) == ("fault", "another-name")
    assert "localhost, not for 127.0.0.1" in name.text
    files = found_with(real.profile(ca_file=tmp_path / "gone.pem"))
    assert reason(files[server.CERTIFICATE]) == ("fault", "files")
    assert files[server.TOKEN].verdict is Verdict.NOT_ASKED


@pytest.fixture
def rude(tmp_path: Path) -> Iterator[Callable[..., Profile]]:
    """A server that shows a certificate of these dates and answers everything alike; a profile for it."""
    ended = []

    def start(*, begun: int = -10, ends: int, status: str = "200 OK", body: bytes = b"{}", ahead: int = 0) -> Profile:
        ca = SmallCa(tmp_path)
        files = ca.issue("server", "localhost", days=(begun, ends))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
        date = format_datetime(datetime.now(UTC) + timedelta(seconds=ahead), usegmt=True)
        running = serving(answering(body, "application/json", status, f"Date: {date}"), tls=context)
        listening = running.__enter__()
        ended.append(running)
        address = listening.url.rstrip("/").replace("http://127.0.0.1", "https://localhost")
        token = write_private(tmp_path / "token", "x" * 43)
        profile = demo_profile(tmp_path)
        known = {"address": address, "token_file": token, "ca_file": ca.file}
        return profile.model_copy(update={"service": profile.service.model_copy(update=known)})

    yield start
    for running in ended:
        running.__exit__(None, None, None)


def test_an_expired_certificate_is_said_with_its_last_day(rude: Callable[..., Profile]) -> None:
    found = found_with(rude(begun=-60, ends=-2))
    assert reason(found[server.CERTIFICATE]) == ("fault", "expired")
    assert f"{datetime.now(UTC) - timedelta(days=2):%Y-%m-%d}" in found[server.CERTIFICATE].text
    assert found[server.TOKEN].reason == "follows"


def test_a_ca_that_has_ended_is_not_said_of_the_server_s_own_certificate() -> None:
    now = datetime.now(UTC)
    error = ssl.SSLCertVerificationError("certificate verify failed")
    error.verify_code, error.verify_message = 10, "certificate has expired"
    fresh = Certificate(now - timedelta(days=1), now + timedelta(days=90), ("localhost",))
    found = certificate.not_believed(error, fresh, "localhost", now)
    assert reason(found) == ("fault", "untrusted")
    assert "certificate has expired" in found.text


def test_a_clock_that_stands_before_the_certificate_began_is_blamed(rude: Callable[..., Profile]) -> None:
    found = found_with(rude(begun=300, ends=400, ahead=350 * 86400))
    assert reason(found[server.CERTIFICATE]) == ("fault", "not-yet")
    assert reason(found["clock"]) == ("fault", "off")
    assert "8,400 hours behind" in found["clock"].text


@pytest.mark.parametrize(("days", "verdict", "word"), [(20, "warning", "ends-soon"), (200, "ok", "trusted")])
def test_a_certificate_that_ends_soon_is_a_warning(
    rude: Callable[..., Profile], days: int, verdict: str, word: str
) -> None:
    assert reason(found_with(rude(ends=days))[server.CERTIFICATE]) == (verdict, word)


@pytest.mark.parametrize(
    ("ahead", "verdict", "word"),
    [(-3600, "fault", "off"), (400, "fault", "off"), (60, "warning", "drifting"), (0, "ok", "agrees")],
)
def test_a_clock_that_is_off_by_the_service_s_date_is_said(
    rude: Callable[..., Profile], ahead: int, verdict: str, word: str
) -> None:
    found = found_with(rude(ends=200, ahead=ahead))["clock"]
    assert reason(found) == (verdict, word)
    assert abs(float(str(found.values["service_ahead_seconds"])) - ahead) < 30


def test_what_answers_and_is_no_service_is_said(rude: Callable[..., Profile]) -> None:
    assert found_with(rude(ends=200))[server.TOKEN].reason == "no-service"
    proxy = found_with(rude(ends=200, status="502 Bad Gateway"))[server.TOKEN]
    assert (proxy.reason, proxy.values["status"]) == ("http", 502)


def test_an_older_service_lacks_calls_and_fields(rude: Callable[..., Profile]) -> None:
    older = json.loads(DESCRIPTION)
    del older["paths"]["/v1/acts/renewal"]
    name = BINDINGS[RegisterPatron].body
    assert name is not None
    del older["components"]["schemas"][name.__name__]["properties"]["language"]
    registration = BINDINGS[RegisterPatron].name
    assert fit.lacking(json.dumps(older).encode()) == [f"{registration}.language", "renew_term"]
    assert fit.lacking(DESCRIPTION) == []
    for nonsense in (b"[]", b"no", b'{"paths": 1}'):
        with pytest.raises(ValueError, match=r"description|Expecting"):
            fit.lacking(nonsense)


def test_nothing_there_no_such_host_and_plain_http_are_told_apart(real: Real) -> None:
    down = found_with(real.profile(address=f"https://localhost:{free_port()}"))
    assert reason(down[server.ADDRESS]) == ("fault", "refused")
    assert down[server.CERTIFICATE].reason == "follows"
    nobody = found_with(real.profile(address="https://nobody.invalid"))
    assert reason(nobody[server.ADDRESS]) == ("fault", "no-name")
    with socket.create_server(("127.0.0.1", 0)) as plain:
        answer = threading.Thread(target=_say_in_the_clear, args=(plain,))
        answer.start()
        found = found_with(real.profile(address=f"https://127.0.0.1:{plain.getsockname()[1]}"))
        answer.join()
    assert reason(found[server.ADDRESS]) == ("fault", "no-tls")


def _say_in_the_clear(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")


def test_a_service_that_wants_a_kiosk_s_certificate_says_nothing_without_one(pki: TestPki, tmp_path: Path) -> None:
    ca, kiosks = SmallCa(tmp_path), SmallCa(tmp_path, "kiosks")
    ca.issue("server", "localhost")
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
    service.listen = 'certificate = "server.pem"\nkey = "server.key"\nclient_ca = "kiosks.pem"\n'
    service.let_in()
    service.start()
    try:
        real = Real(service, ca, tmp_path)
        assert reason(found_with(real.profile())[server.TOKEN]) == ("fault", "broken-off")
        certificate, key = kiosks.issue("lobby-1")
        own = {"client_certificate": certificate, "client_key": key}
        assert reason(found_with(real.profile(**own))[server.VERSION]) == ("ok", "fits")
    finally:
        service.stop()
