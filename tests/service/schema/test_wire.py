"""What crosses the wire stays the same to the byte: during an upgrade, kiosks and service are of two versions."""

from __future__ import annotations

import asyncio
import contextlib
import json
import queue
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx

from kiosk.operations.account import (
    CancelHold,
    CancellationRequested,
    ChoosePassword,
    DeleteNotices,
    HoldsListed,
    ListHolds,
    ListLoans,
    ListNotices,
    LoansListed,
    LoggedIn,
    LogIn,
    LogOut,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    ReadNotices,
    Renewed,
    RenewLoan,
    RequestCancellation,
    SetNotices,
    StopUse,
)
from kiosk.operations.calls import CallEnd, CallState, EndCall, RingStaff, StaffRung
from kiosk.operations.fleet import (
    CheckReport,
    Condition,
    Count,
    DeskPause,
    HealthHeard,
    ReportHealth,
    ReportReadiness,
)
from kiosk.operations.registration import (
    ChallengeMade,
    FetchChallenge,
    IdentifyPerson,
    PatronRegistered,
    PersonIdentified,
    PrepareIdentification,
    RegisterPatron,
)
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    PatronRecognized,
    ProveRecord,
    RecognizePatron,
    RecordProved,
    RecordUpdated,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    TermRenewed,
    UpdateRecord,
)
from kiosk.patron.account import RenewalRefusal
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, ActNotice, KnownRecord, Proof, Recognized, TermOffer, TermRefusal
from kiosk.service.http.limits import RateLimit
from kiosk.service.http.metrics import Metrics
from kiosk.service.http.middleware import AccessPolicy
from kiosk.service.http.server import make_app
from kiosk.service.port import Unavailable
from kiosk.service.remote.client import RemoteService
from kiosk.visit.samples import account as mine_samples
from kiosk.visit.samples import registration as samples
from tests.patience import patience
from tests.service.harness import CONTACT
from tests.service.remote.test_remote import Line, read_request

GOLDEN = Path(__file__).with_name("wire.json")
SESSION, TOKEN = "s" * 43, "k" * 43
_AT = datetime(2026, 4, 1, 3, 10, tzinfo=UTC)
HEALTH = ReportHealth(
    sent_at=_AT,
    run="r1",
    number=7,
    version="1.2.3",
    profile="0123456789abcdef",
    condition=Condition.IN_USE,
    drawn_at=_AT,
    read_at=None,
    printed_at=None,
    problem="K501",
    problem_at=_AT,
    checks=(CheckReport("printer.state", "fault", "paper"),),
    counts=(Count(date(2026, 4, 1), "registered", 2),),
)
CALLS: dict[str, Callable[[Any], object]] = {
    "challenge": lambda service: service.ask(FetchChallenge("lobby-1", "2026-04")),
    "prepare": lambda service: service.ask(PrepareIdentification(b"\x30certificate\xff")),
    "identify": lambda service: service.ask(IdentifyPerson("c1", b"\x30certificate\xff", b"\0signature")),
    "register": lambda service: service.ask(RegisterPatron("t" * 43, CONTACT, "yomu2026", "visit-1")),
    "login": lambda service: service.ask(LogIn("2100012345", "hon2026")),
    "choose_password": lambda service: service.ask(ChoosePassword("2100012345", "kaze7num3h", "yomu2026")),
    "logout": lambda service: service.ask(LogOut(SESSION)),
    "loans": lambda service: service.ask(ListLoans(SESSION)),
    "holds": lambda service: service.ask(ListHolds(SESSION)),
    "renew": lambda service: service.ask(RenewLoan(SESSION, "l1")),
    "renew-odd-id": lambda service: service.ask(RenewLoan(SESSION, "a/ä ?")),
    "cancel_hold": lambda service: service.ask(CancelHold(SESSION, "h1")),
    "request_cancellation": lambda service: service.ask(RequestCancellation(SESSION, "h1")),
    "board": lambda service: service.ask(ListNotices(SESSION)),
    "set_notices": lambda service: service.ask(SetNotices(SESSION, False)),
    "read_notices": lambda service: service.ask(ReadNotices(SESSION, ("n1",))),
    "delete_notices": lambda service: service.ask(DeleteNotices(SESSION, ("n1", "n2"))),
    "stop_use": lambda service: service.ask(StopUse(SESSION)),
    "challenge-of-acts": lambda service: service.ask(
        FetchChallenge("lobby-1", "2026-04", False, (Act.REISSUE, Act.PASSWORD))
    ),
    "recognize": lambda service: service.ask(RecognizePatron("c1", b"\x30certificate\xff", b"\0signature", SESSION)),
    "prove": lambda service: service.ask(ProveRecord("t" * 43, phone="09012345678")),
    "reissue": lambda service: service.ask(ReissueCard("t" * 43, "act-1")),
    "reset_password": lambda service: service.ask(ResetPassword("t" * 43, "yomu2026", "act-2")),
    "update_record": lambda service: service.ask(
        UpdateRecord("t" * 43, True, CONTACT, (Field.PHONE, Field.EMAIL), "act-3")
    ),
    "renew_term": lambda service: service.ask(RenewTerm("t" * 43, "act-4")),
    "health": lambda service: service.ask(HEALTH),
    "readiness": lambda service: service.ask(
        ReportReadiness("0123456789abcdef", _AT, "1.2.3", "0123456789abcdef", HEALTH.checks)
    ),
    "ring": lambda service: service.ask(RingStaff("c" * 32, "place_card", "K102")),
    "end_call": lambda service: service.ask(EndCall("c" * 32, CallEnd.LEFT)),
}
RECORD = KnownRecord(
    "長崎　太郎",
    "ナガサキ",
    "タロウ",
    "長崎県大村市東本町１－２－３",
    "●●●●●●●●678",
    "t●●●@library.example.jp",
    date(2026, 6, 30),
    True,
    False,
    False,
    TermOffer(None, TermRefusal.TOO_EARLY, date(2026, 5, 1)),
)
RECOGNIZED = Recognized("t" * 43, samples.APPLICANT, (Act.REISSUE, Act.CHANGE), None, (Proof.PHONE, Proof.PASSWORD))
REFUSED = Renewed(None, RenewalRefusal.RESERVED)
ANSWERS: dict[type, object] = {
    FetchChallenge: ChallengeMade("c1", b"document", datetime(2026, 4, 1, 3, 10, tzinfo=UTC)),
    IdentifyPerson: PersonIdentified("t" * 43, samples.APPLICANT),
    RegisterPatron: PatronRegistered(
        "2100012345", "A2100012345A", date(2026, 4, 1), date(2029, 3, 31), "https://example.jp", True
    ),
    LogIn: LoggedIn(SESSION, mine_samples.MEMBER),
    ListLoans: LoansListed(mine_samples.REFUSED),
    ListHolds: HoldsListed(mine_samples.HOLDS),
    RenewLoan: Renewed(mine_samples.LOANS[0]),
    RequestCancellation: CancellationRequested(),
    ListNotices: NoticesListed(mine_samples.BOARD),
    SetNotices: NoticesSet(mine_samples.BOARD),
    ReadNotices: NoticesRead(mine_samples.BOARD),
    DeleteNotices: NoticesDeleted(mine_samples.BOARD),
    RecognizePatron: PatronRecognized(RECOGNIZED),
    ProveRecord: RecordProved(RECORD),
    ReissueCard: CardReissued("2100012345", "A2100012345A", None, date(2029, 3, 31), "https://example.jp"),
    ResetPassword: PasswordReset("2100012345"),
    UpdateRecord: RecordUpdated(RECORD),
    RenewTerm: TermRenewed(date(2029, 6, 30), RECORD),
    ReportHealth: HealthHeard(DeskPause("closed", "またあした"), "0123456789abcdef"),
    RingStaff: StaffRung(CallState.COMING),
}


class Answering:
    """A service that knows the answers."""

    def __init__(self) -> None:
        self.answers = dict(ANSWERS)

    def ask(self, operation: object) -> object:
        return self.answers.get(type(operation))

    def service_for(self, _kiosk_id: str) -> Answering:
        return self


def sent(call: Callable[[Any], object]) -> bytes:
    """The one request of a kiosk."""
    heard: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen(line: Any) -> None:
        heard.put(read_request(line))
        line.sendall(b"HTTP/1.1 400 x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    line = Line(listen)
    port = line.listener.getsockname()[1]
    service = RemoteService(
        f"http://127.0.0.1:{port}", kiosk_id="lobby-1", consent_digest="0" * 64, token=lambda: TOKEN
    )
    with contextlib.suppress(Unavailable):
        call(service)
    said = heard.get(timeout=patience())
    service.close()
    line.close()
    return said


def steady(request: bytes) -> str:
    """Without what is another each time."""
    text = request.decode()
    text = re.sub(r"127.0.0.1:\d+", "HOST", text)
    text = re.sub(r"(?i)(x-request-id): [0-9a-f]{32}", r"\1: ID", text)
    return re.sub(r"(?i)(user-agent): [^\r]*", r"\1: ANY", text)


def answered(service: Answering, request: bytes) -> str:
    """What the server says to it."""
    policy = AccessPolicy(kiosk_of=lambda _token: "lobby-1", rate=RateLimit(1000), body_bytes=65536, body_seconds=5)
    app = make_app(service, policy, Metrics())  # type: ignore[arg-type]
    head, _, body = request.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ")
    headers = dict(line.split(": ", 1) for line in rest)

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as http:
            return await http.request(method, path, headers=headers, content=body)

    answer = asyncio.run(ask())
    return f"{answer.status_code} {answer.text}"


def test_every_call_is_spelled_as_it_was(tmp_path: Path) -> None:
    found: dict[str, object] = {}
    service = Answering()
    for name, call in CALLS.items():
        request = sent(call)
        answer = "" if name == "renew-odd-id" else answered(service, request)
        found[name] = {"request": steady(request).split("\r\n"), "answer": answer}
    service.answers[RenewLoan] = REFUSED
    found["renew-refused"] = answered(service, sent(CALLS["renew"]))
    service.answers[IdentifyPerson] = PersonIdentified("", samples.APPLICANT, RECOGNIZED)
    found["identify-known"] = answered(service, sent(CALLS["identify"]))
    done = ActNotice("n7", Act.PASSWORD, datetime(2026, 4, 1, 3, 0, tzinfo=UTC), "lobby-1", done=False)
    service.answers[LogIn] = LoggedIn(SESSION, mine_samples.MEMBER, (done,))
    found["login-after-an-act"] = answered(service, sent(CALLS["login"]))
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    (tmp_path / GOLDEN.name).write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8"), f"if this is wanted, copy {tmp_path / GOLDEN.name} to {GOLDEN}"
