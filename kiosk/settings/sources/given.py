"""What a machine itself says of single keys: its environment variables and registry values, as they are."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.settings.sources.find import CONFIG, PROFILE
from kiosk.settings.sources.machine import PREFIX, Machine
from kiosk.settings.sources.registry import SETTINGS, RegistryUnreadable

_REGISTRY = f"レジストリ HKLM\\{SETTINGS}"


class Source(Enum):
    """The later outdoes the earlier."""

    REGISTRY = "registry"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Given:
    """One of them; ``value`` is None where its type can't be taken."""

    source: Source
    name: str
    value: str | int | None

    @property
    def where(self) -> str:
        """Where it stands, for whoever has to mend it."""
        return f"環境変数 {self.name}" if self.source is Source.ENVIRONMENT else f"{_REGISTRY}, {self.name}"

    def means(self, table: str, key: str) -> bool:
        """Whether it is of this key; names in the registry have no case."""
        if self.source is Source.ENVIRONMENT:
            return self.name == variable_of(table, key)
        return self.name.lower() == value_of(table, key).lower()


@dataclass(frozen=True, slots=True)
class Givens:
    """All of them, the stronger last, and what could not be read, as places and words."""

    values: tuple[Given, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()


NOTHING = Givens()


def variable_of(table: str, key: str) -> str:
    """The environment variable of a key."""
    return f"{PREFIX}{table}_{key}".upper().replace("-", "_")


def value_of(table: str, key: str) -> str:
    """The name of a key's value in the registry."""
    return f"{table}.{key}"


def given(machine: Machine) -> Givens:
    """Never raises: what can't be read is a fault of the settings like any other."""
    variables = tuple(
        Given(Source.ENVIRONMENT, name, value)
        for name, value in sorted(machine.environment.items())
        if name.startswith(PREFIX) and name not in (PROFILE.variable, CONFIG.variable)
    )
    if machine.registry is None:
        return Givens(variables)
    try:
        found = machine.registry.read(SETTINGS)
    except RegistryUnreadable as error:
        return Givens(variables, ((_REGISTRY, f"読めません（{error}）"),))
    values = tuple(
        Given(Source.REGISTRY, each.name, each.data)
        for each in found.values
        if (each.name, each.data) != ("", "")  # the key's unnamed default value
    )
    below = (f"キー {name} の中は読みません。値の名前を kiosk.id のように書いてください" for name in found.below)
    return Givens((*values, *variables), tuple((_REGISTRY, text) for text in below))
