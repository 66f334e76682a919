"""What wixl can't write into an MSI, as statements for msibuild: rights, conditions, the order of an upgrade."""

from __future__ import annotations

from collections.abc import Iterator

from installer.msi.properties import properties
from installer.msi.source import INSTALLED_BEFORE, MESSAGES, WINDOWS_BUILD, component_of

KEPT = 256 + 128 + 16
"""Of a component: 64-bit, never overwritten, permanent (Component table)."""
RIGHTS = "O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
"""Of the data: SYSTEM and Administrators, inherited by all below, and nobody else (SDDL).

The kiosk's account gets its rights when it is made, by ``installer/windows``: this field takes no properties.
"""
_SET_PROPERTY = 51
_APP_SEARCH = 50
"""The number of AppSearch in the sequence of actions; LaunchConditions has 100."""
_AFTER_INITIALIZE = 1501
"""If a new version fails from here on, the old one is restored (MajorUpgrade/@Schedule of WiX)."""
_REMOVE_FOLDERS, _CREATE_FOLDERS = 3600, 3700
"""Between RemoveFiles and InstallFiles, where Windows' own example has them; wixl writes neither."""


def statements() -> Iterator[str]:
    """In the SQL of Windows Installer, one statement each."""
    yield f"UPDATE `Component` SET `Attributes` = {KEPT} WHERE `Component` = 'Profile'"
    # A value that begins with #% is of type REG_EXPAND_SZ; wixl writes it as REG_SZ whatever it is told.
    yield f"UPDATE `Registry` SET `Value` = '#%{MESSAGES}' WHERE `Name` = 'EventMessageFile'"
    yield from _upgrade()
    yield from _remembered()
    yield from _rights()


def secure() -> list[str]:
    """Properties that reach the part of the installation that runs with SYSTEM's rights."""
    given = [name for each in properties() for name in (each.name, each.remembered)]
    return ["WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", INSTALLED_BEFORE, WINDOWS_BUILD, *given]


def _upgrade() -> Iterator[str]:
    yield (
        f"UPDATE `InstallExecuteSequence` SET `Sequence` = {_AFTER_INITIALIZE} "
        "WHERE `Action` = 'RemoveExistingProducts'"
    )
    yield f"UPDATE `Property` SET `Value` = '{';'.join(secure())}' WHERE `Property` = 'SecureCustomProperties'"


def _remembered() -> Iterator[str]:
    """A search sets its property whatever the command line says, so it has one of its own; this takes it over."""
    for number, each in enumerate(properties(), _APP_SEARCH + 1):
        action = "Recall_" + each.name
        # What IT says is written, and nothing where IT says nothing.
        yield f"UPDATE `Component` SET `Condition` = '{each.name}' WHERE `Component` = '{component_of(each)}'"
        yield (
            "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) "
            f"VALUES ('{action}', {_SET_PROPERTY}, '{each.name}', '[{each.remembered}]')"
        )
        yield (
            "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) "
            f"VALUES ('{action}', '{each.remembered} AND NOT {each.name}', {number})"
        )


def _rights() -> Iterator[str]:
    for action, number in (("RemoveFolders", _REMOVE_FOLDERS), ("CreateFolders", _CREATE_FOLDERS)):
        yield f"INSERT INTO `InstallExecuteSequence` (`Action`, `Sequence`) VALUES ('{action}', {number})"
    for directory, component in (("DATADIR", "Profile"), ("DATAFOLDER", "DataFolder"), ("LOGFOLDER", "LogFolder")):
        yield f"INSERT INTO `CreateFolder` (`Directory_`, `Component_`) VALUES ('{directory}', '{component}')"
    columns = {
        "MsiLockPermissionsEx": "CHAR(72) NOT NULL",
        "LockObject": "CHAR(72) NOT NULL",
        "Table": "CHAR(32) NOT NULL",
        "SDDLText": "CHAR(0) NOT NULL",
        "Condition": "CHAR(255)",
    }
    written = ", ".join(f"`{name}` {kind}" for name, kind in columns.items())
    yield f"CREATE TABLE `MsiLockPermissionsEx` ({written} PRIMARY KEY `MsiLockPermissionsEx`)"
    yield (
        "INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`, `Condition`) "
        f"VALUES ('Data', 'DATADIR', 'CreateFolder', '{RIGHTS}', 'NOT {INSTALLED_BEFORE}')"
    )
