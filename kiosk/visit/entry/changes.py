"""What is wrong with the form of an act: a new password, or what is to be changed of the contact."""

from __future__ import annotations

from kiosk.patron import registration
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.visit.chapter.returning import CONTACT_FIELDS, PASSWORD_FIELDS, Editing, Known
from kiosk.visit.entry import form
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.form import Fault
from kiosk.visit.rules import Rules


def fields_of(state: Editing) -> tuple[Field, ...]:
    """The fields of this form, in order."""
    return PASSWORD_FIELDS if state.act is Act.PASSWORD else CONTACT_FIELDS


def faults(rules: Rules, state: Editing) -> dict[Field, Fault]:
    """The first fault of every field that has one; what stays empty stays as it is in the record.

    Where nothing at all would change, the last field says so.
    """
    fields = fields_of(state)
    if state.act is Act.PASSWORD:
        return password_faults(rules, state.draft)
    found = form.faults(rules, state.draft)
    wanted = {Field.KANA_FAMILY} if wants_reading(state.known, state.draft, from_card=state.from_card) else set()
    typed = {*typed_fields(state.draft), *wanted}
    found = {which: fault for which, fault in found.items() if which in typed}
    if not typed and not state.from_card:
        found = {fields[-1]: Fault("fault-nothing-changed")}
    return {which: found[which] for which in fields if which in found}


def password_faults(rules: Rules, draft: Draft) -> dict[Field, Fault]:
    """The first fault of each field of a new password."""
    found = form.faults(rules, draft)
    return {which: found[which] for which in PASSWORD_FIELDS if which in found}


def typed_fields(draft: Draft) -> tuple[Field, ...]:
    """The fields of the contact that are to be changed."""
    contact = form.settled(draft).contact
    return tuple(which for which in registration.KINDS if contact.get(which))


def wants_reading(known: Known, draft: Draft, *, from_card: bool) -> bool:
    """Whether a new name would be written without the reading that belongs to it."""
    renamed = known.record is not None and known.record.renamed
    return from_card and renamed and Field.KANA_FAMILY not in typed_fields(draft)
