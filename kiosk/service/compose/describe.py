"""What a kiosk learns about its service."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk import __version__
from kiosk.operations.service import DescribeService, ServiceDescribed
from kiosk.service.local.handlers import on


@dataclass(frozen=True, slots=True)
class Describe:
    """Use case; ``notices`` is what IT must know."""

    notices: tuple[str, ...]

    @on(DescribeService)
    def __call__(self, kiosk_id: str, asked: DescribeService) -> ServiceDescribed:  # noqa: ARG002 - as all handlers
        """Which kiosk the service takes the caller for, and what there is to say."""
        return ServiceDescribed(__version__, kiosk_id, self.notices)
