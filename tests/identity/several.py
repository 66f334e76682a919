"""Answers of an OCSP responder that say more than was asked; the builder of the library makes one statement only."""

from __future__ import annotations

from asn1crypto.core import ParsableOctetString
from asn1crypto.ocsp import OCSPResponse, SingleResponse
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from kiosk.simulator.pki.authority import Authority


def statement(answer: bytes) -> SingleResponse:
    """The only statement of an answer."""
    [single] = OCSPResponse.load(answer)["response_bytes"]["response"].parsed["tbs_response_data"]["responses"]
    return single


def critical(single: SingleResponse) -> SingleResponse:
    """The same statement with a critical extension that nobody understands."""
    changed = single.copy()
    changed["single_extensions"] = [{"extn_id": "1.2.3.4", "critical": True, "extn_value": b"\x05\x00"}]
    return changed


def with_statements(ca: Authority, answer: bytes, *statements: SingleResponse) -> bytes:
    """``answer``, saying these things instead of its own, signed by the CA."""
    whole = OCSPResponse.load(answer)
    basic = whole["response_bytes"]["response"].parsed
    basic["tbs_response_data"]["responses"] = list(statements)
    said = basic["tbs_response_data"].dump(force=True)
    basic["signature"] = ca.key.sign(said, padding.PKCS1v15(), hashes.SHA256())
    content = {"response_type": "basic_ocsp_response", "response": ParsableOctetString(basic.dump(force=True))}
    der: bytes = OCSPResponse({"response_status": "successful", "response_bytes": content}).dump()
    return der
