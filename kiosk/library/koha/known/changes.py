"""Which fields of a record have to be written for a change: just those that are not as they should be already."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.library.koha.contact import ADDRESS, PHONES, phones, text, whole_address
from kiosk.library.koha.known.stored import split_reading
from kiosk.library.koha.record import MOBILE, OTHER_NAME, SUBSTITUTES_NOTE, Found, Person, Rules
from kiosk.library.returning import Change, NewData, NewPassword, NewTerm, NoChange
from kiosk.patron.applicant import Applicant
from kiosk.patron.names import fold_name
from kiosk.patron.residence.address import same_address
from kiosk.patron.residence.split import split_address

NOTES = "staff_notes"


@dataclass(frozen=True, slots=True)
class Missing:
    """What is still to be written: ``fields`` with one PUT, ``kana`` into the patron's attribute (None: nothing)."""

    fields: dict[str, object] = field(default_factory=dict, repr=False)
    kana: str | None = field(default=None, repr=False)

    def __bool__(self) -> bool:
        return bool(self.fields) or self.kana is not None

    def agree(self, one: Found, other: Found, rules: Rules) -> bool:
        """Whether both records have the same in what is to be written; notes are only added to."""
        same = all(text(one.raw, key) == text(other.raw, key) for key in self.fields if key != NOTES)
        return same and (self.kana is None or one.kana(rules) == other.kana(rules))


def missing(now: Found, change: Change, rules: Rules) -> Missing:
    """For this record as it is now; nothing once the change is made."""
    match change:
        case NoChange() | NewPassword():
            return Missing()
        case NewTerm(expires_on=day):
            return Missing({} if now.expires_on == day else {"expiry_date": day.isoformat()})
        case NewData():
            return _data(now, change, rules)


def _data(now: Found, new: NewData, rules: Rules) -> Missing:
    wanted: dict[str, object] = {}
    if new.applicant is not None:
        wanted |= _from_card(now, new.applicant, rules)
    if new.phone:
        wanted |= _phone(now, new.phone)
    if new.email is not None:
        wanted["email"] = new.email or None
    family, given = split_reading(now.kana(rules))
    family = family if new.kana_family is None else new.kana_family
    given = given if new.kana_given is None else new.kana_given
    kana: str | None = f"{family} {given}".strip()
    typed = not (new.kana_family is None and new.kana_given is None)
    if typed and not rules.kana_type:
        wanted[OTHER_NAME] = kana or None
    fields = {key: value for key, value in wanted.items() if text(now.raw, key) != str(value or "").strip()}
    return Missing(fields, kana if typed and rules.kana_type and kana != now.kana(rules) else None)


def _from_card(now: Found, applicant: Applicant, rules: Rules) -> dict[str, object]:
    """Name and address where they are another name and another address; another writing stays as it is."""
    wanted: dict[str, object] = {}
    if fold_name(now.surname + now.firstname) != fold_name(applicant.name):
        person = Person(applicant)
        wanted |= {"surname": person.family, "firstname": person.given or None}
        if (
            now.firstname and text(now.raw, "preferred_name") == now.firstname
        ):  # newer versions fill it in by themselves
            wanted["preferred_name"] = person.given or None
    if not same_address(whole_address(now.raw), applicant.address):
        wanted |= _address(now, applicant, rules)
    notes = text(now.raw, NOTES)
    if applicant.has_substitutes and wanted and SUBSTITUTES_NOTE not in notes:
        wanted[NOTES] = "\n".join(filter(None, (notes, SUBSTITUTES_NOTE)))
    return wanted


def _address(now: Found, applicant: Applicant, rules: Rules) -> dict[str, object]:
    """All in ``address``, as a new patron's; what other fields say of the former one goes, so that nothing is mixed."""
    home = split_address(applicant.address)
    parts = {"state": home.in_prefecture, "city": home.place.name if home.place else None}
    former = [key for key in (*ADDRESS, "postal_code") if text(now.raw, key)]
    wanted: dict[str, object] = dict.fromkeys(former)
    wanted |= {key: value for key, value in parts.items() if rules.address_parts or key in former}
    return wanted | {"address": applicant.address}


def _phone(now: Found, phone: str) -> dict[str, object]:
    """The field for this kind of number; where another field has the number that is replaced, it goes there."""
    place = "mobile" if phone.startswith(MOBILE) else "phone"
    former = phones(now.raw)[:1]
    wanted: dict[str, object] = {place: phone}
    for key in PHONES:
        if key != place and former and former != (phone,) and phones({key: now.raw.get(key)}) == former:
            wanted[key] = phone if key == "sms_number" and place == "mobile" else None
    return wanted
