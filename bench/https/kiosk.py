"""A kiosk as far as the service sees it: ``python -m bench.https.kiosk FOLDER NAME ADDRESS CA FIRST_PERSON``.

What is measured of a visit is the three questions of a registration, without what a card does in it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from bench.card.session import ordinary
from bench.https.child import answer_lines
from kiosk.operations.operation import Operation
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.operations.service import DescribeService
from kiosk.patron.registration import Contact
from kiosk.service.compose.config import load_service
from kiosk.service.compose.connect import connect
from kiosk.settings.demo import demo_profile
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person

A = TypeVar("A")

CONTACT = Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")
PASSWORD = "yomu2026"  # noqa: S105 - nobody's
DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


class Kiosk:
    """Visits to one service, each of another person."""

    def __init__(self, folder: Path, name: str, address: str, ca: Path, first_person: int) -> None:
        config = load_service(folder / "service.toml", demo=True)
        profile = demo_profile(folder)
        service = {"address": address, "token_file": folder / f"{name}.token", "ca_file": ca}
        profile = profile.model_copy(
            update={
                "kiosk": profile.kiosk.model_copy(update={"id": name}),
                "service": profile.service.model_copy(update=service),
                "consent": config.consent,
            }
        )
        self._name = name
        self._consent = config.consent.version
        self._service = connect(profile)
        self._pki = TestPki.load_or_create(folder.parent / "pki")
        self._people = _people(first_person)
        self._times: dict[str, list[float]] = {}
        self._computed = 0.0
        self._cards: list[tuple[bytes, RSAPrivateKey]] = []

    def obey(self, line: str) -> object:
        """``cards N``: make cards of so many people; ``visits``: register them; ``about N``: what costs least.

        The answer of the last two is the seconds of each answer by its name, and the CPU seconds of all questions.
        """
        word, _, count = line.partition(" ")
        self._times, self._computed = {}, 0.0
        if word == "cards":
            self._cards = [self._card() for _ in range(int(count))]
        elif word == "visits":
            self._register()
        else:
            for _ in range(int(count)):
                self._ask("description", DescribeService())
        return {"times": self._times, "computed": self._computed}

    def _register(self) -> None:
        for certificate, key in self._cards:
            challenge = self._ask("challenge", FetchChallenge(self._name, self._consent))
            signature = key.sign(challenge.document, padding.PKCS1v15(), hashes.SHA256())
            question = IdentifyPerson(challenge.challenge_id, certificate, signature)
            token = self._ask("identification", question).token
            self._ask("registration", RegisterPatron(token, CONTACT, PASSWORD, token[:32]))

    def _ask(self, name: str, operation: Operation[A]) -> A:
        begun, computed = time.perf_counter(), time.process_time()
        answer = self._service.ask(operation)
        self._times.setdefault(name, []).append(time.perf_counter() - begun)
        self._computed += time.process_time() - computed
        return answer

    def _card(self) -> tuple[bytes, RSAPrivateKey]:
        now = datetime.now(UTC)
        return self._pki.issue(
            next(self._people), not_before=now - timedelta(days=9), not_after=now + timedelta(days=99)
        )


def _people(first: int) -> Iterator[Person]:
    person = ordinary().person(datetime.now(UTC).date())
    while True:
        yield replace(person, name=f"長崎　{str(first).translate(DIGITS)}")
        first += 1


def main(folder: str, name: str, address: str, ca: str, first_person: str) -> None:
    """Visit as often as is asked, until standard input ends."""
    answer_lines(Kiosk(Path(folder), name, address, Path(ca), int(first_person)).obey)


if __name__ == "__main__":
    main(*sys.argv[1:6])
