"""Whom a request is counted for, in front of and behind proxies, and who can't make others pay."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import Headers

from kiosk.service.http.clients import FORWARDED, MAX_HOPS, X_FORWARDED_FOR, Proxies, peer_name

PROXY = "192.0.2.10"
TRUSTED = tuple(map(ipaddress.ip_network, (PROXY, "192.0.2.11", "127.0.0.1", "::1")))
XFF, RFC7239 = Proxies(TRUSTED, X_FORWARDED_FOR), Proxies(TRUSTED, FORWARDED)


def client(peer: str, *values: str, proxies: Proxies = XFF) -> str:
    return proxies.client(peer, Headers(raw=[(proxies.header.encode(), value.encode("latin-1")) for value in values]))


@pytest.mark.parametrize(
    ("peer", "values", "wanted"),
    [
        ("203.0.113.5", (), "203.0.113.5"),
        ("203.0.113.5", ("198.51.100.7",), "203.0.113.5"),
        (PROXY, (), PROXY),
        (PROXY, ("6.6.6.6, 198.51.100.7",), "198.51.100.7"),
        (PROXY, ("6.6.6.6", "198.51.100.7"), "198.51.100.7"),
        (PROXY, ("6.6.6.6, 198.51.100.7, 192.0.2.11",), "198.51.100.7"),
        (PROXY, ("192.0.2.11",), "192.0.2.11"),
        (PROXY, ("what?",), PROXY),
        (PROXY, ("198.51.100.7, what?",), PROXY),
        (PROXY, ("198.51.100.7,",), PROXY),
        (PROXY, ("198.51.100.7:51413",), "198.51.100.7"),
        (PROXY, ("[2001:db8:1:2::9]:51413",), "2001:db8:1:2::/64"),
        (PROXY, ("2001:db8:1:2::9%eth0",), "2001:db8:1:2::/64"),
        ("::1", ("6.6.6.6", "198.51.100.7"), "198.51.100.7"),
        ("::ffff:192.0.2.10", ("::ffff:198.51.100.7",), "198.51.100.7"),
        ("::ffff:203.0.113.5", (), "203.0.113.5"),
        ("2001:db8:1:2:3::4", (), "2001:db8:1:2::/64"),
        ("", (), ""),
    ],
)
def test_whom_a_request_is_counted_for(peer: str, values: tuple[str, ...], wanted: str) -> None:
    assert client(peer, *values) == wanted


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (("for=198.51.100.7",), "198.51.100.7"),
        (("for=6.6.6.6, for=198.51.100.7;proto=https;by=192.0.2.10",), "198.51.100.7"),
        (('proto=https; For="[2001:db8:1:2::9]:4711"',), "2001:db8:1:2::/64"),
        (('for="198.51.100.7:80"', "for=192.0.2.11"), "198.51.100.7"),
        (("for=unknown",), PROXY),
        (("for=_hidden",), PROXY),
        (("for=198.51.100.7, proto=https",), PROXY),
        (('for=6.6.6.6;x=", for=198.51.100.7',), "198.51.100.7"),
        (('for="6.6.6.6, for="[2001:db8:1:2::9]:5"',), "2001:db8:1:2::/64"),
        (('for="6.6.6.6\\", for=198.51.100.7',), "198.51.100.7"),
    ],
)
def test_the_standard_header_is_read_from_the_right_too(values: tuple[str, ...], wanted: str) -> None:
    assert client(PROXY, *values, proxies=RFC7239) == wanted


def test_a_header_the_proxy_does_not_write_is_the_clients_own_and_not_read() -> None:
    headers = Headers(raw=[(b"forwarded", b"for=6.6.6.6"), (b"x-forwarded-for", b"198.51.100.7")])
    assert XFF.client(PROXY, headers) == "198.51.100.7"
    assert RFC7239.client(PROXY, headers) == "6.6.6.6"


@given(forged=st.text(st.characters(codec="latin-1", exclude_characters="\r\n"), max_size=60))
def test_whatever_a_caller_sends_it_is_counted_as_what_the_proxy_saw(forged: str) -> None:
    assert client(PROXY, f"{forged}, 198.51.100.7") == "198.51.100.7"
    assert client(PROXY, forged, "198.51.100.7") == "198.51.100.7"
    assert client(PROXY, f"{forged}, for=198.51.100.7", proxies=RFC7239) == "198.51.100.7"
    assert client("203.0.113.5", forged) == "203.0.113.5"


def test_an_endless_chain_is_read_to_its_limit() -> None:
    trusted = ", ".join(["192.0.2.11"] * MAX_HOPS)
    assert client(PROXY, f"198.51.100.7, {trusted}") == "192.0.2.11"
    assert client(PROXY, "198.51.100.7, " + trusted.removesuffix(", 192.0.2.11")) == "198.51.100.7"


def test_two_addresses_of_one_network_are_one_peer_in_ipv6_only() -> None:
    assert peer_name("2001:db8::1") == peer_name("2001:db8::ffff")
    assert peer_name("2001:db8:0:1::1") != peer_name("2001:db8:0:2::1")
    assert peer_name("198.51.100.7") != peer_name("198.51.100.8")
