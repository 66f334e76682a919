"""A private print server for the tests: its own socket, spool and backends; it is gone when the tests are."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.printing.spool.cups.link import IppLink
from tests.linux import skip_elsewhere
from tests.patience import patience, until

CUPSD = shutil.which("cupsd", path="/usr/sbin:/usr/bin:/sbin:/bin")

_CONF = """
LogLevel warn
AccessLog {dir}/log/access_log
Listen {dir}/s
Browsing No
DefaultShared No
WebInterface No
DirtyCleanInterval 0
FilterNice 0
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit Cancel-Job CUPS-Authenticate-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_FILES = """
{user}
SystemGroup {group}
ServerRoot {dir}/etc
ServerBin {dir}/bin
DataDir /usr/share/cups
RequestRoot {dir}/spool
CacheDir {dir}/cache
StateDir {dir}/state
TempDir {dir}/tmp
ErrorLog {dir}/log/error_log
PageLog {dir}/log/page_log
PassEnv PYTHONPATH
FileDevice Yes
"""

_BACKEND = '''#!/usr/bin/python3
"""A printer that does what its file `mode` says; what it prints becomes out-JOB."""
import os, pathlib, sys, time
if len(sys.argv) < 6:
    sys.exit(0)
here = pathlib.Path(os.environ["DEVICE_URI"].partition(":")[2])
data = (open(sys.argv[6], "rb") if len(sys.argv) > 6 else sys.stdin.buffer).read()
SAID = {"paper": "media-empty-error", "cover": "cover-open", "offline": "offline-report", "jam": "media-jam-error",
        "ribbon": "marker-supply-empty-error", "low": "media-low-warning", "tray": "media-empty-warning",
        "hang": "none"}
def state(line):
    sys.stderr.write("STATE: " + line + "\\n"); sys.stderr.flush()
said = None
for word in filter(None, os.environ.get("PRINTER_STATE_REASONS", "none").split(",")):
    if word != "none" and (here / "mode").read_text() != "mute":  # as the ipp backend does; others leave it there
        state("-" + word)
while True:
    mode = (here / "mode").read_text()
    if mode == "fail":
        sys.exit(1)
    if mode == "stop":
        sys.exit(4)
    word = SAID.get(mode)
    if word != said:
        if said and said != "none":
            state("-" + said)
        if word and word != "none":
            state("+" + word)
        said = word
    if mode in ("ok", "low", "tray", "mute"):
        break
    time.sleep(0.05)
part = here / ("part-" + sys.argv[1])
part.write_bytes(data)
part.rename(here / ("out-" + sys.argv[1]))
'''

PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KIOSK.PPD"
*Manufacturer: "Kiosk"
*Product: "(Kiosk)"
*ModelName: "Kiosk test"
*ShortNickName: "Kiosk test"
*NickName: "Kiosk test"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsVersion: 2.4
*cupsFilter2: "{filter}"
*VariablePaperSize: True
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595.28 841.89]>>setpagedevice"
*PageSize A5/A5: "<</PageSize[419.53 595.28]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595.28 841.89]>>setpagedevice"
*PageRegion A5/A5: "<</PageSize[419.53 595.28]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "0 0 595.28 841.89"
*ImageableArea A5: "0 0 419.53 595.28"
*DefaultPaperDimension: A4
*PaperDimension A4: "595.28 841.89"
*PaperDimension A5: "419.53 595.28"
*MaxMediaWidth: "1000"
*MaxMediaHeight: "3000"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 1000
*ParamCustomPageSize Height: 2 points 36 3000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*OpenUI *Resolution: PickOne
*DefaultResolution: {dpi}dpi
*Resolution {dpi}dpi: "<</HWResolution[{dpi} {dpi}]/cupsBitsPerColor 8/cupsColorSpace 18>>setpagedevice"
*CloseUI: *Resolution
"""


class PrintServer:
    """A running cupsd; ``link`` talks to it."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.socket = str(directory / "s")
        self.link = IppLink(self.socket)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        config = ["-c", str(self.directory / "etc/cupsd.conf"), "-s", str(self.directory / "etc/cups-files.conf")]
        assert CUPSD, "cupsd is not installed: requirements/debian-test.txt"
        self._process = subprocess.Popen([CUPSD, "-f", *config], start_new_session=True)
        process = self._process
        until(lambda: Path(self.socket).exists() or process.poll() is not None, "cupsd to listen", 30)
        assert process.poll() is None

    def stop(self) -> None:
        """End it and every backend and filter it started."""
        process = self._process
        self._process = None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(patience(10))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        Path(self.socket).unlink(missing_ok=True)

    def queue(self, name: str, *, kind: str = "pdf", dpi: int = 300, device: str = "") -> Path:
        """Make a queue; returns its printer's folder, where `mode` steers it and out-JOB is what came out."""
        folder = self.directory / "dev" / name
        folder.mkdir(parents=True, exist_ok=True)
        self.steer(folder, "ok")
        wanted = {
            "pdf": "application/vnd.cups-pdf application/pdf 0 -",
            "raster": "application/vnd.cups-raster application/vnd.cups-raster 0 -",
            "nodriver": "application/vnd.cups-pdf application/pdf 0 rastertonowhere",
        }[kind]
        ppd = folder / "queue.ppd"
        ppd.write_text(PPD.format(filter=wanted, dpi=dpi), "ascii")
        self.admin("lpadmin", "-p", name, "-E", "-v", device or f"kioskdev:{folder}", "-P", str(ppd))
        return folder

    def steer(self, folder: Path, mode: str) -> None:
        """Change what a printer does, at once and whole."""
        new = folder / "mode.new"
        new.write_text(mode, "ascii")
        new.replace(folder / "mode")

    def admin(self, *command: str) -> str:
        done = subprocess.run(
            command,
            env={**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=patience(30),
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def spooled(self) -> list[str]:
        """Every file of a job that lies in the spool or a temporary folder."""
        places = [self.directory / "spool", self.directory / "tmp", self.directory / "spool" / "tmp"]
        return [str(file) for place in places if place.is_dir() for file in place.iterdir() if file.is_file()]


@contextmanager
def print_server() -> Iterator[PrintServer]:
    skip_elsewhere("CUPS")
    # Not below pytest's own folder: the filters run as another account, which may not enter that.
    directory = Path(tempfile.mkdtemp(prefix="kiosk-cups-"))
    server = PrintServer(directory)
    try:
        directory.chmod(0o755)
        for name in (
            "etc",
            "etc/ppd",
            "spool",
            "spool/tmp",
            "cache",
            "state",
            "log",
            "tmp",
            "dev",
            "bin",
            "bin/backend",
        ):
            (directory / name).mkdir(exist_ok=True)
        (directory / "tmp").chmod(0o1777)
        for name in ("filter", "daemon", "cgi-bin", "notifier", "monitor"):
            (directory / "bin" / name).symlink_to(f"/usr/lib/cups/{name}")
        backend = directory / "bin/backend/kioskdev"
        backend.write_text(_BACKEND, "utf-8")
        backend.chmod(0o700)  # so cupsd runs it as itself
        (directory / "bin/backend/socket").symlink_to("/usr/lib/cups/backend/socket")
        root = os.geteuid() == 0
        user = "User lp\nGroup lp" if root else f"User {os.geteuid()}\nGroup {os.getegid()}"
        group = "root" if root else str(os.getegid())
        (directory / "etc/cupsd.conf").write_text(_CONF.format(dir=directory), "ascii")
        (directory / "etc/cups-files.conf").write_text(_FILES.format(dir=directory, user=user, group=group), "ascii")
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(directory)
