"""Put the resources (fonts, messages, pictures) into the wheel, inside the package."""

from __future__ import annotations

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SOURCE = Path(__file__).parent / "resources"
INSIDE = Path("kiosk") / "_resources"


class BuildWithResources(build_py):
    """Copy ``resources/`` of the checkout to ``kiosk/_resources/`` of the wheel; kiosk/resources.py finds either."""

    def run(self) -> None:
        """Build the package; an editable install keeps reading the checkout."""
        super().run()
        if self.editable_mode:
            return
        for file in sorted(SOURCE.rglob("*")):
            if file.is_file():
                target = Path(self.build_lib) / INSIDE / file.relative_to(SOURCE)
                self.mkpath(str(target.parent))
                self.copy_file(str(file), str(target), preserve_mode=False)


setup(cmdclass={"build_py": BuildWithResources})
