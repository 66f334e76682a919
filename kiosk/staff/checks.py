"""What is found of a kiosk, in the words of staff: of the doctor's checks, and of what a running kiosk says besides."""

from __future__ import annotations

from kiosk import resources
from kiosk.messages import SOURCE_LANGUAGE, Messages

FILES = ("checks.ftl", "fleet.ftl")


class CheckWords:
    """Words for the stable names and reasons of docs/doctor.md and docs/fleet.md; one that is not known stays as it is.

    May be shared by threads.
    """

    def __init__(self) -> None:
        texts = [resources.path("staff", name).read_text("utf-8") for name in FILES]
        self._say = Messages(SOURCE_LANGUAGE, {SOURCE_LANGUAGE: "\n".join(texts)})

    def name(self, check: str) -> str:
        return self._first(f"check-{_key(check)}") or check

    def found(self, check: str, reason: str) -> str:
        """One sentence."""
        return self._first(f"found-{_key(check)}-{_key(reason)}", f"found-{_key(reason)}") or reason

    def remedy(self, check: str, reason: str) -> str:
        """What staff do; '' where nothing is known to help."""
        return self._first(f"remedy-{_key(check)}-{_key(reason)}")

    def health(self, reason: str) -> str:
        """Why a kiosk is as it is: a check and its reason, or a word about silence."""
        check, _, detail = reason.rpartition(".")
        if not check:
            return self._first(f"health-{_key(detail)}") or reason
        return f"{self.name(check)}: {self.found(check, detail)}"

    def _first(self, *keys: str) -> str:
        return next((self._say(key) for key in keys if self._say.has(key)), "")


def _key(word: str) -> str:
    return word.replace(".", "-").replace("_", "-")
