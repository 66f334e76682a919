#!/usr/bin/env bash
# Pin every package of pyproject.toml, with the hashes of all its files on every platform, into requirements/*.txt.
# The files hold names, versions and hashes only: where packages come from is each machine's own setting.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=${1:?usage: scripts/lock.sh PATH-OF-UV [uv options such as --upgrade]}
shift

lock() {
    local out=requirements/$1.txt
    shift
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        "$@" --output-file "$out" >/dev/null
    echo "locked $out"
}

lock run "$@" pyproject.toml
lock server "$@" --constraint requirements/run.txt pyproject.toml --extra server
lock test "$@" --constraint requirements/server.txt pyproject.toml --extra server --group test
lock build "$@" --group build
lock lock "$@" --group lock
lock installer "$@" --constraint requirements/test.txt --constraint requirements/lock.txt --group installer
lock fonts "$@" --group fonts
lock fuzz "$@" --group fuzz
