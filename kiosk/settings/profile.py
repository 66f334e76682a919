"""The library profile: everything a library changes, in one immutable object.

Every field's description goes into ``docs/profile.md``.  Checks across fields hang on the later one.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.patron.eligibility import EligibilityRules
from kiosk.patron.password import SYMBOLS, CharacterKind, PasswordRules
from kiosk.settings.calls import KioskCalls
from kiosk.settings.fields import (
    LANGUAGES,
    AsTuple,
    FilePath,
    Language,
    Line,
    PasscodeHash,
    Prefecture,
    ServiceAddress,
    SetUpAddress,
    WebAddress,
)
from kiosk.settings.section import Hidden, OfMachine
from kiosk.settings.section import Section as Section
from kiosk.settings.staff_desk import LOCAL as LOCAL
from kiosk.settings.staff_desk import StaffDesk
from kiosk.settings.tables.circulation import Circulation
from kiosk.settings.tables.consent import Consent as Consent
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.library import Library as Library
from kiosk.settings.tables.log import Log
from kiosk.settings.tables.machine import Kiosk
from kiosk.settings.tables.mail import Mail
from kiosk.settings.tables.membership import Membership
from kiosk.settings.tables.municipal_office import MunicipalOffice
from kiosk.settings.tables.number import Number
from kiosk.settings.tables.patron_import import PatronImport
from kiosk.settings.tables.printer import Printer
from kiosk.settings.tables.returning import Returning
from kiosk.settings.tables.revocation import Revocation

Kind = Literal["digit", "letter", "upper", "lower", "symbol"]


class Eligibility(Section):
    """Who may register at the kiosk."""

    prefectures: Annotated[tuple[Prefecture, ...], AsTuple] = Field(
        default=("長崎県",), min_length=1, description="登録できる住所の都道府県"
    )
    minimum_age: int = Field(default=15, ge=0, le=120, description="登録できる年齢（満年齢、日本時間の当日で数える）")

    @property
    def rules(self) -> EligibilityRules:
        return EligibilityRules(frozenset(self.prefectures), self.minimum_age)


class Password(Section):
    """The patron's own password (not the card's)."""

    min: int = Field(default=4, ge=4, le=64, description="利用者パスワードの最短文字数")
    max: int = Field(default=10, ge=4, le=64, description="利用者パスワードの最長文字数")
    symbols: str = Field(
        default="", description=f"英数字のほかに使える記号を続けて書く。なければ英数字だけ。選べるのは {SYMBOLS}"
    )
    kinds: Annotated[tuple[Kind, ...], AsTuple] = Field(
        default=(),
        description="必ず入れる文字の種類。digit = 数字、letter = 英字、upper = 英字の大文字、lower = 英字の小文字、"
        "symbol = 記号。"
        "Koha が強いパスワードを求めるなら digit、upper、lower の三つ",
    )

    @field_validator("max")
    @classmethod
    def _not_below_min(cls, longest: int, info: ValidationInfo) -> int:
        if "min" in info.data and longest < info.data["min"]:
            raise ValueError(f"password.min の {info.data['min']} 以上にしてください")
        return longest

    @field_validator("symbols")
    @classmethod
    def _some_of_those_there_are(cls, symbols: str) -> str:
        if not set(symbols) <= set(SYMBOLS):
            raise ValueError(f"使えるのは {SYMBOLS} です")
        return symbols

    @field_validator("kinds")
    @classmethod
    def _symbols_to_choose_from(cls, kinds: tuple[Kind, ...], info: ValidationInfo) -> tuple[Kind, ...]:
        if "symbol" in kinds and info.data.get("symbols") == "":
            raise ValueError("symbol を書いたときは、password.symbols に使える記号を書いてください")
        return kinds

    @property
    def rules(self) -> PasswordRules:
        return PasswordRules(self.min, self.max, frozenset(map(CharacterKind, self.kinds)), self.symbols)


class PhoneApp(Section):
    """Where the phone app is, and how it is told the number."""

    app_store: WebAddress | None = Field(default=None, description="App Store のアドレス")
    google_play: WebAddress | None = Field(default=None, description="Google Play のアドレス")
    setup: SetUpAddress = Field(description="アプリの初期設定のアドレス。{number} に利用者番号が入る")


class Languages(Section):
    """What a visitor can choose from."""

    offered: Annotated[tuple[Language, ...] | None, AsTuple] = Field(
        default=None,
        title="同意文書がある言語のすべて",
        min_length=1,
        description=f"選べる言語（{'、'.join(LANGUAGES)}）。同意文書がある言語だけを選べる",
    )


class Idle(Section):
    """When an idle visit ends."""

    seconds: int = Field(default=90, ge=20, le=600, description="操作がないとき、お知らせを出すまでの秒数")
    warning_seconds: int = Field(
        default=30, ge=20, le=120, description="お知らせを出してから消去するまでの秒数（20 以上）"
    )


class Staff(StaffDesk):
    """What only staff can do: at the kiosk, and, where it is its own library service, at their desk."""

    passcode_hash: Hidden[PasscodeHash | None] = Field(
        default=None,
        description="端末での係員の画面の、暗証番号の argon2id ハッシュ値。`kiosk staff-screen passcode` が作る。"
        "なければ、係員の画面はない",
    )


class Service(Section):
    """Where the library service runs."""

    address: OfMachine[ServiceAddress] = Field(
        default=LOCAL, description="local = この端末の中で動かす。https://… = そのサーバー（`kiosk serve`）を使う"
    )
    database: OfMachine[FilePath | None] = Field(
        default=None, description="利用者データベース（SQLite）のファイル（local のとき必要）"
    )
    token_file: OfMachine[FilePath | None] = Field(
        default=None, description="サーバーがこの端末に出したトークンのファイル（https:// のとき必要）"
    )
    ca_file: OfMachine[FilePath | None] = Field(
        default=None, description="サーバーの証明書を出した認証局（PEM）。なければ OS が信頼する認証局"
    )
    client_certificate: OfMachine[FilePath | None] = Field(
        default=None, description="サーバーが端末の証明書を求めるとき、その証明書（PEM）"
    )
    client_key: OfMachine[FilePath | None] = Field(default=None, description="その秘密鍵（PEM）")
    mails: bool = Field(
        default=False, description="サーバーがメールを送るとき true。入力画面で「番号をメールでもお知らせします」と言う"
    )

    @field_validator("database", "token_file")
    @classmethod
    def _fits_the_address(cls, file: object, info: ValidationInfo) -> object:
        address = info.data.get("address")
        if file is None and address == LOCAL and info.field_name == "database":
            raise ValueError("この端末の中で動かすときは、利用者データベースのファイルを書いてください")
        if file is None and address not in (None, LOCAL) and info.field_name == "token_file":
            raise ValueError("サーバーを使うときは、トークンのファイルを書いてください")
        return file

    @field_validator("client_key")
    @classmethod
    def _both_or_none(cls, key: object, info: ValidationInfo) -> object:
        if (key is None) != (info.data.get("client_certificate") is None):
            raise ValueError("client_certificate と client_key は、両方書くか、両方書かないでください")
        return key


class Reader(Section):
    """Which card reader."""

    name: OfMachine[Line | None] = Field(
        default=None,
        description="カードリーダーの名前の一部（大文字・小文字、全角・半角は問わない）。二台以上つないだとき一台に決める。"
        "合うリーダーがなければ、つながっているものがログに出る",
    )


class Trust(Section):
    """The trust anchors."""

    anchors: Annotated[tuple[FilePath, ...], AsTuple] = Field(
        default=(),
        description="公的個人認証サービス署名用認証局の自己署名証明書（PEM または DER）のファイル。本番では必ず書く",
    )


class Sound(Section):
    """Beeps and voice."""

    on: OfMachine[bool] = Field(default=True, description="音を出す")


class Profile(Section):
    """A complete library profile."""

    library: Library
    municipal_office: MunicipalOffice = MunicipalOffice()
    eligibility: Eligibility = Eligibility()
    number: Number = Number()
    password: Password = Password()
    membership: Membership = Membership()
    returning: Returning = Returning()
    circulation: Circulation = Circulation()
    consent: Consent = Consent()
    phone_app: PhoneApp
    languages: Languages = Languages()
    idle: Idle = Idle()
    calls: KioskCalls = KioskCalls()
    printer: Printer = Printer()
    staff: Staff = Staff()
    service: Service
    mail: Mail = Mail()
    exchange: Exchange = Exchange()
    patron_import: PatronImport = Field(default=PatronImport(), alias="import")
    reader: Reader = Reader()
    trust: Trust = Trust()
    revocation: Revocation = Revocation()
    kiosk: Kiosk
    sound: Sound = Sound()
    log: Log = Log()

    @property
    def languages_offered(self) -> tuple[str, ...]:
        """The tags of the languages a visitor can choose from, in their order."""
        return self.languages.offered or self.consent.languages
