"""Every page as anybody may see it: all places of a visit, and the longest and oddest of people and libraries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kiosk.app.texts import LANGUAGE_NAMES, catalogues, facts_of, rules_of
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.password import MIXED, SYMBOLS, CharacterKind
from kiosk.patron.registration import Contact, Field
from kiosk.problem import Code
from kiosk.screen.facts import LibraryFacts, MunicipalFacts
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas import people
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.entry.draft import Draft
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples.registration import PERSON, visits
from kiosk.visit.state import Visit
from tests.ui import account_samples
from tests.ui import samples as mock_ups
from tests.ui.samples import renamed

LIBRARY = "長崎県立・大村市立一体型図書館 ミライon図書館"
KANA = (
    "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツ"
    + "クウネルトコロニスムトコロ"
)
MAIL = "a." * 31 + "a@" + ".".join(["library-of-nagasaki" * 3] * 3) + ".jp"
LONGEST = Draft(Contact(KANA[:60], KANA[:60], "09012345678", MAIL[:254]), "hon2026abc", "hon2026abc")
BAD = Draft(Contact("", "", "0957", "taro@@example"), "a", "b")
ENDLESS = frozenset({"home-500"})
"""Lists of so many leaves that only a few of them are looked at."""


def applicant(person: people.Person) -> Applicant:
    digits = person.birth
    born = BirthDate(int(digits[1:5]), int(digits[5:7]), int(digits[7:9]))
    return Applicant(person.name, born, Gender.FEMALE if person.sex == people.FEMALE else Gender.MALE, person.address)


LONG = replace(PERSON, applicant=applicant(people.LONG))
FOREIGN = replace(PERSON, applicant=applicant(people.FOREIGN))
SUBSTITUTED = replace(PERSON, applicant=replace(applicant(people.SUBSTITUTED), name_flags=(False, True)))
KINDS = (
    ("long", LONG, LONGEST),
    ("foreign", FOREIGN, BAD),
    ("long-bad", LONG, BAD),
    ("substituted", SUBSTITUTED, LONGEST),
)


def forms() -> Iterator[tuple[str, Visit]]:
    """The form and its confirmation as the longest and as other people fill them in."""
    for name, person, draft in KINDS:
        for field in Field:
            left = frozenset(Field) - {field}
            yield f"form-{name}-{field.value}", Visit(Filling(person, draft, field, left))
        yield f"confirm-{name}", Visit(Confirming(person, draft))


def passwords() -> Iterator[tuple[str, Rules, Visit]]:
    """The longest rules for passwords, the longest password, and a hyphen in the number."""
    lengths = {"password_minimum": 10, "password_maximum": 64, "password_symbols": SYMBOLS, "logs_in": True}
    every = Rules(**lengths, password_kinds=MIXED | {CharacterKind.SYMBOL})  # type: ignore[arg-type]
    letters = replace(every, password_kinds=every.password_kinds - {CharacterKind.DIGIT})
    koha = replace(every, password_kinds=MIXED)
    draft = replace(samples.DRAFT, password="a*" * 32, password_again="a*" * 32)
    left = frozenset({Field.PASSWORD})
    first = Filling(PERSON, open=Field.PASSWORD)
    yield "password-letters", letters, Visit(first)
    yield "password-koha", koha, Visit(first)
    for at, state in enumerate(
        (
            first,
            Filling(PERSON, draft, Field.PASSWORD, left),
            Filling(PERSON, replace(draft, password="é"), Field.PASSWORD, left),
            LoggingIn(samples.PATRON.number, "a*" * 32, LoginField.PASSWORD),
            samples.states()["done"],
        )
    ):
        yield f"password-longest-{at}", every, Visit(state)


def slips() -> Iterator[tuple[str, Rules, bool, Visit]]:
    """The slip for the counter, with the longest words of a profile or without."""
    for code in (Code.NO_CERTIFICATE, Code.OUT_OF_AREA):
        slip = Visit(CounterSlip(Trouble(code)))
        yield f"slip-{code}", Rules(), True, slip
        yield f"slip-{code}-printed", Rules(prints_notes=True), True, slip
        yield f"slip-{code}-short", Rules(), False, slip


LIBRARY_WORDS = {
    "ja": (
        "東館2階 総合カウンター（児童書コーナーの奥、エレベーターの左）",
        "長崎県大村市役所 市民環境部 市民課 マイナンバーカード交付センター",
        "プラザおおむら 2階 会議室（エレベーターを降りて右、証明書発行コーナーのとなり）",
        "火・水・木・土・日・祝日（第三水曜を除く）10:00〜18時",
        "0957-00-0000（代表）内線 1234",
    ),
    "ja-easy": (
        "東館《ひがしかん》2階《かい》 総合《そうごう》カウンター（子《こ》どもの本《ほん》のコーナーの奥《おく》）",
        "長崎県《ながさきけん》大村《おおむら》市役所《しやくしょ》 市民課《しみんか》 マイナンバーカードのセンター",
        "プラザおおむら 2階《かい》 会議室《かいぎしつ》（エレベーターの右《みぎ》、証明書《しょうめいしょ》のとなり）",
        "火曜《かよう》・水曜《すいよう》・木曜《もくよう》・祝日《しゅくじつ》10:00〜18時《じ》",
        "0957-00-0000（代表《だいひょう》）内線《ないせん》 1234",
    ),
}
"""The longest that a profile may say of its counter, and of its municipal office's name, place, hours and telephone."""


def _longest(facts: LibraryFacts, language: str) -> LibraryFacts:
    counter, name, place, hours, phone = LIBRARY_WORDS["ja-easy" if language == "ja-easy" else "ja"]
    office = MunicipalFacts(name, place, (hours,) * 4, phone)
    return replace(facts, name=LIBRARY, counter=counter, hours=(hours,) * 4, municipal=office)


@cache
def screens(language: str) -> Mapping[str, Screen]:
    """All of them in one language, by name."""
    wish = Preferences(language=language)
    library, sources = demo_profile(), catalogues()
    demo = replace(facts_of(library, language), languages=tuple(LANGUAGE_NAMES.items()))
    if language == "ja-easy":  # a telephone number has no readings; that of the demonstration says that it is none
        demo = replace(demo, phone="0957-00-0000", municipal=replace(demo.municipal, phone="0957-00-0000"))
    found: dict[str, Screen] = {}
    known: set[tuple[Page, object]] = set()

    def add(name: str, visit: Visit, facts: LibraryFacts, rules: Rules) -> None:
        screen = Presenter(sources, facts, rules)(replace(visit, preferences=wish))
        if (screen.page, screen.sheet) not in known:
            found[name] = renamed(screen, name)
        known.add((screen.page, screen.sheet))

    usual = rules_of(library)
    for name, visit in visits().items():
        add(name, visit, demo, usual)
    for name, visit in {**visits(), **dict(forms())}.items():
        add(name if name.startswith(("form-", "confirm-")) and name not in visits() else f"{name}-long-name", visit,
            replace(demo, name=LIBRARY), usual)  # fmt: skip
    for name, rules, visit in passwords():
        add(name, visit, replace(demo, groups=(4, 6), separator="-"), rules)
    for name, rules, long, visit in slips():
        add(name, visit, _longest(demo, language) if long else demo, rules)
    if language == "ja":
        # Made by hand, and so in one language: what no presenter would say.
        for screen in (*mock_ups.samples(), *account_samples.samples()):
            found[f"made-{screen.name}"] = renamed(screen, f"made-{screen.name}")
    return found
