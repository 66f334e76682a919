"""The library system of a library that has none: patrons, loans and reservations in our own tables."""

from __future__ import annotations

from kiosk.library.sql.initial_passwords import InitialPasswords
from kiosk.library.sql.known import SqlKnownPatrons
from kiosk.library.sql.members import SqlMembers
from kiosk.library.sql.registrations import SqlRegistrations
from kiosk.library.sql.verification import Passwords
from kiosk.library.system import Environment, LibrarySystem


def open_tables(environment: Environment) -> LibrarySystem:
    """Registrations and accounts on the service's database."""
    e = environment
    registrations = SqlRegistrations(e.engine, checkpoint=e.checkpoint, events=e.events)
    initial = InitialPasswords(e.key) if e.key else None
    members = SqlMembers(e.engine, e.hasher, e.circulation, e.hashes, initial)
    passwords = Passwords(e.hasher, e.hashes, initial)
    known = SqlKnownPatrons(e.engine, passwords, checkpoint=e.checkpoint, events=e.events)
    return LibrarySystem(registrations, members, known, keeps_passwords=False)
