"""The desktop of Windows, through its own libraries; nothing here was tried on a real Windows yet (docs/windows.md)."""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from kiosk.log.logger import logger

_log = logger(__name__)

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED, _ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
_SPI_SETSCREENSAVEACTIVE, _SPI_GETSCREENSAVEACTIVE = 0x11, 0x10
_WM_SYSCOMMAND, _SC_CLOSE = 0x112, 0xF060
_VT_BOOL = 11
_NO_GESTURES = 0x1 | 0x10000
"""TABLET_DISABLE_PRESSANDHOLD, TABLET_DISABLE_FLICKS: a press that lasts is a press, and no right click."""


class _Guid(ctypes.Structure):
    _fields_ = (
        ("first", ctypes.c_uint32),
        ("second", ctypes.c_uint16),
        ("third", ctypes.c_uint16),
        ("rest", ctypes.c_ubyte * 8),
    )


class _PropertyKey(ctypes.Structure):
    _fields_ = (("format", _Guid), ("number", ctypes.c_uint32))


class _Variant(ctypes.Structure):
    """A PROPVARIANT of 64-bit Windows that holds a truth."""

    _fields_ = (
        ("kind", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16 * 3),
        ("truth", ctypes.c_int16),
        ("rest", ctypes.c_byte * 14),
    )


_STORE = _Guid(0x886D8EEB, 0x8CF2, 0x4446, (ctypes.c_ubyte * 8)(0x8D, 0x02, 0xCD, 0xBA, 0x1D, 0xBD, 0xCF, 0x99))
"""IID_IPropertyStore."""
_NO_EDGES = _PropertyKey(
    _Guid(0x32CE38B2, 0x2C9A, 0x41B1, (ctypes.c_ubyte * 8)(0x9B, 0xC5, 0xB3, 0x78, 0x43, 0x94, 0xAA, 0x44)), 2
)
"""PKEY_EdgeGesture_DisableTouchWhenFullscreen."""
_RELEASE, _SET_VALUE = 2, 6
"""Places in the table of functions of an IPropertyStore."""


def _library(name: str) -> Any:  # noqa: ANN401 - a CDLL takes whatever its functions do
    """Raises OSError elsewhere than on Windows."""
    if sys.platform == "win32":
        return ctypes.WinDLL(name, use_last_error=True)
    raise OSError("this is not Windows")


class WindowsDesktop:
    """See ``Desktop``."""

    def __init__(self) -> None:
        self._user, self._kernel, self._shell = (_library(name) for name in ("user32", "kernel32", "shell32"))
        self._user.FindWindowW.restype = ctypes.c_void_p
        self._user.GetForegroundWindow.restype = ctypes.c_void_p
        self._screen_saver: bool | None = None

    def keep_awake(self, on: bool) -> None:
        """The first lasts as long as the thread that asks; the screen saver is off for this session alone."""
        wants = _ES_CONTINUOUS | ((_ES_SYSTEM_REQUIRED | _ES_DISPLAY_REQUIRED) if on else 0)
        if not self._kernel.SetThreadExecutionState(ctypes.c_uint32(wants)):
            _log.warning("Windows does not hold off sleep")
        if on and self._screen_saver is None:
            was = ctypes.c_int(0)
            self._user.SystemParametersInfoW(_SPI_GETSCREENSAVEACTIVE, 0, ctypes.byref(was), 0)
            self._screen_saver = bool(was.value)
        if self._screen_saver:
            self._user.SystemParametersInfoW(_SPI_SETSCREENSAVEACTIVE, 0 if on else 1, None, 0)

    def claim_touch(self, window: int) -> None:
        self._user.SetPropW(ctypes.c_void_p(window), "MicrosoftTabletPenServiceProperty", ctypes.c_void_p(_NO_GESTURES))
        store = ctypes.c_void_p()
        where = ctypes.c_void_p(window), ctypes.byref(_STORE), ctypes.byref(store)
        if self._shell.SHGetPropertyStoreForWindow(*where) != 0 or not store:
            _log.warning("gestures from the edges of the screen are left to Windows")
            return
        value = _Variant(_VT_BOOL, truth=-1)
        if self._method(store, _SET_VALUE)(store, ctypes.byref(_NO_EDGES), ctypes.byref(value)) != 0:
            _log.warning("gestures from the edges of the screen are left to Windows")
        self._method(store, _RELEASE)(store)

    def _method(self, store: ctypes.c_void_p, place: int) -> Any:  # noqa: ANN401 - a function of ctypes
        """A function of an object of COM."""
        table = ctypes.cast(store, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        arguments = {_RELEASE: (ctypes.c_void_p,), _SET_VALUE: (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)}
        kind: Any = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
        return kind(ctypes.c_long, *arguments[place])(table[place])

    def to_front(self, window: int) -> None:
        """Windows grants the focus only to who shares its input with the one that has it."""
        front = self._user.GetForegroundWindow()
        if front == window:
            return
        mine = self._kernel.GetCurrentThreadId()
        lives = front and not self._user.IsHungAppWindow(ctypes.c_void_p(front))  # this thread would hang with it
        theirs = self._user.GetWindowThreadProcessId(ctypes.c_void_p(front), None) if lives else 0
        joined = bool(theirs) and theirs != mine and self._user.AttachThreadInput(mine, theirs, True)
        self._user.BringWindowToTop(ctypes.c_void_p(window))
        self._user.SetForegroundWindow(ctypes.c_void_p(window))
        if joined:
            self._user.AttachThreadInput(mine, theirs, False)

    def close_touch_keyboard(self) -> None:
        keyboard = self._user.FindWindowW("IPTip_Main_Window", None)
        if keyboard and self._user.IsWindowVisible(ctypes.c_void_p(keyboard)):
            self._user.PostMessageW(ctypes.c_void_p(keyboard), _WM_SYSCOMMAND, _SC_CLOSE, 0)
