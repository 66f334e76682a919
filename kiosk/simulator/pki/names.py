"""Object identifiers and distinguished names of the JPKI certificate profile (J-LIS 公的個人認証サービス profile)."""

from __future__ import annotations

from typing import Final

from cryptography import x509
from cryptography.x509.oid import NameOID

DEMO_ORGANISATION: Final = "JPKI-DEMO"
TEST_ORGANISATION: Final = "JPKI-TEST"
REAL_ORGANISATION: Final = "JPKI"

SIGN_POLICY: Final = "1.2.392.200149.8.5.1.1.20"
TEST_SIGN_POLICY: Final = "1.2.392.200149.8.5.1.0.20"
PHONE_SIGN_POLICY: Final = "1.2.392.200149.8.5.1.1.40"
AUTH_POLICY: Final = "1.2.392.200149.8.5.1.3.30"
ATTRIBUTE_ARC: Final = "1.2.392.200149.8.5.5"
CPS: Final = "http://www.jpki.go.jp/cps.html"

SIGN_UNIT: Final = "JPKI for digital signature"
AUTH_UNIT: Final = "JPKI for user authentication"
AGENCY: Final = "Japan Agency for Local Authority Information Systems"
SERVICE: Final = "公的個人認証サービス"


def name(*parts: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    """C=JP followed by ``parts``; the country is a PrintableString, everything else UTF8String."""
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "JP"), *(x509.NameAttribute(oid, text) for oid, text in parts)]
    )


def authority_name(organisation: str, unit: str) -> x509.Name:
    """The DN all generations of one CA share."""
    ou = NameOID.ORGANIZATIONAL_UNIT_NAME
    return name((NameOID.ORGANIZATION_NAME, organisation), (ou, unit), (ou, AGENCY))


def distribution_point(organisation: str, unit: str, prefecture: str, city: str) -> x509.Name:
    """Where the municipality's part of the revocation list stands in the (unreachable) directory."""
    ou = NameOID.ORGANIZATIONAL_UNIT_NAME
    return name(
        (NameOID.ORGANIZATION_NAME, organisation),
        (ou, unit),
        (ou, "CRL Distribution Points"),
        (ou, prefecture),
        (NameOID.COMMON_NAME, f"{city} CRLDP"),
    )
