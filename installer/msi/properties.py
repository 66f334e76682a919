"""The properties that IT gives the installer, what each becomes in the registry, and their table for docs/installer.md.

``python -m installer.msi.properties`` writes that table.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from kiosk.settings.profile import Profile
from kiosk.settings.section import machine_keys
from kiosk.settings.sources.find import CONFIG, PROFILE
from kiosk.settings.sources.given import value_of
from kiosk.settings.sources.registry import KEY, SETTINGS

SHELL = KEY + r"\Shell"
_NO_SERVER = "staff"
"""A staff desk needs a web server, which is not installed: with these keys the kiosk would not start."""


@dataclass(frozen=True, slots=True)
class Property:
    """``key`` and ``value`` are its place in HKEY_LOCAL_MACHINE; ``meaning`` is Japanese, as the settings' are."""

    name: str
    key: str
    value: str
    meaning: str

    @property
    def remembered(self) -> str:
        """The property in which Windows Installer finds what a former installation was told."""
        return "WAS_" + self.name


def properties() -> list[Property]:
    """In the order of the table: files, single keys of the profile, the shell."""
    own = [
        Property(
            "PROFILE",
            KEY,
            PROFILE.value,
            "設定ファイル（端末）の場所。なければ %ProgramData%\\MiraionKiosk\\profile.toml",
        ),
        Property("CONFIG", KEY, CONFIG.value, "設定ファイル（サービス）の場所。kiosk patrons などを動かすときだけ"),
    ]
    keys = [
        Property(f"{table}_{key}".upper(), SETTINGS, value_of(table, key), field.description or "")
        for (table, key), field in machine_keys(Profile).items()
        if table != _NO_SERVER
    ]
    shell = [
        Property("SHELL_CONTACT", SHELL, "Contact", "使えないときの画面に出す連絡先（日本語。改行は \\n）"),
        Property("SHELL_CONTACT_ENGLISH", SHELL, "ContactEnglish", "使えないときの画面に出す連絡先（英語）"),
    ]
    return [*own, *keys, *shell]


def markdown() -> str:
    lines = ["| プロパティ | レジストリの値 | 意味 |", "|---|---|---|"]
    for each in properties():
        place = f"{each.key.removeprefix(KEY)}\\{each.value}".removeprefix("\\")
        lines.append(f"| `{each.name}` | `{place}` | {each.meaning.replace('|', '&#124;')} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(markdown())
