"""Counts what became of the tests under Windows' Python.

``python -m installer.test.tally LEAST RESULTS...``: fails if a test failed or fewer than LEAST percent of all that
were collected passed.  Those that were not run are listed with their reasons.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

_WORST = {"passed": 0, "skipped": 1, "failed": 2}


@dataclass
class Tally:
    outcomes: dict[str, str] = field(default_factory=dict)
    whys: dict[str, str] = field(default_factory=dict)

    def read(self, file: Path) -> None:
        """Take in the lines of a run; the worst that was said of a test counts."""
        for line in file.read_text("utf-8").splitlines():
            said = json.loads(line)
            if "test" not in said:
                continue
            test, outcome = said["test"], said["outcome"]
            if _WORST[outcome] >= _WORST[self.outcomes.get(test, "passed")]:
                self.outcomes[test], self.whys[test] = outcome, said["why"]

    def count(self, outcome: str) -> int:
        return sum(each == outcome for each in self.outcomes.values())

    @property
    def percent(self) -> float:
        """Of all tests, those that were skipped or excluded included; 0 if there are none."""
        return 100 * self.count("passed") / len(self.outcomes) if self.outcomes else 0.0

    def lines(self) -> list[str]:
        reasons = Counter(why for test, why in self.whys.items() if self.outcomes[test] == "skipped")
        failed = [test for test, outcome in self.outcomes.items() if outcome == "failed"]
        return [
            *(f"  not run {number:4}  {why.removeprefix('Skipped: ')}" for why, number in reasons.most_common()),
            *(f"  FAILED {test}: {self.whys[test].splitlines()[0] if self.whys[test] else ''}" for test in failed),
            f"{self.count('passed')} passed, {self.count('failed')} failed, {self.count('skipped')} not run: "
            f"{self.percent:.1f} % of {len(self.outcomes)}",
        ]


def main(least: str, *files: str) -> int:
    tally = Tally()
    for file in files:
        tally.read(Path(file))
    print("\n".join(tally.lines()))
    return int(tally.count("failed") > 0 or tally.percent < float(least))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
