"""`kiosk trust`: no CA is believed without a comparison, and what is wrong is said before a patron meets it."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from kiosk.commands import run_command_line
from kiosk.identity import trust
from kiosk.identity.trust import TrustAnchor
from kiosk.settings.anchors import read_anchor
from kiosk.simulator.pki.authority import Authority, make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.openssl import Office
from tests.identity.servers import Server, answering, computing, hanging, serving
from tests.settings.conftest import SMALLEST

Kiosk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ca(pki: TestPki) -> Authority:
    """A CA that is not of the demo, as a production kiosk needs it."""
    return make_authority(pki.key("ca-sign-2"), organisation="JPKI")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    path = tmp_path / "library.toml"
    path.write_text(SMALLEST.replace('anchors = ["ca.cer"]', "anchors = []"), "utf-8")
    return path


@pytest.fixture
def kiosk(profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    def run(action: str, *words: object) -> tuple[int, str, str]:
        code = run_command_line(["trust", action, *map(str, words), "--profile", str(profile)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def file(tmp_path: Path, ca: Authority) -> Path:
    path = tmp_path / "download" / "signca.cer"
    path.parent.mkdir()
    path.write_bytes(ca.der)
    return path


def fingerprint(authority: Authority) -> str:
    return hashlib.sha256(authority.der).hexdigest()


def beside(profile: Path) -> list[str]:
    return sorted(path.name for path in profile.parent.iterdir() if path.suffix == ".cer")


def test_a_ca_with_the_right_fingerprint_is_laid_beside_the_profile(
    kiosk: Kiosk, profile: Path, ca: Authority, file: Path
) -> None:
    before = profile.read_bytes()
    spoken = fingerprint(ca).upper()
    code, out, _ = kiosk("add", file, "--fingerprint", " ".join(spoken[at : at + 4] for at in range(0, 64, 4)))
    assert code == 0
    (name,) = beside(profile)
    assert f'anchors = ["{name}"]' in out
    assert "Known:        NO." in out
    assert read_anchor(profile.parent / name).fingerprint == fingerprint(ca)
    assert profile.read_bytes() == before, "the profile is the library's to change"
    profile.write_text(profile.read_text("utf-8").replace("anchors = []", f'anchors = ["{name}"]'), "utf-8")
    code, out, _ = kiosk("add", file, "--fingerprint", spoken)
    assert code == 0
    assert "already" in out


@pytest.mark.parametrize("told", ["00" * 32, "abcd", "", "xyz"])
def test_another_fingerprint_adds_nothing(kiosk: Kiosk, profile: Path, file: Path, told: str) -> None:
    code, _, err = kiosk("add", file, "--fingerprint", told)
    assert code == 1
    assert "not added" in err
    assert beside(profile) == []


def test_without_anybody_to_compare_nothing_is_added(kiosk: Kiosk, profile: Path, file: Path) -> None:
    code, _, err = kiosk("add", file)
    assert code == 2
    assert "--fingerprint" in err
    assert beside(profile) == []


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code"), [("yes\n", 0), ("YES \n", 0), ("y\n", 1), ("\n", 1), ("no\n", 1)])
def test_somebody_at_the_keyboard_has_to_type_yes(
    kiosk: Kiosk, profile: Path, ca: Authority, file: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(typed))
    done, out, _ = kiosk("add", file)
    assert done == code
    assert fingerprint(ca).upper() in out.replace(":", "")
    assert len(beside(profile)) == (code == 0)


def test_a_known_ca_is_called_by_its_name(
    kiosk: Kiosk, ca: Authority, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(trust.KNOWN_ANCHORS, fingerprint(ca), "JPKI 署名用認証局 99")
    _, out, _ = kiosk("add", file, "--fingerprint", fingerprint(ca))
    assert "JPKI 署名用認証局 99" in out
    assert "Known:        yes" in out


def test_the_published_cas_are_known() -> None:
    assert list(trust.KNOWN_ANCHORS.values()) == [f"JPKI 署名用認証局 0{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"organisation": "JPKI-DEMO"}, "test or demo"),
        ({"organisation": "JPKI-TEST"}, "test or demo"),
        ({"not_after": datetime(2025, 10, 19, 15, tzinfo=UTC)}, "ended on 2025-10-20"),
        ({"not_before": datetime.now(UTC) + timedelta(days=3)}, "date right?"),
    ],
)
def test_a_ca_that_cannot_be_believed_is_refused_with_words(
    kiosk: Kiosk, profile: Path, pki: TestPki, file: Path, wish: dict[str, object], words: str
) -> None:
    bad = make_authority(pki.key("ca-sign-2"), **({"organisation": "JPKI"} | wish))  # type: ignore[arg-type]
    file.write_bytes(bad.der)
    code, _, err = kiosk("add", file, "--fingerprint", fingerprint(bad))
    assert code == 1
    assert words in err
    assert beside(profile) == []


def test_what_is_no_ca_certificate_is_refused_with_words(kiosk: Kiosk, file: Path) -> None:
    file.write_bytes(b"not a certificate")
    assert "not a CA certificate" in kiosk("add", file, "--fingerprint", "00" * 32)[2]
    assert kiosk("add", file.parent / "nothing.cer")[0] == 1


def name_in(profile: Path, *lines: str) -> None:
    text = profile.read_text("utf-8").replace("anchors = []", 'anchors = ["ca.cer"]')
    profile.write_text(text.replace('mode = "none-yet"', "\n".join(lines)), "utf-8")


def test_the_list_says_which_can_be_believed(kiosk: Kiosk, profile: Path, ca: Authority) -> None:
    code, _, err = kiosk("list")
    assert code == 1
    assert "no CA certificate" in err
    name_in(profile, 'mode = "none-yet"')
    code, out, _ = kiosk("list")
    assert code == 1
    assert out.startswith("BAD  ca.cer: cannot be read")
    (profile.parent / "ca.cer").write_bytes(ca.der)
    code, out, _ = kiosk("list")
    assert code == 0
    assert "not a CA this version knows" in out
    profile.write_text("[trust\n")
    assert kiosk("list")[0] == 1


@pytest.fixture
def office(tmp_path: Path, ca: Authority) -> Office:
    return Office(tmp_path / "office", ca)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(hanging) as running:
        yield running


def test_the_check_says_whether_each_source_of_revocation_works(
    kiosk: Kiosk, profile: Path, ca: Authority, office: Office, server: Server
) -> None:
    (profile.parent / "ca.cer").write_bytes(ca.der)
    name_in(profile, 'mode = "ocsp-then-crl"', f'ocsp_url = "{server.url}"', 'crl = ["all.crl"]', "timeout_seconds = 1")
    code, out, _ = kiosk("check")
    assert code == 1
    assert "unreachable: no whole answer within 1.0 seconds" in out
    assert "CRL all.crl: unreachable" in out
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    (profile.parent / "all.crl").write_bytes(office.crl())
    code, out, _ = kiosk("check")
    assert (code, out.count("BAD")) == (0, 0)
    assert "answers, signed and of now" in out
    assert "all its certificates" in out
    server.behave = answering(b"", status="503 Service Unavailable")
    (profile.parent / "all.crl").write_bytes(
        office.crl("-crl_lastupdate", "20261001000000Z", "-crl_nextupdate", "20261002000000Z")
    )
    code, out, _ = kiosk("check")
    assert (code, out.count("BAD")) == (1, 2)
    assert "HTTP 503" in out
    assert "stale" in out


def test_the_check_hints_at_the_hash_where_the_responder_names_certificates_by_another(
    kiosk: Kiosk, profile: Path, ca: Authority, office: Office, server: Server
) -> None:
    (profile.parent / "ca.cer").write_bytes(ca.der)

    def by_sha256(request: bytes) -> bytes:
        [nonce] = ocsp.load_der_ocsp_request(request).extensions
        builder = ocsp.OCSPRequestBuilder().add_certificate(ca.certificate, ca.certificate, hashes.SHA256())
        asked = builder.add_extension(nonce.value, critical=False).build().public_bytes(Encoding.DER)
        return office.answer(asked, "-nmin", "5")

    server.behave = computing(by_sha256)
    name_in(profile, 'mode = "ocsp"', f'ocsp_url = "{server.url}"')
    code, out, _ = kiosk("check")
    assert code == 1
    assert 'set revocation.certificate_ids = "sha256" in the profile' in out
    profile.write_text(profile.read_text("utf-8").replace("ocsp_url", 'certificate_ids = "sha256"\nocsp_url'), "utf-8")
    code, out, _ = kiosk("check")
    assert code == 0
    assert "answers, signed and of now" in out


def test_a_profile_that_does_not_check_yet_is_not_well(kiosk: Kiosk, profile: Path, ca: Authority) -> None:
    (profile.parent / "ca.cer").write_bytes(ca.der)
    name_in(profile, 'mode = "none-yet"')
    code, out, _ = kiosk("check")
    assert code == 1
    assert "NOT CHECKED" in out
    assert TrustAnchor.load(ca.der).name in out


def test_a_profile_with_faults_is_told_them(kiosk: Kiosk, profile: Path) -> None:
    code, _, err = kiosk("check")
    assert code == 1
    assert "trust.anchors" in err


def test_a_responder_only_the_certificates_name_cannot_be_tried(kiosk: Kiosk, profile: Path, ca: Authority) -> None:
    (profile.parent / "ca.cer").write_bytes(ca.der)
    name_in(profile, 'mode = "ocsp"')
    code, out, _ = kiosk("check")
    assert code == 1
    assert "ocsp_url is not set" in out
