"""A kiosk process: identifies, says so, waits for the word, registers; its word is the file that says who."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from kiosk.operations.registration import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.service.port import Refused
from kiosk.service.remote.client import RemoteService
from tests.service.harness import CONTACT, PASSWORD


def main() -> None:
    state = pickle.loads(Path(sys.argv[1]).read_bytes())
    first = RemoteService(state["urls"][0], **state["client"])
    second = RemoteService(state["urls"][1], **state["client"])
    key = load_pem_private_key(state["key"], None)
    challenge = first.ask(FetchChallenge(state["client"]["kiosk_id"], state["consent"]))
    signature = key.sign(challenge.document, padding.PKCS1v15(), hashes.SHA256())  # type: ignore[union-attr, call-arg]
    person = second.ask(IdentifyPerson(challenge.challenge_id, state["certificate"], signature))
    print("ready", flush=True)
    sys.stdin.readline()
    for service in (first, second):  # the second time as after a lost answer
        try:
            made = service.ask(RegisterPatron(person.token, CONTACT, PASSWORD, person.token[:20]))
            print(made.number, flush=True)
        except Refused as no:
            print(no.code, flush=True)


class Given:
    """A token that pickles."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self) -> str:
        return self.token
