"""What a visit leaves in the kiosk's memory: nothing of the signature password, and nobody's data in live objects.

The kiosk is a process of its own; its card, and so the person's data, come over a real PC/SC service.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.simulator.pki.hierarchy import TestPki
from tests.memory import scan
from tests.memory.scan import LONGEST, Layout, Memory
from tests.patience import patience
from tests.reader.pcscd import Pcscd
from tests.reader.service import PcscService

pytestmark = pytest.mark.linux("reads /proc/PID/mem")

PASSWORD = b"SASEBO2026"
LIBRARY_PASSWORD = "z8hk2qv0x3"
PHONE = "09087651234"
MAIL = "umi.qz@example.jp"
CERTIFIED = ("佐世保　花子", "佐世保市八幡町")
KANA = ("サセホヌ", "ハナコネ")
NEW_PASSWORD = "w7mt4zc1yr"
TYPED = (LIBRARY_PASSWORD, PHONE, MAIL, *KANA)
CALM = 3000
"""Seconds after which every visit is over by itself."""


class KioskProcess:
    """The kiosk, and a hand that taps on it."""

    def __init__(self, service: PcscService, folder: Path, anchors: list[Path]) -> None:
        self.folder = folder
        words = [sys.executable, "-m", "tests.memory.child", str(folder), *map(str, anchors)]
        env = service.environment | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(words, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.layout = Layout(**self.order("layout") | {"numbers": tuple(self.order("layout")["numbers"])})

    def order(self, *words: str):
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(" ".join(words).encode() + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, f"the kiosk died at {words}"
        return json.loads(answer)

    def taps(self, *names: str) -> None:
        for name in names:
            self.order("tap", name)

    def waits_for(self, *pages: str) -> str:
        found: str = self.order("wait", *pages)
        return found

    def memory(self) -> Memory:
        """All of it, once everything that was begun is done."""
        self.order("still")
        return Memory(self.process.pid, self.layout)

    def close(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with self.process.stdin as orders, self.process.stdout:
            if self.process.poll() is None:
                orders.write(b"quit\n")
                orders.flush()
            self.process.wait(patience(120))


@pytest.fixture(scope="module")
def start(
    tmp_path_factory: pytest.TempPathFactory, pcsc_service: PcscService, pki_directory: Path
) -> Iterator[Callable[[], KioskProcess]]:
    started: list[KioskProcess] = []

    def start() -> KioskProcess:
        folder, files = tmp_path_factory.mktemp("memory"), []
        for number, der in enumerate(TestPki.load_or_create(pki_directory).anchors):
            files.append(folder / f"ca{number}.cer")
            files[-1].write_bytes(der)
        started.append(KioskProcess(pcsc_service, folder / "kiosk", files))
        return started[-1]

    yield start
    for each in started:
        each.close()


@pytest.fixture(scope="module")
def process(start: Callable[[], KioskProcess]) -> KioskProcess:
    """One for the visits of many tests, one after the other: nothing of a visit may be there in the next."""
    return start()


@pytest.fixture
def kiosk(process: KioskProcess, pcscd: Pcscd) -> Iterator[KioskProcess]:
    """With nobody in front of it, before and after."""
    yield process
    pcscd.lift()
    process.order("later", str(CALM))  # a problem of a card that has gone is over, before anything is warned of
    is_left_alone(process)


def types(kiosk: KioskProcess, text: str) -> None:
    for letter in text:
        kiosk.taps(f"key-{letter}")


def reaches_the_password(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    kiosk.waits_for("attract")
    kiosk.taps("register")
    lays_the_card(kiosk, pcscd)


def lays_the_card(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    kiosk.waits_for("consent")
    kiosk.taps("agree", "next")
    kiosk.waits_for("place_card")
    pcscd.lay("sasebo")
    kiosk.waits_for("password")


def types_the_password(kiosk: KioskProcess, password: bytes = PASSWORD) -> None:
    kiosk.taps(*(f"key-{chr(code)}" for code in password))


def reaches_the_form(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_password(kiosk, pcscd)
    types_the_password(kiosk)
    kiosk.taps("next")
    kiosk.waits_for("take_card")
    pcscd.lift()
    kiosk.waits_for("form")


def fills_the_form(kiosk: KioskProcess) -> None:
    for kana in KANA:
        types(kiosk, kana)
        kiosk.taps("next")
    types(kiosk, MAIL)
    kiosk.taps("next")
    types(kiosk, PHONE)
    kiosk.taps("next")
    types(kiosk, LIBRARY_PASSWORD)
    kiosk.taps("next")
    types(kiosk, LIBRARY_PASSWORD)


def is_left_alone(kiosk: KioskProcess) -> None:
    kiosk.order("later", str(2 * CALM))  # the warning
    kiosk.order("later", str(3 * CALM))
    kiosk.waits_for("attract")


def registers(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    kiosk.taps("next")
    kiosk.waits_for("confirm")
    kiosk.taps("register")
    kiosk.waits_for("done")
    kiosk.taps("finish")
    kiosk.waits_for("attract")


def registers_and_logs_in(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    kiosk.taps("next")
    kiosk.waits_for("confirm")
    kiosk.taps("register")
    kiosk.waits_for("done")
    kiosk.taps("login")
    kiosk.waits_for("login")
    types(kiosk, LIBRARY_PASSWORD)
    kiosk.taps("next")
    kiosk.waits_for("home")
    is_left_alone(kiosk)


def gives_up_in_the_form(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    kiosk.taps("cancel")
    is_left_alone(kiosk)


def walks_away_from_the_confirm_page(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    kiosk.taps("next")
    kiosk.waits_for("confirm")
    is_left_alone(kiosk)


def meets_an_error_in_the_form(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    kiosk.order("crash")
    kiosk.waits_for("problem_k001")
    is_left_alone(kiosk)


def signs_for_a_new_password(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    kiosk.waits_for("attract")
    kiosk.taps("login")
    kiosk.waits_for("login")
    kiosk.taps("forgotten")
    kiosk.waits_for("choosing_act")
    kiosk.taps("password")
    lays_the_card(kiosk, pcscd)
    types_the_password(kiosk)
    kiosk.taps("next")
    kiosk.waits_for("take_card")
    pcscd.lift()


def walks_away_with_a_telephone_typed_as_proof(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    signs_for_a_new_password(kiosk, pcscd)
    kiosk.waits_for("proving")
    types(kiosk, PHONE)
    is_left_alone(kiosk)


def sets_a_new_password(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    """By whoever is registered at the card's address."""
    signs_for_a_new_password(kiosk, pcscd)
    kiosk.waits_for("edit_password")
    types(kiosk, NEW_PASSWORD)
    kiosk.taps("next")
    types(kiosk, NEW_PASSWORD)
    kiosk.taps("next")
    kiosk.waits_for("act_done")
    is_left_alone(kiosk)


def test_while_the_form_is_filled_in_the_scan_finds_what_is_there(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_form(kiosk, pcscd)
    fills_the_form(kiosk)
    found, copies = kiosk.memory().find(*TYPED, *CERTIFIED, copies=PASSWORD)
    assert copies == [], "it was used"
    for text in (*TYPED, *CERTIFIED):
        assert found[text], text


def holds_nothing(kiosk: KioskProcess) -> None:
    found, copies = kiosk.memory().find(*TYPED, *CERTIFIED, NEW_PASSWORD, copies=PASSWORD)
    assert copies == []
    assert not any(found.values()), "\n".join(f"{text}: {each}" for text, each in found.items() if each)
    told = b"".join(file.read_bytes() for file in (kiosk.folder / "logs").iterdir())
    assert b"page from=" in told
    assert not [text for text in (*TYPED, *CERTIFIED, NEW_PASSWORD, PASSWORD.decode()) if text.encode() in told]


@pytest.mark.parametrize(
    "visits",
    [
        gives_up_in_the_form,
        walks_away_from_the_confirm_page,
        meets_an_error_in_the_form,
        walks_away_with_a_telephone_typed_as_proof,
        registers,
    ],
)
def test_after_a_visit_no_live_object_holds_anything_of_the_person(
    visits: Callable[[KioskProcess, Pcscd], None], kiosk: KioskProcess, pcscd: Pcscd
) -> None:
    visits(kiosk, pcscd)
    holds_nothing(kiosk)


def test_after_logging_in_and_after_a_new_password_no_live_object_holds_anything_of_the_person(
    start: Callable[[], KioskProcess], pcscd: Pcscd
) -> None:
    """In another kiosk: the person is registered in the one of the other visits."""
    kiosk = start()
    registers_and_logs_in(kiosk, pcscd)
    holds_nothing(kiosk)
    sets_a_new_password(kiosk, pcscd)
    holds_nothing(kiosk)


def test_a_wrong_password_is_nowhere_once_the_card_has_seen_it(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    wrong = b"QX7WRONG55"
    reaches_the_password(kiosk, pcscd)
    types_the_password(kiosk, wrong)
    assert kiosk.memory().copies(wrong), "typed, and not yet used"
    kiosk.taps("next")
    kiosk.waits_for("problem_k201", "password")
    assert kiosk.memory().copies(wrong) == []


def test_a_password_that_was_typed_and_never_used_is_nowhere_after_the_visit(kiosk: KioskProcess, pcscd: Pcscd) -> None:
    reaches_the_password(kiosk, pcscd)
    types_the_password(kiosk)
    kiosk.order("later", str(CALM))
    kiosk.order("later", str(2 * CALM))
    kiosk.waits_for("take_card_end")
    pcscd.lift()
    kiosk.waits_for("attract")
    assert kiosk.memory().copies(PASSWORD) == []


# the scan itself


@pytest.fixture
def planted() -> Iterator[Callable[[str], Memory]]:
    """A process that holds what the code makes."""
    running: list[subprocess.Popen[bytes]] = []

    def plant(code: str) -> Memory:
        program = (
            "import json, sys\nfrom tests.memory.layout import layout\n"
            "def shape(*codes): return ''.join(chr(code ^ 1) for code in codes)\n"
            f"{code}\nprint(json.dumps(layout()), flush=True)\nsys.stdin.read()"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={
                "QT_QPA_PLATFORM": "offscreen",
                "PYTHONPATH": os.pathsep.join(sys.path),
            },  # pytest puts the text into it
        )
        running.append(process)
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        return Memory(process.pid, Layout(**said | {"numbers": tuple(said["numbers"])}))

    yield plant
    for process in running:
        process.communicate()


def masked(text: str) -> str:
    return f"shape({', '.join(str(ord(letter) ^ 1) for letter in text)})"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("kept = {}", "QZSECRET77"),
        ("kept = 'before ' + {} + ' behind'", "QZSECRET77"),
        ("kept = {}", "佐世保　花子ヌ"),
        ("kept = 'x' * 3000 + {}", "佐世保　花子ヌ"),
        ("kept = {}.encode()", "佐世保　花子ヌ"),
        ("kept = {}", "Łódź Ñandú"),
        ("from PySide6.QtGui import QTextDocument\nkept = QTextDocument()\nkept.setMetaInformation("
         "QTextDocument.MetaInformation.DocumentTitle, {})", "佐世保　花子ヌ"),
        ("from PySide6.QtCore import QObject\nkept = QObject()\nkept.setObjectName({})", "QZSECRET77"),
    ],
)  # fmt: skip
def test_an_object_that_is_alive_is_found_and_one_that_is_not_is_not(planted, code: str, text: str) -> None:
    assert planted(code.format(masked(text))).live(text)
    assert not planted(code.format(masked(text)) + "\ndel kept\nimport gc; gc.collect()").live(text)


@pytest.mark.parametrize(
    ("before", "length", "found"),
    [
        (b"", 5, True),
        ("中".encode("utf-16-le"), 6, True),
        (b"destroyed()\0", 11, False),
        (b"ab\0\0", 2, False),
    ],
)
def test_what_lies_behind_the_contents_of_a_string_of_qt_is_none_of_it(
    planted, before: bytes, length: int, found: bool
) -> None:
    """A block that is used again keeps what nobody has written over."""
    text = "佐世保花子"
    code = f"""
import ctypes, struct
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
block = libc.malloc(56)
contents = {before!r} + {masked(text)}.encode("utf-16-le")
head = struct.pack("<iIq", 1, 1, {length}) + contents + bytes(40 - len(contents))
ctypes.memmove(block, head, len(head))
holder = (ctypes.c_uint64 * 3)(block, block + 16, {length})
del contents, head
"""
    assert bool(planted(code).live(text)) is found


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("kept = {}.encode()", "bytes"),
        ("kept = bytearray({}.encode())", "bytes"),
        ("kept = {}.encode('utf-16-le')", "utf-16"),
        ("kept = {}.encode('utf-32-le')", "utf-32"),
        ("kept = list({}.encode())", "pointers"),
        ("kept = [0, 32, *{}.encode()]\nkept[:] = [0] * len(kept)", "pointers"),
    ],
)
def test_a_copy_of_a_password_is_found_in_every_form(planted, code: str, form: str) -> None:
    memory = planted(code.format(masked("QZSECRET77")))
    assert form in memory.copies(b"QZSECRET77")


def test_long_runs_of_zeros_are_left_out_but_for_where_the_head_of_an_object_may_lie() -> None:
    far = LONGEST * 4
    data = bytes(far) + b"first" + bytes(far) + b"second" + bytes(LONGEST // 2) + b"third" + bytes(far)
    data += bytes(-len(data) % 4096)
    (at, first), (later, rest) = scan._written(4096, data)
    assert at + first.index(b"first") == 4096 + far
    assert first.index(b"first") >= LONGEST
    assert later + rest.index(b"second") == 4096 + data.index(b"second")
    assert later + rest.index(b"third") == 4096 + data.index(b"third")
    assert rest.index(b"second") >= LONGEST
    assert len(first) + len(rest) < 4 * LONGEST
    assert list(scan._written(0, bytes(far))) == []


def test_the_numbers_of_the_layout_are_those_of_this_interpreter(planted) -> None:
    memory = planted("pass")
    assert memory._layout.ascii_head % 8 == memory._layout.bytes_head % 8 == 0
    assert ctypes.sizeof(ctypes.c_void_p) == 8
