"""From the section ``[koha]`` to the library system."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

from sqlalchemy import Engine

from kiosk.library.books.intents import Intents
from kiosk.library.books.notices import Notices
from kiosk.library.books.promised import PromisedRegistrations
from kiosk.library.koha import check
from kiosk.library.koha.access import Access, Basic, ClientCredentials
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Catalogue
from kiosk.library.koha.http import Wire
from kiosk.library.koha.known.patrons import KohaKnownPatrons
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import OTHER_NAME, Rules
from kiosk.library.koha.registration.records import KohaRecords
from kiosk.library.koha.self_service.policy import SelfService
from kiosk.library.koha.session import Session
from kiosk.library.koha.waiting import Waiting
from kiosk.library.system import BadSettings, Configured, Environment, LibrarySystem
from kiosk.settings.files.ca import trusting
from kiosk.settings.files.secret import BadSecretFile, read_secret
from kiosk.settings.tables.koha import Koha


def open_koha(settings: Koha, environment: Environment) -> LibrarySystem:
    """Registrations and accounts in Koha, which need not be up.  Raises BadSettings."""
    session, rules = _session(settings)
    patrons = Patrons(session, rules)
    engine, checkpoint = environment.engine, environment.checkpoint
    registrations = PromisedRegistrations(
        engine, lambda: KohaRecords(patrons, session.pace.begin(), checkpoint), checkpoint=checkpoint
    )
    may = SelfService(
        settings.renewals, settings.hold_cancellation, settings.cancellation_requests, settings.renewal_debt
    )
    catalogue = Catalogue(session)
    members = KohaMembers(
        Accounts(session, patrons, catalogue, may),
        Waiting(session.in_background(), patrons.in_background(), catalogue.in_background()),
        lambda: _recipients(engine),
        Notices(engine).was_told,
    )
    known = KohaKnownPatrons(engine, session, patrons, settings.renewal_debt, checkpoint)
    usual = settings.category_id if rules.own_expiry else None
    return LibrarySystem(registrations, members, known, close=session.close, usual_category=usual)


def faults_of_koha(settings: Koha, configured: Configured) -> Iterator[str]:
    """Ask Koha whether everything is set up, without changing it.  Raises BadSettings."""
    session, rules = _session(settings)
    try:
        yield from check.faults(session, rules, configured, debts=settings.renewal_debt is not None)
    finally:
        session.close()


def read_files_of_koha(settings: Koha) -> None:
    """The secret and the CA file; nothing is asked.  Raises BadSettings."""
    _session(settings)[0].close()


def _recipients(engine: Engine) -> list[tuple[str, str]]:
    """Number and Koha's id of whoever logged in once or was registered here, without those who have stopped."""
    notices = Notices(engine)
    registered = {number: str(patron_id) for number, patron_id in Intents(engine).patrons()}
    stopped = notices.stopped()
    known = registered | dict(notices.recipients())
    return [(number, key) for number, key in sorted(known.items()) if number not in stopped]


def _session(settings: Koha) -> tuple[Session, Rules]:
    """The right to ask, and what the library decided; nothing is asked yet."""
    if settings.url is None or settings.user is None or settings.library_id is None or settings.category_id is None:
        raise BadSettings("the table [koha] is not complete")
    word = _secret(settings)
    access: Access = (Basic if settings.auth == "basic" else ClientCredentials)(settings.user, word)
    session = Session(Wire(settings.url, tls=_tls(settings)), access)
    return session, Rules(
        settings.library_id,
        settings.category_id,
        kana=settings.kana_attribute or OTHER_NAME,
        own_expiry=settings.expiry == "membership",
        attributes=settings.attributes,
        consent=settings.consent_attribute or "",
        note=settings.note or "",
        address_parts=settings.address_parts,
        lang=settings.lang or "",
        languages=settings.languages,
        no_login=frozenset(code.upper() for code in settings.no_login),
    )


def _secret(settings: Koha) -> str:
    file = settings.secret_file
    if file is None:
        raise BadSettings("koha.secret_file is missing")
    try:
        return read_secret(file)
    except BadSecretFile as error:
        raise BadSettings(f"Koha's secret in {file} can't be used: {error}") from None
    except OSError as error:
        raise BadSettings(f"Koha's secret in {file} can't be read ({type(error).__name__})") from None


def _tls(settings: Koha) -> ssl.SSLContext:
    try:
        return trusting(settings.ca_file)
    except ValueError as error:
        raise BadSettings(f"koha.ca_file can't be used: {error}") from error
    except OSError as error:
        raise BadSettings(f"koha.ca_file can't be used ({type(error).__name__})") from error
