"""Whether every letter this kiosk shows can be drawn here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from kiosk.app.texts import facts_of
from kiosk.art import fonts
from kiosk.doctor.finding import Finding, fault, ok
from kiosk.settings.profile import Profile
from kiosk.typefaces import faces

NAME = "fonts"
_INSTALL = "Install the kiosk again: a file of it is missing or damaged."


def look(profile: Profile) -> Finding:
    """Needs a QGuiApplication; any thread."""
    tags = profile.languages_offered
    for tag in tags:
        try:
            fonts.load(tag)
        except fonts.FontMissing as error:
            return fault("damaged", str(error), _INSTALL, language=tag)
    lacking = {tag: fonts.missing(_shown(profile, tag), tag) for tag in tags}
    if any(lacking.values()):
        said = "; ".join(f"{tag}: {_named(chars)}" for tag, chars in lacking.items() if chars)
        return fault("no-glyph", f"no typeface has these characters of the profile: {said}", "Write them otherwise.")
    families = list(dict.fromkeys(face.family for tag in tags for face in faces(tag)))
    rare = [family for family in fonts.chain() if family not in families]
    said = f"{', '.join(tags)}: all texts of the profile can be drawn"
    return ok("whole", said, languages=list(tags), families=families, of_the_system=rare)


def _shown(profile: Profile, tag: str) -> str:
    """All characters of what a language's screens and papers say of this library."""
    facts = replace(facts_of(profile, tag), languages=())  # the name of each stands in its own typeface
    return "".join(char for text in _texts(facts) for char in text if char.isprintable())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _named(chars: str) -> str:
    return " ".join(f"{char} (U+{ord(char):04X})" for char in chars[:5])
