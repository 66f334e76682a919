# Sets up what the steps need: sourced by run.sh.

# Wine of Debian 13: Debian 12's has no smart cards, and lacks what cryptography calls.
INSIDE=(wine wine64 pcscd vsmartcard-vpcd xvfb xauth xdotool imagemagick x11-utils x11-xserver-utils locales)

setup_system() {
    "$TOP/scripts/system-packages.sh" python3 "$TOP/installer/test/debian.txt"
}

setup_chroot() {
    local mirror
    if [ ! -e "$CHROOT/.complete" ]; then
        # Where this machine's packages come from; nobody's address is written here.
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | sort | uniq -c | sort -rn |
            awk '{print $2}' | grep -v -e security -e '^file:' | while read -r site; do
                [ "$site" = "${site#http}" ] || { echo "$site"; break; }
            done)
        rm -rf --one-file-system "$CHROOT"
        mkdir -p "$CHROOT"
        debootstrap --variant=minbase trixie "$CHROOT" "${INSTALLER_TEST_MIRROR:-$mirror}"
        touch "$CHROOT/.complete"
    fi
    mount_chroot
    cp -L /etc/resolv.conf "$CHROOT/etc/resolv.conf"
    printf '127.0.0.1 localhost\n::1 localhost\n' >"$CHROOT/etc/hosts"
    apt-config dump 2>/dev/null | grep -E '^Acquire::(https?::Proxy|Check-)' >"$CHROOT/etc/apt/apt.conf.d/90host" || true
    if [ "$(cat "$CHROOT/.packages" 2>/dev/null)" != "${INSIDE[*]}" ]; then
        DEBIAN_FRONTEND=noninteractive chroot "$CHROOT" apt-get -qq -o Dpkg::Use-Pty=0 install -y \
            --no-install-recommends "${INSIDE[@]}"
        chroot "$CHROOT" localedef -i ja_JP -f UTF-8 ja_JP.UTF-8
        echo "${INSIDE[*]}" >"$CHROOT/.packages"
    fi
    note "$(chroot "$CHROOT" wine --version)"
}

# In a mount namespace of our own (run.sh): they are gone when it ends. The checkout can only be read in there.
mount_chroot() {
    mkdir -p "$CHROOT"/{proc,dev,rig,src}
    mountpoint -q "$CHROOT/proc" || mount -t proc proc "$CHROOT/proc"
    mountpoint -q "$CHROOT/dev" || mount --rbind /dev "$CHROOT/dev"
    mountpoint -q "$CHROOT/rig" || mount --bind "$RIG" "$CHROOT/rig"
    mountpoint -q "$CHROOT/src" || { mount --bind "$TOP" "$CHROOT/src" && mount -o remount,ro,bind "$CHROOT/src"; }
}

# A machine with nothing on it: made anew for each run. Windows in Japanese, with code page 932.
setup_prefix() {
    wineserver_ends 2>/dev/null || true
    rm -rf "$PREFIX"
    wine 120 wineboot -i
    inside wineserver -w
    mkdir -p "$RUN/shims"
    local name
    for name in icuuc mscms; do
        x86_64-w64-mingw32-gcc -O2 -Wall -Wextra -Werror -shared -nostdlib -Wl,--entry,0 \
            -o "$DRIVE_C/windows/system32/$name.dll" "$TOP/installer/test/shims/$name.c"
    done
    wine 60 reg query 'HKLM\System\CurrentControlSet\Control\Nls\CodePage' /v ACP | tee "$RUN/codepage.txt"
    grep -q 932 "$RUN/codepage.txt" || fail "Windows' code page is not that of Japan"
    note "code page 932, shims in system32"
}

# What tests compare the kiosk with, and it does without: the tree has none of them.
ORACLES=(email-validator dnspython phonenumbers)

# Windows' Python with the tests' packages. The tree of the kiosk comes first, so nothing hides what it lacks.
setup_tests() {
    local wanted=$RIG/site.txt
    "$PY" -m installer.test.only "$TOP/requirements/test.txt" "$TOP/requirements/run.txt" "${ORACLES[@]}" >"$wanted.new"
    "$PY" -m installer.test.only "$TOP/requirements/run.txt" --just pyside6-essentials >"$RIG/qt.txt.new"
    if ! cmp -s "$wanted" "$wanted.new" || ! cmp -s "$RIG/qt.txt" "$RIG/qt.txt.new" || [ ! -d "$RIG/site" ] || [ ! -d "$RIG/qt" ]; then
        rm -rf "$RIG/site" "$RIG/qt" "$wanted"
        windows_packages "$RIG/site" "$wanted.new"
        windows_packages "$RIG/qt" "$RIG/qt.txt.new"
        mv "$RIG/qt.txt.new" "$RIG/qt.txt"
        mv "$wanted.new" "$wanted"
    fi
}

windows_packages() {
    "$(dirname "$PY")/uv" pip install --quiet --target "$1" --link-mode copy --python-platform x86_64-pc-windows-msvc \
        --python-version 3.13 --require-hashes --only-binary :all: --no-deps -r "$2"
}
