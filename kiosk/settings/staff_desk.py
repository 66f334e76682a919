"""The table [staff] of a service, or of a kiosk that is its own: the desk of staff (``docs/staff-admin.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationInfo, field_validator

from kiosk.settings.fields import FilePath
from kiosk.settings.network import ListenAddress, both_or_none, plain_only_at_home
from kiosk.settings.section import OfMachine, Section
from kiosk.settings.tables.setup_page import overlap

LOCAL = "local"
"""The service address of a kiosk that is its own library service."""

if TYPE_CHECKING:
    from pathlib import Path


class StaffDesk(Section):
    """Where staff reach their desk, and how long it is remembered who looked at whom."""

    address: OfMachine[ListenAddress] = Field(default="127.0.0.1", description="職員の画面を待ち受ける IP アドレス")
    port: OfMachine[int | None] = Field(
        default=None, ge=1, le=65535, description="職員の画面を待ち受けるポート。なければ職員の画面はない"
    )
    certificate: OfMachine[FilePath | None] = Field(
        default=None,
        description="そのサーバー証明書と中間証明書（PEM）。127.0.0.1 か ::1 で待ち受けるときだけ省ける",
    )
    key: OfMachine[FilePath | None] = Field(default=None, description="その秘密鍵（PEM）")
    audit_days: int = Field(
        default=365, ge=30, le=3660, description="職員がだれの情報を見て何をしたかの記録を、何日残すか"
    )

    @field_validator("certificate")
    @classmethod
    def _plain_only_at_home(cls, file: object, info: ValidationInfo) -> object:
        return plain_only_at_home(file, info)

    @field_validator("key")
    @classmethod
    def _both_or_none(cls, key: object, info: ValidationInfo) -> object:
        return both_or_none(key, info)


def staff_desk_of_a_kiosk(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where the library service is on a server, the desk is there."""
    yield from staff_desk_faults({"staff": raw.get("staff"), "listen": {"port": None}}, base)
    staff, service = raw.get("staff"), raw.get("service")
    elsewhere = isinstance(service, dict) and service.get("address", LOCAL) != LOCAL
    if isinstance(staff, dict) and "port" in staff and elsewhere:
        yield ("staff", "port"), "サーバーを使う端末では書けません。職員の画面は、サーバーの設定に書いてください"


def staff_desk_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """The desk has a place of its own."""
    staff = raw.get("staff")
    if not isinstance(staff, dict):
        return
    if "port" not in staff:
        for key in ("address", "certificate", "key"):
            if key in staff:
                yield ("staff", key), "staff.port と一緒に書いてください。なければ、職員の画面はありません"
        return
    for table, port in (("listen", 8443), ("setup", None)):
        other = raw.get(table)
        other = other if isinstance(other, dict) else {}
        if staff["port"] == other.get("port", port) and overlap(
            staff.get("address", "127.0.0.1"), other.get("address", "127.0.0.1")
        ):
            yield ("staff", "port"), f"ほかの待ち受け（{table}）と同じところです。別のポートを書いてください"
