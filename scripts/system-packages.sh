#!/usr/bin/env bash
# Install the Debian packages named in the given lists, if any is missing; say which, if this user may not.
# Usage: scripts/system-packages.sh PYTHON LIST...        (LIST: a file with one package a line)
set -euo pipefail

python=$1
shift
lists=("$@")

# A Python that is not Debian's own brings venv and headers along.
if [ "$("$python" -c 'import sys; print(sys.base_prefix)')" = /usr ]; then
    lists+=("$(dirname "$0")/../requirements/debian-python.txt")
fi
mapfile -t wanted <<<"$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${lists[@]}" | sort -u)"

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian. Install what these Debian 12 packages hold, then run make with SYSTEM_PACKAGES=have:" >&2
    printf '  %s\n' "${wanted[@]}" >&2
    exit 1
fi

installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
missing=()
for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=()
elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=(sudo)
else
    echo "These Debian packages are missing, and this user may not install them (not root, no sudo):" >&2
    printf '  %s\n' "${missing[@]}" >&2
    echo "Ask an administrator to run:  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
fi

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@"
}

echo "Installing Debian packages: ${missing[*]}"
# Fresh machines have no package lists, old ones have stale lists: then once more with new ones.
if ! apt install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
    apt update
    apt install -y --no-install-recommends "${missing[@]}" >/dev/null
fi
