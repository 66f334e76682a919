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
from kiosk.reader.channel import CardGone, Channel, ReaderGone, Response
from kiosk.reader.outcomes import Kind
from kiosk.secret import Secret, overwrite

APPLICATION = bytes.fromhex("D392F000260100000001")
"""公的個人認証AP."""
CARD_MANAGER = bytes.fromhex("A0000001510000")
"""GlobalPlatform issuer security domain: selecting it leaves the application and forgets the password."""

SIGNING_CERTIFICATE = 0x01
TOKEN_INFO = 0x06
AVAILABILITY = 0x08
SIGNING_KEY = 0x1A
SIGNING_PASSWORD = 0x1B

SHORTEST, LONGEST = 6, 16
"""Length of a signature password, in characters."""
LONG_READ = 1856
"""Bytes asked for with an extended Le.  The one real certificate whose size is public has 1,749; every byte of filler
costs 0.08 ms at 106 kbit/s, and a certificate that is longer costs one more command."""

_LABELS = {
    b"JPKIAPICCTOKEN2": Kind.MY_NUMBER,
    b"JPKIAPICCTOKEN": Kind.JUKI,
    b"JPKIAPGPSETOKEN": Kind.PHONE_ANDROID,
    b"JPKIAPIOSTOKEN": Kind.PHONE_IPHONE,
}
_LABEL_SIZE = 32
_NO_SUCH_KEY = frozenset({0x6981, 0x6982, 0x6985, 0x6986, 0x6A81, 0x6A82, 0x6A86, 0x6A88, 0x6D00, 0x6E00})
"""How cards answer a VERIFY of a key that is not there, or not where no application is selected."""
_SHA256_PREFIX = bytes.fromhex("3031300D060960864801650304020105000420")


class CardError(Exception):
    """The card answered, but not as its specification says; holds no personal data."""


class LongReadBroke(CardGone):
    """The connection broke over the first command with an extended Le: the card was lifted, or the reader can't."""


class NoCertificate(CardError):
    """The card took the password and has no signing certificate all the same."""


class UnfitPassword(ValueError):
    """Not 6 to 16 of A-Z and 0-9: refused here, so that the card counts no try."""


@dataclass(slots=True)
class ReaderCapabilities:
    """What one reader turned out to put up with, so that it is asked only once.

    ``long_reads``: commands with an extended Le are taken; ``long_answers``: more than 256 bytes came at once.
    """

    long_reads: bool | None = None
    long_answers: bool = False
    bare_query: bool = True


class Nature(NamedTuple):
    """What a card says about itself without a password.

    ``authentication`` None: it does not say.  ``tries_left`` as in ``outcomes.Identified``.
    """

    kind: Kind
    signing: bool
    authentication: bool | None
    tries_left: int | None


_FOREIGN = Nature(Kind.FOREIGN, signing=False, authentication=False, tries_left=None)


def identify(channel: Channel, capabilities: ReaderCapabilities) -> Nature:
    """Select the application and say what lies there: four commands, none of which costs a try.

    CardError if it claims to be JPKI and does not behave so; LongReadBroke as it says.
    """
    if not _select(channel):
        return _FOREIGN
    kind = _kind(channel, capabilities)
    if kind is Kind.FOREIGN:
        return _FOREIGN
    signing, authentication = _available(channel)
    if kind is not Kind.MY_NUMBER or signing is False:
        return Nature(kind, bool(signing), authentication, None)
    status = _query(channel, capabilities)
    left = apdu.retries(status)
    if left is not None:
        return Nature(kind, True, authentication, left)
    if signing is None and status in _NO_SUCH_KEY:
        return Nature(kind, False, authentication, None)
    raise CardError(f"retry query answered {status:04X}")


def verify(channel: Channel, secret: Secret) -> int | None:
    """Show the password once: None if it was right, else the tries left (0 = locked).  The secret is spent.

    The key is named by its short id, which means something only within the selected application: a card that came
    without a word in the place of the one identified has none selected, and counts nothing.  CardGone then.
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
        overwrite(command)
    if status == SW.OK:
        return None
    left = apdu.retries(status)
    if left is not None:
        return left
    if status in _NO_SUCH_KEY:
        raise CardGone(f"VERIFY answered {status:04X}: another card, or it lost power since")
    raise CardError(f"VERIFY answered {status:04X}")


def read_certificate(channel: Channel, capabilities: ReaderCapabilities, progress: Callable[[float], None]) -> bytes:
    """The signing certificate (DER), after :func:`verify`; the filler behind it is never asked for if avoidable.

    ``progress`` gets the fraction 0..1 of its bytes after each answer.  NoCertificate or another CardError if none is
    there.
    """
    data = _certificate_begins(channel, capabilities)
    step = LONG_READ if capabilities.long_answers and len(data) > apdu.SHORT_MAX else apdu.SHORT_MAX
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


def _kind(channel: Channel, capabilities: ReaderCapabilities) -> Kind:
    """What the label of EF 0006 says; read with an extended Le the first time, which tells whether that works."""
    if capabilities.long_reads is None:
        try:
            answer = exchange(channel, apdu.read_file(TOKEN_INFO, LONG_READ))
        except (CardGone, ReaderGone) as broken:
            raise LongReadBroke(str(broken)) from broken
        if answer.sw in (SW.OK, SW.END_OF_FILE) and len(answer.data) >= _LABEL_SIZE:
            capabilities.long_reads = True
            return _labelled(answer.data)
    kind = _labelled(_answer(exchange(channel, apdu.read_file(TOKEN_INFO, _LABEL_SIZE)), "token info").data)
    if capabilities.long_reads is None and kind is Kind.MY_NUMBER:
        capabilities.long_reads = False
    return kind


def _labelled(token: bytes) -> Kind:
    return _LABELS.get(token[:_LABEL_SIZE].strip(b" \0"), Kind.FOREIGN)


def _available(channel: Channel) -> tuple[bool | None, bool | None]:
    """Which certificates are on the card: EF 0008 has a byte for each, 00 = not there; None: the card does not say."""
    answer = exchange(channel, apdu.read_file(AVAILABILITY, 3))
    if answer.sw == SW.OK and len(answer.data) >= 2:
        return answer.data[0] != 0, answer.data[1] != 0
    return None, None


def _query(channel: Channel, capabilities: ReaderCapabilities) -> int:
    """Ask for the tries left, which costs none; the status word."""
    if capabilities.bare_query:
        status = channel.transmit(apdu.retry_query(SIGNING_PASSWORD)).sw
        if status != SW.WRONG_LENGTH:
            return status
        capabilities.bare_query = False
    return channel.transmit(apdu.retry_query_le(SIGNING_PASSWORD)).sw


def _certificate_begins(channel: Channel, capabilities: ReaderCapabilities) -> bytes:
    """The first bytes of the certificate's file: many where the reader carries them, else 256."""
    if capabilities.long_reads:
        try:
            answer = exchange(channel, apdu.read_file(SIGNING_CERTIFICATE, LONG_READ))
        except (CardGone, ReaderGone):
            # Lifted, or the answer was too long for a reader that never carried such a one: not a second time.
            capabilities.long_reads = capabilities.long_answers
            raise
        if answer.sw in (SW.OK, SW.END_OF_FILE) and answer.data:
            capabilities.long_answers = capabilities.long_answers or len(answer.data) > apdu.SHORT_MAX
            capabilities.long_reads = capabilities.long_answers or not _goes_on(answer.data)
            return _not_filler(answer.data)
    answer = exchange(channel, apdu.read_file(SIGNING_CERTIFICATE))
    if answer.sw == SW.FILE_NOT_FOUND:
        raise NoCertificate("the card has no signing certificate")
    data = _answer(answer, "certificate").data
    capabilities.long_reads = capabilities.long_reads and capabilities.long_answers
    return _not_filler(data)


def _goes_on(data: bytes) -> bool:
    """Whether this is the beginning of something longer."""
    try:
        return tlv.total_length(data) > len(data)
    except tlv.TlvError:
        return False


def _not_filler(data: bytes) -> bytes:
    if not data.strip(b"\xff") or not data.strip(b"\0"):
        raise NoCertificate("the certificate's file is empty")
    return data


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
