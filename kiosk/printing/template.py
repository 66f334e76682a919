"""Print templates: TOML files that say in millimetres what stands where; a library may bring its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk import resources
from kiosk.printing.template_keys import KINDS, SHEET, Fault, Key, words_for

_PLACE = re.compile(r"\{([^{}]*)\}")
_LARGEST = 64 * 1024
_DEEPEST = 3


class TemplateFault(ValueError):
    """Raised when a template can't be used; the text, in Japanese, lists everything wrong with it."""

    def __init__(self, file: str, faults: list[str]) -> None:
        super().__init__("\n".join([f"印刷のひな型 {file} に誤りが {len(faults)} 件あります。", *faults]))


@dataclass(frozen=True)
class Entry:
    """One item; every key of its kind has a value of the kind that template_keys says."""

    kind: str
    values: Mapping[str, object]

    def mm(self, key: str) -> float:
        """Return a number that is there."""
        value = self.values[key]
        assert isinstance(value, float)  # noqa: S101 - checked when the file was read
        return value

    def maybe(self, key: str) -> float | None:
        """Return a number, or None where the file says none."""
        return None if self.values[key] is None else self.mm(key)

    def text(self, key: str) -> str:
        """Return words."""
        return str(self.values[key])


@dataclass(frozen=True)
class Template:
    """A checked template; sizes in mm."""

    name: str
    folder: Path
    sheet: Entry
    items: tuple[Entry, ...]


class Templates:
    """The shipped templates, or a library's own of the same names in ``folder``."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._read: dict[str, Template] = {}

    def get(self, name: str, _depth: int = 0) -> Template:
        """Return the template of that name, read once; raises TemplateFault."""
        if name not in self._read:
            own = self._folder / f"{name}.toml" if self._folder else None
            file = own if own is not None and own.exists() else resources.path("print", f"{name}.toml")
            template = read(file)
            inner = [entry.text("template") for entry in template.items if entry.kind == "sheet"]
            if inner and _depth >= _DEEPEST:
                raise TemplateFault(file.name, ["ひな型の入れ子が深すぎます"])
            for one in inner:
                self.get(one, _depth + 1)
            self._read[name] = template
        return self._read[name]


def read(file: Path) -> Template:
    """Return the template in a file; raises TemplateFault and nothing else."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise TemplateFault(file.name, [f"大きすぎます（{_LARGEST // 1024} KB まで）"])
        raw = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except OSError as error:
        raise TemplateFault(file.name, [f"読めません（{error.strerror or type(error).__name__}）"]) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        said = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "UTF-8 の TOML ファイルではありません"
        raise TemplateFault(file.name, [f"TOML として読めません: {said}"]) from error
    faults: list[str] = []
    template = _template(file, raw, faults)
    if faults:
        raise TemplateFault(file.name, faults)
    return template


def _template(file: Path, raw: Mapping[str, object], faults: list[str]) -> Template:
    faults += [f"{key}: このキーはありません（使えるキー: sheet, item）" for key in raw if key not in ("sheet", "item")]
    head, rows = raw.get("sheet", {}), raw.get("item", [])
    sheet = _entry("sheet", head, SHEET, "[sheet]", faults)
    items = []
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
        kind = row.get("kind") if isinstance(row, dict) else None
        where = f"{number} 番目の [[item]]"
        if not isinstance(kind, str) or kind not in KINDS:
            faults.append(f"{where}: kind に使えるのは {', '.join(KINDS)} です")
            continue
        rest = {key: value for key, value in row.items() if key != "kind"}
        entry = _entry(kind, rest, KINDS[kind], f"{where}（{kind}）", faults)
        _words(file, entry, where, faults)
        items.append(entry)
    if not items:
        faults.append("[[item]] が一つもありません")
    return Template(file.stem, file.parent, sheet, tuple(items))


def _entry(kind: str, raw: object, keys: Mapping[str, Key], where: str, faults: list[str]) -> Entry:
    given: Mapping[str, object] = raw if isinstance(raw, dict) else {}
    faults += [
        f"{where} {key}: このキーはありません（使えるキー: {', '.join(keys)}）" for key in given if key not in keys
    ]
    values: dict[str, object] = {}
    for name, key in keys.items():
        values[name] = key.default
        if name not in given:
            if key.needed:
                faults.append(f"{where} {name}: このキーが必要です")
            continue
        try:
            values[name] = key.check(given[name])
        except Fault as fault:
            faults.append(f"{where} {name}: {fault}")
    return Entry(kind, values)


def _words(file: Path, entry: Entry, where: str, faults: list[str]) -> None:
    known = words_for(file.stem)
    for key in ("text", "label", "value", "code"):
        words = entry.values.get(key)
        if not isinstance(words, str):
            continue
        for name in _PLACE.findall(words):
            if name not in known:
                faults.append(f"{where} {key}: {{{name}}} はありません（使えるもの: {', '.join(sorted(known))}）")
        if re.search(r"[{}]", _PLACE.sub("", words)):
            faults.append(f"{where} {key}: {{ と }} の組が合いません")
    when = entry.values.get("when")
    if when and when not in known:
        faults.append(f"{where} when: {when} はありません（使えるもの: {', '.join(sorted(known))}）")
    if (
        entry.kind == "image"
        and isinstance(entry.values["file"], str)
        and not (file.parent / entry.text("file")).is_file()
    ):
        faults.append(f"{where} file: {entry.text('file')} が、ひな型と同じフォルダーにありません")


def filled(words: str, content: Mapping[str, str]) -> str:
    """Return the words with every {name} replaced; one that is not told is empty."""
    return _PLACE.sub(lambda found: content.get(found.group(1), ""), words).strip()
