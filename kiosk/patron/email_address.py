"""E-mail addresses as mail providers give them out (RFC 5321 dot-string at a domain name), checked without the network.

Quoted local parts, address literals and international mailboxes are lawful but have no use at a kiosk.  Japanese mobile
carriers gave out addresses that are no dot-string (ab..c@docomo.ne.jp, abc.@ezweb.ne.jp): these are taken as people
write them, and are mailed with the local part quoted (``for_mail``).
"""

from __future__ import annotations

import re
from dataclasses import field
from enum import Enum, auto

from kiosk.dataclass import dataclass

MAX_LENGTH = 254
MAX_LOCAL = 64
"""RFC 5321 4.5.3.1, in characters."""

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+/=?^_`{|}~-.")
_DOMAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_TOP = re.compile(r"[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,58}[A-Za-z0-9]")
_CARRIERS = frozenset(
    (
        *("docomo.ne.jp", "ezweb.ne.jp", "au.com", "uqmobile.jp", "ido.ne.jp", "tu-ka.ne.jp", "tkk.ne.jp", "tkc.ne.jp"),
        *("softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp", "jp-d.ne.jp", "jp-h.ne.jp", "jp-t.ne.jp", "jp-c.ne.jp"),
        *("jp-k.ne.jp", "jp-r.ne.jp", "jp-n.ne.jp", "jp-s.ne.jp", "jp-q.ne.jp", "disney.ne.jp", "disneymobile.ne.jp"),
        *("ymobile.ne.jp", "ymobile1.ne.jp", "yahoo.ne.jp", "emnet.ne.jp", "willcom.com", "wcm.ne.jp", "pdx.ne.jp"),
    )
)
"""Carriers whose mailboxes may have dots doubled or before the @; also in names below them (``d.vodafone.ne.jp``)."""
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class EmailFaultKind(Enum):
    NO_AT = auto()
    TWO_AT = auto()
    SPACE = auto()
    BAD_CHARACTER = auto()
    """``character`` has no place in an address."""
    NOTHING_BEFORE_AT = auto()
    NOTHING_AFTER_AT = auto()
    BAD_DOT = auto()
    """A dot at the start or end of a part, or two in a row."""
    NO_DOT_AFTER_AT = auto()
    BAD_DOMAIN = auto()
    """What follows @ is no domain name."""
    TOO_LONG = auto()


@dataclass(frozen=True, slots=True)
class EmailFault:
    """One fault, and the character to blame where there is one."""

    kind: EmailFaultKind
    character: str = field(default="", repr=False)


def fold_email(text: str) -> str:
    """Full-width letters and signs become ASCII, spaces at the ends go; case stays."""
    return text.translate(_FULL_WIDTH).strip()


def check_email(text: str) -> EmailFault | None:
    """The first fault of a folded address, or None; the empty text is good, for an address is optional."""
    if not text:
        return None
    if any(c.isspace() for c in text):
        return EmailFault(EmailFaultKind.SPACE)
    if "@" not in text:
        return EmailFault(EmailFaultKind.NO_AT)
    if text.count("@") > 1:
        return EmailFault(EmailFaultKind.TWO_AT)
    local, domain = text.split("@")
    if not local:
        return EmailFault(EmailFaultKind.NOTHING_BEFORE_AT)
    if not domain:
        return EmailFault(EmailFaultKind.NOTHING_AFTER_AT)
    for part, allowed in ((local, _LOCAL), (domain, _DOMAIN)):
        for character in part:
            if character not in allowed:
                return EmailFault(EmailFaultKind.BAD_CHARACTER, character)
    if "" in domain.split(".") or ("" in local.split(".") and not _is_carriers(local, domain)):
        return EmailFault(EmailFaultKind.BAD_DOT)
    if len(local) > MAX_LOCAL or len(text) > MAX_LENGTH:
        return EmailFault(EmailFaultKind.TOO_LONG)
    return _check_domain(domain)


def _is_carriers(local: str, domain: str) -> bool:
    """Whether a mobile carrier gave such a mailbox out; none begins with a dot."""
    labels = domain.lower().split(".")
    below = (".".join(labels[at:]) for at in range(len(labels)))
    return not local.startswith(".") and any(name in _CARRIERS for name in below)


def for_mail(address: str) -> str:
    """The address as SMTP and a mail's header want it: quoted where it is no dot-string (RFC 5321 4.1.2)."""
    local, at, domain = address.rpartition("@")
    if at and "" in local.split(".") and not local.startswith('"'):
        return f'"{local}"@{domain}'
    return address


def _check_domain(domain: str) -> EmailFault | None:
    labels = domain.split(".")
    if len(labels) == 1:
        return EmailFault(EmailFaultKind.NO_DOT_AFTER_AT)
    # "--" in third place is kept for encodings, of which only xn-- is in use (RFC 5891 4.2.3.1).
    strange = any(label[2:4] == "--" and label[:2].lower() != "xn" for label in labels)
    if strange or not all(_LABEL.fullmatch(label) for label in labels) or not _TOP.fullmatch(labels[-1]):
        return EmailFault(EmailFaultKind.BAD_DOMAIN)
    return None
