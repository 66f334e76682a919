"""Writes the files for another library system, again and again, by one process of the service."""

from __future__ import annotations

import contextlib
from datetime import timedelta

from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.concurrency import Ticker
from kiosk.faults import Loggable
from kiosk.library.books.leases import Lease
from kiosk.library.exchange.outgoing.folder import ExchangeFolder, NoFolder
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.writer import OutgoingWriter, Terms
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.service.compose.start import CannotStart
from kiosk.settings.tables.exchange import Exchange

log = logger("kiosk.service")

NAME = "exchange"
"""Of the lease."""
AT_WORK = timedelta(minutes=2)
"""So long after its last file, the work of a process that died is another's."""
SETTLE_SECONDS = 1.0
"""After the start, before the first round: a check whether it could start writes nothing."""
STOP_SECONDS = 10.0
"""How long a round is waited for at the end; a network share may never answer."""


class OutgoingRounds:
    """Makes a round every so many seconds, unless another process makes them."""

    def __init__(self, writer: OutgoingWriter, queue: OutgoingQueue, lease: Lease, seconds: float) -> None:
        self._writer = writer
        self._queue = queue
        self._lease = lease
        self._ticker = Ticker("exchange", seconds, self.round, first=min(SETTLE_SECONDS, seconds))
        self._between = timedelta(seconds=seconds)
        self._mine = False
        self._trouble = ""

    def start(self) -> None:
        """Begin; once only."""
        self._ticker.start()

    def stop(self) -> None:
        """End; no round may follow."""
        if self._ticker.stop(STOP_SECONDS) and self._mine:
            with contextlib.suppress(StoreError):  # the database may be why it ends: the lease is over by the clock
                self._lease.give_back()

    def round(self) -> None:
        """Whatever can be done now.  Raises StoreUnavailable; what is wrong with the folder is logged."""
        self._mine = self._lease.take(AT_WORK)
        if not self._mine:
            return
        try:
            self._writer.round(self._going_on)
        except OSError as error:
            self._say(str(error) if isinstance(error, NoFolder) else f"{error.filename or ''}: {error.strerror}")
        else:
            self._say("")
        self._lease.take(self._between + AT_WORK)

    def _going_on(self) -> bool:
        return not self._ticker.stopping and self._lease.take(AT_WORK)

    def _say(self, trouble: str) -> None:
        """Log it when it begins, changes, and is over; it names a place and what the operating system says of it."""
        if trouble == self._trouble:
            return
        if trouble:
            count, _since = self._queue.counts()
            log.error("exchange: %s; %d events wait, nothing is lost, it is tried again", Loggable(trouble), count)
        else:
            log.info("exchange: the folder can be written again")
        self._trouble = trouble


def folder_of(settings: Exchange) -> ExchangeFolder:
    """The folder of a table that names one."""
    if settings.folder is None:
        raise ValueError("no folder")
    return ExchangeFolder(settings.folder, receipts=settings.acknowledge == "receipt")


def terms_of(settings: Exchange) -> Terms:
    """Raises CannotStart for a certificate that can't be used."""
    if settings.certificate is None:
        return Terms(settings)
    from kiosk.library.exchange.outgoing.envelope import BadCertificate, envelope_of  # here: few libraries encrypt

    try:
        return Terms(settings, envelope_of(settings.certificate))
    except BadCertificate as error:
        raise CannotStart(f"exchange.certificate: {settings.certificate}: {error}") from None
    except OSError as error:
        raise CannotStart(f"exchange.certificate: {settings.certificate}: {error.strerror}") from None


def make_outgoing(settings: Exchange, engine: Engine, clock: Clock) -> OutgoingRounds | None:
    """Not yet started; None where no files are written.  Raises CannotStart."""
    if settings.folder is None:
        return None
    queue = OutgoingQueue(engine)
    writer = OutgoingWriter(queue, folder_of(settings), terms_of(settings), clock)
    return OutgoingRounds(writer, queue, Lease(engine, NAME, clock), float(settings.every_seconds))


def folder_fault(settings: Exchange) -> str | None:
    """What keeps the folder from being used, for ``--check``; a file is made there and deleted again."""
    if settings.folder is None:
        return None
    try:
        folder_of(settings).try_out()
    except NoFolder as error:
        return f"exchange.folder: {error}"
    except OSError as error:
        return f"exchange.folder: {error.filename or settings.folder}: {error.strerror}"
    return None
