"""The four shapes of Koha's errors, as observed, and everything else a server may send."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.koha.faults import Fault, Shape, read_fault

OBSERVED = [
    (401, '{"error":"Authentication failure."}', Shape.OBJECT, "HTTP 401, Authentication failure"),
    (403, '{"error":"Invalid password","required_permissions":null}', Shape.OBJECT, "HTTP 403, Invalid password"),
    (
        403,
        '{"error":"Authorization failure. Missing required permission(s).","required_permissions":{"borrowers":"1"}}',
        Shape.OBJECT,
        "HTTP 403, Authorization failure, needs borrowers",
    ),
    (409, '{"conflict":"cardnumber","error":"Duplicate ID"}', Shape.OBJECT, "HTTP 409, Duplicate ID, cardnumber"),
    (
        400,
        '{"errors":[{"message":"Properties not allowed: kana.","path":"/body"}],"status":400}',
        Shape.ERRORS,
        "HTTP 400, Properties not allowed, /body",
    ),
    (
        400,
        '{"errors":[{"message":"Missing property.","path":"/grant_type"}],"status":400}',
        Shape.ERRORS,
        "HTTP 400, Missing property, /grant_type",
    ),
    (
        500,
        '{"errors":[{"message":"Expected string - got null.","path":"/body/cardnumber"}],"status":500}',
        Shape.ERRORS,
        "HTTP 500, Expected , /body/cardnumber",
    ),
    (
        400,
        '[{"message":"Malformed query string","path":"/query/bogus"}]',
        Shape.ARRAY,
        "HTTP 400, Malformed query string, /query/bogus",
    ),
    (404, "<!DOCTYPE html><html><title>404</title></html>", Shape.OTHER, "HTTP 404"),
    (400, '{"error":"Problem with 長崎.花子"}', Shape.OBJECT, "HTTP 400, Problem with"),
    (
        400,
        '{"error":"Your action breaks a unique constraint on the attribute. type=KANA value=ナガサキ"}',
        Shape.OBJECT,
        "HTTP 400, Your action breaks a unique constraint on the attribute, type=KANA",
    ),
    (200, '""', Shape.OTHER, "HTTP 200"),
    (500, "", Shape.OTHER, "HTTP 500"),
    (502, "[]", Shape.OTHER, "HTTP 502"),
]


@pytest.mark.parametrize(("status", "body", "shape", "log"), OBSERVED)
def test_each_observed_error_is_read_and_logged_without_what_was_sent(
    status: int, body: str, shape: Shape, log: str
) -> None:
    fault = read_fault(status, body.encode())
    assert fault.shape is shape
    assert str(fault) == log
    assert "長崎" not in repr(fault) + str(fault)


def test_the_conflict_and_the_code_can_be_compared() -> None:
    fault = read_fault(409, b'{"conflict":"userid","error":"Duplicate ID","error_code":"x_y"}')
    assert (fault.conflict, fault.code) == ("userid", "x_y")
    assert fault.says("Duplicate")
    assert not fault.says("ID")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["error", "errors", "message", "path", "conflict", "error_code", "required_permissions", "x"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)
SECRET = "ヒミツ"


@given(st.integers(100, 599), st.binary(max_size=200) | ANYTHING.map(lambda found: json.dumps(found).encode()))
def test_whatever_the_body_is_reading_it_never_fails(status: int, body: bytes) -> None:
    fault = read_fault(status, body)
    assert fault.status == status
    assert str(fault).startswith(f"HTTP {status}")
    assert all(isinstance(text, str) for text in (*fault.texts, *fault.paths, *fault.permissions))
    fault.says("x")


def salted(found: object) -> object:
    """The same with the secret at the end of every text."""
    if isinstance(found, str):
        return found + SECRET
    if isinstance(found, list):
        return [salted(one) for one in found]
    return {key: salted(one) for key, one in found.items()} if isinstance(found, dict) else found


@given(ANYTHING)
def test_nothing_that_was_sent_reaches_the_log(found: object) -> None:
    fault = read_fault(400, json.dumps(salted(found), ensure_ascii=False).encode("utf-8", "surrogatepass"))
    assert SECRET not in str(fault) + repr(fault)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"error":' * 50_000, b"9" * 10_000, b"\xff\xfe{"])
def test_bodies_made_to_break_readers_do_not(body: bytes) -> None:
    assert read_fault(500, body) == Fault(500, Shape.OTHER)
