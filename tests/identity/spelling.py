"""The same distinguished name as another encoder would have written it."""

from __future__ import annotations

from cryptography import x509
from cryptography.x509.name import _ASN1Type


def respelt(name: x509.Name, kind: _ASN1Type = _ASN1Type.UTF8String) -> x509.Name:
    """Other string types, other case, other spaces; country codes as they must be."""

    def attribute(one: x509.NameAttribute[str]) -> x509.NameAttribute[str]:
        if one.oid == x509.NameOID.COUNTRY_NAME:
            return x509.NameAttribute(one.oid, one.value, _ASN1Type.PrintableString)
        return x509.NameAttribute(one.oid, f"  {one.value.swapcase().replace(' ', '   ')} ", kind)

    return x509.Name([attribute(one) for one in name])  # type: ignore[arg-type]
