"""Lays out everything this kiosk may ever print, at its start: what can't be printed is said before a patron comes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from kiosk.app.printers import PrinterFault
from kiosk.art.image import ImageFault, check_image
from kiosk.driver.paper import patron_words, problem_words, slip_words
from kiosk.driver.prints import Printables
from kiosk.messages import Messages
from kiosk.printing.layout.items import ImageItem
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Inset, LayoutFault, Sheet
from kiosk.printing.layout.template import TemplateFault
from kiosk.problem import PROBLEMS, Code
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.pages.slip import SlipPage, slip
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import Bar, Point
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.settings.profile import Profile
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import Patron
from kiosk.visit.rules import Rules


def sample_patron(profile: Profile) -> Patron:
    """A patron with this library's longest number; nobody has it."""
    scheme = profile.number.scheme
    number = scheme.make(scheme.capacity - 1)
    setup = profile.phone_app.setup.replace("{number}", number.number)
    return Patron(number.number, number.barcode, "2026-11-30", "2029-11-29", setup, mail_accepted=False)


def check_prints(profile: Profile, printables: Printables, library: LibraryFacts, say: Messages) -> None:
    """Raise PrinterFault, in Japanese, for a template or a number that can't be printed on this paper."""
    words = patron_words(say, library, sample_patron(profile))
    papers = printables.papers
    try:
        made = {"card": papers.card, "slip": papers.slip}
        sheets = [made[what](words) for what in printables.what]
        if profile.printer.problem_slips:
            now = datetime.now(UTC)
            sheets.append(papers.problem(problem_words(say, library, _PAGE, now, printables.kiosk_id)))
            sheets.append(_slip(papers, slip_words(say, library, longest_slip(say, library), now, printables.kiosk_id)))
        for sheet in sheets:
            _check_images(sheet)
    except TemplateFault as fault:
        raise PrinterFault(str(fault)) from fault
    except ImageFault as fault:
        raise PrinterFault(f"印刷のひな型の画像が使えません: {fault}") from fault
    except LayoutFault as fault:
        hint = "" if papers.paper is Paper.CR80 else "（番号の桁数に、用紙の幅が足りないことがあります）"
        raise PrinterFault(f"printer.paper の用紙に印刷できません{hint}: {fault}") from fault


def _slip(papers: Papers, words: Mapping[str, str]) -> Sheet:
    try:
        return papers.counter(words)
    except LayoutFault as fault:
        raise PrinterFault(
            "printer.paper の用紙に、窓口のご案内が入りません。[library] と [municipal_office] の文を短くしてください: "
            f"{fault}"
        ) from fault


def _check_images(sheet: Sheet) -> None:
    for item in sheet.items:
        if isinstance(item, ImageItem):
            check_image(item.file)
        elif isinstance(item, Inset):
            _check_images(item.sheet)
    if sheet.back is not None:
        _check_images(sheet.back)


def longest_slip(say: Messages, library: LibraryFacts) -> SlipPage:
    """The slip for the counter with the most to say, with what this library says of its offices."""
    words = Words(say, library, Rules())
    slips = [
        slip(words, CounterSlip(Trouble(what.code, variant)))
        for what in PROBLEMS.values()
        for variant in ("", *what.variants)
        if what.errands_of(variant)
    ]
    return max(
        slips, key=lambda page: sum(len(item) for office in page.offices for item in (*office.bring, *office.reached))
    )


_PAGE = ProblemPage(
    code=Code.UNEXPECTED,
    title="題名" * 8,
    picture="unexpected",
    tries=None,
    cause="文" * 60,
    heading="",
    todo=(Point("bell", "文" * 40), Point("home", "文" * 40), Point("card", "文" * 40)),
    staff="文" * 40,
    task="文" * 40,
    bar=Bar(),
    place=Place("problem_k001", 90),
)


def test_words(
    profile: Profile, printables: Printables, library: LibraryFacts, say: Messages, now: datetime
) -> Mapping[str, str]:
    """What the staff's test page says."""
    patron = sample_patron(profile)
    words = patron_words(say, library, patron)
    return {
        "library": library.name,
        "kiosk": printables.kiosk_id,
        "printer": profile.printer.name or profile.printer.kind,
        "paper": printables.papers.paper.value,
        "dpi": f"{printables.papers.dpi:g}",
        "when": f"{now:%Y-%m-%d %H:%M}",
        "number": words["number"],
        "nw7": words["nw7"],
        "test_title": say("print-test-title"),
        "test_note": say("print-test-note"),
        "test_code": f"KIOSK TEST {printables.kiosk_id} {now:%Y-%m-%dT%H:%M}",
    }
