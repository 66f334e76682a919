"""A real PostgreSQL for the tests: a cluster of its own in a folder of its own, gone at the end."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

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

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        self.folder = folder
        self.port = free_port()
        self._names = itertools.count(1)
        self._as: dict[str, object] = {}
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        self._run("initdb", "--no-sync", "--auth=trust", "--username=kiosk", "--encoding=UTF8", "--locale=C", "-D", "d")
        rules = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
        (folder / "d" / "pg_hba.conf").write_text(rules)
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
        self.sql("postgres", f"ALTER ROLE kiosk PASSWORD '{PASSWORD}'")

    def _wait(self) -> None:
        for _ in range(300):
            ready = self._run("pg_isready", "-q", "-h", str(self.folder), "-p", str(self.port), check=False)
            if ready.returncode == 0:
                return
            assert self._process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.1)
        raise AssertionError("PostgreSQL did not start")

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
        self.sql("postgres", f"CREATE DATABASE {name}")
        return f"postgresql://kiosk:{PASSWORD}@127.0.0.1:{self.port}/{name}"

    def stop(self) -> None:
        """End it, whoever is still connected."""
        self._process.terminate()  # SIGTERM would wait for clients for ever, so the second word is SIGQUIT
        try:
            self._process.wait(3)
        except subprocess.TimeoutExpired:
            self._process.send_signal(3)
            self._process.wait()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
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
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'state' / 'patrons.db'}"
    new: Callable[[], str] = request.getfixturevalue("postgres").new
    return new()
