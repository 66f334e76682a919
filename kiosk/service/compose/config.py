"""The configuration of a service with the sections of all library systems there are.

``python -m kiosk.service.compose.config`` writes the key list of ``docs/service.md``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, create_model

from kiosk.library.backends import BACKENDS, Backend
from kiosk.library.system import Environment, LibrarySystem
from kiosk.settings.belonging import belonging_faults
from kiosk.settings.calls import calls_faults
from kiosk.settings.exchange import exchange_faults, exchange_of_a_service
from kiosk.settings.files.private import own_file_faults, private_file_faults
from kiosk.settings.languages import character_faults
from kiosk.settings.load import consent_faults, trust_faults
from kiosk.settings.patron_import import import_faults, import_of_a_service
from kiosk.settings.reading.whole import Check, Found, Whole, parse_whole, read_file
from kiosk.settings.reference import markdown
from kiosk.settings.service import ServiceConfig, ServiceLibrary
from kiosk.settings.sources.given import NOTHING, given
from kiosk.settings.sources.machine import Machine, this_machine
from kiosk.settings.staff_desk import staff_desk_faults
from kiosk.settings.tables.alerts import alerts_faults
from kiosk.settings.tables.revocation import revocation_faults
from kiosk.settings.tables.setup_page import setup_faults


def service_model() -> type[ServiceConfig]:
    """The shape of the file: a section for each library system, and their names to choose from."""
    literal: Any = Literal
    places = "、".join(f"{n} = {b.title if b.lends_here else f'図書館の {b.title}'}" for n, b in BACKENDS.items())
    choice = (literal[tuple(BACKENDS)], Field(default="sql", description=f"利用者を置くところ。{places}"))
    library = create_model("ServiceLibrary", __base__=ServiceLibrary, backend=choice)
    sections: dict[str, Any] = {n: (b.settings, b.settings()) for n, b in BACKENDS.items() if b.settings is not None}
    return create_model("ServiceConfig", __base__=ServiceConfig, library=(library, ...), **sections)


def load_service(path: Path, *, demo: bool = False, machine: Machine | None = None) -> ServiceConfig:
    """The configuration in a TOML file, under what this machine says of single keys.  Raises ProfileError.

    ``demo`` allows one without trust anchors, and takes nothing of the machine.
    """
    return load_whole(path, demo=demo, machine=machine).settings


def load_whole(path: Path, *, demo: bool = False, machine: Machine | None = None) -> Whole[ServiceConfig]:
    """The same with what it was made of."""
    private = (private_file_faults, partial(own_file_faults, path))
    exchange = (exchange_faults, exchange_of_a_service, import_faults, import_of_a_service)
    checks: tuple[Check, ...] = (consent_faults, belonging_faults, _system_faults, *exchange, setup_faults, *private)
    checks += (alerts_faults, calls_faults, character_faults, staff_desk_faults)
    if not demo:
        checks += (trust_faults, revocation_faults)
    givens = NOTHING if demo else given(machine or this_machine())
    base = path.parent.absolute()
    return parse_whole(service_model(), read_file(path), name=path.name, base=base, checks=checks, givens=givens)


def backend_of(config: ServiceConfig) -> Backend[Any]:
    return BACKENDS[config.library.backend]


def opener(config: ServiceConfig) -> Callable[[Environment], LibrarySystem]:
    """Opens it with its section."""
    return partial(backend_of(config).open, config.system)


def _system_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """What the chosen library system needs."""
    library = raw.get("library")
    chosen = library.get("backend") if isinstance(library, dict) else None
    backend = BACKENDS.get(chosen) if isinstance(chosen, str) else None
    table = raw.get(str(chosen), {})
    if backend is None or backend.settings is None or not isinstance(table, dict):
        return
    for key in backend.settings.needed:
        if key not in table:
            yield (str(chosen), key), f'[library] の backend を "{chosen}" にしたときは、このキーが必要です'


if __name__ == "__main__":
    sys.stdout.write(markdown(service_model()))
