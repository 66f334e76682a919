"""``kiosk virtual-card``: its arguments, its orders, and what it says when something is wrong."""

from __future__ import annotations

import io
import json
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.__main__ import main
from kiosk.commands.virtual_card import default_pki_directory
from kiosk.simulator.card.foreign import garbage
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.steering import Steering
from kiosk.simulator.vpcd.slot import VpcdSlot
from tests.patience import patience

SELECT = bytes.fromhex("00A4040C0AD392F000260100000001")


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(patience(10))
        yield listener


@pytest.fixture
def kiosk(monkeypatch, capsys):
    def run(*args: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["kiosk", "virtual-card", *args])
        try:
            code = main()
        except SystemExit as end:
            code = int(end.code or 0)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def steer(pki, listener):
    """Obey these orders at once; the answers."""

    def run(*orders: object) -> list[dict[str, object]]:
        slot = VpcdSlot("127.0.0.1", listener.getsockname()[1])

        def make(key: str):
            return PERSONAS[key].make(pki, date(2026, 11, 22), Latency.none())

        out = io.StringIO()
        lines = [o[1:] if isinstance(o, str) and o[:1] == "!" else json.dumps(o) for o in orders]
        Steering(slot, make, "nagasaki").run(lines, out)
        assert not slot.laying
        return [json.loads(line) for line in out.getvalue().splitlines()]

    return run


def test_list_names_every_persona(kiosk):
    code, out, _ = kiosk("--list")
    assert code == 0
    assert all(key in out for key in PERSONAS)


def test_unknown_persona_says_where_to_look(kiosk):
    code, _, err = kiosk("--persona", "nobody")
    assert code == 2
    assert "--list" in err


@pytest.mark.parametrize("address", ["here", "host:", ":1", "host:0", "host:70000", "host:port"])
def test_wrong_address_says_what_is_wanted(kiosk, address):
    code, _, err = kiosk("--vpcd", address)
    assert code == 2
    assert "HOST:PORT" in err


def test_no_reader_says_what_to_start(kiosk, listener, tmp_path):
    port = listener.getsockname()[1]
    listener.close()
    code, _, err = kiosk("--pki", str(tmp_path), "--vpcd", f"127.0.0.1:{port}")
    assert code == 1
    assert "pcscd" in err


def test_unusable_key_directory_says_which(kiosk, tmp_path):
    (tmp_path / "file").write_text("in the way")
    code, _, err = kiosk("--pki", str(tmp_path / "file"))
    assert code == 1
    assert "--pki" in err


@pytest.mark.linux("XDG is not Windows")
def test_keys_are_kept_in_the_user_s_state(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert default_pki_directory() == tmp_path / "miraion-kiosk" / "demo-pki"
    monkeypatch.delenv("XDG_STATE_HOME")
    assert default_pki_directory() == Path.home() / ".local" / "state" / "miraion-kiosk" / "demo-pki"


def test_orders_lay_lift_and_change_the_card(steer):
    answers = steer("lay", "lift", {"persona": "one-try-left"}, "state")
    assert [(a["ok"], a["persona"], a["laid"], a["signature_tries"]) for a in answers] == [
        (True, "nagasaki", False, 5),
        (True, "nagasaki", True, 5),
        (True, "nagasaki", False, 5),
        (True, "one-try-left", True, 1),
        (True, "one-try-left", True, 1),
    ]


def test_stranger_has_no_tries_to_tell(steer):
    assert steer({"persona": "transit"})[-1] == {"ok": True, "persona": "transit", "laid": True}


def test_nothing_is_obeyed_after_quit(steer):
    assert len(steer("quit", "lay")) == 1


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("freeze", "no card"),
        ("thaw", "no card"),
        ({"tear_after": 1}, "no card"),
        ({"tear_after": 0}, "unknown order"),
        ({"persona": "nobody"}, "no persona"),
        ("dance", "unknown order"),
        ("!{", "not JSON"),
    ],
)
def test_order_that_can_not_be_obeyed_is_answered(steer, order, said):
    refused, after = steer(order, "state")[1:]
    assert refused["ok"] is False
    assert said in refused["error"]
    assert after["ok"]


def test_second_card_is_refused(steer):
    assert steer("lay", "lay")[-1] == {"ok": False, "error": "a card lies there already"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["lay", "lift", "tear_after", "persona"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["persona", "tear_after", "executed"]), inner),
    max_leaves=4,
)


@settings(max_examples=60)
@given(lines=st.lists(st.builds(json.dumps, JSON) | st.text(min_size=1), max_size=5))
def test_any_line_gets_just_one_answer(lines):
    told = [line.replace("\n", " ") for line in lines if line.strip() and json_of(line) != "quit"]
    out = io.StringIO()
    Steering(VpcdSlot("127.0.0.1", 1), lambda _: garbage(), "garbage").run(told, out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(answers) == 1 + len(told)
    assert all("ok" in answer for answer in answers)


def json_of(line: str) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


def test_endless_nesting_is_answered_too(steer):
    assert steer("!" + "[" * 100_000)[-1]["ok"] is False


def test_program_obeys_over_its_pipes_and_leaves_when_they_close(pki_directory, listener):
    place = f"127.0.0.1:{listener.getsockname()[1]}"
    command = [sys.executable, "-m", "kiosk", "virtual-card", "--pki", str(pki_directory), "--vpcd", place]
    with subprocess.Popen(
        [*command, "--latency", "none", "--steer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdin
        assert program.stdout
        assert json.loads(program.stdout.readline())["laid"] is False
        program.stdin.write('"lay"\n')
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["laid"] is True
        card, _ = listener.accept()
        with card:
            card.settimeout(patience(10))
            card.sendall(len(SELECT).to_bytes(2, "big") + SELECT)
            assert card.recv(4) == b"\x00\x02\x90\x00"
            program.stdin.close()
            assert card.recv(1) == b""
        assert program.wait(patience(20)) == 0
