"""Reads what Koha says when it says no: four shapes of it, none of which may break the reader."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from kiosk.library.port import StoreUnavailable


class Shape(Enum):
    """In which form an error came."""

    OBJECT = auto()
    """``{"error": "text"}``, sometimes with error_code, conflict, required_permissions."""
    ERRORS = auto()
    """``{"errors": [{"message", "path"}], "status"}``: schema validation, unknown routes, some 500s."""
    ARRAY = auto()
    """A bare ``[{"message", "path"}]``: unknown query parameter."""
    OTHER = auto()
    """An HTML page, nothing at all, or anything else."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that is no success.  ``texts`` may quote what was sent: compare them, never log them."""

    status: int
    shape: Shape
    texts: tuple[str, ...] = field(default=(), repr=False)
    paths: tuple[str, ...] = field(default=(), repr=False)
    code: str = field(default="", repr=False)
    conflict: str = field(default="", repr=False)
    permissions: tuple[str, ...] = field(default=(), repr=False)

    def says(self, beginning: str) -> bool:
        """Whether one of the texts begins so."""
        return any(text.startswith(beginning) for text in self.texts)

    def __str__(self) -> str:
        """For the log: the status and the words we know, nothing that was sent."""
        known = [phrase for phrase in PHRASES if any(phrase in text for text in self.texts)]
        marks = [mark for mark in (self.code, self.conflict) if MARK.fullmatch(mark)]
        places = [path for path in self.paths if PLACE.fullmatch(path)]
        types = [found[0] for text in self.texts if (found := TYPE.search(text))]
        wanted = [f"needs {name}" for name in self.permissions if MARK.fullmatch(name)]
        return ", ".join([f"HTTP {self.status}", *known, *types, *marks, *places, *wanted])


MARK = re.compile(r"[a-z_]{1,40}")
TYPE = re.compile(r"\btype=[0-9A-Za-z_-]{1,10}(?=\W|$)")
"""An attribute type, which the library has named; what follows may be a patron's value."""
PLACE = re.compile(r"(?:/(?:body|query|header)?(?:/[a-z_]{1,30}){0,2}|/grant_type)")
PHRASES = (
    "Authentication failure",
    "Authorization failure",
    "Basic authentication disabled",
    "Unimplemented grant type",
    "access_denied",
    "unauthorized_client",
    "Invalid password",
    "Password has expired",
    "Given library_id does not exist",
    "Given category_id does not exist",
    "Tried to use an invalid attribute type",
    "Missing mandatory extended attribute",
    "Your action breaks a unique constraint on the attribute",
    "Properties not allowed",
    "Missing property",
    "Read-only",
    "Expected ",
    "String is too long",
    "Does not match date format",
    "Day out of range",
    "Malformed query string",
    "Duplicate ID",
    "A patron record matching these details already exists",
    "Problem with",
    "Passwords don't match",
    "Password length",
    "Password is too weak",
    "Password contains leading/trailing whitespace",
    "Password expired",
    "Validation failed",
    "Renewal not authorized",
    "Not enough privileges to change a superlibrarian's email",
    "Patron not found",
    "Hold not found",
    "Checkout doesn't exist",
    "Something went wrong, check the logs",
    "Internal Server Error",
    "internal_server_error",
    "System is under maintenance",
)
"""All but the first words of what Koha says may name a person; these alone go to the log."""


class KohaUnavailable(StoreUnavailable):
    """No answer, or none that can be understood.  ``unseen`` if Koha can't have seen the question."""

    def __init__(self, text: str, *, unseen: bool = False) -> None:
        super().__init__(f"Koha: {text}")
        self.unseen = unseen


class KohaRefused(StoreUnavailable):
    """Koha answered, and not with success."""

    def __init__(self, what: str, fault: Fault) -> None:
        super().__init__(f"Koha: {what}: {fault}")
        self.fault = fault


def read_fault(status: int, body: bytes) -> Fault:
    """What an answer with this status says; whatever the body is, this never fails."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return Fault(status, Shape.OTHER)
    if isinstance(data, list) and data and all(isinstance(one, dict) for one in data):
        return Fault(status, Shape.ARRAY, _all(data, "message"), _all(data, "path"))
    if not isinstance(data, dict):
        return Fault(status, Shape.OTHER)
    errors = data.get("errors")
    if isinstance(errors, list):
        found = [one for one in errors if isinstance(one, dict)]
        return Fault(status, Shape.ERRORS, _all(found, "message"), _all(found, "path"), code=_text(data, "error_code"))
    if not isinstance(data.get("error"), str):
        return Fault(status, Shape.OTHER)
    wanted = data.get("required_permissions")
    return Fault(
        status,
        Shape.OBJECT,
        (data["error"],),
        code=_text(data, "error_code"),
        conflict=_text(data, "conflict"),
        permissions=tuple(map(str, wanted)) if isinstance(wanted, dict) else (),
    )


def _text(data: dict[str, Any], key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _all(found: list[dict[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(text for text in (_text(one, key) for one in found) if text)
