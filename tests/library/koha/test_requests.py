"""What a registration costs, and that the service asks Koha for nothing else."""

from __future__ import annotations

from tests.library.koha.store import KohaStore

from .conftest import Harness


def test_a_registration_takes_seven_requests_and_the_first_a_token(harness: Harness, store: KohaStore) -> None:
    harness.visit(store)
    assert harness.koha.asked == [
        ("POST /oauth/token", 200),
        ("GET /patrons", 200),  # the person, when the card is read
        ("GET /patrons", 200),  # somebody of this family name without birth date
        ("GET /patrons", 200),  # the person, when the form is there
        ("GET /patrons", 200),  # the number
        ("POST /patrons", 201),
        ("GET /patrons", 200),  # read back
        ("POST /patrons/{}/password", 200),
    ]
