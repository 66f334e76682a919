"""Where a kiosk called from, in the words of its staff."""

from __future__ import annotations

from functools import cache

from kiosk import resources
from kiosk.messages import SOURCE_LANGUAGE, Messages


@cache
def staff_words() -> Messages:
    return Messages(SOURCE_LANGUAGE, {SOURCE_LANGUAGE: resources.path("staff", "staff.ftl").read_text("utf-8")})


def page_named(page: str) -> str:
    """``page`` is the place of a page; one that a newer kiosk has and we do not know stays as it is."""
    say, key = staff_words(), f"call-page-{page.replace('_', '-')}"
    if say.has(key):
        return say(key)
    return say("call-page-problem") if page.startswith("problem_") else page
