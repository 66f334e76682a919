"""What tells one person from another for the duplicate check."""

from __future__ import annotations

import re
import unicodedata

from kiosk.patron.applicant import Applicant

_WIDTH_FORMS = re.compile("[\uff01-\uffef]+")
_UPPER = {code: code - 0x20 for code in range(0x61, 0x7B)}


def person_key(applicant: Applicant) -> bytes:
    """Canonical bytes of name and birth date; put them through a keyed hash before they are stored.

    Spaces, width and the case of Latin letters in the name do not count.  Address and gender are left out: who
    moves is still the same patron.  Never log or store these bytes.
    """
    return f"person 1\n{applicant.birth_date.iso()}\n{_folded(applicant.name)}\n".encode()


def _folded(name: str) -> str:
    # NFKC on the half- and full-width block only: on kanji it would make one person's name another's (﨑, 神).
    folded = _WIDTH_FORMS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), name)
    return "".join(folded.split()).translate(_UPPER)
