"""How a print server is reached, and what it says of a job that a real one here can't be made to say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.spool.cups import ipp
from kiosk.printing.spool.cups.ipp import Attribute
from kiosk.printing.spool.cups.link import IppLink, LinkDown, _address
from kiosk.printing.spool.cups.queue import GET_JOB, GET_PRINTER, CupsQueue
from kiosk.printing.spool.settle import Look, Stage


@pytest.mark.parametrize(
    ("server", "address"),
    [
        ("print.example", ("print.example", 631)),
        ("print.example:8631", ("print.example", 8631)),
        ("192.0.2.7:8631", ("192.0.2.7", 8631)),
        ("[::1]", ("::1", 631)),
        ("[::1]:8631", ("::1", 8631)),
        ("::1", ("::1", 631)),
        ("2001:db8::7", ("2001:db8::7", 631)),
        ("print.example:8631/version=1.1", ("print.example", 8631)),
        ("[2001:db8::7]/version=2.0", ("2001:db8::7", 631)),
        ("::1/version=1.1", ("::1", 631)),
        (" print.example ", ("print.example", 631)),
    ],
)
def test_cups_server_says_where(server: str, address: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", server)
    link = IppLink()
    connection = link._connection()
    assert (connection.host, connection.port) == address


@pytest.mark.parametrize("suffix", ["", "/version=1.1", "/version=2.0"])
def test_cups_server_may_be_a_socket(suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"{tmp_path}/s{suffix}")
    assert IppLink()._server == f"{tmp_path}/s"


def test_an_empty_cups_server_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    usual = IppLink()._server
    monkeypatch.setenv("CUPS_SERVER", " ")
    assert IppLink()._server == usual


@pytest.mark.parametrize("port", ["0", "65536", "99999999999"])
def test_a_port_that_is_none_is_a_server_that_is_not_there(port: str) -> None:
    with pytest.raises(LinkDown, match="port"):
        IppLink(f"print.example:{port}").post("/", b"")


@given(st.text(max_size=30))
def test_any_text_is_an_address_or_a_fault(server: str) -> None:
    try:
        host, port = _address(server)
    except LinkDown:
        return
    assert host == "" or host in server
    assert 0 < port < 65536


class Scripted:
    """Answers as a print server does, with the attributes it is told to."""

    def __init__(self, job: Mapping[str, Attribute], printer: Mapping[str, Attribute] | None = None) -> None:
        usual = {
            "printer-state": Attribute("printer-state", ipp.ENUM, (3,)),
            "printer-state-reasons": Attribute("printer-state-reasons", ipp.KEYWORD, ("none",)),
            "device-uri": Attribute("device-uri", ipp.URI, ("ipp://printer/ipp/print",)),
        }
        self.said = {GET_JOB: (ipp.JOB, job), GET_PRINTER: (ipp.PRINTER, usual | dict(printer or {}))}

    def post(self, _path: str, message: bytes) -> bytes:
        tag, said = self.said[int.from_bytes(message[2:4], "big")]
        return ipp.encode(0, int.from_bytes(message[4:8], "big"), [(tag, list(said.values()))])


def looked(pages: int = 1, **said: tuple[int, tuple[object, ...]]) -> Look:
    names = {name.replace("_", "-"): Attribute(name.replace("_", "-"), *value) for name, value in said.items()}  # type: ignore[arg-type]
    return CupsQueue("Card", Scripted(names).post).look(7, pages)


@pytest.mark.parametrize(
    ("reasons", "errors"),
    [
        (("job-completed-successfully",), False),
        (("job-completed-with-warnings",), False),
        (("job-completed-with-errors",), True),
        (("processing-to-stop-point", "job-completed-with-errors"), True),
    ],
)
def test_a_job_that_ended_with_errors_is_told_from_one_that_did_not(reasons: tuple[str, ...], errors: bool) -> None:
    look = looked(job_state=(ipp.ENUM, (9,)), job_state_reasons=(ipp.KEYWORD, reasons))
    assert look.stage is Stage.ENDED
    assert look.errors is errors


@pytest.mark.parametrize(
    ("counted", "pages", "impressions", "out"),
    [(0, 1, 0, False), (1, 1, 1, True), (1, 2, 1, False), (2, 2, 2, True), (3, 2, 3, True), (1, 0, 1, False)],
)
def test_a_job_is_counted_out_when_every_page_of_it_is(counted: int, pages: int, impressions: int, out: bool) -> None:
    look = looked(pages, job_state=(ipp.ENUM, (5,)), job_impressions_completed=(ipp.INTEGER, (counted,)))
    assert (look.impressions, look.counted_out) == (impressions, out)


@pytest.mark.parametrize("value", [(ipp.INTEGER, (-1,)), (ipp.BOOLEAN, (True,)), (ipp.KEYWORD, ("many",))])
def test_a_count_that_is_none_counts_for_nothing(value: tuple[int, tuple[object, ...]]) -> None:
    look = looked(job_state=(ipp.ENUM, (5,)), job_impressions_completed=value)
    assert (look.impressions, look.counted_out) == (None, False)


def test_a_job_the_queue_holds_is_no_job_that_waits() -> None:
    assert looked(job_state=(ipp.ENUM, (4,))).stage is Stage.HELD
    assert looked(job_state=(ipp.ENUM, (3,))).stage is Stage.WAITING


def test_a_queue_that_holds_new_jobs_is_shut() -> None:
    for reasons, shut in (
        (("none",), False),
        (("hold-new-jobs",), True),
        (("media-low-report", "hold-new-jobs"), True),
    ):
        said = {"printer-state-reasons": Attribute("printer-state-reasons", ipp.KEYWORD, reasons)}
        assert CupsQueue("Card", Scripted({}, said).post).standing().shut is shut
