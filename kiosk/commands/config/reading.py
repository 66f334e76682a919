"""The settings of a kiosk or a service, with what they were made of."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.settings.profile import Profile
    from kiosk.settings.reading.whole import Whole
    from kiosk.settings.service import ServiceConfig


def read(args: argparse.Namespace) -> Whole[Profile] | Whole[ServiceConfig]:
    """Those of ``args.config``, or of ``args.profile``.  Raises ProfileError."""
    if args.config is not None:
        from kiosk.service.compose.config import load_whole as load_service

        return load_service(args.config)
    from kiosk.settings.load import load_whole

    return load_whole(args.profile)
