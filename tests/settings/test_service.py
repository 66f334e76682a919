"""The configuration of the service, and the one line of a profile that chooses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.service.compose.config import load_service, service_model
from kiosk.settings import reference
from kiosk.settings.profile import Profile
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.service import ServiceConfig

from .conftest import SMALLEST, Faults, shown_keys

ROOT = Path(__file__).parents[2]
SMALL = SMALLEST.replace('[service]\ndatabase = "patrons.db"\n', "").replace('[kiosk]\nid = "lobby-1"\n', "")
DATABASE = '[database]\nurl = "sqlite:///patrons.db"\nkey_file = "person.key"\n'


@pytest.fixture
def read(base: Path) -> Callable[[str], ServiceConfig]:
    def read(text: str) -> ServiceConfig:
        (base / "service.toml").write_text(text, "utf-8")
        return load_service(base / "service.toml")

    return read


def faulty(read: Callable[[str], ServiceConfig], text: str) -> dict[str, str]:
    with pytest.raises(ProfileError) as caught:
        read(text)
    return {fault.key: fault.text for fault in caught.value.faults}


def test_the_smallest_service_listens_at_home_without_tls(read, base: Path) -> None:
    config = read(SMALL + DATABASE)
    assert (config.listen.address, config.listen.certificate) == ("127.0.0.1", None)
    assert config.database.key_file == base / "person.key"
    assert config.number == Profile.model_fields["number"].default


def test_every_fault_of_a_service_is_said_at_once(read) -> None:
    found = faulty(
        read,
        SMALL.replace('anchors = ["ca.cer"]', "anchors = []")
        + '[database]\nurl = "oracle://hidden"\n[listen]\nadress = "x"\nport = 0\n[limits]\nbody_seconds = "1"\n',
    )
    assert found.keys() == {
        *("trust.anchors", "database.url", "database.key_file", "listen.adress", "listen.port", "limits.body_seconds"),
    }
    assert "listen.address" in found["listen.adress"]
    assert "hidden" not in str(found)


@pytest.mark.parametrize(
    ("listen", "key"),
    [
        ('address = "0.0.0.0"', "listen.certificate"),
        ('address = "::"', "listen.certificate"),
        ('address = "kiosk.example.jp"', "listen.address"),
        ('certificate = "a.pem"', "listen.key"),
        ('key = "a.pem"', "listen.key"),
        ('client_ca = "a.pem"', "listen.client_ca"),
    ],
)
def test_what_others_can_reach_needs_tls_whole(read, listen: str, key: str) -> None:
    assert faulty(read, SMALL + DATABASE + f"[listen]\n{listen}\n").keys() == {key}


PAGE = '[setup]\npublic_url = "https://k.example.jp"\n'


@pytest.mark.parametrize(
    ("tables", "key"),
    [
        ('[listen]\ntrusted_proxies = ["proxy"]\n', "listen.trusted_proxies[0]"),
        ('[listen]\ntrusted_proxies = ["192.0.2.10", "192.0.2.1/24"]\n', "listen.trusted_proxies[1]"),
        ('[listen]\ntrusted_proxies = ["0.0.0.0/0"]\n', "listen.trusted_proxies[0]"),
        ('[listen]\ntrusted_proxies = "192.0.2.10"\n', "listen.trusted_proxies"),
        ('[listen]\nproxy_header = "x-real-ip"\n', "listen.proxy_header"),
        (PAGE + "port = 0\n", "setup.port"),
        (PAGE + "port = 8443\n", "setup.port"),
        (PAGE + 'port = 8443\naddress = "0.0.0.0"\ncertificate = "a"\nkey = "b"\n', "setup.port"),
        (PAGE + 'port = 8444\naddress = "0.0.0.0"\n', "setup.certificate"),
        (PAGE + 'port = 8444\naddress = "everywhere"\n', "setup.address"),
        (PAGE + 'port = 8444\ncertificate = "a"\n', "setup.key"),
        (PAGE + 'address = "127.0.0.1"\n', "setup.address"),
        ("[setup]\nport = 8444\n", "setup.port"),
        (PAGE + '[listen]\ncertificate = "a"\nkey = "b"\nclient_ca = "c"\n', "setup.public_url"),
    ],
)
def test_two_listeners_and_a_proxy_fit_together(read, tables: str, key: str) -> None:
    assert faulty(read, SMALL + DATABASE + tables).keys() == {key}


@pytest.mark.parametrize(
    "tables",
    [
        '[listen]\ntrusted_proxies = []\nproxy_header = "forwarded"\n',
        '[listen]\ntrusted_proxies = ["192.0.2.0/28", "2001:db8::10"]\n',
        PAGE,
        PAGE + "port = 8444\n",
        PAGE + 'port = 8443\naddress = "127.0.0.2"\n',
        PAGE + 'port = 8444\n[listen]\ncertificate = "a"\nkey = "b"\nclient_ca = "c"\n',
    ],
)
def test_what_fits_is_taken(read, tables: str) -> None:
    assert read(SMALL + DATABASE + tables)


@pytest.mark.parametrize("url", ["patrons.db", "sqlite://", "mysql://a/b", "postgresql://a b/c", ""])
def test_only_addresses_of_databases_we_know_are_taken(read, url: str) -> None:
    assert "database.url" in faulty(read, SMALL + DATABASE.replace("sqlite:///patrons.db", url))


def test_the_example_shows_every_key_and_is_valid_but_for_its_anchor() -> None:
    path = resources.path("profiles", "service.toml")
    with pytest.raises(ProfileError) as caught:
        load_service(path)
    assert [fault.key for fault in caught.value.faults] == ["trust.anchors[0]"]
    config = load_service(path, demo=True)
    assert config.database.url.startswith("postgresql://")
    assert shown_keys(path) == {key for key, *_ in reference.rows(service_model())}


def test_a_kiosk_chooses_its_service_by_one_line(accepted, faults: Faults) -> None:
    assert accepted(SMALLEST).service.address == "local"
    remote = 'address = "https://kiosk.example.jp/library/"\n'
    with_token = SMALLEST.replace('database = "patrons.db"\n', remote + 'token_file = "service.token"\n')
    assert accepted(with_token).service.address == "https://kiosk.example.jp/library"
    assert "service.token_file" in faults(SMALLEST.replace('database = "patrons.db"\n', remote))
    assert "service.database" in faults(SMALLEST.replace('database = "patrons.db"\n', 'address = "local"\n'))
    assert "service.client_key" in faults(with_token.replace('"service.token"\n', '"t"\nclient_certificate = "c"\n'))
    for wrong in ("http://kiosk.example.jp", "https://", "elsewhere", "https://a@b", "https://a/?b"):
        assert "service.address" in faults(with_token.replace("https://kiosk.example.jp/library/", wrong))


def test_a_kiosk_with_a_service_needs_no_trust_anchors_of_its_own(accepted) -> None:
    text = SMALLEST.replace('database = "patrons.db"\n', 'address = "https://k.example.jp"\ntoken_file = "t"\n')
    assert accepted(text.replace('anchors = ["ca.cer"]', "")).trust.anchors == ()


def test_docs_service_md_lists_every_key_as_the_model_has_it() -> None:
    text = (ROOT / "docs" / "service.md").read_text("utf-8")
    table = text.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    assert table == reference.markdown(service_model()), "run python -m kiosk.service.compose.config"
