"""Where a service listens and which proxies it trusts."""

from __future__ import annotations

import ipaddress
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo


def _address(value: str) -> str:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        raise ValueError("IP アドレスを書いてください（例: 127.0.0.1, 0.0.0.0, ::）") from None
    return value


def _network(value: str) -> str:
    try:
        network = ipaddress.ip_network(value)
    except ValueError:
        raise ValueError(
            "IP アドレスかネットワークを書いてください（例: 192.0.2.10, 192.0.2.0/28, 2001:db8::/64）"
        ) from None
    if network.prefixlen == 0:
        raise ValueError("すべての相手を信じることはできません。プロキシのアドレスだけを書いてください")
    return value


ListenAddress = Annotated[str, AfterValidator(_address)]
"""An IP address of this machine, or all of them."""

ProxyNetwork = Annotated[str, AfterValidator(_network)]
"""An IP address or a network, but not the whole world."""


def plain_only_at_home(certificate: object, info: ValidationInfo) -> object:
    """For the field ``certificate`` after ``address``: without TLS only this machine may call."""
    address = info.data.get("address")
    if certificate is None and address is not None and not ipaddress.ip_address(address).is_loopback:
        raise ValueError("ほかの機械から届くところで待ち受けるときは、TLS の証明書が必要です")
    return certificate


def both_or_none(key: object, info: ValidationInfo) -> object:
    """For the field ``key`` after ``certificate``: neither is of use without the other."""
    if "certificate" in info.data and (key is None) != (info.data["certificate"] is None):
        raise ValueError("certificate と key は、両方書くか、両方省いてください")
    return key
