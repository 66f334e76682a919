#!/usr/bin/env bash
# Tries kiosk-shell.exe under Wine and Xvfb with a stand-in for kiosk.exe: one line for each thing tried, 1 if any failed.
#
# usage: installer/shell/trial/try.sh [--pictures DIR] [--work DIR] [--build | --built] [NAME ...]
#   --build   make the programs in the folder of --work, and no more; needs gcc-mingw-w64-x86-64
#   --built   try those; needs wine, xvfb, xauth, x11-utils, x11-xserver-utils, imagemagick
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
pictures='' work='' only=''
while [ $# -gt 0 ]; do
    case $1 in
        --pictures) mkdir -p "$2"; pictures=$(cd "$2" && pwd); shift 2 ;;
        --work) work=$2; shift 2 ;;
        --build | --built) only=$1; shift ;;
        *) break ;;
    esac
done
[ -n "$work" ] || { work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; }
mkdir -p "$work"
work=$(cd "$work" && pwd)
export WINEPREFIX=${WINEPREFIX:-$work/wine} WINEDEBUG=-all
app=$work/app key='HKLM\SOFTWARE\MiraionKiosk\Shell'
failed=0

say() { printf '%-10s %s\n' "$1" "$2"; [ "$1" = ok ] || failed=1; }
check() { # check WHAT CONDITION...
    local what=$1; shift
    if "$@"; then say ok "$what"; else say FAILED "$what"; fi
}
starts() { cat "$app/starts.txt" 2>/dev/null | wc -l; }
began() { # began COUNT SECONDS: so many starts within so many seconds
    for _ in $(seq $(($2 * 10))); do [ "$(starts)" -ge "$1" ] && return 0; sleep 0.1; done
    return 1
}
ends() { # ends NAME SECONDS: no program of that name is left within so many seconds
    for _ in $(seq $(($2 * 2))); do wine tasklist 2>/dev/null </dev/zero | grep -qi "^$1" || return 0; sleep 0.5; done
    return 1
}
windows() { echo | wine "$@" >/dev/null 2>&1; }
shell() { # shell ARGUMENTS...: in the background; its exit code will be in $work/code
    rm -f "$app/starts.txt" "$work/code"
    (cd "$app"; wine kiosk-shell.exe "$@" </dev/zero >/dev/null 2>&1; echo $? >"$work/code") &
}
stop() { wineserver -k; wineserver -w; wait; }
picture() { [ -z "$pictures" ] || import -window root "$pictures/$1.png"; }
code() { for _ in $(seq 100); do [ -s "$work/code" ] && break; sleep 0.1; done; cat "$work/code"; }
colour() { import -window root -crop "1x1+$1+$2" -depth 8 txt:- | grep -o '#[0-9A-F]\{6\}' | head -n 1; }
page() { [ "$(colour 5 5)" = "#FAF6EC" ]; }
kiosk() { [ "$(colour 5 5)" = "#808080" ]; }
last_pid() { tail -n 1 "$app/starts.txt" | cut -d' ' -f2 | tr -d '\r'; }

try_faulty_profile() {
    shell 'say=kiosk:_profile.toml_に誤りが_1_件あります' 'say=__3行目_library.phone:_電話番号を書いてください' end=3
    began 1 20
    sleep 6
    check 'a profile with faults: its page, and no loop' test "$(starts)" = 1
    check 'the page covers the screen' page
    picture out-of-service
    stop
}
try_crashes() {
    shell sleep=100 end=7
    began 1 20
    sleep 8
    check 'a kiosk that crashes again and again is started ever more seldom' test "$(starts)" -ge 3 -a "$(starts)" -le 5
    picture crashes
    stop
}
try_starting() {
    shell sleep=60000
    began 1 20
    sleep 1
    check 'a page until the kiosk is there' page
    picture starting
    stop
}
try_killed() {
    shell show wait
    began 1 20
    sleep 2
    check 'the kiosk is above the page' kiosk
    windows taskkill /f /pid "$(last_pid)"
    check 'a killed kiosk is back within 5 s' began 2 5
    sleep 2
    check 'and seen again' kiosk
    stop
}
try_restart() {
    shell show sleep=1500 end=10
    began 1 20
    check 'staff start it again: at once' began 2 4
    stop
}
try_update() {
    shell show wait
    began 1 20
    sleep 2
    windows reg add "$key" /v Updating /t REG_DWORD /d 1 /f /reg:64
    check 'an update that is announced ends the kiosk' ends kiosk.exe 10
    sleep 1
    check 'a page during it' page
    picture updating
    check 'nothing is started during it' test "$(starts)" = 1
    windows reg delete "$key" /v Updating /f /reg:64
    check 'and the kiosk comes back after it' began 2 5
    stop
}
try_restart_manager() {
    shell show wait
    began 1 20
    sleep 2
    wine "$app/kiosk.exe" install=15000 </dev/zero >/dev/null 2>&1 &
    sleep 1
    (cd "$app" && echo | wine kiosk.exe ask-to-close >/dev/null 2>&1)
    check 'Restart Manager may not close it' test $? = 0
    for _ in $(seq 50); do page && break; sleep 0.1; done
    check 'but the kiosk ends, and a page is there' page
    picture restart-manager
    check 'nothing is started while Windows Installer works' test "$(starts)" = 1
    check 'and the kiosk comes back after it' began 2 30
    stop
}
try_missing() {
    mv "$app/kiosk.exe" "$app/gone.exe"
    shell show wait
    sleep 5
    check 'without kiosk.exe: a page' page
    mv "$app/gone.exe" "$app/kiosk.exe"
    check 'and a start as soon as it is there' began 1 5
    stop
}
try_second() {
    shell show wait
    began 1 20
    (cd "$app" && echo | wine kiosk-shell.exe >/dev/null 2>&1)
    check 'a second one ends, and is not to be started again' test $? = 22
    stop
}
try_session_end() {
    shell show wait
    began 1 20
    sleep 2
    windows wineboot --end-session
    check 'the session ends: not to be started again' test "$(code)" = 22
    check 'and the kiosk is gone' ends kiosk.exe 5
    check 'and was started once' test "$(starts)" = 1
    stop
}
try_leave() {
    shell show sleep=1500 end=11
    began 1 20
    check 'staff leave: the session ends' test "$(code)" = 22
    check 'and nothing is started again' test "$(starts)" = 1
    stop
}
try_shell_killed() {
    shell show wait
    began 1 20
    sleep 1
    windows taskkill /f /im kiosk-shell.exe
    check 'no kiosk outlives it' ends kiosk.exe 10
    stop
}
try_hang() {
    shell show hang
    began 1 20
    check 'a kiosk that does not answer for a minute is started again' began 2 100
    stop
}
try_monitor() { # the last one: the screen stays as it is then
    shell end=3
    began 1 20
    sleep 4
    xrandr --newmode small 60 800 820 900 1000 600 610 620 640
    xrandr --addmode screen small
    xrandr --output screen --mode small
    sleep 4
    check 'a monitor that changes is covered whole' test "$(xwininfo -root -tree | grep -c '"Kiosk".* 800x600+0+0 ')" = 1
    picture small
    stop
}
try_contact() {
    windows reg add "$key" /v Contact /t REG_SZ /d '総合カウンター（内線 12）\nまたは 095-000-0000' /f /reg:64
    windows reg add "$key" /v ContactEnglish /t REG_SZ /d 'Main counter, extension 12' /f /reg:64
    shell end=4
    began 1 20
    sleep 2
    picture contact
    windows reg delete "$key" /f /reg:64
    check 'a page for whom to call' page
    stop
}

inside() {
    for each in "$@"; do "try_$each"; done
    exit $failed
}

if [ "${TRY_INSIDE:-}" ]; then inside "$@"; fi
[ $# -gt 0 ] || set -- faulty_profile crashes starting killed restart update restart_manager missing second session_end leave shell_killed contact hang monitor
build() {
    mkdir -p "$app/lib/kiosk/_resources/fonts"
    cp "$here"/../../../resources/fonts/BIZUDPGothic-*.ttf "$app/lib/kiosk/_resources/fonts"
    make --silent -C "$here/.." OUT="$app" &&
        x86_64-w64-mingw32-gcc -std=c11 -Wall -Wextra -Werror -municode "$here/kiosk.c" -o "$app/kiosk.exe" -lgdi32
}
[ "$only" = --built ] || build || exit 1
[ "$only" != --build ] || exit 0
[ -d "$WINEPREFIX/drive_c" ] || { (unset DISPLAY; echo | wine wineboot -i >/dev/null 2>&1); wineserver -w; }
wineserver -k && wineserver -w # one that is left over has another screen
TRY_INSIDE=yes xvfb-run -a -s "-screen 0 ${SCREEN:-1080x1920x24}" "$0" ${pictures:+--pictures "$pictures"} --work "$work" "$@"
