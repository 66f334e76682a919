"""The public-certification application (JPKI) of a My Number card, spoken over a channel; no transport here.

No other application of the card is ever selected, so the 個人番号 can't be read; ``docs/card.md`` lists every
command with its reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.reader import apdu, tlv
from kiosk.reader.apdu import SW, exchange
from kiosk.reader.channel import Channel, Response
from kiosk.reader.outcomes import Kind
from kiosk.secret import Secret

APPLICATION = bytes.fromhex("D392F000260100000001")
"""公的個人認証AP."""
CARD_MANAGER = bytes.fromhex("A0000001510000")
"""GlobalPlatform issuer security domain: selecting it leaves the application and forgets the password."""

SIGNING_CERTIFICATE = 0x01
SIGNING_CA_CERTIFICATE = 0x02
TOKEN_INFO = 0x06
AVAILABILITY = 0x08
SIGNING_KEY = 0x1A
SIGNING_PASSWORD = 0x1B

SHORTEST, LONGEST = 6, 16
"""Length of a signature password, in characters."""
LONG_READ = 2048
"""Bytes asked for with an extended Le: more than any signing certificate seen, much less than its padded file."""

_LABELS = {
    b"JPKIAPICCTOKEN2": Kind.MY_NUMBER,
    b"JPKIAPICCTOKEN": Kind.JUKI,
    b"JPKIAPGPSETOKEN": Kind.PHONE_ANDROID,
    b"JPKIAPIOSTOKEN": Kind.PHONE_IPHONE,
}
_LABEL_SIZE = 32
_SHA256_PREFIX = bytes.fromhex("3031300D060960864801650304020105000420")


class CardError(Exception):
    """The card answered, but not as its specification says; holds no personal data."""


class UnfitPassword(ValueError):
    """Not 6 to 16 of A-Z and 0-9: refused here, so that the card counts no try."""


@dataclass(slots=True)
class Habits:
    """What one reader turned out to put up with, so that it is asked only once."""

    long_reads: bool | None = None
    bare_query: bool = True


class Nature(NamedTuple):
    """What a card says about itself without a password; ``tries_left`` as in ``outcomes.Identified``."""

    kind: Kind
    signing: bool
    authentication: bool
    tries_left: int | None


_FOREIGN = Nature(Kind.FOREIGN, signing=False, authentication=False, tries_left=None)


def identify(channel: Channel, habits: Habits) -> Nature:
    """Select the application and say what lies there: four commands, none of which costs a try.

    CardError if it claims to be JPKI and does not behave so.
    """
    if not _select(channel):
        return _FOREIGN
    token = _answer(exchange(channel, apdu.read_file(TOKEN_INFO, _LABEL_SIZE)), "token info").data
    kind = _LABELS.get(token[:_LABEL_SIZE].strip(b" \0"), Kind.FOREIGN)
    if kind is Kind.FOREIGN:
        return _FOREIGN
    signing, authentication = _available(channel, kind)
    tries = tries_left(channel, habits) if kind is Kind.MY_NUMBER and signing else None
    return Nature(kind, signing, authentication, tries)


def tries_left(channel: Channel, habits: Habits) -> int:
    """Tries left for the signature password, 0 = locked; costs none.  CardError if the card won't say."""
    answer: Response | None = None
    if habits.bare_query:
        answer = channel.transmit(apdu.retry_query(SIGNING_PASSWORD))
    if answer is None or answer.sw == SW.WRONG_LENGTH:
        habits.bare_query = False
        answer = channel.transmit(apdu.retry_query_le(SIGNING_PASSWORD))
    left = apdu.retries(answer.sw)
    if left is None:
        raise CardError(f"retry query answered {answer.sw:04X}")
    return left


def still_selected(channel: Channel, habits: Habits, tries: int) -> bool:
    """Whether this is still the card that was identified: one without power since has no application selected.

    A transport may carry on with a swapped card without a word; this stands between it and the password.
    """
    try:
        return tries_left(channel, habits) == tries
    except CardError:
        return False


def long_reads_work(channel: Channel) -> bool:
    """Whether card and reader carry more than 256 bytes at once, tried on a free file before a password is at stake."""
    answer = channel.transmit(apdu.read_file(SIGNING_CA_CERTIFICATE, LONG_READ))
    return answer.sw in (SW.OK, SW.END_OF_FILE) and len(answer.data) > apdu.SHORT_MAX


def verify(channel: Channel, secret: Secret) -> int | None:
    """Show the password once: None if it was right, else the tries left (0 = locked).  The secret is spent.

    UnfitPassword without asking the card; CardError if the answer is no known one; whatever happens, no repetition.
    """
    with secret.take_once() as typed:
        command = apdu.verify(SIGNING_PASSWORD, typed)
    try:
        # Also catches a secret that another thread is wiping right now: zeros would cost a try.
        if not SHORTEST <= len(command) - 5 <= LONGEST or not all(map(_is_typeable, memoryview(command)[5:])):
            raise UnfitPassword("not 6 to 16 letters and digits")
        status = channel.transmit(command).sw
    finally:
        command[:] = bytes(len(command))
    if status == SW.OK:
        return None
    left = apdu.retries(status)
    if left is None:
        raise CardError(f"VERIFY answered {status:04X}")
    return left


def read_certificate(channel: Channel, habits: Habits, progress: Callable[[float], None]) -> bytes:
    """The signing certificate (DER), after :func:`verify`; the filler behind it is never asked for if avoidable.

    ``progress`` gets the fraction 0..1 of its bytes after each answer.  CardError if no certificate is there.
    """
    step = LONG_READ if habits.long_reads else apdu.SHORT_MAX
    first = exchange(channel, apdu.read_file(SIGNING_CERTIFICATE, step))
    if step == LONG_READ and first.sw not in (SW.OK, SW.END_OF_FILE):
        habits.long_reads, step = False, apdu.SHORT_MAX
        first = exchange(channel, apdu.read_file(SIGNING_CERTIFICATE))
    data = _answer(first, "certificate").data
    try:
        total = tlv.certificate_length(data)
        progress(min(1.0, len(data) / total))
        while len(data) < total:
            data += _more(channel, len(data), min(step, total - len(data)))
            progress(len(data) / total)
        tlv.check_certificate_frame(data[:total])
    except tlv.TlvError as fault:
        raise CardError(f"certificate file: {fault}") from None
    return data[:total]


def digest_info_sha256(document: bytes) -> bytes:
    """The DigestInfo over ``document`` that the card pads and signs (RFC 8017, 9.2)."""
    return _SHA256_PREFIX + hashlib.sha256(document).digest()


def sign(channel: Channel, digest_info: bytes) -> bytes:
    """The signature with the signing key, after :func:`verify`.  CardError if refused."""
    return _answer(exchange(channel, apdu.sign(SIGNING_KEY, digest_info)), "signature").data


def leave(channel: Channel) -> bool:
    """Leave the application, which makes the card forget the password; False if the card would not."""
    return channel.transmit(apdu.select_application(CARD_MANAGER)).sw == SW.OK


def _select(channel: Channel) -> bool:
    command = apdu.select_application(APPLICATION)
    status = exchange(channel, command).sw
    if status == SW.SELF_DIAGNOSIS:  # some cards answer so to the first command after power-up, whatever it is
        status = exchange(channel, command).sw
    return status == SW.OK


def _available(channel: Channel, kind: Kind) -> tuple[bool, bool]:
    """Which certificates are on the card: EF 0008 has a byte for each, 8F = there, 00 = not."""
    answer = exchange(channel, apdu.read_file(AVAILABILITY, 3))
    if answer.sw == SW.OK and len(answer.data) >= 2:
        return answer.data[0] != 0, answer.data[1] != 0
    if kind is Kind.MY_NUMBER:
        raise CardError(f"availability answered {answer.sw:04X} with {len(answer.data)} bytes")
    return False, False


def _more(channel: Channel, offset: int, wanted: int) -> bytes:
    if offset > 0x7FFF:
        raise CardError("certificate longer than a file can be")
    return _answer(exchange(channel, apdu.read_on(offset, wanted)), "certificate").data[:wanted]


def _answer(answer: Response, what: str) -> Response:
    if answer.sw not in (SW.OK, SW.END_OF_FILE):
        raise CardError(f"{what} answered {answer.sw:04X}")
    if not answer.data:
        raise CardError(f"{what} is empty")
    return answer


def _is_typeable(byte: int) -> bool:
    return 0x30 <= byte <= 0x39 or 0x41 <= byte <= 0x5A
