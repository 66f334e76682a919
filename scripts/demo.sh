#!/usr/bin/env bash
# Show the kiosk with its virtual cards on this machine's display; without one, say how to get one.
# Usage: scripts/demo.sh check | scripts/demo.sh run KIOSK [kiosk run options]
set -uo pipefail

no_display() {
    cat >&2 <<'TEXT'
The demo draws a window, and there is no display here that it can reach.
  - On a desktop: run `make demo` in a terminal of that desktop.
  - Over ssh: log in with `ssh -X`, or `export DISPLAY=:0` if your own desktop runs on that machine.
  - On a machine without a screen, with a viewer from elsewhere:
        sudo apt-get install xvfb x11vnc
        Xvfb :9 -screen 0 1080x1920x24 &
        x11vnc -display :9 -localhost -forever &      (then: ssh -L 5900:localhost:5900, and a VNC viewer)
        DISPLAY=:9 make demo
  - To see the screens as pictures, no display needed: make screens
TEXT
    exit 1
}

case ${1-} in
check)
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || [ "${QT_QPA_PLATFORM-}" = offscreen ] || no_display
    ;;
run)
    shift
    "$@"
    code=$?
    # Qt aborts (SIGABRT) where the named display does not answer.
    [ "$code" -ne 134 ] || no_display
    exit "$code"
    ;;
*)
    echo "usage: scripts/demo.sh check | run KIOSK [options]" >&2
    exit 2
    ;;
esac
