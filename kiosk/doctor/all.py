"""Everything that is looked at, in the order in which it is shown."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.clock import Clock, SystemClock
from kiosk.concurrency import Deadline
from kiosk.doctor.checks import (
    clock,
    disk,
    display,
    files,
    fonts,
    instance,
    permissions,
    policies,
    printer,
    profile,
    reader,
    sound,
    versions,
)
from kiosk.doctor.checks.profile import ReadProfile
from kiosk.doctor.installation import Installation, of_profile, settled
from kiosk.doctor.report import Report
from kiosk.doctor.runner import Check, Result, late, run
from kiosk.settings.sources.registry import this_registry

_READ_SECONDS = 20.0


def checks_of(site: Installation, screen: Check | None = None) -> list[Check]:
    """To be made on the main thread: what they need is imported here, outside of their time.

    ``screen`` looks at the display instead of the usual check; with it any thread will do.
    """
    return [
        of_profile(site, (files.NAME,), 20.0, lambda found: {files.NAME: files.look(found, site.clock)}),
        reader.check(site),
        _policies(site),
        *printer.checks(site),
        *_service(site),
        *_identity(site),
        disk.check(site),
        of_profile(site, (permissions.NAME,), 10.0, lambda found: {permissions.NAME: permissions.look(site, found)}),
        of_profile(site, (fonts.NAME,), 20.0, lambda found: {fonts.NAME: fonts.look(found)}),
        screen or display.check(site),
        of_profile(site, (sound.NAME,), 5.0, lambda found: {sound.NAME: sound.look(found)}),
        of_profile(site, (instance.NAME,), 5.0, lambda found: {instance.NAME: instance.look(site, found)}),
        versions.check(),
    ]


def _policies(site: Installation) -> Check:
    registry, names = this_registry(), (policies.NAME,)
    if site.demo:
        return settled(names, "demo", "the demo has its own reader, in software")
    if registry is None:
        return settled(names, "not-windows", "only Windows does anything with cards by itself")
    return Check(names, 5.0, lambda: {policies.NAME: policies.look(registry)})


def _service(site: Installation) -> list[Check]:
    """What of it is not used is not loaded: databases, or a client of HTTP."""
    own = ("service.database",)
    server = ("service.address", "service.certificate", "service.token", "service.version")
    profile, time_of = site.profile, site.clock
    if profile is None:
        alone = Check((clock.NAME,), 1.0, lambda: {clock.NAME: clock.alone(time_of)})
        return [settled((*own, *server), "no-profile", "not looked at before the profile is well"), alone]
    if site.is_own_service:
        none = settled(server, "own", "this kiosk is its own library service")
        here = Check((clock.NAME,), 1.0, lambda: {clock.NAME: clock.plausible(time_of)})
        if site.demo:
            return [settled(own, "demo", "the demo makes its database when it starts"), none, here]
        from kiosk.doctor.checks.service.own import look as look_here

        return [Check(own, 10.0, lambda: {own[0]: look_here(profile)}), none, here]
    from kiosk.doctor.checks.service import server as remote

    look = partial(remote.look, profile, time_of)
    elsewhere = settled(own, "server", f"the patrons are on {profile.service.address}")
    return [elsewhere, Check(remote.NAMES, remote.SECONDS, look, "The service hangs: look into its log.")]


def _identity(site: Installation) -> list[Check]:
    """Who is trusted, and whether revocation can be found out, where this kiosk verifies certificates itself."""
    names = ("trust.anchors",), ("revocation.mode", "revocation.ocsp", "revocation.crl")
    profile = site.profile
    if profile is None:
        return [settled(each, "no-profile", "not looked at before the profile is well") for each in names]
    if site.demo:
        return [settled(each, "demo", "the demo trusts its own virtual cards alone") for each in names]
    if not site.is_own_service:
        said = f"{profile.service.address} verifies certificates for this kiosk: look there (kiosk trust check)"
        return [settled(each, "server", said) for each in names]
    from kiosk.doctor.checks import anchors, revocation

    trust, settings = profile.trust, profile.revocation
    return [
        Check(names[0], 10.0, lambda: {anchors.NAME: anchors.look(trust.anchors, site.clock)}),
        Check(names[1], revocation.seconds_for(settings), lambda: revocation.look(trust, settings, site.clock)),
    ]


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found, and of what."""

    report: Report
    site: Installation


def examine(
    named: Path | None, data: Path | None, *, time_of: Clock | None = None, at_most: float | None = None
) -> Examination:
    """Look at the demo where ``data`` is given, else at the kiosk whose profile is ``named``, or this machine's.

    For ``at_most`` see :func:`~kiosk.doctor.runner.run`.
    """
    time_of = time_of or SystemClock()
    begun = time.monotonic()
    read = _read(named, data, _READ_SECONDS if at_most is None else at_most)
    first = Result(profile.NAME, read.finding, time.monotonic() - begun)
    site = Installation(read.profile, read.file, data, time_of)
    results = (first, *run(checks_of(site), at_most=at_most))
    kiosk = "" if read.profile is None else read.profile.kiosk.id
    name = "" if read.file is None else str(read.file)
    return Examination(Report(results, kiosk, name, site.demo, time_of.now(), time.monotonic() - begun), site)


def examine_here(
    named: Path | None, data: Path | None, screen: display.Screen, time_of: Clock | None = None
) -> Iterator[Result]:
    """The same within a running kiosk whose display is ``screen``: each result as it comes, on any thread."""
    begun = time.monotonic()
    read = _read(named, data, _READ_SECONDS)
    yield Result(profile.NAME, read.finding, time.monotonic() - begun)
    site = Installation(read.profile, read.file, data, time_of or SystemClock())
    shown = Check((display.NAME,), 5.0, lambda: {display.NAME: display.judged(screen, site.profile)})
    yield from run(checks_of(site, shown))


def _read(named: Path | None, data: Path | None, seconds: float) -> ReadProfile:
    try:
        return Deadline.after(seconds).call(lambda: profile.read(named, data), "doctor")
    except TimeoutError:
        finding = late(seconds, "Its disk hangs, or that of a file it names: is a network drive away?")
        return ReadProfile(None, named, finding)
