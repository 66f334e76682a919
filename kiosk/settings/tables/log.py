"""Where kiosk and service keep their log, and for how long."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from kiosk.log.files import Retention
from kiosk.settings.fields import FilePath
from kiosk.settings.section import OfMachine, Section


class Log(Section):
    """The log, which holds nothing personal (docs/logs.md)."""

    folder: OfMachine[FilePath | None] = Field(
        default=None,
        description="ログのファイルを置くフォルダー。なければ、Windows では %ProgramData%\\MiraionKiosk\\logs、"
        "Linux では systemd の LogsDirectory、それもなければ ~/.local/state/miraion-kiosk/logs",
    )
    days: OfMachine[int] = Field(default=30, ge=1, le=3650, description="ログのファイルを残す日数")
    megabytes: OfMachine[int] = Field(
        default=50, ge=10, le=10_000, description="ログのファイル全部の大きさの上限（MB）"
    )
    level: OfMachine[Literal["info", "warning", "error"]] = Field(
        default="info", description="どこから書くか。info = すべて、warning = 注意と障害、error = 障害だけ"
    )

    @property
    def retention(self) -> Retention:
        return Retention(self.days, self.megabytes * 1_000_000)
