"""The cities, towns, villages and wards of Japan, from the list that is shipped (``scripts/municipalities.py``)."""

from __future__ import annotations

from functools import cache

from kiosk import resources
from kiosk.dataclass import dataclass
from kiosk.patron.prefectures import PREFECTURES, prefecture_of


@dataclass(frozen=True, slots=True)
class Municipality:
    """A city, town, village, special ward of Tokyo, or ward of a designated city (政令指定都市).

    ``code`` is that of JIS X 0402, five digits; ``county`` (郡, or an island) and ``ward`` may be
    empty.  A designated city is there itself too, without ward.
    """

    code: str
    prefecture: str
    county: str
    city: str
    ward: str

    @property
    def name(self) -> str:
        """As addresses write it behind the prefecture."""
        return self.county + self.city + self.ward

    @property
    def short(self) -> str:
        """Without the county."""
        return self.city + self.ward

    def holds(self, other: Municipality) -> bool:
        """Whether it is the same, or the city of that ward."""
        return self == other or (not self.ward and self.prefecture == other.prefecture and self.city == other.city)


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All of them, by code."""
    text = resources.path("municipalities.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple(
        Municipality(code, PREFECTURES[int(code[:2]) - 1], county, city, ward) for code, county, city, ward in rows
    )


@cache
def designated() -> frozenset[tuple[str, str]]:
    """Prefecture and name of each city that has wards."""
    return frozenset((each.prefecture, each.city) for each in municipalities() if each.ward)


@cache  # asked for each name of a rule, at each registration
def named(text: str) -> tuple[Municipality, ...]:
    """Those of exactly this name: 長崎県大村市, 大村市, 西彼杵郡長与町, 長与町, 横浜市中区, 横浜市.

    Several where prefectures share a name (府中市).
    """
    prefecture = prefecture_of(text)
    name = text.removeprefix(prefecture or "")
    return tuple(
        each for each in municipalities() if name in (each.name, each.short) and prefecture in (None, each.prefecture)
    )


def near(text: str) -> str | None:
    """The name that a wrong one is the beginning of, or looks like."""
    import difflib  # here, for nearly all names are right

    prefecture = prefecture_of(text) or ""
    name = text.removeprefix(prefecture)
    names = sorted({each.short for each in municipalities() if prefecture in ("", each.prefecture)})
    begun = [each for each in names if name and each[:-1] == name]
    found = begun or difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    return prefecture + found[0] if found else None
