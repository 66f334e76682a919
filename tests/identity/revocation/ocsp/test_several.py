"""Answers about more than was asked: the one about our certificate counts, if there is no other that contradicts it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.x509.ocsp import OCSPCertStatus

from kiosk.identity.revocation import CannotTell, Cause, Good, Revoked, Unknown, ocsp
from kiosk.identity.revocation.ocsp import OcspRules, Question
from kiosk.simulator.personas.people import HANAKO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import issue
from tests.identity.conftest import Holder, issue_now
from tests.identity.several import critical, statement, with_statements

from .test_answers import answer

RULES = OcspRules()
REVOKED_AT = datetime(2026, 10, 1, tzinfo=UTC)
REVOKED = {"status": OCSPCertStatus.REVOKED, "revoked_at": REVOKED_AT}
Says = Callable[..., object]


@pytest.fixture(scope="module")
def taro(pki: TestPki) -> Holder:
    return issue_now(pki)


@pytest.fixture(scope="module")
def hanako(pki: TestPki) -> bytes:
    return issue(pki, HANAKO, serial=4711).certificate


@pytest.fixture
def says(pki: TestPki, taro: Holder) -> Says:
    """What is read from an answer with these statements, each a set of wishes; why there is none, else."""
    now = datetime.now(UTC)

    def read(*statements: dict[str, object], rules: OcspRules = RULES) -> object:
        question = ocsp.ask(taro.leaf, taro.issuer, rules)
        singles = []
        for wish in statements:
            dated = {"this_update": now.replace(microsecond=0)} | wish
            spoilt = dated.pop("critical", False)
            single = statement(answer(pki, taro, question, **dated))
            singles.append(critical(single) if spoilt else single)
        whole = answer(pki, taro, question, this_update=now.replace(microsecond=0))
        der = with_statements(pki.authority(), whole, *singles)
        try:
            return ocsp.read(der, question, taro.issuer, rules, now).status
        except CannotTell as no:
            return no.status.detail if no.status.cause in (Cause.UNTRUSTED, Cause.STALE) else no

    return read


def test_what_is_said_about_others_beside_ours_does_not_disturb(says: Says, hanako: bytes) -> None:
    other = {"about": hanako}
    for extra in (other, other | REVOKED, other | {"status": OCSPCertStatus.UNKNOWN}, other | {"critical": True}):
        assert says({}, extra) == Good()
        assert says(extra, {}) == Good()
        assert says(extra, REVOKED, extra) == Revoked(REVOKED_AT, "unspecified")
        assert says(extra, {"status": OCSPCertStatus.UNKNOWN}) == Unknown(
            "the responder does not know this certificate", Cause.UNKNOWN
        )
    assert says(*[other] * 100, {}) == Good()


def test_only_others_is_no_answer(says: Says, hanako: bytes) -> None:
    for many in (1, 2):
        assert says(*[{"about": hanako}] * many) == "the answer is about another certificate"
    assert says() == "the answer is about another certificate"


def test_answers_that_contradict_one_another_are_refused(says: Says, hanako: bytes) -> None:
    later = {"status": OCSPCertStatus.REVOKED, "revoked_at": REVOKED_AT + timedelta(days=1)}
    unknown = {"status": OCSPCertStatus.UNKNOWN}
    for one, other in (({}, REVOKED), (REVOKED, {}), ({}, unknown), (REVOKED, unknown), (REVOKED, later)):
        assert "contradict" in str(says(one, {"about": hanako}, other))


def test_the_same_said_twice_is_said_and_the_newer_date_counts(says: Says) -> None:
    old = {"this_update": datetime.now(UTC).replace(microsecond=0) - timedelta(days=3)}
    assert says({}, {}) == Good()
    assert says(REVOKED, REVOKED) == Revoked(REVOKED_AT, "unspecified")
    assert says(old, {}) == says({}, old) == Good()
    assert "hours ago" in str(says(old, old))


def test_a_critical_extension_counts_where_it_is_about_ours(says: Says) -> None:
    assert "critical extension" in str(says({"critical": True}))
    assert "critical extension" in str(says({}, {"critical": True}))


def test_what_is_said_under_another_hash_must_agree_and_is_no_answer(says: Says) -> None:
    otherwise = {"algorithm": hashes.SHA256()}
    assert says({}, otherwise) == Good()
    assert "contradict" in str(says({}, otherwise | REVOKED))
    assert 'certificate_ids = "sha256"' in str(says(otherwise))
    sha256 = OcspRules(sha256_ids=True)
    assert says({}, otherwise, rules=sha256) == Good()
    assert 'certificate_ids = "sha1"' in str(says({}, rules=sha256))


@pytest.mark.parametrize("algorithm", [hashes.SHA224(), hashes.SHA384(), hashes.SHA512()])
def test_a_hash_that_the_profile_cannot_ask_by_is_named(says: Says, algorithm: hashes.HashAlgorithm) -> None:
    said = str(says({"algorithm": algorithm}))
    assert algorithm.name in said
    assert "sha1 or sha256 only" in said


def test_a_hint_is_given_for_our_certificate_only(says: Says, hanako: bytes) -> None:
    assert says({"about": hanako, "algorithm": hashes.SHA256()}) == "the answer is about another certificate"


def test_the_nonce_is_sent_and_not_critical(taro: Holder) -> None:
    """RFC 9654 2.1: a responder that knows no nonces must be free to answer without."""
    from cryptography import x509
    from cryptography.x509.ocsp import load_der_ocsp_request

    question: Question = ocsp.ask(taro.leaf, taro.issuer, RULES)
    [extension] = load_der_ocsp_request(question.der).extensions
    assert isinstance(extension.value, x509.OCSPNonce)
    assert extension.value.nonce == question.nonce
    assert extension.critical is False
