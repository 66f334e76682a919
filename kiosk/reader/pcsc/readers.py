"""Which readers there are, asked once, without a word to a card or to who uses it."""

from __future__ import annotations

from smartcard import scard

from kiosk.reader.pcsc import codes


class NoService(Exception):
    """The card service can't be asked; ``code`` is PC/SC's reason."""

    def __init__(self, code: int) -> None:
        super().__init__(f"{code:08X}")
        self.code = code


def reader_names() -> tuple[str, ...]:
    """Of all of them, in the service's order.  Raises NoService; blocks as long as the service does."""
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _check(code)
    try:
        code, names = scard.SCardListReaders(context, [])
        if code & 0xFFFFFFFF == codes.NO_READERS:
            return ()
        _check(code)
        return tuple(dict.fromkeys(names))
    finally:
        scard.SCardReleaseContext(context)


def _check(code: int) -> None:
    unsigned = code & 0xFFFFFFFF  # Windows gives it a sign
    if unsigned != codes.OK:
        raise NoService(unsigned)
