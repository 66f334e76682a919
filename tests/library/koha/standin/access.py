"""Who asks, and whether they may."""

from __future__ import annotations

import base64
import binascii
from urllib.parse import parse_qs

from tests.library.koha.standin.state import Deny, State

PARTS = {
    "edit_borrowers": "borrowers",
    "remaining_permissions": "updatecharges",
    "place_holds": "reserveforothers",
    "circulate_remaining_permissions": "circulate",
}
"""The module a part belongs to: whoever has the module has the part, not the other way round."""
MISSING = "Authorization failure. Missing required permission(s)."


def token(state: State, content_type: str, body: bytes) -> tuple[int, object]:
    if content_type.partition(";")[0] != "application/x-www-form-urlencoded":
        raise Deny(501, {"error": "not observed"})
    form = {key: values[0] for key, values in parse_qs(body.decode()).items()}
    if "grant_type" not in form:
        raise Deny.schema("Missing property.", "/grant_type")
    if not state.prefs.oauth2 or form["grant_type"] != "client_credentials":
        raise Deny.error(400, "Unimplemented grant type")
    staff = state.staff
    if form.get("client_id") != staff.client_id or not staff.active:
        raise Deny.error(403, "unauthorized_client")
    if form.get("client_secret") != staff.client_word:
        raise Deny.error(403, "access_denied")
    return 200, {"access_token": state.new_token(), "expires_in": 3600, "token_type": "Bearer"}


def admit(state: State, authorization: str, permission: str) -> None:
    scheme, _, word = authorization.partition(" ")
    if scheme == "Bearer":
        if not state.tokens.get(word):
            raise Deny.error(401, "Authentication failure.")
    elif scheme == "Basic":
        _basic(state, word)
    else:
        raise Deny.error(401, "Authentication failure.")
    has = state.staff.permissions
    if permission not in has and PARTS.get(permission) not in has:
        needed = {PARTS[permission]: permission} if permission in PARTS else {permission: "1"}
        raise Deny.error(403, MISSING, required_permissions=needed)


def _basic(state: State, word: str) -> None:
    if not state.prefs.basic:
        raise Deny.error(401, "Basic authentication disabled")
    try:
        user, _, password = base64.b64decode(word, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        raise Deny(501, {"error": "not observed"}) from None
    if any(patron.fields.get("cardnumber") == user for patron in state.patrons.values()):
        raise Deny.schema("Internal Server Error.", "/", 500)
    if user != state.staff.userid or password != state.staff.word:
        raise Deny.error(403, "Invalid password", required_permissions=None)
    if state.staff.password_expired:
        raise Deny.error(403, "Password has expired", required_permissions=None)
