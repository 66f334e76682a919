"""From a profile to the service it names."""

from __future__ import annotations

import ssl
from pathlib import Path

from kiosk.identity.document import consent_digest
from kiosk.service.compose.start import CannotStart
from kiosk.service.remote.client import RemoteService
from kiosk.settings.files.ca import check_text_mark, trusting
from kiosk.settings.files.secret import read_token
from kiosk.settings.profile import Profile, Service


def connect(profile: Profile) -> RemoteService:
    """The service over HTTPS; nothing is sent yet, so a silent one does not keep the kiosk from starting.

    Raises CannotStart for a token, CA or client certificate that can't be used.
    """
    file = token_file(profile.service)
    return RemoteService(
        profile.service.address,
        kiosk_id=profile.kiosk.id,
        consent_digest=consent_digest(profile.consent.text),
        shown_digest=lambda language: _shown_digest(profile, language),
        token=lambda: read_token(file),
        tls=tls_of(profile.service),
    )


def token_file(service: Service) -> Path:
    """The file with the kiosk's token, which can be read.  Raises CannotStart."""
    file = service.token_file
    if file is None:
        raise CannotStart("the profile names no token file for the library's service")
    try:
        read_token(file)
    except (OSError, ValueError) as error:
        raise CannotStart(f"the token in {file} can't be used: {error}") from error
    return file


def _shown_digest(profile: Profile, language: str) -> str:
    shown = profile.consent.shown(language)
    return "" if shown is None else consent_digest(shown.text)


def tls_of(service: Service) -> ssl.SSLContext:
    """Certificates are trusted by the operating system's CAs, or only by the profile's.  Raises CannotStart."""
    try:
        context = trusting(service.ca_file)
        check_text_mark(service.client_certificate, service.client_key)
        if service.client_certificate is not None and service.client_key is not None:
            context.load_cert_chain(service.client_certificate, service.client_key)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CannotStart(f"the CA file, client certificate or client key can't be used: {reason}") from error
    return context
