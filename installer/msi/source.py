"""The description of the MSI, as wixl reads it: files, registry values, properties.

Only what wixl 0.101 knows is in it; the rest is in ``tables.py``.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from installer.msi import identity
from installer.msi.properties import Property, properties
from kiosk.settings.sources.registry import KEY

NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
ICON = "kiosk.ico"
TREE = "tree"
EXAMPLE = "lib/kiosk/_resources/profiles/example.toml"
VERSION_VALUE = "Version"
INSTALLED_BEFORE = "WAS_VERSION"
WINDOWS_BUILD = "WINDOWSBUILD"
_FIXED = {
    "ARPNOMODIFY": "1",
    "ARPPRODUCTICON": ICON,
    "REBOOT": "ReallySuppress",  # exit code 3010 says that a restart is needed; none is made
    "REINSTALLMODE": "amus",
}
"""Properties with a value of their own.

REINSTALLMODE: every file is laid, whatever lies there.  Windows decides that before the old version is deleted, by the
versions of files, which wixl does not write; a file it thought good enough would be missing afterwards.
"""
_OLDEST = 17763
"""The build of Windows 10, version 1809."""
_EVENTS = r"SYSTEM\CurrentControlSet\Services\EventLog\Application\miraion-kiosk"
MESSAGES = r"%SystemRoot%\System32\EventCreate.exe"
"""Brings the texts of events (docs/logs.md)."""
_WINDOWS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"


def described(tree: Path, version: str) -> str:
    """The whole description, for a folder with :data:`ICON` and the tree as :data:`TREE`: wixl takes no whole paths.

    Raises ValueError for a version that Windows Installer does not take.
    """
    root = Element("Wix", xmlns=NAMESPACE)
    product = SubElement(
        root,
        "Product",
        Id=identity.product_code(version),
        Name=identity.PRODUCT,
        Language="1033",
        Codepage="1252",
        Version=version,
        Manufacturer=identity.MAKER,
        UpgradeCode=identity.UPGRADE_CODE,
    )
    SubElement(
        product,
        "Package",
        InstallerVersion="500",
        Compressed="yes",
        InstallScope="perMachine",
        Comments=identity.PRODUCT,
        Manufacturer=identity.MAKER,
    )
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage="A newer version of the library kiosk is installed.")
    SubElement(product, "MediaTemplate", EmbedCab="yes")
    _conditions(product)
    _properties(product)
    SubElement(product, "Icon", Id=ICON, SourceFile=ICON)
    target = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    program_files = SubElement(target, "Directory", Id="ProgramFiles64Folder")
    program = SubElement(program_files, "Directory", Id="INSTALLDIR", Name=identity.FOLDER)
    data = SubElement(target, "Directory", Id="CommonAppDataFolder")
    components = [*_files(program, tree, ""), *_registry(program), *_data(data)]
    feature = SubElement(product, "Feature", Id="Kiosk", Title=identity.PRODUCT, Level="1")
    for component in components:
        SubElement(feature, "ComponentRef", Id=component)
    indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, "unicode") + "\n"


def _conditions(product: Element) -> None:
    needed = SubElement(product, "Condition", Message="Windows 10 version 1809, or a newer Windows, is needed.")
    needed.text = f"Installed OR {WINDOWS_BUILD} >= {_OLDEST}"


def _properties(product: Element) -> None:
    for name, value in _FIXED.items():
        SubElement(product, "Property", Id=name, Value=value)
    _search(product, WINDOWS_BUILD, _WINDOWS, "CurrentBuildNumber")
    _search(product, INSTALLED_BEFORE, KEY, VERSION_VALUE)
    for each in properties():
        _search(product, each.remembered, each.key, each.value)


def _search(product: Element, name: str, key: str, value: str) -> None:
    found = SubElement(product, "Property", Id=name)
    row = identity.row("search", f"{key} {value}")
    SubElement(found, "RegistrySearch", Id=row, Root="HKLM", Key=key, Name=value, Type="raw", Win64="yes")


def _files(parent: Element, folder: Path, place: str) -> list[str]:
    """Every file is a component of its own, so that an upgrade may bring or take away any."""
    made = []
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        below = f"{place}/{entry.name}" if place else entry.name
        if entry.is_dir():
            directory = SubElement(parent, "Directory", Id=identity.row("d", below), Name=entry.name)
            made += _files(directory, entry, below)
        else:
            made.append(_file(parent, entry.name, below))
    return made


def _file(parent: Element, name: str, place: str) -> str:
    component = _component(parent, identity.row("c", place), place)
    SubElement(component, "File", Id=identity.row("f", place), Name=name, Source=f"{TREE}/{place}", KeyPath="yes")
    return component.attrib["Id"]


def _component(parent: Element, row: str, place: str) -> Element:
    return SubElement(parent, "Component", Id=row, Guid=identity.component(place), Win64="yes")


def _registry(parent: Element) -> list[str]:
    own = _component(parent, "Installation", "registry/installation")
    _value(own, KEY, VERSION_VALUE, "[ProductVersion]", is_key_path=True)
    _value(own, KEY, "InstallDir", "[INSTALLDIR]")
    events = _component(parent, "EventLog", "registry/event-log")
    _value(events, _EVENTS, "EventMessageFile", MESSAGES, is_key_path=True)
    _value(events, _EVENTS, "TypesSupported", "7", kind="integer")
    return ["Installation", "EventLog", *(_said(parent, each) for each in properties())]


def _value(
    component: Element, key: str, name: str, value: str, *, kind: str = "string", is_key_path: bool = False
) -> None:
    made = SubElement(component, "RegistryValue", Root="HKLM", Key=key, Name=name, Type=kind, Value=value)
    if is_key_path:
        made.set("KeyPath", "yes")


def component_of(each: Property) -> str:
    return "Set_" + each.name


def _said(parent: Element, each: Property) -> str:
    component = _component(parent, component_of(each), f"registry/{each.key}/{each.value}")
    _value(component, each.key, each.value, f"[{each.name}]", is_key_path=True)
    return component.attrib["Id"]


def _data(parent: Element) -> list[str]:
    """The profile to begin with, and folders for what the kiosk writes (``tables.py`` makes and protects them)."""
    folder = SubElement(parent, "Directory", Id="DATADIR", Name=identity.FOLDER)
    component = _component(folder, "Profile", "data/profile.toml")
    SubElement(component, "File", Id="ProfileFile", Name="profile.toml", Source=f"{TREE}/{EXAMPLE}", KeyPath="yes")
    made = ["Profile"]
    for row, name in (("DataFolder", "data"), ("LogFolder", "logs")):
        below = SubElement(folder, "Directory", Id=row.upper(), Name=name)
        component = _component(below, row, f"data/{name}")
        _value(component, KEY, row, f"[{row.upper()}]", is_key_path=True)
        made.append(row)
    return made
