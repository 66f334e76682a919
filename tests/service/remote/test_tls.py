"""TLS by the service itself: whom the kiosk believes, and whom the service lets in."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.service.compose.connect import connect
from kiosk.service.compose.start import CannotStart
from kiosk.service.http.listen import check_tls
from kiosk.service.port import Unavailable
from kiosk.service.remote.client import RemoteService
from kiosk.settings.profile import Profile
from kiosk.simulator.pki.hierarchy import TestPki
from tests.private import write_private
from tests.service.certificates import SmallCa
from tests.service.server import Service


@pytest.fixture
def ca(tmp_path: Path) -> SmallCa:
    return SmallCa(tmp_path)


@pytest.fixture
def tls(pki: TestPki, tmp_path: Path, ca: SmallCa):
    """A service with a certificate for localhost; ``more`` goes into its [listen]."""
    made: list[Service] = []

    def make(more: str = "") -> Service:
        ca.issue("server", "localhost")
        service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")
        service.listen = f'certificate = "server.pem"\nkey = "server.key"\n{more}'
        service.let_in()
        made.append(service.start())
        return service

    yield make
    for service in made:
        service.stop()


def kiosk(service: Service, host: str = "localhost", **files: Path) -> RemoteService:
    """As its profile makes it."""
    write_private(service.folder / "service.token", service.let_in() + "\n")
    known = {"address": f"https://{host}:{service.port}", "token_file": service.folder / "service.token"}
    profile: Profile = service.harness().profile
    client = connect(profile.model_copy(update={"service": profile.service.model_copy(update={**known, **files})}))
    client._wire._retries = client._wire._retries.__class__(attempts=1)
    service.clients.append(client)
    return client


def test_a_kiosk_believes_the_ca_of_its_profile(tls, ca: SmallCa) -> None:
    service = tls()
    harness = service.harness()
    visitor = kiosk(service, ca_file=ca.file)
    assert harness.register(visitor, harness.identify(visitor).token).number


def test_a_kiosk_believes_nobody_else(tls, ca: SmallCa, tmp_path: Path) -> None:
    service = tls()
    with pytest.raises(Unavailable, match=r"(?i)certificate verify failed"):
        service.harness().challenge(kiosk(service))
    with pytest.raises(Unavailable, match=r"(?i)certificate verify failed"):
        service.harness().challenge(kiosk(service, ca_file=SmallCa(tmp_path, "other").file))


def test_a_certificate_for_another_name_is_refused(tls, ca: SmallCa) -> None:
    service = tls()
    with pytest.raises(Unavailable, match=r"(?i)not valid for|mismatch"):
        service.harness().challenge(kiosk(service, "127.0.0.1", ca_file=ca.file))


def test_with_a_client_ca_only_kiosks_with_a_certificate_get_in(tls, ca: SmallCa, tmp_path: Path) -> None:
    kiosks = SmallCa(tmp_path, "kiosks")
    service = tls('client_ca = "kiosks.pem"\n')
    harness = service.harness()
    with pytest.raises(Unavailable):
        harness.challenge(kiosk(service, ca_file=ca.file))
    strange = ca.issue("stranger")
    with pytest.raises(Unavailable):
        harness.challenge(kiosk(service, ca_file=ca.file, client_certificate=strange[0], client_key=strange[1]))
    ours = kiosks.issue("lobby-1")
    assert harness.challenge(kiosk(service, ca_file=ca.file, client_certificate=ours[0], client_key=ours[1]))


def test_plain_http_to_a_tls_port_is_no_answer(tls) -> None:
    service = tls()
    with pytest.raises(Unavailable):
        service.harness().challenge(service.kiosk())


def test_files_that_are_no_certificates_are_said_at_the_start(
    pki: TestPki, tmp_path: Path, ca: SmallCa, service_: Service
) -> None:
    for file in ca.issue("server", "localhost"):
        file.chmod(0o600)
    service = Service(tmp_path, pki, "sqlite:///x.db")
    for listen in ('certificate = "gone.pem"\nkey = "gone.key"', 'certificate = "server.key"\nkey = "server.pem"'):
        service.listen = listen
        with pytest.raises(CannotStart, match="can't be used"):
            check_tls(service.config)
    with pytest.raises(CannotStart, match="CA file"):
        kiosk(service_, ca_file=tmp_path / "server.key")
    with pytest.raises(CannotStart, match="CA file"):
        kiosk(service_, ca_file=tmp_path / "gone.pem")
