"""What every table of a settings file has in common."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """One table of the profile: immutable, no unknown keys, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=True)


class SystemSection(Section):
    """The table of a library system.  Without any of ``needed`` it can't be chosen."""

    needed: ClassVar[tuple[str, ...]] = ()
