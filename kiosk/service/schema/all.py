"""Every operation that has a place in the HTTP interface."""

from __future__ import annotations

from kiosk.service.schema import account, calls, fleet, registration, returning, service
from kiosk.service.schema.binding import bindings_of

BINDINGS = bindings_of(
    *registration.BINDINGS, *service.BINDINGS, *account.BINDINGS, *returning.BINDINGS, *fleet.BINDINGS, *calls.BINDINGS
)
