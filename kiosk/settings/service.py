"""The configuration of a service for several kiosks (`kiosk serve`): the library service, and how it is reached."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.settings.calls import Calls
from kiosk.settings.fields import AsTuple, DatabaseAddress, FilePath
from kiosk.settings.network import ListenAddress, ProxyNetwork, plain_only_at_home
from kiosk.settings.profile import (
    Consent,
    Eligibility,
    Library,
    Password,
    PhoneApp,
    Trust,
)
from kiosk.settings.section import OfMachine, Section, SystemSection
from kiosk.settings.staff_desk import StaffDesk
from kiosk.settings.tables.alerts import Alerts
from kiosk.settings.tables.circulation import Circulation
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.log import Log
from kiosk.settings.tables.mail import Mail
from kiosk.settings.tables.membership import Membership
from kiosk.settings.tables.number import Number
from kiosk.settings.tables.patron_import import PatronImport
from kiosk.settings.tables.returning import Returning
from kiosk.settings.tables.revocation import Revocation
from kiosk.settings.tables.setup_page import SetupPage


class Database(Section):
    """Where patrons are kept."""

    url: OfMachine[DatabaseAddress] = Field(
        description="利用者データベース。sqlite:///ファイル または postgresql://利用者@ホスト/データベース"
    )
    password_file: OfMachine[FilePath | None] = Field(
        default=None, description="データベースのパスワードだけを書いたファイル"
    )
    key_file: OfMachine[FilePath] = Field(
        description="登録済みの人を見分ける鍵のファイル。`kiosk patrons init` が作る。データベースと一緒に控えを取る"
    )


class Listen(Section):
    """Where kiosks reach the service."""

    address: OfMachine[ListenAddress] = Field(
        default="127.0.0.1", description="待ち受ける IP アドレス。すべてなら 0.0.0.0 か ::"
    )
    port: OfMachine[int] = Field(default=8443, ge=1, le=65535, description="待ち受けるポート")
    certificate: OfMachine[FilePath | None] = Field(
        default=None, description="サーバー証明書と中間証明書（PEM）。127.0.0.1 か ::1 で待ち受けるときだけ省ける"
    )
    key: OfMachine[FilePath | None] = Field(default=None, description="その秘密鍵（PEM）")
    client_ca: OfMachine[FilePath | None] = Field(
        default=None, description="端末の証明書を出した認証局（PEM）。書くと、証明書のない端末はつながらない"
    )
    trusted_proxies: Annotated[tuple[ProxyNetwork, ...], AsTuple] = Field(
        default=("127.0.0.1", "::1"),
        description="前に置いたプロキシの IP アドレスかネットワーク。ここから来たときだけ proxy_header を信じる",
    )
    proxy_header: Literal["x-forwarded-for", "forwarded"] = Field(
        default="x-forwarded-for",
        description="プロキシが相手のアドレスを書くヘッダー。もう一方のヘッダーは、だれから来ても読まない",
    )
    workers: OfMachine[int] = Field(default=1, ge=1, le=32, description="サービスのプロセスの数")

    @field_validator("certificate")
    @classmethod
    def _plain_only_at_home(cls, file: object, info: ValidationInfo) -> object:
        return plain_only_at_home(file, info)

    @field_validator("key", "client_ca")
    @classmethod
    def _goes_with_the_certificate(cls, file: object, info: ValidationInfo) -> object:
        certificate = info.data.get("certificate")
        if "certificate" in info.data and (
            (file is not None and certificate is None)
            or (file is None and certificate is not None and info.field_name == "key")
        ):
            raise ValueError("certificate と key は、両方書くか、両方省いてください（client_ca には両方が必要です）")
        return file


class Limits(Section):
    """What one kiosk may ask of the service."""

    requests_per_minute: int = Field(
        default=120, ge=6, le=60_000, description="一台の端末から一分間に受け付ける要求の数（プロセスごと）"
    )
    body_kilobytes: int = Field(default=64, ge=16, le=1024, description="要求の大きさの上限（KB）")
    body_seconds: int = Field(default=10, ge=1, le=60, description="要求を送り終えるまで待つ秒数")
    stop_seconds: int = Field(default=20, ge=1, le=300, description="止めるとき、処理中の要求を待つ秒数")


class Metrics(Section):
    """Who may read the figures for Prometheus."""

    token_file: OfMachine[FilePath | None] = Field(
        default=None, description="/metrics を読むためのトークンのファイル。なければ /metrics は答えない"
    )


class ServiceLibrary(Library):
    """Who the service speaks for, and which system keeps the library's patrons."""

    backend: str = "sql"


class ServiceConfig(Section):
    """A complete service configuration but for the library systems; tables a profile has too mean the same in both."""

    library: ServiceLibrary
    eligibility: Eligibility = Eligibility()
    number: Number = Number()
    password: Password = Password()
    membership: Membership = Membership()
    returning: Returning = Returning()
    circulation: Circulation = Circulation()
    consent: Consent = Consent()
    phone_app: PhoneApp
    trust: Trust = Trust()
    revocation: Revocation = Revocation()
    database: Database
    listen: Listen = Listen()
    limits: Limits = Limits()
    metrics: Metrics = Metrics()
    mail: Mail = Mail()
    alerts: Alerts = Alerts()
    calls: Calls = Calls()
    setup: SetupPage = SetupPage()
    staff: StaffDesk = StaffDesk()
    exchange: Exchange = Exchange()
    patron_import: PatronImport = Field(default=PatronImport(), alias="import")
    log: Log = Log()

    @property
    def system(self) -> SystemSection | None:
        """The table of the library system that is chosen, if it has one."""
        found = getattr(self, self.library.backend, None)
        return found if isinstance(found, SystemSection) else None
