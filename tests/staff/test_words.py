"""Every word of the desk is in its catalogue, with a note, and none is there in vain."""

from __future__ import annotations

import ast
import re

from kiosk import resources
from kiosk.library.books.cards.acts import BEGUN, DONE, UNKNOWN
from kiosk.library.books.counter.acts import CounterAct
from kiosk.patron import returning as patron
from kiosk.patron.email_address import EmailFaultKind
from kiosk.patron.kana.reading import KanaFaultKind
from kiosk.patron.phone import PhoneFaultKind
from kiosk.staff.audit import Act
from kiosk.staff.counter import CONTACT, No
from kiosk.staff.document import DocumentFault
from kiosk.staff.flags import Reason
from tests.house.catalogue import entries, said_in_template
from tests.house.tree import TOP

STAFF = entries(resources.path("staff", "staff.ftl").read_text("utf-8"))
TEMPLATES = sorted(resources.path("staff").glob("*.html"))
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
MADE = re.compile(
    r"(kiosks|kiosk-pause|readiness|login|call|password|fault|audit|reason|gender|act|document-fault|counter-no|counter-did|contact-fault|field)-"
)
"""Beginnings of keys that code puts together."""


def test_what_templates_say_is_there_with_its_values() -> None:
    said = [place for file in TEMPLATES for place in said_in_template(file.read_text("utf-8"))]
    assert len(said) > 20
    for place in said:
        key = place.key.replace("\\", "")
        if place.exact:
            assert key in STAFF, place
            assert place.values == STAFF[key].placeholders, place


def test_no_word_is_there_in_vain_and_each_has_a_note_with_its_values() -> None:
    said = {place.key.replace("\\", "") for file in TEMPLATES for place in said_in_template(file.read_text("utf-8"))}
    code = "".join(file.read_text("utf-8") for file in [*(TOP / "kiosk" / "staff").rglob("*.py"), *TEMPLATES])
    for key, entry in STAFF.items():
        assert key in said or f'"{key}"' in code or MADE.match(key), key
        assert len(entry.note) >= 5, key
        assert set(re.findall(r"\{ \$(\w+) \}", entry.note)) == entry.placeholders, key


def test_every_act_reason_and_fault_has_its_words() -> None:
    keys = [f"audit-{act}" for act in Act] + [f"document-fault-{fault}" for fault in DocumentFault]
    keys += [f"reason-{reason}{more}" for reason in Reason for more in ("", "-check")]
    keys += [f"counter-did-{act}" for act in CounterAct] + [f"counter-no-{no}" for no in No]
    keys += [f"field-{which.value}" for which in CONTACT] + [
        f"contact-fault-{kind}-{fault.name.lower().replace('_', '-')}"
        for kind, faults in (("kana", KanaFaultKind), ("phone", PhoneFaultKind), ("email", EmailFaultKind))
        for fault in faults
    ]
    keys += [f"act-{act.value}" for act in patron.Act] + [f"act-{state}" for state in (BEGUN, DONE, UNKNOWN)]
    assert [key for key in keys if key not in STAFF] == []


def test_no_word_is_in_templates_or_code() -> None:
    for file in TEMPLATES:
        assert not JAPANESE.search(file.read_text("utf-8")), file
    for source in (TOP / "kiosk" / "staff").rglob("*.py"):
        texts = [
            node.value
            for node in ast.walk(ast.parse(source.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        assert not [text for text in texts if re.search(r"[\u3040-\u30ff]", text)], source
