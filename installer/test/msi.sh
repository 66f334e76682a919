# The installer itself: sourced by run.sh.

NEWER=9.9.9
RIG_KIOSK_ID=lobby-7
# What expected.toml knows, too.
PROPERTIES=(
    "KIOSK_ID=$RIG_KIOSK_ID"
    'PROFILE=C:\ProgramData\MiraionKiosk\profile.toml'
    'PRINTER_NAME=利用カード プリンター'
    SOUND_ON=false
    'SHELL_CONTACT=総合カウンター（内線 12）'
    'SHELL_CONTACT_ENGLISH=Please call extension 12.'
)

version() { "$PY" -c 'import kiosk; print(kiosk.__version__)'; }
msi() { echo "miraion-kiosk-$(version)-x64.msi"; }

# Unsigned twice, and signed twice with the test key and no time stamp; the last one is what is tried.
build_twice() {
    local kind turn
    for kind in unsigned signed; do
        for turn in 1 2; do
            rm -rf "$RIG/dist-$kind-$turn"
            "$TOP/installer/build.sh" --out "$RIG/dist-$kind-$turn" --work "$BUILD" \
                $([ "$kind" = unsigned ] || echo --sign "$TOP/installer/sign-for-test.sh")
        done
        cmp "$RIG/dist-$kind-1/$(msi)" "$RIG/dist-$kind-2/$(msi)" || fail "two builds ($kind) differ"
        sha256sum "$RIG/dist-$kind-1/$(msi)"
    done
    note "sha256 $(sha256sum "$RIG/dist-unsigned-1/$(msi)" | cut -c 1-16)…, signed $(sha256sum "$RIG/dist-signed-1/$(msi)" | cut -c 1-16)…"
}

check_signed() {
    "$PY" -m installer.tree.check "$BUILD/tree" --signed
    "$PY" -m installer.msi.check "$RIG/dist-signed-1/$(msi)" --signed
    osslsigncode verify -CAfile "$TOP/var/installer/test-key/certificate.pem" -in "$RIG/dist-signed-1/$(msi)" |
        grep -E 'Signature verification: ok|^Succeeded' || fail 'the signature of the installer is not good'
    "$PY" -m installer.test.strangers "$BUILD/tree"
    note "$("$PY" -m installer.test.strangers "$BUILD/tree" | tail -1)"
}

# msiexec NAME WORDS...: as an administrator types it, in a batch file of Japanese Windows, values between quotes: Wine hands
# on no quotes of ours. Its log is run/NAME.msi.log; its exit code modulo 256 is in $code.
msiexec() {
    local name=$1 word line='@msiexec'
    shift
    for word in "$@" /qn /l*v "Z:\\rig\\run\\$name.msi.log"; do
        case $word in
            [A-Z]*=*) line+=" ${word%%=*}=\"${word#*=}\"" ;;
            *) line+=" $word" ;;
        esac
    done
    printf '%s\r\n@exit %%errorlevel%%\r\n' "$line" | iconv -f UTF-8 -t CP932 >"$RUN/$name.cmd"
    code=0
    wine 600 cmd /c "Z:\\rig\\run\\$name.cmd" || code=$?
    inside wineserver -w
    echo "$line: $code"
}

export_registry() {
    local folder=$RUN/registry-$1 key number=0
    rm -rf "$folder"
    mkdir -p "$folder"
    for key in 'SOFTWARE\MiraionKiosk' 'SYSTEM\CurrentControlSet\Services\EventLog\Application'; do
        number=$((number + 1))
        wine 60 reg export "HKLM\\$key" "Z:\\rig\\run\\registry-$1\\$number.reg" /y /reg:64 || echo "there is no $key"
    done
}

install_msi() {
    cp "$RIG/dist-signed-1/$(msi)" "$RIG/this.msi"
    msiexec install /i 'Z:\rig\this.msi' "${PROPERTIES[@]}"
    [ "$code" = 0 ] || fail "msiexec ended with $code"
    diff -rq "$BUILD/tree" "$INSTALLED" || fail 'what was installed is not the tree'
    note "$(find "$INSTALLED" -type f | wc -l) files, each the tree's"
}

check_tables() {
    export_registry install
    "$PY" -m installer.test.registry "$RUN/registry-install" "$(version)" install
    cmp "$DATA/profile.toml" "$TOP/resources/profiles/example.toml" || fail 'the profile to begin with is not there'
    [ -d "$DATA/data" ] && [ -d "$DATA/logs" ] || fail 'folders for what the kiosk writes are missing'
    note 'registry, profile, folders'
}

# A profile that was edited, a database, a log: none of it is the installer's to take.
mark_data() {
    lay_profile
    echo '# edited by the library' >>"$DATA/profile.toml"
    mkdir -p "$DATA/data" "$DATA/logs"
    echo kept >"$DATA/data/kept"
    (cd "$DATA" && find . -type f -exec sha256sum {} + | sort -k 2) >"$RUN/data-$1.txt"
}

data_is_kept() {
    (cd "$DATA" && find . -type f -exec sha256sum {} + | sort -k 2) | diff "$RUN/data-$1.txt" - ||
        fail 'data of the library changed'
}

upgrade_msi() {
    mark_data upgrade
    "$PY" -m installer.msi "$BUILD/tree" --version "$NEWER" --out "$RIG/newer.msi"
    msiexec upgrade /i 'Z:\rig\newer.msi' KIOSK_ID=lobby-8
    [ "$code" = 0 ] || fail "msiexec ended with $code"
    export_registry upgrade
    "$PY" -m installer.test.registry "$RUN/registry-upgrade" "$NEWER" upgrade
    data_is_kept upgrade
    diff -rq "$BUILD/tree" "$INSTALLED" || fail 'what is installed is not the tree'
    note 'remembered all but what it was told anew'
}

downgrade_msi() {
    mark_data downgrade
    msiexec downgrade /i 'Z:\rig\this.msi'
    [ "$code" = $((1603 % 256)) ] || fail "msiexec ended with $code, not 1603 modulo 256"
    export_registry downgrade
    "$PY" -m installer.test.registry "$RUN/registry-downgrade" "$NEWER" upgrade
    data_is_kept downgrade
    note 'exit code 1603, nothing changed'
}

uninstall_msi() {
    mark_data uninstall
    msiexec uninstall /x 'Z:\rig\newer.msi'
    [ "$code" = 0 ] || fail "msiexec ended with $code"
    export_registry uninstall
    "$PY" -m installer.test.registry "$RUN/registry-uninstall" "$NEWER" gone
    [ ! -e "$INSTALLED" ] || { find "$INSTALLED" | head; fail 'files were left'; }
    data_is_kept uninstall
    note 'program and registry gone, data kept'
}
