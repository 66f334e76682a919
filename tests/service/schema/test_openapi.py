"""The description of the interface is a contract: kiosks of another version are on the other side of it."""

from __future__ import annotations

import json
from pathlib import Path

import httpx

from kiosk import __version__
from tests.service.server import Service

GOLDEN = Path(__file__).with_name("openapi.json")


def test_the_description_of_the_interface_is_what_it_was(service_: Service, tmp_path: Path) -> None:
    served = httpx.get(f"{service_.url}/v1/openapi.json", trust_env=False).json()
    assert served["info"].pop("version") == __version__
    found = json.dumps(served, ensure_ascii=False, indent=1) + "\n"
    (tmp_path / GOLDEN.name).write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8"), f"if this is wanted, copy {tmp_path / GOLDEN.name} to {GOLDEN}"
