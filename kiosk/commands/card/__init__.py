"""``kiosk card``: what lies on the reader, and who holds it; for IT, with a test card (``docs/card.md``)."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk.clock import SystemClock
from kiosk.commands import DONE, FAILED, MISUSED, CommandError, Subparsers
from kiosk.commands.card.reading import CardReading, NoCard, card_reading
from kiosk.problem import Code
from kiosk.reader.outcomes import Identified, Kind, Locked, SignedOff, WrongPassword
from kiosk.secret import CAPACITY, Secret, overwrite

if TYPE_CHECKING:
    from kiosk.identity.trust import TrustAnchor
    from kiosk.patron.applicant import Applicant
    from kiosk.reader.pcsc.port import PcscPort

OK = "ok"
PURPOSE = "カードの読み取りを試験します。利用者登録の申請ではありません。"
"""What the card's holder declares by signing here."""
_NO_TEXT = "（なし）"
_KINDS = {
    Kind.MY_NUMBER: "My Number card",
    Kind.JUKI: "resident-register card (住基カード)",
    Kind.PHONE_ANDROID: "Android phone",
    Kind.PHONE_IPHONE: "iPhone",
    Kind.FOREIGN: "not a My Number card",
}


class Verdict(NamedTuple):
    """How the identification ended: ``ok`` or a K-code, with a word on it for people."""

    verdict: str
    text: str
    applicant: Applicant | None = None
    tries_left: int | None = None
    variant: str = ""


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "card", help="look at the card on a reader, or identify its holder", description=__doc__
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    info = actions.add_parser("info", help="kind of card, certificates on it, tries left; needs no password")
    info.set_defaults(run=run, action=_info)
    identify = actions.add_parser(
        "identify",
        help="show the card its password, read the certificate, have it sign a challenge, and judge the result",
        description="A wrong password costs the card one of its five tries. Use a test card.",
    )
    identify.add_argument(
        "--password-stdin", action="store_true", required=True, help="read the signature password from standard input"
    )
    identify.add_argument(
        "--trust",
        type=Path,
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="CA certificates (PEM or DER) that are trusted in this run; without any, no card is",
    )
    identify.set_defaults(run=run, action=_identify)
    for action in (info, identify):
        action.add_argument("--json", action="store_true", help="print JSON, see docs/card.md")
        action.add_argument("--reader", metavar="NAME", help="use only readers with this in their name (default: all)")
        action.add_argument(
            "--timeout", type=_seconds, default=10.0, metavar="SECONDS", help="wait so long for a card (default: 10)"
        )


def run(args: argparse.Namespace) -> int:
    code: int = args.action(args)
    return code


def _info(args: argparse.Namespace) -> int:
    try:
        with card_reading(_port(args.reader), args.timeout) as reading:
            found = reading.identify()
    except NoCard as problem:
        raise CommandError(str(problem)) from None
    if args.json:
        _print_json(
            {
                "reader": found.card.reader,
                "kind": found.kind.value,
                "certificates": {
                    "signing": found.has_signing_certificate,
                    "authentication": found.has_authentication_certificate,
                },
                "tries_left": found.tries_left,
            }
        )
        return DONE
    print(f"Reader:                     {found.card.reader}")
    print(f"Card:                       {_KINDS[found.kind]}")
    print(f"Signing certificate:        {_yes(found.has_signing_certificate)}")
    print(f"Authentication certificate: {_yes(found.has_authentication_certificate)}")
    tries = {None: "-", 0: "0 (locked; only a municipal office unlocks it)"}
    print(f"Tries left:                 {tries.get(found.tries_left, found.tries_left)}")
    return DONE


def _identify(args: argparse.Namespace) -> int:
    anchors = [_anchor(path) for path in args.trust]
    try:
        verdict = judged(tuple(anchors), args.reader, args.timeout)
    except ValueError as fault:
        print(f"kiosk: {fault}", file=sys.stderr)
        return MISUSED
    except NoCard as problem:
        verdict = Verdict(problem.code, str(problem))
    _print_verdict(verdict, args.json)
    return DONE if verdict.verdict == OK else FAILED


def judged(anchors: tuple[TrustAnchor, ...], reader: str | None, patience: float) -> Verdict:
    """What is to be thought of the card on the reader; its password is read from standard input.

    Raises NoCard, and ValueError for what can't be a password: the card was not asked then.
    """
    secret = Secret()
    try:
        with card_reading(_port(reader), patience) as reading:
            found = reading.identify()
            refused = _unfit(found)
            if refused is not None:
                return refused
            try:
                _read_password(secret)
            except ValueError as fault:
                raise ValueError(f"{fault}; the card was not asked") from None
            return _judge(reading, found, secret, anchors)
    finally:
        secret.wipe()


def _unfit(found: Identified) -> Verdict | None:
    """Why no password should be shown to this card, or None."""
    if found.kind is not Kind.MY_NUMBER:
        return Verdict(Code.WRONG_CARD, f"{_KINDS[found.kind]}: lay a My Number card on the reader")
    if not found.has_signing_certificate:
        return Verdict(Code.NO_CERTIFICATE, "no signing certificate on this card")
    if not found.tries_left:
        return Verdict(
            Code.LOCKED, "the signature password is locked; only a municipal office unlocks it", tries_left=0
        )
    return None


def _judge(reading: CardReading, found: Identified, secret: Secret, anchors: tuple[TrustAnchor, ...]) -> Verdict:
    from kiosk.identity.document import make_document

    document = make_document(
        library=_NO_TEXT,
        kiosk="kiosk card identify",
        consent_version=_NO_TEXT,
        consent_text="",
        now=SystemClock().now(),
        purpose=PURPOSE,
    ).encode()
    match reading.read(document, secret):
        case WrongPassword(tries_left=left):
            return Verdict(Code.WRONG_PASSWORD, f"wrong password, {left} left", tries_left=left)
        case Locked():
            return Verdict(Code.LOCKED, "wrong password, and it is locked now", tries_left=0)
        case SignedOff() as signed:
            tries = _tries_now(reading, found)
            return _verify(signed, document, anchors)._replace(tries_left=tries)


def _tries_now(reading: CardReading, found: Identified) -> int | None:
    """The tries after a right password, which restores them; what was known before if the card is gone already."""
    try:
        return reading.identify().tries_left
    except NoCard:
        return found.tries_left


def _verify(signed: SignedOff, document: bytes, anchors: tuple[TrustAnchor, ...]) -> Verdict:
    from kiosk.identity.revocation import NotYetChecked
    from kiosk.identity.verify import NotAccepted, TrustPolicy, Verifier
    from kiosk.service.refusals import refused

    if not anchors:
        return Verdict(Code.NOT_GENUINE, "no CA is trusted: name the CA certificates with --trust")
    policy = TrustPolicy(anchors, allow_test=any(anchor.is_test for anchor in anchors))
    verifier = Verifier(policy, NotYetChecked(), SystemClock())
    for notice in verifier.notices:
        print(f"kiosk: {notice}", file=sys.stderr)
    try:
        applicant = verifier.verify(certificate=signed.certificate, signature=signed.signature, document=document)
    except NotAccepted as refusal:
        no = refused(refusal.reason, refusal.detail)
        return Verdict(no.code, no.detail, variant=no.variant)
    return Verdict(OK, "the card is genuine and its holder is", applicant)


def _print_verdict(verdict: Verdict, as_json: bool) -> None:
    person = verdict.applicant
    if verdict.verdict != OK:
        text = verdict.text.removeprefix(f"{verdict.verdict}: ")
        code = f"{verdict.verdict} {verdict.variant}".strip()
        print(f"kiosk: {code}: {text}", file=sys.stderr)
    if as_json:
        _print_json(
            {
                "verdict": verdict.verdict,
                "variant": verdict.variant,
                "applicant": person
                and {
                    "name": person.name,
                    "birth_date": person.birth_date.iso(),
                    "gender": person.gender.value,
                    "address": person.address,
                    "flags": {"name": _digits(person.name_flags), "address": _digits(person.address_flags)},
                },
                "tries_left": verdict.tries_left,
            }
        )
    elif person is not None:
        print(f"{verdict.text}:")
        print(f"氏名      {person.name}{' （代替文字あり）' if any(person.name_flags) else ''}")
        print(f"生年月日  {person.birth_date.iso()}")
        print(f"性別      {person.gender.value}")
        print(f"住所      {person.address}{' （代替文字あり）' if any(person.address_flags) else ''}")


def _read_password(secret: Secret) -> None:
    """The first line of standard input, from the file itself into wipeable memory.  ValueError if it can't be one."""
    if sys.stdin is not None and sys.stdin.isatty():
        raise ValueError("pipe the password in: typed here it would stay on the screen")
    line = bytearray(CAPACITY + 6)  # a byte order mark, one more than fits, and the line's end
    filled = 0
    try:
        with io.FileIO(0, closefd=False) as file, memoryview(line) as room:
            while filled < len(line) and b"\n" not in line and (count := file.readinto(room[filled:])):
                filled += count
        start = 3 if line.startswith(b"\xef\xbb\xbf") else 0  # as shells of Windows begin what they pipe
        end = next((at for at in range(start, filled) if line[at] in b"\r\n"), filled)
        if not 6 <= end - start <= CAPACITY:
            raise ValueError("a signature password has 6 to 16 characters")
        for at in range(start, end):
            secret.push(line[at])
    finally:
        overwrite(line)


def _anchor(path: Path) -> TrustAnchor:
    from kiosk.identity.trust import BadAnchor, TrustAnchor

    try:
        return TrustAnchor.load(path.read_bytes())
    except OSError as error:
        raise CommandError(f"--trust {path}: {error.strerror}") from None
    except BadAnchor as fault:
        raise CommandError(f"--trust {path}: {fault}") from None


def _port(reader: str | None) -> PcscPort:
    from kiosk.reader.pcsc.port import PcscPort

    return PcscPort(reader, count_first=True)


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError("0 to 86400 seconds")
    return seconds


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _digits(flags: tuple[bool, ...]) -> str:
    return "".join("1" if flag else "0" for flag in flags)


def _yes(there: bool | None) -> str:
    return {True: "yes", False: "no", None: "the card does not say"}[there]
