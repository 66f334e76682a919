"""Takes what a mail is to be sent about, in the place of a mail server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kiosk.service.mail.smtp import Delivery, Verdict

Subject = TypeVar("Subject")


@dataclass
class Post(Generic[Subject]):
    """Takes mails, unless ``answers`` has another answer; ``seen`` is what a test compares of each."""

    seen: Callable[[Subject], object]
    answers: list[Verdict] = field(default_factory=list)
    taken: list[Subject] = field(default_factory=list)
    tried: int = 0

    def __call__(self, subject: Subject) -> Delivery:
        self.tried += 1
        verdict = self.answers.pop(0) if self.answers else Verdict.ACCEPTED
        if verdict is Verdict.ACCEPTED:
            self.taken.append(subject)
        return Delivery(verdict, "connect: OSError")

    @property
    def told(self) -> list[object]:
        return [self.seen(subject) for subject in self.taken]
