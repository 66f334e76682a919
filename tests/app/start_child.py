"""``kiosk run`` as it is started, which ends when all is loaded and says what was, by then and at its first page."""

from __future__ import annotations

import json
import linecache
import logging
import sys
from pathlib import Path


class Teller(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, object] = {}

    def emit(self, record: logging.LogRecord) -> None:
        from kiosk.app.texts import catalogues
        from kiosk.messages import catalogue_of

        which = "page" if "touched" in record.msg else "loaded"
        source = sum(len(line) for entry in linecache.cache.values() if len(entry) > 1 for line in entry[2])
        self.told[which] = {
            "modules": sorted(name for name, module in sys.modules.items() if module is not None),
            "linecache": source,
            "catalogues": catalogue_of.cache_info().misses,
            "languages": len(catalogues()),
        }
        if which == "loaded":
            from PySide6.QtWidgets import QApplication

            QApplication.exit(0)


if __name__ == "__main__":
    teller = Teller()
    logging.getLogger("kiosk.app.completing").addHandler(teller)
    languages, sys.argv[1:] = sys.argv[1], sys.argv[2:]

    from kiosk import resources
    from kiosk.__main__ import main

    if languages:
        shipped = resources.path
        resources.path = lambda *parts: Path(languages) if parts == ("messages",) else shipped(*parts)
    code = main()
    print(json.dumps(teller.told))
    sys.exit(code)
