"""The four basic attributes in a signature certificate's subjectAltName (J-LIS profile, 1.2.392.200149.8.5.5.n)."""

from __future__ import annotations

import unicodedata
from calendar import monthrange

from kiosk.faults import Loggable
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate
from kiosk.identity.encoding import der_text
from kiosk.log.logger import logger
from kiosk.patron.applicant import Applicant, BirthDate, Gender

_ARC = "1.2.392.200149.8.5.5."
NAME, NAME_FLAGS, GENDER, BIRTH_DATE, ADDRESS, ADDRESS_FLAGS = (f"{_ARC}{n}" for n in range(1, 7))
_LABELS = {
    NAME: "name",
    NAME_FLAGS: "name flags",
    GENDER: "gender",
    BIRTH_DATE: "birth date",
    ADDRESS: "address",
    ADDRESS_FLAGS: "address flags",
}
MAX_CHARACTERS = 400
"""Longest value accepted, in code points; addresses are at most 200 characters, variation selectors may double them."""

_LOG = logger(__name__)


def read_applicant(certificate: SigningCertificate) -> Applicant:
    """Who the certificate is for, found by OID and taken verbatim.

    Name, gender, birth date and address must be there once; the 代替文字 flags may be missing.
    Raises MalformedCertificate, whose text never quotes a value.
    """
    texts = _texts(certificate)
    for oid in (NAME, GENDER, BIRTH_DATE, ADDRESS):
        if not texts.get(oid):
            raise MalformedCertificate(f"no {_LABELS[oid]}")
    return Applicant(
        name=texts[NAME],
        birth_date=_birth_date(texts[BIRTH_DATE]),
        gender={"1": Gender.MALE, "2": Gender.FEMALE}.get(texts[GENDER], Gender.UNKNOWN),
        address=texts[ADDRESS],
        name_flags=_flags(NAME_FLAGS, texts, texts[NAME]),
        address_flags=_flags(ADDRESS_FLAGS, texts, texts[ADDRESS]),
    )


def _texts(certificate: SigningCertificate) -> dict[str, str]:
    found: dict[str, str] = {}
    for oid, der in certificate.other_names:
        if oid not in _LABELS:
            _LOG.info("otherName %s is not known and was ignored", Loggable(oid))
            continue
        if oid in found:
            raise MalformedCertificate(f"{_LABELS[oid]} twice")
        try:
            text = der_text.decode(der)
        except ValueError:
            raise MalformedCertificate(f"{_LABELS[oid]} is not text") from None
        if len(text) > MAX_CHARACTERS:
            raise MalformedCertificate(f"{_LABELS[oid]} is too long")
        if any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text):
            raise MalformedCertificate(f"{_LABELS[oid]} has control characters")
        found[oid] = text
    return found


def _birth_date(text: str) -> BirthDate:
    """``EYYYYMMDD``: era digit (0 unknown, 1 明治 … 5 令和, only its form is checked), then the Gregorian date."""
    if len(text) != 9 or not text.isascii() or not text.isdecimal():
        raise MalformedCertificate("birth date is not nine digits")
    year, month, day = int(text[1:5]), int(text[5:7]), int(text[7:9])
    # Without a year 29 February is possible, without a month any day up to 31.
    longest = monthrange(year or 2000, month)[1] if 1 <= month <= 12 else 31
    if month > 12 or day > longest:
        raise MalformedCertificate("invalid birth date")
    return BirthDate(year or None, month or None, day or None)


def _flags(oid: str, texts: dict[str, str], value: str) -> tuple[bool, ...]:
    """One bool a character.

    Where the count does not fit it is not known which character is meant: then either none is flagged (an all-zero or
    missing string) or all are, so that staff compares the whole.
    """
    flags = texts.get(oid, "")
    if not set(flags) <= {"0", "1"}:
        raise MalformedCertificate(f"{_LABELS[oid]} are not 0 and 1")
    if len(flags) == len(value):
        return tuple(flag == "1" for flag in flags)
    return (True,) * len(value) if "1" in flags else ()
