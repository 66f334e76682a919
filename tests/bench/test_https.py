"""``kiosk bench service --https`` from the outside; its times are not judged here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.private import write_private

ROUNDS = ("without_the_hash", "with_the_hash", "with_the_hash_2_kiosks")
ANSWERS = ("challenge", "identification", "registration", "description")
SMALL = ["kiosk", "bench", "service", "--https", "--patrons", "5", "--registrations", "9", "--kiosks", "2", "--json"]


def test_registrations_over_https_are_measured_on_both_databases_beside_bare_answers(
    postgres_address: str, tmp_path: Path
) -> None:
    scheme, name, rest = postgres_address.split(":", 2)
    password, _, place = rest.partition("@")
    file = write_private(tmp_path / "pgpass", f"*:*:*:{name.removeprefix('//')}:{password}\n")
    where = ["--postgres", f"{scheme}:{name}@{place}", "--folder", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-m", *SMALL, *where],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PGPASSFILE": str(file)},
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    bare = found["bare"]["three_answers"]
    assert bare["cpu_ms"] > 0
    assert 0 < found["bare"]["answer_p50_ms"] <= found["bare"]["answer_p99_ms"]
    for database in ("sqlite", "postgresql"):
        assert found[database].keys() == {"5"}
        for size in found[database].values():
            assert size.keys() == set(ROUNDS)
            for figures in size.values():
                assert figures["cpu_ms"] > bare["cpu_ms"]
                assert all(0 < figures[f"{name}_p50_ms"] <= figures[f"{name}_p99_ms"] for name in ANSWERS)
    assert [file.name for file in tmp_path.iterdir()] == ["pgpass"]
