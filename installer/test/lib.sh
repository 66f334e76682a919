# Functions of the rig: sourced by run.sh. RIG, TOP and PY are set.

CHROOT=$RIG/chroot
PREFIX=$RIG/prefix
RUN=$RIG/run
DRIVE_C=$PREFIX/drive_c
INSTALLED="$DRIVE_C/Program Files/MiraionKiosk"
WINDOWS_TREE='C:\Program Files\MiraionKiosk'
DATA="$DRIVE_C/ProgramData/MiraionKiosk"

passed=0
failed=()

# step NAME WHAT FUNCTION: run one step; a line with its verdict. All it says is in run/NAME.log.
step() {
    local name=$1 what=$2 began=$SECONDS verdict code
    shift 2
    if [ ${#wanted[@]} -gt 0 ] && ! grep -qxF "$name" <<<"$(printf '%s\n' "${wanted[@]}")"; then
        return 0
    fi
    # In a subshell, and in no condition: there set -e would be forgotten, and a command that fails be passed over.
    set +e
    (set -euo pipefail; "$@") >"$RUN/$name.log" 2>&1 </dev/null
    code=$?
    set -e
    if [ "$code" = 0 ]; then
        verdict=ok
        passed=$((passed + 1))
    else
        verdict=FAILED
        failed+=("$name")
    fi
    printf '%-6s %-10s %s (%d s)%s\n' "$verdict" "$name" "$what" $((SECONDS - began)) \
        "$(note=$(grep -a '^note: ' "$RUN/$name.log" | tail -1); echo "${note:+: ${note#note: }}")"
    [ "$verdict" = ok ] || tail -n 15 "$RUN/$name.log" | sed 's/^/         /'
    case $name:$verdict in
        setup-*:FAILED | build:FAILED | install:FAILED) summary; exit 1 ;;  # nothing after it would mean anything
    esac
}

summary() {
    echo
    if [ ${#failed[@]} -eq 0 ]; then
        echo "$passed steps passed. Logs and pictures: $RUN"
    else
        echo "$passed steps passed, ${#failed[@]} FAILED: ${failed[*]}. Logs and pictures: $RUN"
    fi
}

# A last line for the step's verdict.
note() { printf 'note: %s\n' "$*"; }

# fail WORDS: end the step.
fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

# inside COMMAND...: in the chroot, with nothing of this machine's environment. EXTRA: variables for Windows.
inside() {
    chroot "$CHROOT" env -i --chdir=/src PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=ja_JP.UTF-8 TZ=Asia/Tokyo \
        WINEPREFIX=/rig/prefix WINEDEBUG="${WINEDEBUG:--all}" WINEDLLOVERRIDES='mscms=n,b;winedbg.exe=d;mscoree,mshtml=' \
        XDG_RUNTIME_DIR=/tmp PYTHONDONTWRITEBYTECODE=1 "${EXTRA[@]}" "$@"
}
EXTRA=()

# wine SECONDS PROGRAM...: its output and exit code (modulo 256). A Windows program wants pipes for its streams.
wine() {
    local seconds=$1
    shift
    ( (printf '%s' "${STDIN-}"; echo) | inside timeout -k 10 "$seconds" nice -n 5 wine "$@" 2>&1
      exit "${PIPESTATUS[1]}" ) | cat
    return "${PIPESTATUS[0]}"
}

wineserver_ends() { inside wineserver -k || true; inside wineserver -w; }
