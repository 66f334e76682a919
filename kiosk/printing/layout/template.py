"""Print templates: TOML files that say in millimetres what stands where; a library may bring its own."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from kiosk import resources
from kiosk.printing.layout.items import KINDS, PLACE, AnyItem, Page, SheetItem, Table, faults_of

_LARGEST = 64 * 1024
_DEEPEST = 3
T = TypeVar("T", bound=Table)


class TemplateFault(ValueError):
    """Raised when a template can't be used; the text, in Japanese, lists everything wrong with it."""

    def __init__(self, file: str, faults: list[str]) -> None:
        super().__init__("\n".join([f"印刷のひな型 {file} に誤りが {len(faults)} 件あります。", *faults]))


@dataclass(frozen=True)
class Template:
    """A checked template; sizes in mm."""

    name: str
    sheet: Page
    items: tuple[AnyItem, ...]


class Templates:
    """The shipped templates, or a library's own of the same names in ``folder``; ``logo`` stands for the mark."""

    def __init__(self, folder: Path | None = None, logo: Path | None = None) -> None:
        self._folder = folder
        self.logo = logo
        self._read: dict[str, Template] = {}

    def get(self, name: str, _depth: int = 0) -> Template:
        """Return the template of that name, read once; raises TemplateFault."""
        if name not in self._read:
            own = self._folder / f"{name}.toml" if self._folder else None
            file = own if own is not None and os.path.exists(own) else resources.path("print", f"{name}.toml")
            template = read(file)
            inner = [item.template for item in template.items if isinstance(item, SheetItem)]
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
    return _template(file, raw)


def _template(file: Path, raw: Mapping[str, object]) -> Template:
    faults = [f"{key}: このキーはありません（使えるキー: sheet, item）" for key in raw if key not in ("sheet", "item")]

    def checked(table: type[T], given: object, where: str) -> T | None:
        try:
            return table.model_validate(given if isinstance(given, dict) else {}, context=file)
        except ValidationError as error:
            faults.extend(f"{where} {fault}" for fault in faults_of(error, table))
        return None

    page = checked(Page, raw.get("sheet"), "[sheet]")
    rows = raw.get("item", [])
    items: list[AnyItem] = []
    named = False
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], start=1):
        kind = row.get("kind") if isinstance(row, dict) else None
        where = f"{number} 番目の [[item]]"
        if not isinstance(kind, str) or kind not in KINDS:
            faults.append(f"{where}: kind に使えるのは {', '.join(KINDS)} です")
            continue
        named = True
        rest = {key: value for key, value in row.items() if key != "kind"}
        items += filter(None, [checked(KINDS[kind], rest, f"{where}（{kind}）")])
    if not named:
        faults.append("[[item]] が一つもありません")
    if faults or page is None:
        raise TemplateFault(file.name, faults)
    return Template(file.stem, page, tuple(items))


def filled(words: str, content: Mapping[str, str]) -> str:
    """Return the words with every {name} replaced; one that is not told is empty."""
    return PLACE.sub(lambda found: content.get(found.group(1), ""), words).strip()
