"""Finds the settings file of this machine: command line, environment, registry, the usual folder, in this order."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.dataclass import dataclass
from kiosk.settings.sources.machine import PREFIX, Machine, this_machine
from kiosk.settings.sources.registry import KEY, RegistryUnreadable


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of settings file, and what names it in each place."""

    what: str
    option: str
    variable: str
    value: str
    """Of the registry."""
    file: str
    """In the usual folder."""


PROFILE = Wanted("library profile", "--profile", PREFIX + "PROFILE", "Profile", "profile.toml")
CONFIG = Wanted("service configuration", "--config", PREFIX + "CONFIG", "Config", "service.toml")


class SettingsNotFound(Exception):
    """There is none that can be taken; the text tells IT of every place that was looked at."""


class NothingSaid(SettingsNotFound):
    """No place names a file, and none lies where it usually does."""


def find_profile(named: Path | None, machine: Machine | None = None) -> Path:
    """The library profile; ``named`` is what the command line says.  Raises SettingsNotFound."""
    return find(PROFILE, named, machine)


def find_config(named: Path | None, machine: Machine | None = None) -> Path:
    """The configuration of the service.  Raises SettingsNotFound."""
    return find(CONFIG, named, machine)


def find(wanted: Wanted, named: Path | None, machine: Machine | None = None) -> Path:
    """The file; whether it can be read, and is right, is for who reads it.  Raises SettingsNotFound.

    A file that environment or registry name must be there: what comes after them would be settings nobody chose.
    """
    if named is not None:
        return named
    machine = machine or this_machine()
    looked = [f"{wanted.option} FILE: not given"]
    place = f"environment variable {wanted.variable}"
    variable = machine.environment.get(wanted.variable, "")
    if variable:
        return _there(Path(variable), place, wanted)
    looked.append(f"{place}: not set")
    if machine.registry is not None:
        place = f"registry HKLM\\{KEY}, value {wanted.value}"
        value = _in_registry(machine, wanted, place)
        if value:
            return _there(Path(value), place, wanted)
        looked.append(f"{place}: not set")
    usual = machine.folder / wanted.file
    reason = _missing(usual)
    if reason is None:
        return usual
    looked.append(f"{usual}: {reason}")
    raise NothingSaid("\n  ".join([f"no {wanted.what} was found; looked at", *looked]))


def _in_registry(machine: Machine, wanted: Wanted, place: str) -> str:
    if machine.registry is None:
        return ""
    try:
        values = machine.registry.read(KEY).values
    except RegistryUnreadable as error:
        raise SettingsNotFound(f"no {wanted.what} was found: the registry can't be read ({error})") from error
    found = next((each.data for each in values if each.name.lower() == wanted.value.lower()), "")
    if not isinstance(found, str):
        raise SettingsNotFound(f"{place} is no string: make it a REG_SZ")
    if found and not Path(found).is_absolute():  # a shell is started wherever Windows likes
        raise SettingsNotFound(f"{place} is {found}: name the file with its whole path")
    return found


def _there(path: Path, place: str, wanted: Wanted) -> Path:
    reason = _missing(path)
    if reason is not None:
        raise SettingsNotFound(f"{place} names the {wanted.what} {path}: {reason}")
    return path


def _missing(path: Path) -> str | None:
    """Why nothing is found there, or None."""
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return "not there"
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", None) or type(error).__name__
    return None
