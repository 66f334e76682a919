"""The library service on one database, for any number of kiosks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from argon2 import PasswordHasher
from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.concurrency import Ticker
from kiosk.identity.revocation import RevocationChecker
from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.identity.verify import TrustPolicy, Verifier
from kiosk.library.books.calls.book import CallBook
from kiosk.library.books.counter.one_time import OneTimePasswords
from kiosk.library.books.leases import Lease
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.books.person_keys import renew_person_keys
from kiosk.library.books.visits import Visits
from kiosk.library.database.founding import bring_up_to_date, known, make_tables
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.newcomers_only import NoKnownPatrons
from kiosk.library.port import NoDatabase, StoreError
from kiosk.library.returning import KnownPatrons
from kiosk.library.sql.opening import open_tables
from kiosk.library.system import BadSettings, Environment, LibrarySystem, default_hasher
from kiosk.patron.person_key import person_key_of
from kiosk.service.account import rounds
from kiosk.service.account.choosing import make_choose
from kiosk.service.account.rounds import NoticeRounds
from kiosk.service.account.service import make_accounts
from kiosk.service.calls.hearing import Calls
from kiosk.service.compose.describe import Describe
from kiosk.service.compose.revocation import make_checker
from kiosk.service.compose.start import CannotStart
from kiosk.service.fleet.readiness import fleet_use_cases, purge_fleet
from kiosk.service.hashes import HASHES
from kiosk.service.local.handlers import handlers_of
from kiosk.service.local.service import LocalService
from kiosk.service.mail.sender import MailSender
from kiosk.service.mail.setup import catalogue, mail_notices
from kiosk.service.patrons.database import PatronDatabase
from kiosk.service.patrons.keyfile import keyed
from kiosk.service.patrons.opening import key_of_database, key_of_demo, nothing_there
from kiosk.service.registration.challenge import MakeChallenge
from kiosk.service.registration.identify import Identify
from kiosk.service.registration.person_keys import PersonKeys
from kiosk.service.registration.register import Register
from kiosk.service.registration.signed import CheckSignature
from kiosk.service.registration.tasks import make_post_registration
from kiosk.service.returning.setup import make_returning
from kiosk.service.returning.unfinished import Unfinished
from kiosk.service.rules import LibraryRules
from kiosk.settings.anchors import read_anchor
from kiosk.settings.tables.setup_page import SetupPage

if TYPE_CHECKING:
    from kiosk.service.exchange.incoming import Incoming
    from kiosk.service.exchange.outgoing import OutgoingRounds

PURGE_SECONDS = 60.0
"""Between two deletions of what visits left behind."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a library does not configure.  ``pki_anchors`` are DER certificates trusted besides the configured ones.

    Test hierarchies only with ``demo``; ``revocation`` stands in for the checker the library asks for;
    ``open_system`` opens the library system.
    """

    clock: Clock
    demo: bool = False
    pki_anchors: tuple[bytes, ...] = ()
    revocation: RevocationChecker | None = None
    hasher: PasswordHasher = field(default_factory=default_hasher)
    checkpoint: Callable[[str], None] = lambda _step: None
    open_system: Callable[[Environment], LibrarySystem] = open_tables
    setup: SetupPage | None = None
    """The page for phones; only a service that phones can reach has one."""
    calls_mailed: bool = False
    """Somebody gets a mail of a call for staff that nobody answers."""
    calls_kept: timedelta = timedelta(days=365)


class ServiceCore:
    """What the kiosks of a library share, threads too."""

    def __init__(self, rules: LibraryRules, database: PatronDatabase, options: Options) -> None:
        """Nothing is made that is not there, but for the demo.  Raises CannotStart."""
        clock = options.clock
        policy = _policy(rules, options)
        verifier = Verifier(policy, options.revocation or make_checker(rules.revocation, policy.anchors, clock), clock)
        self.engine, self._visits = _open(database, options)
        try:
            key = _key(database, self.engine, demo=options.demo)
            _renew_person_keys(self.engine, key, database.name)
            self._system = _open_system(database.name, self.engine, key, rules, options)
        except CannotStart:
            self.engine.dispose()
            raise
        try:
            self._known = _known(self._system, rules)
            self._outgoing = _make_outgoing(rules, self.engine, clock)
            self._post_registration = make_post_registration(rules, options.setup, self.engine, clock)
        except CannotStart:
            self._close_system()
            raise
        self.clock = clock
        self.links = self._post_registration.links
        self.notices = (*verifier.notices, *mail_notices(rules.mail))
        registrations, members = self._system.registrations, self._system.members
        check, keys = CheckSignature(self._visits, verifier, clock), PersonKeys(self._visits, key)
        hasher = None if self._system.keeps_passwords else options.hasher
        returning = make_returning(
            rules,
            self._system,
            self._known,
            self.engine,
            check,
            keys,
            options.hasher,
            self._post_registration,
            clock,
        )
        self._unfinished = Unfinished(self.engine, self._known, self._post_registration.mail_sender, catalogue, clock)
        challenge = MakeChallenge(rules, self._visits, clock, rules.returning.offered)
        identify = Identify(
            check,
            self._visits,
            registrations,
            verifier,
            rules.eligibility.rules,
            keys,
            returning.recognizing,
            clock,
        )
        register = Register(rules, self._visits, registrations, hasher, clock, self._post_registration)
        self._call_book, self._calls_kept = CallBook(self.engine), options.calls_kept
        self.one_time = None if hasher is None else OneTimePasswords(self.engine, hasher, HASHES)
        self.accounts = make_accounts(rules, members, self.engine, self._post_registration, clock, self.one_time)
        choose = make_choose(rules, self.accounts.enter, self.one_time, self._known, options.hasher, self.mail_sender)
        self._handlers = handlers_of(
            Describe(self.notices),
            challenge,
            identify,
            register,
            self.accounts,
            choose,
            Calls(self._call_book, LoginLevels(self.engine), clock, options.calls_mailed),
            *fleet_use_cases(self.engine, clock),
            *returning.use_cases,
        )
        self._purging = Ticker("purge", PURGE_SECONDS, self._purge)  # _open purged once already
        self._purging.start()
        if self._outgoing is not None:
            self._outgoing.start()
        self._incoming = _incoming(rules, self.engine, key, options)
        minutes = rules.circulation.sync_minutes
        lease = Lease(self.engine, rounds.NAME, clock)
        self.rounds = NoticeRounds(self.accounts.ready_notices, lease, timedelta(minutes=minutes))
        self._notice_check = _notice_check(minutes, self.rounds)

    @property
    def mail_sender(self) -> MailSender | None:
        """None where no mails are sent."""
        return self._post_registration.mail_sender

    def service_for(self, kiosk_id: str, *, close: Callable[[], None] = lambda: None) -> LocalService:
        """The calls of one kiosk, which can use nothing that belongs to another."""
        return LocalService(self._handlers, kiosk_id=kiosk_id, close=close)

    def close(self) -> None:
        """Give the database back; no call may follow."""
        self._notice_check.stop()
        with contextlib.suppress(StoreError):  # the database may be why it ends: the lease is over by the clock
            self.rounds.stop()
        self.accounts.ready_notices.stop()
        self._purging.stop()
        if self._outgoing is not None:
            self._outgoing.stop()
        if self._incoming is not None:
            self._incoming.stop()
        self._post_registration.stop()
        self._close_system()

    def _close_system(self) -> None:
        self._system.close()
        self.engine.dispose()

    def _purge(self) -> None:
        self._visits.purge(self.clock.now())
        purge_fleet(self.engine, self.clock.now())
        self._post_registration.purge()
        self.accounts.purge()
        if self.one_time is not None:
            self.one_time.purge(self.clock.now())
        self._unfinished.clear()
        self._call_book.purge(self.clock.now() - self._calls_kept)


def _policy(rules: LibraryRules, options: Options) -> TrustPolicy:
    try:
        anchors = [read_anchor(path) for path in rules.trust.anchors]
        anchors += [TrustAnchor.load(der) for der in options.pki_anchors]
        return TrustPolicy(tuple(anchors), allow_test=options.demo)
    except (OSError, BadAnchor, ValueError) as error:
        raise CannotStart(f"trust anchors: {error}") from error


def _known(system: LibrarySystem, rules: LibraryRules) -> KnownPatrons:
    if system.known is not None:
        return system.known
    if rules.returning.offered:
        raise CannotStart("returning.acts: this library system can do nothing for known patrons; leave it empty")
    return NoKnownPatrons()


def _incoming(rules: LibraryRules, engine: Engine, key: bytes, options: Options) -> Incoming | None:
    """Started; None for a library where nothing comes by files."""
    if not rules.patron_import.on:
        return None
    from kiosk.service.exchange.incoming import make_incoming  # here: what few libraries use

    incoming = make_incoming(rules, engine, key, options.hasher, options.clock)
    incoming.start()
    return incoming


def _notice_check(minutes: int, rounds: NoticeRounds) -> Ticker:
    """Looks every so many minutes for what became ready; 0: only log-ins do, and it is never started."""
    ticker: Ticker = Ticker("looking for notices", minutes * 60.0, lambda: rounds.look(lambda: ticker.stopping))
    if minutes:
        ticker.start()
    return ticker


def _open(database: PatronDatabase, options: Options) -> tuple[Engine, Visits]:
    try:
        engine = database.open_engine(options.demo)
        try:
            (make_tables if options.demo else bring_up_to_date)(engine)
            visits = Visits(engine, checkpoint=options.checkpoint)
            visits.purge(options.clock.now())
            return engine, visits
        except StoreError:
            engine.dispose()
            raise
    except NoDatabase as error:
        raise nothing_there(database, str(error)) from error
    except StoreError as error:
        raise CannotStart(f"{database.name}: {error}") from error


def _make_outgoing(rules: LibraryRules, engine: Engine, clock: Clock) -> OutgoingRounds | None:
    if not rules.exchange.on:
        return None
    from kiosk.service.exchange.outgoing import make_outgoing  # here: most libraries write no files

    return make_outgoing(rules.exchange, engine, clock)


def _open_system(name: str, engine: Engine, key: bytes, rules: LibraryRules, options: Options) -> LibrarySystem:
    circulation, events = rules.circulation.rules, Events(rules.exchange.on)
    try:
        return options.open_system(
            Environment(engine, circulation, options.hasher, HASHES, options.checkpoint, key, events)
        )
    except BadSettings as error:
        raise CannotStart(str(error)) from error
    except StoreError as error:
        raise CannotStart(f"{name}: {error}") from error


def _renew_person_keys(engine: Engine, key: bytes, name: str) -> None:
    """Let patrons of an older program be recognised by today's form of the person key."""
    try:
        renew_person_keys(engine, lambda who, born: keyed(key, person_key_of(who, born)))
    except StoreError as error:
        raise CannotStart(f"{name}: {error}") from error


def _key(database: PatronDatabase, engine: Engine, *, demo: bool) -> bytes:
    """The person key, and the proof that it is the one this database was made with."""
    if demo:
        return key_of_demo(database, engine)
    try:
        remembered = known(engine)
    except StoreError as error:
        raise CannotStart(f"{database.name}: {error}") from error
    return key_of_database(database, remembered)
