"""A service on a server: reached, believed, letting this kiosk in, speaking its language, and with its time."""

from __future__ import annotations

import socket
import ssl
from datetime import timedelta
from urllib.parse import urlsplit

from pydantic import ValidationError

from kiosk import __version__
from kiosk.clock import Clock
from kiosk.doctor.checks import clock as clock_check
from kiosk.doctor.checks.service import certificate, fit
from kiosk.doctor.checks.service.talk import Answer, Certificate, NoAnswer, Talk, unverified
from kiosk.doctor.finding import Finding, Value, fault, ok, unknown, warning
from kiosk.doctor.runner import Found, follows
from kiosk.operations.service import DescribeService
from kiosk.service.compose.connect import tls_of, token_file
from kiosk.service.compose.start import CannotStart
from kiosk.service.schema.all import BINDINGS
from kiosk.service.schema.model import PREFIX
from kiosk.service.schema.service import ServiceAnswer
from kiosk.settings.files.secret import read_token
from kiosk.settings.profile import Profile

ADDRESS, CERTIFICATE, TOKEN, VERSION = "service.address", certificate.NAME, "service.token", "service.version"
NAMES = (ADDRESS, CERTIFICATE, TOKEN, VERSION, clock_check.NAME)
SECONDS = 20.0
_STEP = 5.0
"""Of one step on the network."""


def look(profile: Profile, clock: Clock) -> Found:
    """Each step rests on the one before."""
    address = profile.service.address
    try:
        tls = tls_of(profile.service)
    except CannotStart as no:
        return {ADDRESS: follows(CERTIFICATE), CERTIFICATE: _files(no), **_after(CERTIFICATE, clock)}
    try:
        talk = Talk(address, tls, clock, _STEP)
    except ssl.SSLCertVerificationError as no:
        return {ADDRESS: _reached(address), **_not_believed(address, no, clock)}
    except ssl.SSLError as no:
        said = f"what listens there does not speak TLS as this kiosk does ({no.reason or type(no).__name__})"
        return {ADDRESS: fault("no-tls", said, "Mend service.address: host and port."), **_after(ADDRESS, clock)}
    except OSError as no:
        return {ADDRESS: _not_reached(address, no), **_after(ADDRESS, clock)}
    try:
        return {
            ADDRESS: _reached(address),
            CERTIFICATE: certificate.believed(talk.certificate(), clock.now()),
            **_asked(profile, talk, clock),
        }
    finally:
        talk.close()


def _asked(profile: Profile, talk: Talk, clock: Clock) -> Found:
    """With the kiosk's own token."""
    try:
        answer = _describe(profile, talk)
    except CannotStart as no:
        broken = fault("unreadable", str(no), "Put the token there that `kiosk kiosks add` printed on the server.")
        return {TOKEN: broken, VERSION: follows(TOKEN), clock_check.NAME: clock_check.alone(clock)}
    except NoAnswer as no:
        return {TOKEN: _broken_off(no), VERSION: follows(TOKEN), clock_check.NAME: clock_check.alone(clock)}
    told = clock_check.compared(answer.ahead, clock)
    try:
        about = ServiceAnswer.model_validate_json(answer.body) if answer.status == 200 else None
    except ValidationError:
        about = None
    if about is None:
        return {TOKEN: _refused(answer), VERSION: follows(TOKEN), clock_check.NAME: told}
    return {TOKEN: _let_in(profile, about), VERSION: _version(about, talk), clock_check.NAME: told}


def _describe(profile: Profile, talk: Talk) -> Answer:
    token = read_token(token_file(profile.service))
    path = BINDINGS[DescribeService].path
    return talk.get(f"{PREFIX}/{path}", {"Authorization": f"Bearer {token}"})


def _after(name: str, clock: Clock) -> dict[str, Finding]:
    rest = {each: follows(name) for each in (CERTIFICATE, TOKEN, VERSION) if each != name}
    return {**rest, clock_check.NAME: clock_check.alone(clock)}


def _reached(address: str) -> Finding:
    return ok("reached", f"{address} answers", address=address)


def _not_reached(address: str, error: OSError) -> Finding:
    parts = urlsplit(address)
    where = f"{parts.hostname}:{parts.port or 443}"
    if isinstance(error, socket.gaierror):
        return fault("no-name", f"no machine is called {parts.hostname}", "Look at service.address, DNS and network.")
    if isinstance(error, ConnectionRefusedError):
        return fault("refused", f"nothing listens at {where}", "Start the service (`kiosk serve`), or mend the port.")
    if isinstance(error, TimeoutError):
        return fault("silent", f"{where} does not answer", "Look at network, firewall and server.")
    said = f"{where} can't be reached: {error.strerror or type(error).__name__}"
    return fault("not-reached", said, "Look at network, firewall and server.")


def _files(no: CannotStart) -> Finding:
    return fault("files", str(no), "Mend service.ca_file, client_certificate or client_key.")


def _broken_off(no: NoAnswer) -> Finding:
    return fault(
        "broken-off",
        f"the service ended the connection: {no}",
        "Does it want a certificate of this kiosk (service.client_certificate)? Look into its log.",
    )


def _not_believed(address: str, error: ssl.SSLCertVerificationError, clock: Clock) -> dict[str, Finding]:
    """Nothing of the kiosk's is sent to a server whose certificate is not believed."""
    found, ahead = _shown(address, clock)
    host, told = urlsplit(address).hostname or "", clock_check.alone(clock)
    at_home = ahead is not None and found is not None and found.not_before <= clock.now() + ahead <= found.not_after
    if at_home and certificate.is_about_time(error):
        told = clock_check.compared(ahead, clock)  # said by a stranger, yet it explains what was found
    why = certificate.not_believed(error, found, host, clock.now())
    return {CERTIFICATE: why, TOKEN: follows(CERTIFICATE), VERSION: follows(CERTIFICATE), clock_check.NAME: told}


def _shown(address: str, clock: Clock) -> tuple[Certificate | None, timedelta | None]:
    """The certificate and the clock of a server, whoever that is."""
    try:
        talk = unverified(address, clock, _STEP)
    except OSError:
        return None, None
    found = talk.certificate()
    try:
        return found, talk.get("/healthz", {}).ahead
    except NoAnswer:
        return found, None
    finally:
        talk.close()


def _refused(answer: Answer) -> Finding:
    if answer.status == 401:
        return fault(
            "not-known",
            "the service does not know this kiosk's token",
            "On the server: `kiosk kiosks rotate` (or add), and put the new token into service.token_file.",
        )
    if answer.status == 200:
        return fault("no-service", "what answers there is no library service", "Mend service.address.")
    said = f"the service answers HTTP {answer.status}"
    return fault("http", said, "Look into the service's log.", status=answer.status)


def _let_in(profile: Profile, about: ServiceAnswer) -> Finding:
    wanted, given = profile.kiosk.id, about.kiosk_id
    notices: list[Value] = list(about.notices)
    if given != wanted:
        return fault(
            "another-kiosk",
            f"the token is of kiosk {given}, and this is {wanted}",
            "Each kiosk has its own token: put the right one there, or mend kiosk.id.",
        )
    if notices:
        said = "\n".join(["the service has something to say:", *about.notices])
        return warning("notices", said, "Mend it on the server.", notices=notices)
    return ok("accepted", f"the service knows this kiosk as {given}")


def _version(about: ServiceAnswer, talk: Talk) -> Finding:
    versions: dict[str, Value] = {"service": about.version, "kiosk": __version__}
    try:
        lacking = fit.lacking(talk.get(f"{PREFIX}/openapi.json", {}).body)
    except (NoAnswer, ValueError):
        return unknown("unreadable", f"the service is {about.version}; its interface can't be read", "", **versions)
    if lacking:
        said = f"the service ({about.version}) has not got what this kiosk ({__version__}) asks: {', '.join(lacking)}"
        return fault("too-old", said, "Upgrade the service before its kiosks.", lacking=list(lacking), **versions)
    if about.version != __version__:
        said = f"the service is {about.version}, this kiosk {__version__}; all calls fit"
        return ok("another-version", said, **versions)
    return ok("fits", f"service and kiosk are {__version__}, and all calls fit", **versions)
