"""A CA file is believed whole, or not at all."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from kiosk.settings.files.ca import check_text_mark, trusting
from tests.service.certificates import SmallCa


@pytest.fixture
def cas(tmp_path: Path) -> list[bytes]:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(Path(SmallCa(tmp_path / name).file).read_bytes())
    return made


def believed(file: Path) -> int:
    return len(trusting(file).get_ca_certs())


@pytest.mark.parametrize("begin", [b"", codecs.BOM_UTF8, b"\n# our CAs\n"])
def test_both_of_two_are_believed(tmp_path: Path, cas: list[bytes], begin: bytes) -> None:
    file = tmp_path / "ca.pem"
    file.write_bytes(begin + b"\n".join(cas))
    assert believed(file) == 2


def test_the_mark_in_the_middle_of_joined_files_hides_nothing(tmp_path: Path, cas: list[bytes]) -> None:
    file = tmp_path / "ca.pem"
    file.write_bytes((codecs.BOM_UTF8).join([b"", *cas]))
    assert believed(file) == 2


@pytest.mark.parametrize(
    "wrong", [b"", b"-----BEGIN CERTIFICATE-----\n", b"-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n"]
)
def test_anything_else_in_it_is_a_refusal(tmp_path: Path, cas: list[bytes], wrong: bytes) -> None:
    file = tmp_path / "ca.pem"
    file.write_bytes(cas[0] + wrong if wrong else b"")
    with pytest.raises(ValueError, match=r"PEM file|can't be read"):
        trusting(file)


def test_a_file_openssl_reads_itself_must_not_begin_with_a_mark(tmp_path: Path, cas: list[bytes]) -> None:
    file = tmp_path / "server.pem"
    file.write_bytes(cas[0])
    check_text_mark(file, None)
    file.write_bytes(codecs.BOM_UTF8 + cas[0])
    with pytest.raises(ValueError, match=r"server\.pem begins with a byte order mark"):
        check_text_mark(None, file)
