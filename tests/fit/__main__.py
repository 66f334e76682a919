"""Prints what is wrong with the chosen pages in the chosen looks: the exit code is 1 if anything is."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kiosk.visit.preferences import Contrast
from tests.fit.colours import survey_of
from tests.fit.jobs import Job, begin, do
from tests.fit.known import FILE, Known, load, mended, new, written
from tests.fit.leaf import Fault
from tests.fit.looks import LANGUAGES, PANELS, SIZES, WHOLE
from tests.fit.pages import screens
from tests.fit.sample import shares
from tests.fit.survey import Result
from tests.fit.words import step


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fit", description=__doc__)
    sizes = [size.value for size in SIZES]
    contrasts = [each.value for each in Contrast]
    parser.add_argument("--language", nargs="+", choices=LANGUAGES, default=["ja"])
    parser.add_argument("--size", nargs="+", choices=sizes, default=sizes)
    parser.add_argument("--contrast", nargs="+", choices=contrasts, default=["normal"])
    parser.add_argument("--screen", nargs="+", choices=list(PANELS), default=["portrait24"])
    parser.add_argument("--page", nargs="+", metavar="NAME", help="these pages; a * stands for anything (default: all)")
    parser.add_argument("--check", nargs="+", metavar="NAME", help="only faults that these checks see")
    parser.add_argument("--all", action="store_true", help="every language, size, and whole panel")
    parser.add_argument("--known", action="store_true", help="fail for what open.toml does not list, or lists in vain")
    parser.add_argument("--write-known", action="store_true", help="write open.toml anew, from what is found")
    parser.add_argument("--sample", action="store_true", help="the pages and looks that `make test` looks at")
    parser.add_argument("--png", type=Path, metavar="DIR", help="draw the pages that have faults")
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--list", action="store_true", help="print the names of the pages")
    args = parser.parse_args(argv)
    if args.all:
        args.language, args.size, args.screen = list(LANGUAGES), sizes, list(WHOLE)
    return args


def _chosen(names: Sequence[str], wanted: Sequence[str] | None) -> list[str]:
    if wanted is None:
        return list(names)
    patterns = [re.compile(re.escape(each).replace(r"\*", ".*")) for each in wanted]
    found = [name for name in names if any(each.fullmatch(name) for each in patterns)]
    if not found:
        sys.exit(f"no page is called {' or '.join(wanted)}: see --list")
    return found


def _jobs(args: argparse.Namespace) -> list[Job]:
    names = _chosen(list(screens("ja")), args.page)
    if args.sample:
        smallest = SIZES[0].value
        return [
            (panel, language, contrast, (smallest, size.value), tuple(some), args.png, True)
            for (panel, language, size, contrast), some in shares(names).items()
        ]
    looks = len(args.language) * len(args.screen) * len(args.contrast)
    share = max(1, min(40, -(-len(names) * looks // (args.cores * 3))))
    return [
        (panel, language, Contrast(contrast), tuple(args.size), tuple(names[at : at + share]), args.png, False)
        for language in args.language
        for panel in args.screen
        for contrast in args.contrast
        for at in range(0, len(names), share)
    ]


def _report(result: Result, seconds: float) -> None:
    by_page: dict[tuple[str, str], list[Fault]] = {}
    for fault in result.faults:
        by_page.setdefault((fault.page, fault.look), []).append(fault)
    for (page, look), faults in by_page.items():
        print(f"{page}  [{look}]")
        for fault in faults:
            print(f"    {fault.check}: {fault.text}")
    if by_page:
        print("\nfaults  page                                      looks")
        for page, count in Counter(fault.page for fault in result.faults).most_common():
            seen = Counter(fault.look for fault in result.faults if fault.page == page)
            print(f"{count:6}  {page:40}  " + ", ".join(f"{look}: {n}" for look, n in seen.items()))
        print("\nfaults  look")
        for look, count in Counter(fault.look for fault in result.faults).most_common():
            print(f"{count:6}  {look}")
        print("\nfaults  check")
        for check, count in Counter(fault.check for fault in result.faults).most_common():
            print(f"{count:6}  {check}")
    print(
        f"\n{result.pages} pages, {result.leaves} leaves, {result.texts} texts; "
        f"{len(result.faults)} faults; {seconds:.0f} s"
    )


def looked_at(each: Known, args: argparse.Namespace) -> bool:
    """Whether a line of the list is of a panel and contrast that were looked at: the sample has more of them."""
    _, _, panel, *contrast = f"{each.look} * * *".split()[:4]
    return args.sample or (panel in (*args.screen, "*") and contrast[0] in (*args.contrast, "*"))


def main(argv: Sequence[str] | None = None) -> int:
    args = _arguments(argv)
    if args.list:
        print("\n".join(screens("ja")))
        return 0
    began, result, jobs = time.monotonic(), Result(), _jobs(args)
    processes = min(args.cores, len(jobs))
    if processes == 1:
        for job in jobs:
            result.add(do(job))
    else:
        with multiprocessing.get_context("spawn").Pool(processes, begin) as pool:
            for found in pool.imap(do, jobs):
                result.add(found)
    if args.all:
        begin()
        result.faults += [fault for contrast in Contrast for fault in survey_of(contrast)]
    if not args.page and not args.sample:
        result.faults += step(result.grown)
    result.faults = list(dict.fromkeys(result.faults))
    if args.check:
        result.faults = [fault for fault in result.faults if fault.check in args.check]
    if args.write_known:
        FILE.write_text(written(result.faults), "utf-8")
    in_vain = [each for each in mended(result.faults, load()) if looked_at(each, args)] if args.known else []
    if args.known:
        result.faults = new(result.faults, load())
    _report(result, time.monotonic() - began)
    for each in in_vain:
        print(f"mended, and still in open.toml: {each.check} of {each.page} [{each.look}]")
    return 1 if result.faults or in_vain else 0


if __name__ == "__main__":
    sys.exit(main())
