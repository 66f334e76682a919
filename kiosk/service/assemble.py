"""Puts the library's side together for one kiosk, from its profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from argon2 import PasswordHasher
from argon2.profiles import RFC_9106_LOW_MEMORY

from kiosk.clock import Clock
from kiosk.identity.revocation import NotYetChecked, RevocationChecker
from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.identity.verify import TrustPolicy, Verifier
from kiosk.library.port import PatronStore, StoreError
from kiosk.library.sql import SqlStore
from kiosk.library.sqlite import BUSY_SECONDS, open_sqlite
from kiosk.service.challenge import MakeChallenge
from kiosk.service.identify import Identify
from kiosk.service.janitor import Janitor
from kiosk.service.keyfile import BadKeyFile, check_value, key_path, load_or_create
from kiosk.service.local import LocalService
from kiosk.service.register import Register
from kiosk.settings.anchors import read_anchor
from kiosk.settings.profile import Profile

NO_MAIL = "mail is not sent in this version"
KEY_FACT = "person-key-check"


class CannotStart(Exception):
    """The library's side can't start; the text tells IT what to do."""


def build_local(
    profile: Profile,
    *,
    demo: bool,
    clock: Clock,
    pki_anchors: tuple[bytes, ...] = (),
    revocation: RevocationChecker | None = None,
    hasher: PasswordHasher | None = None,
    busy_seconds: float = BUSY_SECONDS,
    checkpoint: Callable[[str], None] = lambda _step: None,
) -> LocalService:
    """The service inside this kiosk, on the profile's database.

    ``pki_anchors`` are DER certificates trusted besides the profile's; test hierarchies only with ``demo``.
    Passwords are hashed with argon2id as RFC 9106 recommends for little memory (64 MiB, 3 passes, 4 lanes).
    Raises CannotStart.
    """
    verifier = Verifier(_policy(profile, demo, pki_anchors), revocation or NotYetChecked(), clock)
    database = profile.service.database
    store = _store(database, busy_seconds, checkpoint, clock)
    try:
        key = _key(database, store)
    except CannotStart:
        store.close()
        raise
    janitor = Janitor(lambda: store.purge(clock.now()))  # _store purged once already

    def close() -> None:
        janitor.stop()
        store.close()

    janitor.start()
    return LocalService(
        kiosk_id=profile.kiosk.id,
        challenge=MakeChallenge(profile, store, clock),
        identify=Identify(store, verifier, profile.eligibility.rules, key, clock),
        register=Register(profile, store, hasher or PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY), clock),
        notices=(*verifier.notices, NO_MAIL),
        close=close,
    )


def _policy(profile: Profile, demo: bool, pki_anchors: tuple[bytes, ...]) -> TrustPolicy:
    try:
        anchors = [read_anchor(path) for path in profile.trust.anchors]
        anchors += [TrustAnchor.load(der) for der in pki_anchors]
        return TrustPolicy(tuple(anchors), allow_test=demo)
    except (OSError, BadAnchor, ValueError) as error:
        raise CannotStart(f"trust anchors: {error}") from error


def _store(database: Path, busy_seconds: float, checkpoint: Callable[[str], None], clock: Clock) -> SqlStore:
    try:
        engine = open_sqlite(database, busy_seconds=busy_seconds)
        try:
            store = SqlStore(engine, checkpoint=checkpoint)
            store.purge(clock.now())
            return store
        except StoreError:
            engine.dispose()
            raise
    except StoreError as error:
        raise CannotStart(f"{database}: {error}") from error


def _key(database: Path, store: PatronStore) -> bytes:
    """The person key, and the proof that it is the one this database was made with."""
    path = key_path(database)
    try:
        if store.recall(KEY_FACT) is not None and not path.exists():
            raise CannotStart(f"{path} is missing: restore the key file that belongs to {database.name}")
        key = load_or_create(path)
        remembered = store.remember(KEY_FACT, check_value(key))
    except (BadKeyFile, StoreError) as error:
        raise CannotStart(str(error)) from error
    if remembered != check_value(key):
        raise CannotStart(
            f"{path} is not the key of {database.name}: with it, nobody registered before would be recognised. "
            "Restore the key file that belongs to the database"
        )
    return key
