"""The library systems there are.  A new one costs its package, its section in ``kiosk/settings``, and its row here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kiosk.library.sql.opening import open_tables
from kiosk.library.system import Configured, Environment, LibrarySystem
from kiosk.settings.section import SystemSection
from kiosk.settings.tables.koha import Koha

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Backend(Generic[S]):
    """One library system: what IT calls it, its factory (raises StoreError), and its section of the configuration.

    ``faults`` says for ``kiosk serve --check`` what is not set up there, one sentence each, changing nothing; what may
    be as it should be is a Hint.  ``read_files`` reads what the section names, asks nothing, and raises BadSettings.
    Where ``lends_here``, loans and reservations are entered with ``kiosk patrons``.
    """

    title: str
    open: Callable[[S, Environment], LibrarySystem]
    settings: type[SystemSection] | None = None
    faults: Callable[[S, Configured], Iterable[str]] = lambda _settings, _configured: ()
    read_files: Callable[[S], None] = lambda _settings: None
    lends_here: bool = False


def _open_koha(settings: Koha, environment: Environment) -> LibrarySystem:
    from kiosk.library.koha.opening import open_koha  # an HTTP client and more, for nobody else

    return open_koha(settings, environment)


def _faults_of_koha(settings: Koha, configured: Configured) -> Iterable[str]:
    from kiosk.library.koha.opening import faults_of_koha

    return faults_of_koha(settings, configured)


def _read_files_of_koha(settings: Koha) -> None:
    from kiosk.library.koha.opening import read_files_of_koha

    read_files_of_koha(settings)


BACKENDS: dict[str, Backend[Any]] = {
    "sql": Backend("[database] のデータベース", lambda _none, environment: open_tables(environment), lends_here=True),
    "koha": Backend("Koha", _open_koha, Koha, _faults_of_koha, _read_files_of_koha),
}
"""By the name that ``library.backend`` gives them, which is also the name of the section."""
