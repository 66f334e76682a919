"""The library service itself."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.operations.operation import Operation


@dataclass(frozen=True, slots=True)
class ServiceDescribed:
    """The version of the service, which kiosk it takes the caller for, and what IT must know, one sentence each."""

    version: str
    kiosk_id: str
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DescribeService(Operation[ServiceDescribed]):
    """Asked once when a kiosk starts."""
