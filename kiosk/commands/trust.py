"""``kiosk trust``: which CAs a profile trusts, adding one, and whether revocation can be checked."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import SystemClock
from kiosk.commands import DONE, FAILED, MISUSED, CommandError, Subparsers
from kiosk.commands.finding import PROFILE_HELP, settle_config, settle_profile

if TYPE_CHECKING:
    from kiosk.identity.trust import TrustAnchor

_SOURCE = "https://www.jpki.go.jp/ca/index.html"


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("trust", help="the CA certificates a profile trusts", description=__doc__)
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    new = actions.add_parser(
        "add",
        help="put a CA certificate beside the profile, after its fingerprint was compared",
        description=f"The fingerprints of the real CAs are published: {_SOURCE}",
    )
    new.add_argument("file", type=Path, metavar="FILE", help="the CA certificate, PEM or DER")
    new.add_argument(
        "--fingerprint", metavar="HEX", help="the SHA-256 you got another way; without it you are asked to compare"
    )
    new.set_defaults(run=run, action=_add)
    listing = actions.add_parser("list", help="every CA certificate the profile names; 0 only if all can be trusted")
    listing.set_defaults(run=run, action=_list)
    check = actions.add_parser(
        "check",
        help="the CA certificates, and a harmless question to each source of revocation; 0 only if all is well",
        description="The question is about the CA's own certificate. No person's certificate is asked about.",
    )
    check.add_argument("--service", action="store_true", help="FILE is the configuration of `kiosk serve`")
    check.set_defaults(run=run, action=_check)
    for action in (new, listing, check):
        action.add_argument("--profile", type=Path, metavar="FILE", help=PROFILE_HELP)


def run(args: argparse.Namespace) -> int:
    if getattr(args, "service", False):
        args.config = args.profile
        args.profile = settle_config(args)
    else:
        settle_profile(args)
    code: int = args.action(args)
    return code


def _add(args: argparse.Namespace) -> int:
    from kiosk.doctor.checks.anchors import day, unfit

    named = _named(args.profile)
    anchor = _readable(args.file)
    now = SystemClock().now()
    fault = unfit(anchor, now)
    if fault is not None:
        raise CommandError(f"{args.file.name}: {fault}. It was not added.")
    print(f"File:         {args.file}")
    print(f"CA:           {anchor.name}")
    print(f"Valid:        {day(anchor.certificate.not_before)} to {day(anchor.certificate.not_after)} (Japan)")
    print(f"SHA-256:      {_grouped(anchor.fingerprint)}")
    print(f"Known:        {_known(anchor)}")
    confirmed = _same(anchor, args.fingerprint) if args.fingerprint is not None else _asked()
    if confirmed is not None:
        print(f"kiosk: {confirmed} It was not added.", file=sys.stderr)
        return MISUSED if args.fingerprint is None and not sys.stdin.isatty() else FAILED
    target = _place(args.profile.parent, anchor)
    if target.name in [Path(name).name for name in named] and target.exists():
        print(f"The profile names it already: {target.name}")
        return DONE
    line = ", ".join(f'"{name}"' for name in [*named, target.name])
    print(f"Copied to {target}. Now write this into {args.profile.name}, instead of the line that is there:\n")
    print(f"[trust]\nanchors = [{line}]")
    return DONE


def _list(args: argparse.Namespace) -> int:
    named = _named(args.profile)
    if not named:
        print("kiosk: the profile names no CA certificate: no card would be trusted", file=sys.stderr)
        return FAILED
    return _said([_look(args.profile.parent / name, name) for name in named])


def _look(path: Path, name: str) -> tuple[bool, str]:
    """Whether the CA certificate in this file can be trusted, and the findings about it."""
    from kiosk.doctor.checks.anchors import judged
    from kiosk.doctor.finding import Verdict

    found = judged(path, name, SystemClock().now())
    digest = found.values.get("sha256")
    about = f"; SHA-256 {_grouped(digest)}" if isinstance(digest, str) else ""
    return found.verdict is not Verdict.FAULT, f"{found.text}{about}"


def _check(args: argparse.Namespace) -> int:
    from kiosk.doctor.checks import revocation
    from kiosk.doctor.finding import Verdict
    from kiosk.identity.revocation.freshness import clock_fault
    from kiosk.service.compose.config import load_service
    from kiosk.settings.load import ProfileError, load
    from kiosk.settings.profile import LOCAL, Profile

    try:
        profile = load_service(args.profile) if args.service else load(args.profile)
    except ProfileError as error:
        raise CommandError(str(error)) from error
    if isinstance(profile, Profile) and profile.service.address != LOCAL:
        raise CommandError(f"{profile.service.address} verifies certificates for this kiosk: run this there.")
    clock = SystemClock()
    fault = clock_fault(clock.now())
    findings = [(fault is None, f"date and time: {fault or 'plausible'}")]
    findings += [_look(path, path.name) for path in profile.trust.anchors]
    findings += [
        (found.verdict in (Verdict.OK, Verdict.WARNING), found.text)
        for found in revocation.each(profile.trust, profile.revocation, clock)
    ]
    return _said(findings)


def _said(findings: list[tuple[bool, str]]) -> int:
    for good, finding in findings:
        print(f"{'ok  ' if good else 'BAD '} {finding}")
    return DONE if all(good for good, _ in findings) else FAILED


def _named(profile: Path) -> list[str]:
    """What ``trust.anchors`` says, also in a profile that is not whole yet."""
    try:
        anchors = tomllib.loads(profile.read_text("utf-8-sig")).get("trust", {}).get("anchors", [])
    except tomllib.TOMLDecodeError as error:
        from kiosk.settings.reading.toml import toml_fault

        line, reason = toml_fault(profile.read_text("utf-8-sig"), error)
        raise CommandError(f"{profile}, line {line}: {reason}") from error
    except (OSError, ValueError, AttributeError) as error:
        raise CommandError(f"{profile}: no profile that can be read ({type(error).__name__})") from error
    if not isinstance(anchors, list) or not all(isinstance(name, str) for name in anchors):
        raise CommandError(f"{profile}: trust.anchors is not a list of files")
    return anchors


def _readable(path: Path) -> TrustAnchor:
    from kiosk.identity.trust import BadAnchor
    from kiosk.settings.anchors import read_anchor

    try:
        return read_anchor(path)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or type(error).__name__}") from error
    except BadAnchor as error:
        raise CommandError(f"{path.name} is not a CA certificate that a kiosk can trust: {error}") from error


def _known(anchor: TrustAnchor) -> str:
    if anchor.is_known:
        return "yes, a signature CA of the Japanese Public Key Infrastructure"
    return f"NO. Compare it with {_SOURCE}, not with the place you got the file from."


def _same(anchor: TrustAnchor, given: str) -> str | None:
    """Why what was given is not this certificate's fingerprint, or None."""
    plain = "".join(c for c in given.lower() if c not in " :-")
    if len(plain) != 64 or not set(plain) <= set("0123456789abcdef"):
        return "--fingerprint wants the SHA-256: 64 hex digits, with or without colons or spaces."
    return None if secrets.compare_digest(plain, anchor.fingerprint) else "The fingerprint is another one!"


def _asked() -> str | None:
    """Why the person at the keyboard did not confirm, or None."""
    if not sys.stdin.isatty():
        return "Nobody is there to compare the fingerprint: say it with --fingerprint."
    answer = input("Have you compared this SHA-256 with the published one? Type yes: ")
    return None if answer.strip().lower() == "yes" else "Not confirmed."


def _place(folder: Path, anchor: TrustAnchor) -> Path:
    """Where the certificate lies beside the profile now, as DER, whole or not at all."""
    target = folder / f"ca-{anchor.fingerprint[:16]}.cer"
    draft = folder / f".{target.name}-{secrets.token_hex(4)}"
    try:
        try:
            draft.write_bytes(anchor.certificate.der)
            os.replace(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise CommandError(f"{target}: {error.strerror or type(error).__name__}") from error
    return target


def _grouped(fingerprint: str) -> str:
    return ":".join(fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
