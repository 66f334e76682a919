"""A real PostgreSQL for the tests: a cluster of its own in a folder of its own, gone at the end."""

from __future__ import annotations

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.library.database.opening import open_database, sqlite_path
from tests.library.store import create_store, put_ready
from tests.linux import skip_elsewhere
from tests.patience import patience, until

PASSWORD = "only-for-tests"


def programs() -> Path:
    """Where Debian keeps initdb and postgres; the newest version there is."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda file: int(file.parts[-3]))
    assert found, "postgresql-15 is missing: make setup-test"
    return found[-1].parent


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


class Cluster:
    """One running PostgreSQL; it refuses to run as root, so root lends it the user Debian made for it."""

    def __init__(self, folder: Path, *, durable: bool = False, standby_of: Cluster | None = None) -> None:
        self.folder = folder
        self.port = free_port()
        self._names = itertools.count(1)
        self._as: dict[str, object] = {}
        self._making: Any = None
        self._ready = False
        if os.geteuid() == 0:
            import pwd  # Windows has none

            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        if standby_of is None:
            way = ("--no-sync", "--auth=trust", "--username=kiosk", "--encoding=UTF8", "--locale=C")
            self._run("initdb", *way, "-D", "d")
            rules = "local all,replication all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
            (folder / "d" / "pg_hba.conf").write_text(rules)
        else:
            where = ("-h", str(standby_of.folder), "-p", str(standby_of.port), "-U", "kiosk")
            self._run("pg_basebackup", *where, "-D", "d", "-R", "--no-sync", "--checkpoint=fast")
        log = (folder / "log").open("wb")
        sync = "on" if durable else "off"
        options = [f"fsync={sync}", "listen_addresses=127.0.0.1", f"port={self.port}", "max_connections=200"]
        self._process = subprocess.Popen(
            [programs() / "postgres", "-D", "d", "-k", folder, *(word for o in options for word in ("-c", o))],
            cwd=folder,
            stdout=log,
            stderr=log,
            **self._as,  # type: ignore[call-overload]
        )
        log.close()
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise
        if standby_of is None:
            self.sql("postgres", f"ALTER ROLE kiosk PASSWORD '{PASSWORD}'")

    def standby(self, folder: Path) -> Cluster:
        """One that has everything this one has; from now on this one waits for it with every commit."""
        os.chmod(self.folder, 0o711)  # the way to its socket
        made = Cluster(folder, standby_of=self)
        self.sql("postgres", "ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.sql("postgres", "SELECT pg_reload_conf()")
        return made

    def promote(self) -> None:
        """Make a standby the primary."""
        self._run("pg_ctl", "promote", "-w", "-t", "240", "-D", "d")

    def kill(self) -> None:
        """End it as a crash does."""
        self._process.send_signal(3)
        self._process.wait()

    def _wait(self) -> None:
        def ready() -> bool:
            assert self._process.poll() is None, (self.folder / "log").read_text()
            where = ("-h", str(self.folder), "-p", str(self.port))
            return self._run("pg_isready", "-q", *where, check=False).returncode == 0

        until(ready, "PostgreSQL to start", 60)

    def _run(self, name: str, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [programs() / name, *words],
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            **self._as,  # type: ignore[call-overload]
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    def sql(self, database: str, statement: str) -> str:
        """Run it as the owner, through the socket; what it printed."""
        where = ["-h", str(self.folder), "-p", str(self.port), "-U", "kiosk", "-d", database]
        return self._run("psql", "-qAt", "-v", "ON_ERROR_STOP=1", *where, "-c", statement).stdout.strip()

    def new(self) -> str:
        """The address of an empty database, with its password."""
        name = f"kiosk{next(self._names)}"
        self._makes(f"CREATE DATABASE {name}")
        return self._address(name)

    def fill(self, address: str) -> None:
        """Put the tables into an empty database, from one that was made once: to make them takes longer."""
        if not self._ready:
            self._makes("CREATE DATABASE ready")
            create_store(open_database(self._address("ready"))).close()
            self._ready = True
        name = address.rpartition("/")[2]
        self._makes(f"DROP DATABASE {name}")
        self._makes(f"CREATE DATABASE {name} TEMPLATE ready")

    def _address(self, name: str) -> str:
        return f"postgresql://kiosk:{PASSWORD}@127.0.0.1:{self.port}/{name}"

    def _makes(self, statement: Any) -> None:
        """On a connection that stays: psql for each database would be a process of another user."""
        if self._making is None:
            import psycopg  # a run without PostgreSQL need not know it

            where: dict[str, Any] = {"host": str(self.folder), "port": self.port, "user": "kiosk", "dbname": "postgres"}
            self._making = psycopg.connect(**where, autocommit=True)
        self._making.execute(statement)

    def stop(self) -> None:
        """End it, whoever is still connected."""
        if self._making is not None:
            self._making.close()
        self._process.terminate()  # SIGTERM would wait for clients for ever, so the second word is SIGQUIT
        try:
            self._process.wait(patience(3))
        except subprocess.TimeoutExpired:
            self._process.send_signal(3)
            self._process.wait()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    skip_elsewhere("a PostgreSQL of its own")
    folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-"))
    cluster = None
    try:
        cluster = Cluster(folder)
        yield cluster
    finally:
        if cluster is not None:
            cluster.stop()
        shutil.rmtree(folder)


@pytest.fixture
def postgres_address(postgres: Cluster) -> str:
    """A new, empty database."""
    return postgres.new()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of either kind that was not made yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'state' / 'patrons.db'}"
    new: Callable[[], str] = request.getfixturevalue("postgres").new
    return new()


@pytest.fixture
def address(request: pytest.FixtureRequest, empty_address: str) -> str:
    """A database of either kind with its tables, and nobody in it."""
    file = sqlite_path(empty_address, Path())
    put_ready(file)
    if file is None:
        request.getfixturevalue("postgres").fill(empty_address)
    return empty_address
