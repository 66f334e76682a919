"""``python -m fuzz TARGET [libFuzzer options]``: the corpus and any finding are kept in ``var/fuzz/TARGET``.

``python -m fuzz TARGET FILE`` runs a finding again.
"""

from __future__ import annotations

import hashlib
import importlib
import random
import sys
from pathlib import Path

import atheris

from fuzz import TARGETS
from fuzz.der import mutated

RAW_SHARE = 4
"""One mutation in so many is libFuzzer's own, on plain bytes; the others keep the DER around them whole."""


def _mutate(data: bytes, max_size: int, seed: int) -> bytes:
    if seed % RAW_SHARE == 0:
        return bytes(atheris.Mutate(data, max_size))
    changed = mutated(data, random.Random(seed), lambda value: bytes(atheris.Mutate(value, len(value) + 64)))  # noqa: S311
    return changed if len(changed) <= max_size else bytes(atheris.Mutate(data, max_size))


def main() -> None:
    """Fuzz one target until libFuzzer's options say it is enough."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: python -m fuzz {{{','.join(TARGETS)}}} [-max_total_time=SECONDS ...]")
    name = sys.argv[1]
    with atheris.instrument_imports(include=["kiosk"]):
        target = importlib.import_module(f"fuzz.{name}")
    folder = Path("var/fuzz") / name
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in target.seeds():
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    options = ["-max_len=8192", "-timeout=10", "-print_final_stats=1", f"-artifact_prefix={folder}/"]
    custom = {"custom_mutator": _mutate} if target.DER else {}
    given = sys.argv[2:]
    where = [] if any(Path(word).is_file() for word in given) else [str(corpus)]
    atheris.Setup([sys.argv[0], *options, *given, *where], target.one, **custom)
    atheris.Fuzz()


main()
