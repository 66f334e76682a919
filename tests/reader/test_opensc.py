"""OpenSC, which shares no line with us, as a check of the virtual card and of what we read from it."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from kiosk.reader.outcomes import SignedOff
from kiosk.reader.pcsc.port import PcscPort
from tests.reader.bench import DOCUMENT, Bench
from tests.reader.pcscd import Pcscd
from tests.reader.watching import watching

PASSWORD = "ABC123DEF"


def opensc(pcscd: Pcscd, *command: str) -> str:
    done = subprocess.run(
        command, env={**pcscd.service.environment, "OPENSC_DRIVER": "jpki"}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_opensc_reads_the_certificate_we_read_and_its_signature_holds(pcscd: Pcscd, tmp_path: Path) -> None:
    pcscd.lay()
    port = PcscPort(count_first=True)
    with watching(port) as watch:
        lying = watch.present()
        bench = Bench(port)
        bench.identified(lying)
        ours = bench.read(lying, PASSWORD.encode())
        assert bench.close()
    assert isinstance(ours, SignedOff)
    pem, plain, signature = tmp_path / "sign.pem", tmp_path / "hash.bin", tmp_path / "signature.bin"
    opensc(
        pcscd,
        *("pkcs15-tool", "--read-certificate", "2", "--verify-pin", "--auth-id", "2"),
        *("--pin", PASSWORD, "-o", str(pem)),
    )
    theirs = x509.load_pem_x509_certificate(pem.read_bytes())
    assert theirs.public_bytes(serialization.Encoding.DER) == ours.certificate
    plain.write_bytes(hashlib.sha256(DOCUMENT).digest())
    opensc(
        pcscd,
        *("pkcs15-crypt", "-s", "-k", "2", "--pkcs1", "--sha-256", "--pin", PASSWORD),
        *("-i", str(plain), "-o", str(signature), "-R"),
    )
    key = theirs.public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(signature.read_bytes(), DOCUMENT, padding.PKCS1v15(), hashes.SHA256())
    assert signature.read_bytes() == ours.signature, "PKCS#1 v1.5 has one signature for one text"


@pytest.mark.parametrize("persona", ["nagasaki", "sasebo"])
def test_opensc_recognises_the_card(pcscd: Pcscd, persona: str) -> None:
    pcscd.lay(persona)
    assert opensc(pcscd, "opensc-tool", "--name").strip() == "jpki"
