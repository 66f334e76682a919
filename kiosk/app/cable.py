"""The demo's network cable: the library's side, as long as nobody pulls it."""

from __future__ import annotations

from threading import Event as Flag

from kiosk.patron.account import Hold, Loan, NoticeBoard, Renewal
from kiosk.patron.registration import Contact
from kiosk.service.port import Challenge, Identification, LibraryService, Registration, Session, Unavailable


class DroppableService:
    """The library's side behind a network cable that can be pulled."""

    def __init__(self, service: LibraryService) -> None:
        self._service = service
        self.dropped = Flag()

    def _through(self) -> LibraryService:
        if self.dropped.is_set():
            raise Unavailable("the demo's network is cut")
        return self._service

    def challenge(self, *, kiosk_id: str, consent_version: str) -> Challenge:
        """As the service behind it, while the cable is in."""
        return self._through().challenge(kiosk_id=kiosk_id, consent_version=consent_version)

    def prepare(self, *, certificate: bytes) -> None:
        """As the service behind it, while the cable is in."""
        self._through().prepare(certificate=certificate)

    def identify(self, *, challenge_id: str, certificate: bytes, signature: bytes) -> Identification:
        """As the service behind it, while the cable is in."""
        return self._through().identify(challenge_id=challenge_id, certificate=certificate, signature=signature)

    def register(self, *, token: str, contact: Contact, password: str, idempotency_key: str) -> Registration:
        """As the service behind it, while the cable is in."""
        return self._through().register(
            token=token, contact=contact, password=password, idempotency_key=idempotency_key
        )

    def login(self, *, number: str, password: str) -> Session:
        """As the service behind it, while the cable is in."""
        return self._through().login(number=number, password=password)

    def logout(self, *, session: str) -> None:
        """As the service behind it, while the cable is in."""
        self._through().logout(session=session)

    def loans(self, *, session: str) -> tuple[Loan, ...]:
        """As the service behind it, while the cable is in."""
        return self._through().loans(session=session)

    def holds(self, *, session: str) -> tuple[Hold, ...]:
        """As the service behind it, while the cable is in."""
        return self._through().holds(session=session)

    def renew(self, *, session: str, loan_id: str) -> Renewal:
        """As the service behind it, while the cable is in."""
        return self._through().renew(session=session, loan_id=loan_id)

    def cancel_hold(self, *, session: str, hold_id: str) -> None:
        """As the service behind it, while the cable is in."""
        self._through().cancel_hold(session=session, hold_id=hold_id)

    def board(self, *, session: str) -> NoticeBoard:
        """As the service behind it, while the cable is in."""
        return self._through().board(session=session)

    def set_notices(self, *, session: str, on: bool) -> NoticeBoard:
        """As the service behind it, while the cable is in."""
        return self._through().set_notices(session=session, on=on)

    def read_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """As the service behind it, while the cable is in."""
        return self._through().read_notices(session=session, notice_ids=notice_ids)

    def delete_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """As the service behind it, while the cable is in."""
        return self._through().delete_notices(session=session, notice_ids=notice_ids)

    def stop_use(self, *, session: str) -> None:
        """As the service behind it, while the cable is in."""
        self._through().stop_use(session=session)

    def notices(self) -> tuple[str, ...]:
        """What the service says at start."""
        return self._service.notices()
