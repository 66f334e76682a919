"""What kiosk-shell.exe does when the kiosk ends, compiled for this machine: its decisions know no Windows."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk.app.exits import Exit
from kiosk.ui.style.palette import Palette
from tests.house.tree import TOP
from tests.linux import skip_elsewhere
from tests.patience import patience

SHELL = TOP / "installer" / "shell"
STARTING, UPDATING, OUT_OF_SERVICE = range(3)
LATER, SIGN_OUT = range(2)
STABLE = 60_000


class Decision(NamedTuple):
    deed: int
    pause: int
    failures: int
    page: int


Ended = Callable[..., Decision]
Reason = Callable[..., str]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    skip_elsewhere("gcc")
    made = tmp_path_factory.mktemp("shell") / "policy"
    sources = (SHELL / "policy.c", Path(__file__).with_name("policy_child.c"))
    checks = (
        "-fsanitize=address,undefined",
        "-fno-sanitize-recover=all",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-std=c11",
        "-g",
    )
    subprocess.run(["gcc", *checks, "-I", SHELL, *sources, "-o", made], check=True, timeout=patience(60))
    return made


@pytest.fixture
def ended(program: Path) -> Ended:
    def ask(code: int, *, failures: int = 0, shown_ms: int = 0) -> Decision:
        words = (str(failures), str(code), str(shown_ms))
        said = subprocess.run([program, "ended", *words], capture_output=True, text=True, check=True).stdout
        return Decision(*map(int, said.split()))

    return ask


@pytest.fixture
def reason(program: Path) -> Reason:
    def ask(said: bytes, *, lines: int = 14, size: int = 1200) -> str:
        words = (str(lines), str(size))
        return subprocess.run([program, "reason", *words], input=said, capture_output=True, check=True).stdout.decode()

    return ask


def test_a_kiosk_that_crashes_is_started_again_ever_later_and_at_least_once_a_minute(ended: Ended) -> None:
    pauses = [ended(Exit.FAILED, failures=count).pause for count in (*range(8), 1000)]
    assert pauses == [1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]
    assert ended(0xC0000005, failures=3).pause == 8000


def test_one_crash_shows_that_it_is_coming_back_and_the_third_that_it_is_out_of_service(ended: Ended) -> None:
    assert [ended(Exit.FAILED, failures=count).page for count in range(4)] == [
        *(STARTING, STARTING, OUT_OF_SERVICE, OUT_OF_SERVICE)
    ]


def test_after_a_stable_while_earlier_failures_do_not_count(ended: Ended) -> None:
    assert ended(Exit.FAILED, failures=9, shown_ms=STABLE) == Decision(LATER, 1000, 1, STARTING)
    assert ended(Exit.FAILED, failures=9, shown_ms=STABLE - 1).pause == 60000


@pytest.mark.parametrize(
    "code", [Exit.MISUSED, Exit.SETTINGS, Exit.MISSING, Exit.RUNS_ALREADY, Exit.NO_DISPLAY], ids=lambda code: code.name
)
def test_what_somebody_has_to_mend_is_shown_at_once_and_tried_once_a_minute(ended: Ended, code: Exit) -> None:
    assert ended(code) == Decision(LATER, 60000, 1, OUT_OF_SERVICE)


def test_one_that_ended_in_order_is_started_again_and_counts_as_no_failure(ended: Ended) -> None:
    assert ended(Exit.DONE, failures=5) == Decision(LATER, 1000, 0, STARTING)


def test_staff_start_it_again_at_once_but_one_that_was_never_seen_does_not_spin(ended: Ended) -> None:
    assert ended(Exit.RESTART, shown_ms=5000) == Decision(LATER, 0, 0, STARTING)
    assert ended(Exit.RESTART).pause == 1000


def test_leaving_ends_the_session(ended: Ended) -> None:
    assert ended(Exit.LEAVE, shown_ms=5000).deed == SIGN_OUT
    assert ended(Exit.RESTART, shown_ms=5000).deed == LATER


def test_the_codes_are_those_of_the_kiosk() -> None:
    """The header is C: what it says is compared with what ``kiosk run`` ends with."""
    found = dict(re.findall(r"KIOSK_(\w+) = (\d+)", (SHELL / "policy.h").read_text("utf-8")))
    assert {name: int(code) for name, code in found.items()} == {each.name: each.value for each in Exit}


def test_the_pages_have_the_colours_of_the_kiosk() -> None:
    found = re.findall(r"#define (\w+) RGB_OF\(0x(\w{6})\)", (SHELL / "page.c").read_text("utf-8"))
    assert found
    assert {name: f"#{value}" for name, value in found} == {name: getattr(Palette(), name.lower()) for name, _ in found}


# what is shown of standard error


def test_of_standard_error_the_last_reason_is_shown_without_the_log(reason: Reason) -> None:
    said = (
        b'kiosk: an older one\n{"level": "INFO"}\n'
        + "kiosk: profile.toml に誤りが 2 件あります\r\n  3行目 library.phone\r\n\r\n".encode()
        + b'{"level": "CRITICAL", "message": "ended"}\n  more\n'
    )
    assert reason(said) == "profile.toml に誤りが 2 件あります\n  3行目 library.phone\n  more"


@pytest.mark.parametrize("said", [b"", b"\n\n", b'{"message": "kiosk: x"}\n', b"usage: kiosk: run\n", b"kiosk:"])
def test_where_no_reason_is_said_none_is_shown(reason: Reason, said: bytes) -> None:
    assert reason(said) == ""


def test_a_long_reason_is_cut_at_a_line_and_between_letters(reason: Reason) -> None:
    said = "kiosk: " + "\n".join(f"{number}件目" for number in range(99))
    assert reason(said.encode(), lines=3) == "0件目\n1件目\n2件目"
    for size in range(1, 40):
        shown = reason("kiosk: あaé😀あ漢字".encode(), size=size)  # decodes, so no letter was cut in two
        assert "あaé😀あ漢字".startswith(shown)
        assert len(shown.encode()) < size


def test_bytes_that_are_no_text_do_no_harm(reason: Reason) -> None:
    assert reason(b"kiosk: \x00\x07a\x1b[2J\tb\n") == "a[2J b"
