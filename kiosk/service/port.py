"""What the library service does for a kiosk: the same in-process and over HTTPS.

Every refusal a patron can meet is a :class:`Refused` with a problem code of
``docs/problems.md``; everything else that goes wrong is an :class:`Unavailable`.
"""

from __future__ import annotations

from typing import Protocol

from kiosk.faults import LoggableError
from kiosk.operations.operation import A, Operation
from kiosk.operations.registration import PatronRegistered
from kiosk.problem import Code


class ServiceError(LoggableError):
    """The call did not succeed."""


class Refused(ServiceError):
    """Refused; ``code`` is a problem code such as ``K203``.  The text is for the log only.

    ``variant`` names one of the code's variants in ``docs/problems.md`` ('' = the code itself), or why something was
    not taken; ``limit`` is the number it is about (0 = none), such as the least length of a password.
    """

    def __init__(self, code: str, detail: str = "", variant: str = "", limit: int = 0) -> None:
        super().__init__(f"{code} {detail}".strip())
        self.code = code
        self.detail = detail
        self.variant = variant
        self.limit = limit


class RegisteredDifferently(Refused):
    """The same visit has registered the person already, with another form: ``registration`` is what stands."""

    def __init__(self, registration: PatronRegistered) -> None:
        super().__init__(Code.DUPLICATE, "registered already, with another form", "form")
        self.registration = registration


class Unavailable(ServiceError):
    """No answer, or none that can be understood; the call may or may not have had its effect (K302)."""


class LibraryService(Protocol):
    """The library service.  Every call may block on disk or network; never call it on the GUI thread.

    All raise Refused or Unavailable and nothing else.
    """

    def ask(self, operation: Operation[A]) -> A:
        """Have an operation of ``kiosk.operations`` done."""

    def startup_warnings(self) -> tuple[str, ...]:
        """What IT must know at start, one sentence each (e.g. that revocation is not checked yet)."""
