# What the installed kiosk does: sourced by run.sh.

KIOSK='C:\Program Files\MiraionKiosk\kiosk.exe'
SHELL_EXE='C:\Program Files\MiraionKiosk\kiosk-shell.exe'

copy_tree() {
    mkdir -p "$INSTALLED"
    cp -R "$tree"/. "$INSTALLED"/
}

# A library's profile with its database, as IT would lay it after the installation.
lay_profile() { "$PY" -m installer.test.place "$DATA" "$RIG/cards"; }

doctor() {
    lay_profile
    wine 120 "$KIOSK" doctor --json >"$RUN/doctor.txt" || true  # its exit code is that of its worst finding
    "$PY" -m installer.test.findings "$RUN/doctor.txt" \
        $([ -n "${tree-}" ] || echo --kiosk "$RIG_KIOSK_ID") | tee "$RUN/findings.txt"
    note "$(tail -1 "$RUN/findings.txt")"
}

# pcscd with vpcd's reader, in the chroot; Wine's winscard finds it there.
start_reader() {
    local turn
    card_port=$("$PY" -c 'from bench.pcscd import free_port_pair as free; print(free())')
    printf 'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:0x%X\nLIBPATH %s\nCHANNELID 0x%X\n' \
        "$card_port" /usr/lib/pcsc/drivers/serial/libifdvpcd.so "$card_port" >"$CHROOT/etc/reader.conf.d/vpcd"
    mkdir -p "$CHROOT/run/pcscd"
    rm -f "$CHROOT"/run/pcscd/*
    inside pcscd --foreground --info --disable-polkit >"$RUN/pcscd.log" 2>&1 &
    for turn in {1..100}; do
        ! grep -q 'daemon ready' "$RUN/pcscd.log" || return 0
        sleep 0.1
    done
    fail "pcscd did not start"
}

# A virtual card on that reader, from this machine.
lay_card() {
    (cd "$TOP" && exec "$PY" -m kiosk virtual-card --vpcd "127.0.0.1:$card_port" --pki "$RIG/cards" --latency none) \
        >"$RUN/virtual-card.log" 2>&1 &
}

identify_card() {
    lay_profile
    start_reader
    lay_card
    STDIN=$("$PY" -c 'from installer.test.place import PASSWORD; print(PASSWORD)') wine 120 "$KIOSK" card identify --password-stdin --json --timeout 60 \
        --trust 'Z:\rig\cards\ca1.cer' 'Z:\rig\cards\ca2.cer' | tee "$RUN/card.json"
    grep -q '"verdict": *"ok"' "$RUN/card.json" || fail "the card was not accepted"
    note 'verdict ok'
}

SCREEN=1080x1920
SCREEN_NUMBER=:77

start_screen() {
    rm -f "$CHROOT/tmp/.X${SCREEN_NUMBER#:}-lock" "$CHROOT/tmp/.X11-unix/X${SCREEN_NUMBER#:}"  # of a run before
    inside Xvfb "$SCREEN_NUMBER" -screen 0 "${SCREEN}x24" -nolisten tcp >"$RUN/xvfb.log" 2>&1 &
    EXTRA=(DISPLAY="$SCREEN_NUMBER")
    local turn
    for turn in {1..100}; do
        ! inside xdpyinfo >/dev/null 2>&1 || return 0
        sleep 0.1
    done
    fail "there is no X server"
}

picture() { inside import -window root "/rig/run/$1.png"; }

# A page of the shell is of one colour at the edge (docs/windows.md), and has words: more than two colours.
shows_shell_page() {
    picture "$1"
    local corner colours
    corner=$(inside convert "/rig/run/$1.png" -crop 1x1+5+5 -depth 8 txt:- | grep -o '#[0-9A-F]\{6\}' | head -n 1)
    colours=$(inside identify -format %k "/rig/run/$1.png")
    echo "$1: corner $corner, $colours colours"
    [ "$corner" = '#FAF6EC' ] && [ "$colours" -gt 10 ]
}

start_shell() {
    (cd "$INSTALLED" && (sleep infinity | inside nice -n 5 wine "$SHELL_EXE" >"$RUN/kiosk-shell.log" 2>&1)) &
}

# Linux' numbers of the running kiosk.exe; each Windows program is a process here.
kiosks() { pgrep -f '^C:.Program Files.MiraionKiosk.kiosk\.exe' || true; }

# seen SECONDS: how many different kiosks there were meanwhile.
count_kiosks() {
    local until=$((SECONDS + $1))
    while [ "$SECONDS" -lt "$until" ]; do
        kiosks
        sleep 0.1
    done | sort -u | wc -l
}

# All that becomes of a kiosk while the shell watches it, by a stand-in for the kiosk: installer/shell/trial.
try_shell() {
    local trial=installer/shell/trial/try.sh
    "$TOP/$trial" --work "$RIG/shell" --build
    EXTRA=(WINEPREFIX=/rig/shell/wine)
    mkdir -p "$RUN/shell"
    inside nice -n 5 "/src/$trial" --work /rig/shell --pictures /rig/run/shell --built | tee "$RUN/shell.txt"
    ! grep -q '^FAILED' "$RUN/shell.txt" || fail 'the shell does otherwise'
    note "$(grep -c '^ok' "$RUN/shell.txt") of $(wc -l <"$RUN/shell.txt") as they should be; pictures in shell/"
}

broken_profile() {
    lay_profile
    printf '[library]\nname = 5\n' >"$DATA/profile.toml"
    start_screen
    start_shell
    local starts
    starts=$(count_kiosks 30)
    echo "$starts starts in 30 seconds"
    [ "$starts" -ge 1 ] || fail "the kiosk was never started"
    [ "$starts" -le 2 ] || fail "it loops: $starts starts in 30 seconds"
    shows_shell_page broken || fail "the page of the shell is not there (broken.png)"
    wineserver_ends
    note "$starts start in 30 s, its page is broken.png"
}

# new_kiosk OLD SECONDS: waits for another one.
new_kiosk() {
    local until=$((SECONDS + $2)) number
    while [ "$SECONDS" -le "$until" ]; do
        for number in $(kiosks); do
            [ "$number" = "$1" ] || { echo "$number"; return 0; }
        done
        sleep 0.05
    done
    return 1
}

# A visit up to the moment when the card has been read: a twin here says where to touch.
walk() {
    local page x y before=
    rm -f "$RUN/walk.txt"
    RIG_WALK=$RUN/walk.txt RIG_CARDS=$RIG/cards QT_QPA_PLATFORM=offscreen \
        "$PY" -m pytest -q -p no:cacheprovider "$TOP/installer/test/walk.py"
    while read -r page x y; do
        if [ "$page:$before" = password:consent ]; then
            until_seen place_card 60
            lay_card
        fi
        until_seen "$page" 60
        [ "$x" != 0 ] || break
        # No press counts on what has not been shown for 0.6 s.
        if [ "$page" = "$before" ] && [ "$page" = password ]; then sleep 0.2; else sleep 1.2; fi
        before=$page
        inside xdotool mousemove --sync "$x" "$y" click 1
    done <"$RUN/walk.txt"
}

# until_seen PAGE SECONDS: the kiosk's log says that this page is shown.
until_seen() {
    local until=$((SECONDS + $2))
    while [ "$SECONDS" -lt "$until" ]; do
        [ "$(cat "$DATA"/logs/*.jsonl 2>/dev/null | grep -o 'seen page=[a-z0-9_]*' | tail -n 1)" != "seen page=$1" ] ||
            return 0
        sleep 0.2
    done
    picture "lost"
    fail "page $1 is not shown (lost.png)"
}

killed_kiosk() {
    lay_profile
    rm -rf "$DATA"/logs/*
    start_reader
    start_screen
    start_shell
    local first second began after
    until_page first_page 90
    walk
    picture visit
    first=$(kiosks)
    [ "$(wc -l <<<"$first")" = 1 ] || fail "not one kiosk: $first"
    kill -KILL "$first"
    began=$(date +%s%N)
    second=$(new_kiosk "$first" 5) || fail "no new kiosk within 5 seconds"
    after=$((($(date +%s%N) - began) / 1000000))
    until_page second_page 90
    echo "kiosk $first killed, $second after $after ms"
    wineserver_ends
    "$PY" -m installer.test.traces "$DRIVE_C/ProgramData" "$DRIVE_C/users" "$DRIVE_C/windows/temp" "$CHROOT/tmp" |
        tee "$RUN/traces.txt"
    note "a new one after $after ms; $(tail -1 "$RUN/traces.txt")"
}

# Until the kiosk itself is to be seen, above the page of the shell.
until_page() {
    local until=$((SECONDS + $2))
    while [ "$SECONDS" -lt "$until" ]; do
        sleep 1
        shows_shell_page "$1" || { [ "$(inside identify -format %k "/rig/run/$1.png")" -gt 50 ] && return 0; }
    done
    fail "the kiosk is not to be seen ($1.png)"
}
