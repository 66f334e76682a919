"""Finds out whether Koha is set up as the kiosks need it, without changing anything in it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.library.koha.check.acts import act_faults
from kiosk.library.koha.check.codes import code_faults
from kiosk.library.koha.check.patrons import patron_faults
from kiosk.library.koha.check.permissions import permission_faults
from kiosk.library.koha.check.surroundings import surrounding_faults
from kiosk.library.koha.http import Question
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable
from kiosk.library.system import Configured


def faults(
    session: Session, rules: Rules, configured: Configured | None = None, *, debts: bool = False
) -> Iterator[str]:
    """Everything that is wrong, one sentence each; who is not let in at all hears just that."""
    refused = _refused(session)
    if refused:
        yield f"logging in (koha.user, koha.secret_file): {refused}"
        return
    configured = configured or Configured()
    for part in (
        permission_faults(session, debts=debts),
        act_faults(session, rules, configured.acts),
        code_faults(session, rules, configured),
        patron_faults(session, rules, configured),
        surrounding_faults(session, rules),
    ):
        try:
            yield from part
        except StoreUnavailable as error:
            yield str(error)


def _refused(session: Session) -> str:
    """Why Koha does not let the service in, or does not answer; '' if it does."""
    try:
        answer = session.once(Question("GET", "/libraries"), session.pace.begin())
    except StoreUnavailable as error:
        return str(error)
    fault = answer.fault
    wrong = fault.status == 401 or fault.says("Invalid password") or fault.says("Password has expired")
    return str(fault) if wrong or fault.status >= 500 else ""
