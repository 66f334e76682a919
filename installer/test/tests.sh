# Runs tests under Windows' Python: sourced by run.sh.

# What must run whole; each line is a process of its own. Pages are tested with the visits that show them. A service is
# also what Debian servers run, so its HTTP door and PostgreSQL are tested there (make test); what a lobby PC has of it
# is the local service, and the way to a server.
SUITES=(
    'patron    tests/patron'
    'visit     tests/visit'
    'messages  tests/test_messages.py tests/test_markup.py'
    'screen    tests/staffscreen'
    'settings  tests/settings'
    'identity  tests/identity'
    'service   tests/service --ignore=tests/service/http --ignore=tests/service/remote --ignore=tests/service/schema'
    'remote    tests/service/remote tests/service/schema'
)
JOURNEYS='tests/journey/test_registration.py tests/journey/test_my_library.py tests/journey/test_returning_acts.py
    tests/journey/test_languages.py tests/journey/test_problems.py'
LEAST_PERCENT=95

# A Python that can be started by name, with the paths of the installed tree before those of the tests.
test_python() {
    rm -rf "$RIG/python"
    cp -R "$BUILD/python" "$RIG/python"
    local pth
    pth=$(cd "$RIG/python" && echo python*._pth)
    sed -e "s#^lib#$(sed 's/\\/\\\\/g' <<<"$WINDOWS_TREE")\\\\lib#" -e "s#^\.#$(sed 's/\\/\\\\/g' <<<"$WINDOWS_TREE")#" \
        "$INSTALLED/$pth" | tr -d '\r' >"$RIG/python/$pth"
    printf '%s\n' 'Z:\rig\site' 'Z:\src\installer\test\windows' 'Z:\src' 'import site' >>"$RIG/python/$pth"
    sed -i 's/$/\r/' "$RIG/python/$pth"
}

# pytest NAME WORDS...: results go to run/NAME.jsonl.
pytest() {
    local name=$1 code=0
    shift
    rm -f "$RUN/$name.jsonl"
    EXTRA=(RIG_RESULTS="Z:/rig/run/$name.jsonl" RIG_EXCLUSIONS=Z:/src/installer/test/exclusions.toml
        HYPOTHESIS_STORAGE_DIRECTORY='C:\hypothesis' RIG_TREE="$WINDOWS_TREE" RIG_TOOLS="$(cat "$RUN/tools.port")")
    wine 1800 'Z:\rig\python\python.exe' -m pytest -p rig -p no:cacheprovider -q --tb=short \
        -o pythonpath= -o faulthandler_timeout=90 --rootdir 'Z:\src' -c 'Z:\src\pyproject.toml' --basetemp "C:\\rig-$name" "$@" || code=$?
    rm -rf "$DRIVE_C/rig-$name"
    # 0 and 1: tests were run, and the tally counts what failed. Anything else: they were not.
    [ "$code" -le 1 ] && [ -s "$RUN/$name.jsonl" ] || fail "the tests of $name could not be run (exit code $code)"
}

start_tools() {
    rm -f "$RUN/tools.port"
    (cd "$TOP" && exec "$PY" -m installer.test.tools "$RUN/tools.port" C: "$DRIVE_C" Z: "$CHROOT") \
        >"$RUN/tools.log" 2>&1 &
    local turn
    for turn in {1..100}; do
        [ ! -s "$RUN/tools.port" ] || return 0
        sleep 0.1
    done
    fail "the tools of the host did not start"
}

suites() {
    local suite name places place
    test_python
    start_tools
    for suite in "${SUITES[@]}"; do
        read -r name places <<<"$suite"
        echo "== $name: $places"
        # shellcheck disable=SC2086  # several words
        pytest "suite-$name" $places
    done
    "$PY" -m installer.test.tally "$LEAST_PERCENT" "$RUN"/suite-*.jsonl | tee "$RUN/suites.txt"
    note "$(tail -1 "$RUN/suites.txt")"
}

journeys() {
    test_python
    start_tools
    # shellcheck disable=SC2086  # several words
    pytest journeys -k 'not postgresql and not koha' $JOURNEYS  # what a server has
    "$PY" -m installer.test.tally "$LEAST_PERCENT" "$RUN/journeys.jsonl" | tee "$RUN/journeys.txt"
    grep -q '"pdftoppm"\|pdftoppm' "$RUN/tools.log" || fail "nothing printed was read on this machine"
    note "$(tail -1 "$RUN/journeys.txt"); printed codes read by zbar and zxing on this machine"
}
