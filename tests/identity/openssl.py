"""OpenSSL as the CA's back office: an OCSP responder and a maker of revocation lists for the test PKI."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.simulator.pki.authority import Authority
from kiosk.simulator.pki.hierarchy import TestPki

CONFIG = """\
[ca]
default_ca = office
[office]
database = index.txt
crlnumber = number
default_md = {digest}
default_crl_days = 1
crl_extensions = extensions
unique_subject = no
string_mask = utf8only
[extensions]
authorityKeyIdentifier = keyid
{extensions}
"""


def openssl(*words: str | Path, cwd: Path) -> bytes:
    done = subprocess.run(["openssl", *map(str, words)], cwd=cwd, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def delegate(pki: TestPki, ca: Authority, **wish: object) -> tuple[x509.Certificate, RSAPrivateKey]:
    """A responder's certificate: right in everything but for what is wished."""
    now = datetime.now(UTC)
    key = pki.key(str(wish.get("key", "responder")))
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "responder")]))
        .issuer_name(wish.get("issuer", ca.certificate.subject))  # type: ignore[arg-type]
        .public_key(key.public_key())
        .serial_number(int(wish.get("serial", 77)))  # type: ignore[call-overload]
        .not_valid_before(wish.get("not_before", now - timedelta(days=30)))  # type: ignore[arg-type]
        .not_valid_after(wish.get("not_after", now + timedelta(days=30)))  # type: ignore[arg-type]
    )
    purposes = wish.get("purposes", [ExtendedKeyUsageOID.OCSP_SIGNING])
    if purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(purposes), critical=False)  # type: ignore[arg-type]
    if wish.get("nocheck", True):
        builder = builder.add_extension(x509.OCSPNoCheck(), critical=False)
    for extension in wish.get("extra", []):  # type: ignore[attr-defined]
        builder = builder.add_extension(extension, critical=True)
    return builder.sign(ca.key, hashes.SHA256()), key


@dataclass
class Office:
    """A folder with a CA, its index of certificates, and who answers for it."""

    folder: Path
    ca: Authority
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)
        (self.folder / "ca.pem").write_bytes(self.ca.certificate.public_bytes(Encoding.PEM))
        (self.folder / "number").write_text("01\n")
        self._write_key("ca.key", self.ca.key)
        self.sign_with(self.ca.certificate, self.ca.key)
        self._index()

    def sign_with(self, certificate: x509.Certificate, key: RSAPrivateKey) -> None:
        """Who signs the responder's answers; the CA itself at first."""
        (self.folder / "signer.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
        self._write_key("signer.key", key)

    def know(self, der: bytes, reason: str | None = None) -> None:
        """Put a certificate into the index: valid, or revoked on 2026-10-01 for ``reason``."""
        certificate = x509.load_der_x509_certificate(der)
        ends = f"{certificate.not_valid_after_utc:%y%m%d%H%M%SZ}"
        serial = f"{certificate.serial_number:X}".rjust(2, "0")
        serial = serial if len(serial) % 2 == 0 else f"0{serial}"
        state, when = ("V", "") if reason is None else ("R", f"261001000000Z,{reason}")
        self.lines.append(f"{state}\t{ends}\t{when}\t{serial}\tunknown\t/CN={serial}\n")
        self._index()

    def responder(self, *options: str) -> list[str | Path]:
        """The words that make `openssl ocsp` answer for this CA."""
        signer = ["-rsigner", "signer.pem", "-rkey", "signer.key"]
        return ["ocsp", "-index", "index.txt", "-CA", "ca.pem", *signer, *options]

    def answer(self, request: bytes, *options: str) -> bytes:
        """What `openssl ocsp` answers to the DER of a request."""
        (self.folder / "request.der").write_bytes(request)
        openssl(*self.responder(*options), "-reqin", "request.der", "-respout", "answer.der", cwd=self.folder)
        return (self.folder / "answer.der").read_bytes()

    def crl(self, *options: str, digest: str = "sha256", extensions: str = "", form: str = "DER") -> bytes:
        """What `openssl ca -gencrl` makes of the index."""
        (self.folder / "ca.cnf").write_text(CONFIG.format(digest=digest, extensions=extensions))
        pem = openssl(
            *["ca", "-config", "ca.cnf", "-gencrl", "-cert", "ca.pem", "-keyfile", "ca.key", *options], cwd=self.folder
        )
        if form == "PEM":
            return pem
        (self.folder / "crl.pem").write_bytes(pem)
        return openssl("crl", "-in", "crl.pem", "-outform", "DER", cwd=self.folder)

    def _index(self) -> None:
        (self.folder / "index.txt").write_text("".join(self.lines))

    def _write_key(self, name: str, key: RSAPrivateKey) -> None:
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (self.folder / name).write_bytes(pem)
