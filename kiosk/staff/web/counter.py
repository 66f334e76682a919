"""What staff do for a patron in our own tables: each act has a page that asks first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.responses import Response
from starlette.routing import Route

from kiosk.library.books.retention import hangs_on
from kiosk.patron.one_time import LENGTH
from kiosk.patron.registration import KINDS, OPTIONAL, ContactFault, Field
from kiosk.staff.audit import Act
from kiosk.staff.counter import CONTACT, CounterWork, Draft, No, seen
from kiosk.staff.registrations import Patron, Registrations
from kiosk.staff.web.desk import Desk, Visit, redirect
from kiosk.staff.web.registrations import LIST

PAGE = "/patrons/{number}"


def routes(desk: Desk) -> list[Route]:
    """None where the patrons are in the library's own system."""
    if desk.counter is None:
        return []
    pages = _CounterPages(desk, desk.counter)
    return [
        desk.page(f"{PAGE}/contact", pages.contact, "GET", "POST"),
        desk.page(f"{PAGE}/one-time", pages.one_time, "GET", "POST"),
        desk.page(f"{PAGE}/card", pages.card, "POST"),
        desk.page(f"{PAGE}/stop", pages.stop, "GET", "POST"),
        desk.page(f"{PAGE}/resume", pages.resume, "POST"),
        desk.page(f"{PAGE}/forget", pages.forget, "GET", "POST", admin=True),
    ]


class _CounterPages:
    def __init__(self, desk: Desk, work: CounterWork) -> None:
        self._desk = desk
        self._work = work
        self._registrations = Registrations(desk.engine)

    def contact(self, visit: Visit) -> Response:
        """The form; what would be changed, old beside new; and then it is done."""
        number, form = _number(visit), visit.form
        if form.get("step") == "do":
            self._desk.note(visit, Act.CORRECTED, number)
            no = self._work.correct(number, form, form.get("shown", ""), visit.staff.token, visit.staff.name)
            return redirect(f"/patrons/{number}") if no is None else self._no(visit, number, no)
        self._desk.note(visit, Act.LOOKED, number)
        patron = self._registrations.patron(number)
        present = self._work.contact(number)
        if isinstance(present, No) or patron is None:
            return self._desk.fault(404, visit)
        draft = self._work.draft(number, form if visit.request.method == "POST" else present.texts())
        if isinstance(draft, No):
            return self._desk.fault(404, visit)
        changes = bool(draft.changed) and not draft.faults and form.get("step") == "look"
        template = "contact-compare.html" if changes else "contact.html"
        nothing = form.get("step") == "look" and not draft.changed
        return self._page(
            visit,
            patron,
            template,
            status=200 if visit.request.method == "GET" or changes or form.get("step") == "edit" else 422,
            draft=draft,
            fields=CONTACT,
            optional=OPTIONAL,
            faults=self._faults(draft),
            nothing=nothing,
            shown=seen(draft.present, visit.staff.token),
        )

    def one_time(self, visit: Visit) -> Response:
        """Asks whether it is this person; then the password is on this page, and nowhere else."""

        def give(number: str) -> str | No:
            self._desk.note(visit, Act.ONE_TIME, number)
            return self._work.give_one_time(number, visit.staff.name)

        number = _number(visit)
        if visit.request.method != "POST":
            return self._ask(visit, "one-time.html")
        if visit.form.get("identity") != "seen":
            return self._desk.fault(400, visit)
        made = give(number)
        if isinstance(made, No):
            return self._no(visit, number, made)
        patron = self._registrations.patron(number)
        if patron is None:
            return self._desk.fault(404, visit)
        halves = made[: LENGTH // 2], made[LENGTH // 2 :]
        return self._page(visit, patron, "one-time-given.html", halves=halves)

    def card(self, visit: Visit) -> Response:
        """The card as PDF, made again."""
        from kiosk.staff.pdf.card import Card, card_pdf  # here: typefaces of megabytes, for who prints

        number, pages = _number(visit), self._desk.pages
        self._desk.note(visit, Act.CARD, number)
        made = self._work.remake_card(number, visit.staff.name)
        if isinstance(made, No):
            return self._no(visit, number, made)
        card = Card(pages.library, pages.number(made.number), made.barcode, made.expires_on.isoformat())
        headers = {"Content-Disposition": 'inline; filename="card.pdf"'}
        return Response(card_pdf(card, pages.word), media_type="application/pdf", headers=headers)

    def stop(self, visit: Visit) -> Response:
        if visit.request.method != "POST":
            return self._ask(visit, "stop.html")
        return self._do(visit, Act.STOPPED, lambda number: self._work.stop(number, visit.staff.name))

    def resume(self, visit: Visit) -> Response:
        return self._do(visit, Act.RESUMED, lambda number: self._work.resume(number, visit.staff.name))

    def forget(self, visit: Visit) -> Response:
        """Asks with all that goes; done once the number is typed."""
        number = _number(visit)
        if visit.request.method != "POST":
            return self._ask(visit, "forget.html", hangs=hangs_on(self._desk.engine, number), wrong=False)
        if visit.form.get("again", "").strip() != number:
            return self._ask(visit, "forget.html", 422, hangs=hangs_on(self._desk.engine, number), wrong=True)
        self._desk.note(visit, Act.FORGOT, number)
        no = self._work.forget(number, visit.staff.name)
        if no is not None:
            return self._no(visit, number, no)
        return self._desk.show(visit, "forgotten.html", here=LIST, number=number)

    def _do(self, visit: Visit, act: Act, do: Callable[[str], No | None]) -> Response:
        number = _number(visit)
        self._desk.note(visit, act, number)
        no = do(number)
        return redirect(f"/patrons/{number}") if no is None else self._no(visit, number, no)

    def _ask(self, visit: Visit, template: str, status: int = 200, **values: object) -> Response:
        """A page about a patron, before anything is done."""
        number = _number(visit)
        self._desk.note(visit, Act.LOOKED, number)
        patron = self._registrations.patron(number)
        if patron is None:
            return self._desk.fault(404, visit)
        return self._page(visit, patron, template, status, **values)

    def _page(self, visit: Visit, patron: Patron, template: str, status: int = 200, **values: object) -> Response:
        return self._desk.show(visit, template, status, here=LIST, patron=patron, **values)

    def _no(self, visit: Visit, number: str, no: No) -> Response:
        """Why nothing was done, and the way back."""
        status = 404 if no is No.GONE else 429 if no is No.TOO_MANY else 409
        return self._desk.show(visit, "counter-no.html", status, here=LIST, number=number, no=no)

    def _faults(self, draft: Draft) -> Mapping[Field, str]:
        return {which: self._fault(which, fault) for which, fault in draft.faults.items()}

    def _fault(self, which: Field, fault: ContactFault) -> str:
        kind = fault.kind.name.lower().replace("_", "-")
        return self._desk.pages.word(f"contact-fault-{KINDS[which].name}-{kind}")


def _number(visit: Visit) -> str:
    return visit.path("number")[:32]
