"""Questions to Koha with credentials, asked again where that is safe."""

from __future__ import annotations

from kiosk.concurrency import Deadline
from kiosk.library.koha.access import Access
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.koha.http import Answer, Question, Wire
from kiosk.library.koha.pace import Pace
from kiosk.library.koha.turns import TURNS

UNWELL = frozenset({500, 502, 503, 504})


class Session:
    """A Koha and the right to ask it; may be shared by threads."""

    def __init__(self, wire: Wire, access: Access, pace: Pace | None = None, *, background: bool = False) -> None:
        """``background``: nobody waits for the answers, so that patrons go first."""
        self._wire = wire
        self._access = access
        self._turn = TURNS.spare if background else TURNS.patrons
        self.pace = pace or Pace()

    def in_background(self) -> Session:
        """The same for work nobody waits for."""
        return Session(self._wire, self._access, self.pace, background=True)

    def once(self, question: Question, deadline: Deadline) -> Answer:
        """Ask once; a second time only with a new token, when Koha did not accept the old one and so did nothing.

        A token that was just fetched and is not accepted is no proof of a bad credential: Koha without its database
        answers 401 too.  Raises KohaUnavailable; a token that is refused is KohaRefused.
        """
        with self._turn(deadline):
            header = self._access.header(self._wire, deadline)
            answer = self._wire.ask(question, header, deadline)
            if answer.status == 401 and self._access.doubt(header):
                answer = self._wire.ask(question, self._access.header(self._wire, deadline), deadline)
            return answer

    def seen_once(self, question: Question, deadline: Deadline) -> Answer:
        """Ask until Koha has seen it, a few times: again only while it can't have arrived."""
        for attempt in range(self.pace.tries - 1):
            try:
                return self.once(question, deadline)
            except KohaUnavailable as lost:
                if not lost.unseen:
                    raise
                self.pace.wait(attempt, deadline)
        return self.once(question, deadline)

    def again(self, question: Question, deadline: Deadline) -> Answer:
        """Ask until there is an answer, a few times: for questions whose repetition changes nothing more."""
        for attempt in range(self.pace.tries - 1):
            try:
                answer = self.once(question, deadline)
            except KohaUnavailable:
                self.pace.wait(attempt, deadline)
                continue
            if answer.status not in UNWELL:
                return answer
            self.pace.wait(attempt, deadline)
        return self.once(question, deadline)

    def close(self) -> None:
        self._wire.close()
