"""The client a request is counted for: the peer, or what a trusted proxy names."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from starlette.datastructures import Headers

from kiosk.settings.service import Listen

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

X_FORWARDED_FOR, FORWARDED = "x-forwarded-for", "forwarded"

MAX_HOPS = 16
"""Entries that are looked at, from the last one on; what is before them is the client's own invention."""

_ELEMENT = re.compile(r'(?:[^,"]|"[^"]*"?)+')
_FOR = re.compile(r'(?:^|;)\s*for\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^";,\s]*))', re.IGNORECASE)
_WITH_PORT = re.compile(r"(?:\[([^\]]*)\]|([0-9.]+))(?::[0-9A-Za-z._-]*)?")


@dataclass(frozen=True, slots=True)
class Proxies:
    """The trusted proxies, and the one header they write.  Any other such header is the client's own."""

    networks: tuple[Network, ...] = (ipaddress.ip_network("127.0.0.1"), ipaddress.ip_network("::1"))
    header: str = X_FORWARDED_FOR

    def trust(self, peer: str) -> bool:
        address = _address(peer)
        return address is not None and self._trusted(address)

    def client(self, peer: str, headers: Headers) -> str:
        """Read from the right: each proxy appends its own peer, so an entry counts if all after it are trusted.

        An entry that is no address ends the reading: what is before it can't be trusted.
        """
        address = _address(peer)
        if address is None:
            return peer
        for entry in self._entries(headers):
            if not self._trusted(address):
                break
            before = _address(entry)
            if before is None:
                break
            address = before
        return counted(address)

    def _trusted(self, address: Address) -> bool:
        return any(address.version == network.version and address in network for network in self.networks)

    def _entries(self, headers: Headers) -> list[str]:
        """The last first."""
        joined = ",".join(headers.getlist(self.header))
        if self.header == FORWARDED:
            # Backwards, so that a quote the client left open can't swallow what the proxy appended.
            return [_for(element[::-1]) for element in _ELEMENT.findall(joined[::-1])[:MAX_HOPS]]
        return joined.split(",")[: -MAX_HOPS - 1 : -1] if joined else []


def proxies(listen: Listen) -> Proxies:
    networks = tuple(ipaddress.ip_network(each, strict=False) for each in listen.trusted_proxies)
    return Proxies(networks, listen.proxy_header)


def counted(address: Address) -> str:
    """One name for all addresses one client can easily have: in IPv6, its network (/64)."""
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.IPv6Network((int(address), 64), strict=False))
    return str(address)


def peer_name(peer: str) -> str:
    """The same for the address of a socket."""
    address = _address(peer)
    return peer if address is None else counted(address)


def _for(element: str) -> str:
    found = _FOR.search(element)
    return "" if found is None else re.sub(r"\\(.)", r"\1", found[1]) if found[1] is not None else found[2]


def _address(entry: str) -> Address | None:
    """The address in ``198.51.100.7``, ``198.51.100.7:4711``, ``2001:db8::1`` or ``[2001:db8::1]:4711``."""
    text = entry.strip()
    with_port = _WITH_PORT.fullmatch(text)
    if with_port is not None:
        text = with_port[1] if with_port[1] is not None else with_port[2]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return address
