from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.settings.load import parse
from kiosk.settings.profile import Profile
from kiosk.settings.reading import lines

from .conftest import SMALLEST, Faults


def saying(*lines: str) -> str:
    return SMALLEST.replace('mode = "none-yet"', "\n".join(lines))


def test_not_to_check_has_to_be_written_down(faults: Faults, base: Path) -> None:
    for text in (SMALLEST.replace('[revocation]\nmode = "none-yet"\n', ""), saying("timeout_seconds = 5")):
        _, words = faults(text)["revocation.mode"]
        assert "none-yet" in words
        assert "失効したカードも通ります" in words
        assert parse(text.encode(), name="demo", base=base, demo=True).revocation.mode == "none-yet"


def test_there_may_be_a_list_for_each_municipality_of_japan(accepted: Callable[[str], Profile]) -> None:
    assert len(accepted(saying('mode = "crl"', lists_of(1_900))).revocation.crl) == 1_900
    assert len(accepted(saying('mode = "crl"', lists_of(4_000))).revocation.crl) == 4_000


def test_more_lists_than_that_are_a_fault_found_at_once(faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = 0
    loads = lines.tomllib.loads

    def counted(text: str) -> object:
        nonlocal parsed
        parsed += 1
        return loads(text)

    monkeypatch.setattr(lines.tomllib, "loads", counted)
    _, words = faults(saying('mode = "crl"', lists_of(4_001)))["revocation.crl"]
    assert "4000" in words
    assert parsed < 500, "not once for each line: that took half a minute for 1,900 of them"


def lists_of(count: int) -> str:
    return "crl = [\n" + "".join(f'  "lists/city-{n}.crl", # [{n % 10}\n' for n in range(count)) + "]"


def test_lists_are_files_beside_the_profile_or_addresses(accepted: Callable[[str], Profile], base: Path) -> None:
    made = accepted(saying('mode = "crl"', 'crl = ["a.crl", "http://crl.example/b"]')).revocation
    assert made.crl == (base / "a.crl", "http://crl.example/b")
    assert (made.timeout_seconds, made.max_age_hours, made.nonce, made.unchecked_responder) == (
        10,
        24,
        "required",
        False,
    )


@pytest.mark.parametrize(
    ("lines", "key", "words"),
    [
        (('mode = "ldap"',), "revocation.mode", "ocsp-then-crl"),
        (('mode = "crl"',), "revocation.crl", "一つ以上"),
        (('mode = "ocsp-then-crl"', "crl = []"), "revocation.crl", "一つ以上"),
        (('mode = "crl"', 'crl = ["ldap://a.example/cn=x"]'), "revocation.crl[0]", "http と https"),
        (('mode = "crl"', 'crl = ["http://"]'), "revocation.crl[0]", "アドレス"),
        (('mode = "crl"', "crl = [3]"), "revocation.crl[0]", "ファイル"),
        (('mode = "ocsp"', 'ocsp_url = "ocsp.example"'), "revocation.ocsp_url", "http://"),
        (('mode = "ocsp"', 'ocsp_url = "http://u:p@ocsp.example/"'), "revocation.ocsp_url", "http://"),
        (('mode = "ocsp"', 'nonce = "maybe"'), "revocation.nonce", "optional"),
        (('mode = "ocsp"', "timeout_seconds = 60"), "revocation.timeout_seconds", "20 以下"),
        (('mode = "ocsp"', "max_age_hours = 0"), "revocation.max_age_hours", "1 以上"),
        (('mode = "ocsp"', 'unchecked_responder = "no"'), "revocation.unchecked_responder", "true か false"),
        (('mode = "ocsp"', "time_out = 5"), "revocation.time_out", "timeout_seconds"),
    ],
)
def test_a_fault_is_said_with_its_key(faults: Faults, lines: tuple[str, ...], key: str, words: str) -> None:
    found = faults(saying(*lines))
    assert list(found) == [key]
    assert words in found[key][1]
