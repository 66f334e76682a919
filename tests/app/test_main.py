"""What ``kiosk run`` puts together: in production nothing that only the demo has."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.app import main
from kiosk.app.running import Options, Running
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.demo.assemble import demo
from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.demo.card_box import CardBox
from kiosk.demo.droppable_service import DroppableService
from kiosk.identity.revocation import DemoRevocation
from kiosk.service.compose.assemble import build_local
from kiosk.settings.load import ProfileError
from kiosk.simulator.pki.authority import make_authority
from tests.app.test_printers import profile

DOUBLES = (BreakablePrinter, DroppableService, CardBox)


def options(folder: Path) -> Options:
    return Options(demo=False, windowed=True, size=(540, 960), data=folder, lay=None, dock=True)


def doubles() -> set[str]:
    """The demo's doubles that are alive now."""
    gc.collect()
    return {type(each).__name__ for each in gc.get_objects() if isinstance(each, DOUBLES)}


def end(running: Running) -> None:
    main.stop(running)
    running.kiosk.window.allow_close = True
    running.kiosk.window.close()
    running.kiosk.window.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_production_has_none_of_the_demos_doubles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.load()
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    anchor = make_authority(key, organisation="JPKI").der
    settings = profile(tmp_path, kind="pdf")
    inside = build_local(
        settings, demo=True, clock=SystemClock(), pki_anchors=(anchor,), revocation=DemoRevocation(frozenset())
    )
    monkeypatch.setattr(main, "open_service", lambda _profile, _clock: inside)
    before = doubles()
    running = main.production(settings, options(tmp_path))
    try:
        running.complete()
        assert doubles() <= before
    finally:
        end(running)


@pytest.mark.usefixtures("qapp")
def test_the_demo_has_all_of_them(tmp_path: Path) -> None:
    fonts.load()
    running = demo(profile(tmp_path, kind="pdf"), options(tmp_path))
    try:
        assert doubles() == {"BreakablePrinter", "DroppableService", "CardBox"}
    finally:
        end(running)


@pytest.mark.usefixtures("qapp")
def test_certificates_that_cannot_be_trusted_end_the_kiosk_before_its_service_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts.load()
    opened: list[object] = []
    monkeypatch.setattr(main, "open_service", lambda *settings: opened.append(settings))

    def refuse() -> None:
        raise ProfileError("kiosk.toml", ())

    running = main.production(profile(tmp_path, kind="pdf"), replace(options(tmp_path), check=refuse))
    try:
        with pytest.raises(ProfileError):
            running.complete()
        assert opened == []
    finally:
        end(running)


def test_only_a_kiosk_on_the_whole_screen_takes_the_machine(tmp_path: Path) -> None:
    windowed = options(tmp_path)
    assert not main.fills_screen(windowed)
    assert not main.fills_screen(replace(windowed, size=None))
    assert not main.fills_screen(replace(windowed, windowed=False))
    assert main.fills_screen(replace(windowed, windowed=False, size=None))
