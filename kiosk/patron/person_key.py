"""What tells one person from another for the duplicate check."""

from __future__ import annotations

import re
import unicodedata

from kiosk.patron.applicant import Applicant
from kiosk.patron.names import fold_name

_WIDTH_FORMS = re.compile("[\uff01-\uffef]+")
_UPPER = {code: code - 0x20 for code in range(0x61, 0x7B)}


def person_key(applicant: Applicant) -> bytes:
    """Canonical bytes of name and birth date; put them through a keyed hash before they are stored.

    For what does not count in a name see ``fold_name``.  Address and gender are left out: who moves is still the
    same patron.  Never log or store these bytes.
    """
    return person_key_of(applicant.name, applicant.birth_date.iso())


def person_key_of(name: str, born: str) -> bytes:
    """The same; ``born`` is ``BirthDate.iso()``."""
    return _canonical(fold_name(name), born)


def former_person_keys(applicant: Applicant) -> tuple[bytes, ...]:
    """What the same person's key may have been by the first form, where it is not the key of today.

    It counted variation selectors, and letter and accent as two; the card may have had the name with them or without.
    """
    born = applicant.birth_date.iso()
    former = (_canonical(_first_form(name), born) for name in (applicant.name, fold_name(applicant.name)))
    return tuple(dict.fromkeys(key for key in former if key != person_key(applicant)))


def _canonical(folded: str, born: str) -> bytes:
    return f"person 1\n{born}\n{folded}\n".encode()


def _first_form(name: str) -> str:
    """Frozen: keys that can't be made anew were made with it."""
    folded = _WIDTH_FORMS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), name)
    return "".join(folded.split()).translate(_UPPER)
