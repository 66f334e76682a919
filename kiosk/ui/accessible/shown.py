"""What is only looked at: words, notices, lists painted by one component, progress, pictures."""

from __future__ import annotations

from typing import Any

from kiosk.markup import plain
from kiosk.screen.values.acts import Marked
from kiosk.screen.values.elements import NoticeKind, StepState
from kiosk.screen.values.lines import one_line
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.node import Node, Role, states
from kiosk.ui.components.account.book import ShelfRow
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.output import CardHero, PrinterRow
from kiosk.ui.components.progress.header import HeaderShelf
from kiosk.ui.components.progress.ring import CountdownRing
from kiosk.ui.components.progress.shelves import ProgressShelf, StepShelf
from kiosk.ui.components.progress.steps import StepList
from kiosk.ui.components.read.compared import CompareCard
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import Notice, TodoList
from kiosk.ui.components.read.offices import OfficeCard
from kiosk.ui.components.read.rule import Heading
from kiosk.ui.components.read.sections import SectionCard
from kiosk.ui.components.read.tips import TipRow
from kiosk.ui.components.read.words import Words

TITLES = ("title", "lead-short")
"""How the keys of a page's title begin; another text is a heading if its key says so."""


def read(text: str) -> str:
    """A text as it is told: without emphasis, breaks and readings."""
    return one_line(plain(text).replace("**", ""))


@node_of.register(Component)
def _component(part: Component[Any]) -> Node | None:
    """Words, if it has any; else it decorates."""
    name = part.accessibleName()
    return Node(Role.StaticText, name, part.accessibleDescription()) if name else None


@node_of.register(Words)
def _words(part: Words) -> Node | None:
    name, key = part.accessibleName(), part.objectName()
    if not name.strip():
        return None
    if key.startswith(TITLES):
        return Node(Role.Heading, name, level=1)
    return Node(Role.Heading, name, level=2) if key.startswith("heading") else Node(Role.StaticText, name)


@node_of.register(Heading)
def _heading(part: Heading) -> Node:
    return Node(Role.Heading, part.accessibleName(), level=2)


@node_of.register(Notice)
def _notice(part: Notice) -> Node | None:
    alert = part.value.kind is NoticeKind.FAULT
    return Node(Role.AlertMessage if alert else Role.Note, part.accessibleName()) if part.accessibleName() else None


@node_of.register(PrinterRow)
def _printer(part: PrinterRow) -> Node:
    it = part.value
    role = Role.AlertMessage if it.kind is NoticeKind.FAULT else Role.Note
    return Node(role, f"{read(it.text)} {it.code}".strip(), states=states(busy=it.busy))


def _listed(name: str, rows: list[tuple[str, str]]) -> Node:
    items = tuple(Node(Role.ListItem, head, text) for head, text in rows)
    return Node(Role.List, name, items=items)


@node_of.register(TodoList)
def _todo(part: TodoList) -> Node:
    return _listed("", [(read(each.text), "") for each in part.value])


@node_of.register(TipRow)
def _tips(part: TipRow) -> Node:
    return _listed("", [(read(tip.heading), read(tip.text)) for tip in part.value])


@node_of.register(FactsCard)
def _facts(part: FactsCard) -> Node:
    items = [Node(Role.ListItem, f"{read(fact.label)} {read(fact.value)}") for fact in part.value]
    return Node(Role.List, items=tuple(items))


def _marked(value: Marked) -> str:
    """A patron's own value as it is; words without their readings."""
    return value.text if value.own else read(value.text)


@node_of.register(CompareCard)
def _compared(part: CompareCard) -> Node:
    it = part.value
    row = it.row
    rows = [] if row.before is None else [(read(it.before), row.before), (read(it.after), row.after)]
    items = [Node(Role.ListItem, f"{label} {_marked(marked)}") for label, marked in rows]
    name = f"{read(row.label)} {read(row.state)}"
    if items:
        return Node(Role.List, name, items=tuple(items))
    return Node(Role.StaticText, f"{name} {_marked(row.after)}")


@node_of.register(SectionCard)
def _sections(part: SectionCard) -> Node:
    items: list[Node] = []
    for number, section in part.value:
        items.append(Node(Role.Heading, f"{number} {read(section.heading)}", level=2))
        items.append(Node(Role.StaticText, read(section.text)))
    return Node(Role.Grouping, items=tuple(items))


@node_of.register(OfficeCard)
def _offices(part: OfficeCard) -> Node:
    label, between, offices = part.value
    items: list[Node] = []
    for office in offices:
        items.append(Node(Role.Heading, read(office.name), level=2))
        lines = (office.matter, f"{label} {between.join(office.bring)}", *office.reached)
        items += [Node(Role.StaticText, read(line)) for line in lines]
    return Node(Role.Grouping, items=tuple(items))


@node_of.register(ShelfRow)
def _book(part: ShelfRow) -> Node:
    return Node(Role.ListItem, part.accessibleName(), language=HOUSE_LANGUAGE)


@node_of.register(StepShelf)
def _steps(part: StepShelf) -> Node | None:
    names, at = part.value.names, part.value.current - 1
    items = [
        Node(Role.ListItem, f"{each + 1} {read(name)}", states=states(selectable=True, selected=each == at))
        for each, name in enumerate(names)
    ]
    return Node(Role.List, part.accessibleName(), items=tuple(items)) if items else None


@node_of.register(StepList)
def _work(part: StepList) -> Node:
    items = []
    for row in part.value:
        now = row.state is StepState.NOW
        held = states(selectable=True, selected=now, busy=now)
        items.append(Node(Role.ListItem, read(row.name), read(row.state_text), states=held))
    return Node(Role.List, items=tuple(items))


@node_of.register(ProgressShelf)
def _progress(part: ProgressShelf) -> Node:
    page = part.parentWidget()
    name = "" if page is None else page.accessibleName()
    return Node(Role.ProgressBar, name, value=part.accessibleName(), number=(0.0, part.fraction * 100, 100.0))


@node_of.register(CountdownRing)
def _countdown(part: CountdownRing) -> Node:
    it, name = part.value, part.accessibleName()
    return Node(Role.ProgressBar, name, number=(0.0, float(it.seconds), float(it.total)))


@node_of.register(CardHero)
def _card(part: CardHero) -> Node:
    it = part.value
    return Node(Role.Graphic, f"{it.library} {read(it.title)} {it.number}", language=HOUSE_LANGUAGE)


@node_of.register(HeaderShelf)
def _header(part: HeaderShelf) -> Node:
    library, _, greeting = part.value
    library = library if part.theme.metrics.portrait else ""  # in landscape the band has it
    return Node(Role.Pane, " ".join(filter(None, (library, read(greeting)))), language=HOUSE_LANGUAGE)
