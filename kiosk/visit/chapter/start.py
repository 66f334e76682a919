"""0 and 1: nobody is here; the consent."""

from __future__ import annotations

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Attract:
    """0 待機: nobody is here."""


@dataclass(frozen=True, slots=True)
class RegisterChosen:
    """利用登録 on the attract page."""


@dataclass(frozen=True, slots=True)
class LoginChosen:
    """ログイン on the attract page, or ログインへ on the done page."""


@dataclass(frozen=True, slots=True)
class Consenting:
    """1 同意; ``asked`` once the way on was tried without agreeing.

    ``reading_document``: the document that the card will sign lies over the consent, or over its whole text.
    """

    agreed: bool = False
    asked: bool = False
    reading_all: bool = False
    reading_document: bool = False


@dataclass(frozen=True, slots=True)
class ConsentToggled:
    """同意."""


@dataclass(frozen=True, slots=True)
class DocumentOpened:
    """申請書を見る."""


StartState = Attract | Consenting
StartPress = RegisterChosen | LoginChosen | ConsentToggled | DocumentOpened
