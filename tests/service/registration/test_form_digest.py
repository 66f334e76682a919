"""The digests that databases hold of forms: they have to stay what they are."""

from __future__ import annotations

from dataclasses import replace

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Contact
from kiosk.service.registration.tokens import form_digest

FORM = Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")
KEPT = "7069ea5b011f2fb69f8e68d1ce224bbe5b0d869f2fefbd44253b79af33d761bf"


@dataclass(frozen=True, slots=True)
class Wider(Contact):
    """With a field that came later."""

    note: str = ""

    def texts(self) -> dict[str, str]:
        return {**Contact.texts(self), "note": self.note}


def test_the_digest_of_a_form_is_what_databases_hold() -> None:
    assert form_digest("a token", FORM, "hon2026") == KEPT
    assert form_digest("a token", replace(FORM, email=""), "hon2026") != KEPT


def test_a_field_that_came_later_counts_only_where_it_is_filled() -> None:
    later = Wider(**FORM.texts())
    assert form_digest("a token", later, "hon2026") == KEPT
    digests = {form_digest("a token", replace(later, note=note), "hon2026") for note in ("", "a", "b")}
    assert len(digests) == 3
