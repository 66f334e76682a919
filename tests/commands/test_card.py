"""``kiosk card`` as IT runs it: a process of its own, a real PC/SC service, virtual cards."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.pki.hierarchy import TestPki
from tests import warm
from tests.patience import patience
from tests.reader.pcscd import Pcscd
from tests.reader.service import READER, ROOT

pytestmark = pytest.mark.usefixtures("pcscd")
RIGHT, WRONG = "ABC123DEF", "XXXXXX"


@pytest.fixture
def anchors(pki_directory: Path, tmp_path: Path) -> list[str]:
    """The CA certificates of the cards on the real service, as files."""
    pki, files = TestPki.load_or_create(pki_directory), []
    for generation in (1, 2):
        file = tmp_path / f"ca{generation}.cer"
        file.write_bytes(pki.authority(generation=generation).der)
        files.append(str(file))
    return files


class Kiosk:
    """Runs the command; standard output, standard error and exit code of the last run."""

    def __init__(self, pcscd: Pcscd) -> None:
        self._environment = pcscd.service.environment
        self.code, self.out, self.err = -1, "", ""

    def __call__(self, *words: str, password: str | None = None) -> Any:
        done = warm.run(
            main,
            *("card", *words),
            stdin=(password or "").encode(),
            env=self._environment,
            cwd=ROOT,
            timeout=patience(60),
        )
        self.code, self.out, self.err = done.returncode, done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in self.err
        return json.loads(self.out) if "--json" in words and self.out else None


@pytest.fixture
def kiosk(pcscd: Pcscd) -> Kiosk:
    return Kiosk(pcscd)


@pytest.mark.parametrize(
    ("persona", "kind", "signing", "authentication", "tries"),
    [
        ("nagasaki", "my_number", True, True, 5),
        ("one-try-left", "my_number", True, True, 1),
        ("locked", "my_number", True, True, 0),
        ("child-14", "my_number", False, True, None),
        ("juki", "juki", False, None, None),
        ("android", "phone_android", True, True, None),
        ("transit", "foreign", False, False, None),
    ],
)
def test_info_says_what_lies_there(
    pcscd: Pcscd, kiosk: Kiosk, persona: str, kind: str, signing: bool, authentication: bool | None, tries: int | None
) -> None:
    pcscd.lay(persona)
    assert kiosk("info", "--json") == {
        "reader": f"{READER} 00 00",
        "kind": kind,
        "certificates": {"signing": signing, "authentication": authentication},
        "tries_left": tries,
    }
    assert (kiosk.code, kiosk.err) == (0, "")


def test_info_for_people(pcscd: Pcscd, kiosk: Kiosk) -> None:
    pcscd.lay("locked")
    kiosk("info")
    assert kiosk.code == 0
    assert "My Number card" in kiosk.out
    assert "locked" in kiosk.out


def test_identify_names_the_holder(pcscd: Pcscd, kiosk: Kiosk, anchors: list[str]) -> None:
    pcscd.lay("substitutes")
    person = PERSONAS["substitutes"].person(date.today())
    answer = kiosk("identify", "--password-stdin", "--json", "--trust", *anchors, password="abc123def\r\n")
    assert answer == {
        "verdict": "ok",
        "variant": "",
        "applicant": {
            "name": person.name,
            "birth_date": "1957-08-30",
            "gender": "female",
            "address": person.address,
            "flags": {"name": "01000", "address": "00000000100000"},
        },
        "tries_left": 5,
    }
    assert kiosk.code == 0
    kiosk("identify", "--password-stdin", "--trust", *anchors, password=RIGHT)
    assert kiosk.code == 0
    assert person.name in kiosk.out


@pytest.mark.parametrize(
    ("persona", "verdict", "tries"),
    [
        ("expired", "K203", 5),
        ("from-tomorrow", "K301 new", 5),
        ("rogue-ca", "K205", 5),
        ("rogue-twin", "K205", 5),
        ("card-key-mismatch", "K205", 5),
        ("test-hierarchy", "K205", 5),
        ("two-tries-left", "ok", 5),
        ("locked", "K202", 0),
        ("child-14", "K103", None),
        ("juki", "K102", None),
        ("iphone", "K102", None),
        ("licence", "K102", None),
        ("garbage", "K102", None),
    ],
)
def test_identify_judges_every_card(
    pcscd: Pcscd, kiosk: Kiosk, anchors: list[str], persona: str, verdict: str, tries: int | None
) -> None:
    pcscd.lay(persona)
    answer = kiosk("identify", "--password-stdin", "--json", "--trust", *anchors, password=RIGHT)
    assert (f"{answer['verdict']} {answer['variant']}".strip(), answer["tries_left"]) == (verdict, tries)
    assert (answer["applicant"] is not None) == (verdict == "ok")
    assert kiosk.code == (0 if verdict == "ok" else 1)
    assert verdict == "ok" or verdict in kiosk.err


def test_without_anchors_nobody_is_genuine(pcscd: Pcscd, kiosk: Kiosk) -> None:
    pcscd.lay()
    assert kiosk("identify", "--password-stdin", "--json", password=RIGHT) == {
        "verdict": "K205",
        "variant": "",
        "applicant": None,
        "tries_left": 5,
    }
    assert "--trust" in kiosk.err


def test_wrong_passwords_count_down_and_typing_errors_do_not(pcscd: Pcscd, kiosk: Kiosk) -> None:
    pcscd.lay("two-tries-left")
    for typing_error in ("", "12345", "ABC-123", "A" * 17, "A" * 70_000, "暗証番号"):
        kiosk("identify", "--password-stdin", "--json", password=typing_error)
        assert (kiosk.code, kiosk.out) == (2, "")
    assert pcscd.cards.tries == 2
    for verdict, left in (("K201", 1), ("K202", 0), ("K202", 0)):
        answer = kiosk("identify", "--password-stdin", "--json", password=WRONG)
        assert answer == {"verdict": verdict, "variant": "", "applicant": None, "tries_left": left}
        assert WRONG not in kiosk.out + kiosk.err
    assert pcscd.cards.tries == 0


def test_a_card_lifted_during_identify_is_said_to_be_lifted(pcscd: Pcscd, kiosk: Kiosk, anchors: list[str]) -> None:
    pcscd.lay()
    pcscd.cards.order({"tear_after": 7, "executed": True})
    answer = kiosk("identify", "--password-stdin", "--json", "--trust", *anchors, password=RIGHT)
    assert answer == {"verdict": "K104", "variant": "", "applicant": None, "tries_left": None}
    assert kiosk.code == 1


def test_no_card_no_reader_no_service(pcscd: Pcscd, kiosk: Kiosk) -> None:
    kiosk("info", "--json", "--timeout", "0.5")
    assert (kiosk.code, kiosk.out) == (1, "")
    assert "K104" in kiosk.err
    kiosk("info", "--json", "--timeout", "0.5", "--reader", "No such reader")
    assert (kiosk.code, kiosk.out) == (1, "")
    assert "K101" in kiosk.err
    pcscd.service.stop()
    try:
        answer = kiosk("identify", "--password-stdin", "--json", "--timeout", "0.5", password=RIGHT)
    finally:
        pcscd.service.start()
    assert answer == {"verdict": "K101", "variant": "", "applicant": None, "tries_left": None}


@pytest.mark.parametrize("content", [None, b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAA\n"])
def test_a_trust_file_that_is_none_is_said_before_the_card_is_touched(
    kiosk: Kiosk, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "ca.cer"
    if content is not None:
        file.write_bytes(content)
    kiosk("identify", "--password-stdin", "--json", "--trust", str(file), password=RIGHT)
    assert (kiosk.code, kiosk.out) == (1, "")
    assert "--trust" in kiosk.err


@pytest.mark.parametrize("words", [(), ("identify", "--json"), ("info", "--timeout", "-1"), ("info", "--timeout", "x")])
def test_misuse_is_exit_code_two(kiosk: Kiosk, words: tuple[str, ...]) -> None:
    kiosk(*words)
    assert kiosk.code == 2
