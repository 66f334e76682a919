"""Which template each paper is made of, for the paper and resolution a printer has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.printing.layout.compose import compose
from kiosk.printing.layout.sheet import LayoutFault, Sheet
from kiosk.printing.layout.template import Templates


class Paper(Enum):
    CR80 = "cr80"
    RECEIPT_80 = "receipt-80"
    RECEIPT_58 = "receipt-58"
    A4 = "a4"
    A5 = "a5"


_CARD = {Paper.CR80: "card"}
_SLIP = {Paper.RECEIPT_80: "slip-80", Paper.RECEIPT_58: "slip-58"}
_PROBLEM = {
    Paper.RECEIPT_80: "problem-80",
    Paper.RECEIPT_58: "problem-58",
    Paper.A4: "problem-a4",
    Paper.A5: "problem-a5",
}
_COUNTER = {
    Paper.RECEIPT_80: "counter-80",
    Paper.RECEIPT_58: "counter-58",
    Paper.A4: "counter-a4",
    Paper.A5: "counter-a5",
}
_TEST = {
    Paper.CR80: "test-card",
    Paper.RECEIPT_80: "test-80",
    Paper.RECEIPT_58: "test-58",
    Paper.A4: "test-a4",
    Paper.A5: "test-a5",
}
_DPI = {Paper.CR80: 300, Paper.RECEIPT_80: 203, Paper.RECEIPT_58: 203, Paper.A4: 600, Paper.A5: 600}


@dataclass(frozen=True)
class Papers:
    """Lays out what one printer prints.

    ``any_size``: a printer of files, which has every paper.  Methods raise LayoutFault for what does not fit.
    """

    templates: Templates
    paper: Paper
    dpi: float
    back: bool = False
    any_size: bool = False

    def card(self, words: Mapping[str, str]) -> Sheet:
        """The library card: a plastic card, a temporary one on a roll, or one to cut out of a page."""
        front = self._sheet(_CARD.get(self.paper, self.paper.value), words, self.dpi)
        if self.paper is Paper.CR80 and self.back:
            return replace(front, back=self._sheet("card-back", words, self.dpi))
        return front

    def slip(self, words: Mapping[str, str]) -> Sheet:
        """The note of the number, on a roll."""
        return self._roll(_SLIP, words)

    def problem(self, words: Mapping[str, str]) -> Sheet:
        """The note for staff about a problem; nothing about the patron."""
        return self._roll(_PROBLEM, words)

    def counter(self, words: Mapping[str, str]) -> Sheet:
        """The slip for the counter, for the patron and for staff; nothing about the patron."""
        return self._roll(_COUNTER, words)

    def test(self, words: Mapping[str, str]) -> Sheet:
        """The page that staff print to see that the printer works."""
        return self._sheet(_TEST[self.paper], words, self.dpi)

    def _roll(self, templates: Mapping[Paper, str], words: Mapping[str, str]) -> Sheet:
        name, dpi = templates.get(self.paper), self.dpi
        if name is None and self.any_size:
            name, dpi = templates[Paper.RECEIPT_80], _DPI[Paper.RECEIPT_80]
        if name is None:
            raise LayoutFault(f"nothing of this kind can be printed on {self.paper.value}")
        return self._sheet(name, words, dpi)

    def _sheet(self, name: str, words: Mapping[str, str], dpi: float) -> Sheet:
        return compose(self.templates.get(name), words, dpi, self.templates)


def usual_dpi(paper: Paper) -> int:
    """Return the dots per inch of most printers for this paper."""
    return _DPI[paper]
