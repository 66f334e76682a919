#!/usr/bin/env bash
# Build the Windows installer of the commit that is checked out, on Debian: installer/README.md explains each step.
#
# usage: installer/build.sh --out DIR [--python ZIP] [--sign COMMAND] [--work DIR] [--tree-only]
#   --out DIR       where the installer, its list of parts and their checksums are laid
#   --python ZIP    the publisher's embeddable Python; otherwise the package that installer/python.toml names
#   --sign COMMAND  is run in the checkout as COMMAND FILE and signs that file in place: each program without a
#                   signature, then the installer. installer/sign-for-test.sh does so with a throw-away key
#   --work DIR      where it is built (var/installer); DIR/tree is what will be installed
#   --tree-only     stop when DIR/tree is complete
set -euo pipefail
called_in=$PWD
cd "$(dirname "$0")/.."

usage() { sed -n '/^# usage/,/^set/{/^set/d;s/^# \{0,1\}//;p}' installer/build.sh; }

out='' zip='' sign='' work=var/installer tree_only=
while [ $# -gt 0 ]; do
    case $1 in
        --out) out=$2; shift 2 ;;
        --python) zip=$2; shift 2 ;;
        --sign) sign=$2; shift 2 ;;
        --work) work=$2; shift 2 ;;
        --tree-only) tree_only=yes; shift ;;
        --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done
[ -n "$out$tree_only" ] || { usage >&2; exit 2; }

# What the caller names is counted from where the caller is.
from_caller() { case $1 in '' | /*) printf '%s' "$1" ;; *) printf '%s' "$called_in/$1" ;; esac; }
out=$(from_caller "$out")
zip=$(from_caller "$zip")
[ "$work" = var/installer ] || work=$(from_caller "$work")

py=${VENV:-.venv}/bin/python
uv=${VENV:-.venv}/bin/uv
mkdir -p "$work"
work=$(cd "$work" && pwd)
tree=$work/tree
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
commit=$(git rev-parse HEAD)
version=$("$py" -c 'import kiosk; print(kiosk.__version__)')
[ -z "$(git status --porcelain)" ] || echo "Changes that are not committed are not built." >&2

step() { printf '%s\n' "-- $*"; }

python_of() { "$py" -c "from installer.tree.python import described; print(described().$1)"; }

# The committed files alone: what else lies in a checkout (old build/ folders) is never part of the wheel.
build_wheel() {
    step "wheel of $version, commit ${commit:0:12}"
    rm -rf "$work/source" "$work/wheel"
    mkdir -p "$work/source" "$work/wheel"
    git archive HEAD | tar -x -C "$work/source"
    "$py" -m pip --disable-pip-version-check --quiet wheel --no-deps --no-build-isolation --no-index \
        --wheel-dir "$work/wheel" "$work/source"
}

unpack_python() {
    step "Python $(python_of version) for Windows"
    rm -rf "$work/python" "$tree"
    "$py" -m installer.tree.python unpack "$work/python" --cache "$work/cache" ${zip:+--zip "$zip"}
    cp -R "$work/python" "$tree"
    printf '%s\r\n' "$(python_of dll | sed s/dll$/zip/)" . lib 'lib\win32' 'lib\win32\lib' >"$tree/$(python_of pth)"
}

# Copies, not links into uv's cache: signing changes files where they lie.
install_packages() {
    step "packages of requirements/run.txt"
    "$uv" pip install --quiet --target "$tree/lib" --link-mode copy --python-platform x86_64-pc-windows-msvc \
        --python-version "$(python_of short)" --require-hashes --only-binary :all: --no-deps -r requirements/run.txt
    "$py" -m zipfile -e "$work"/wheel/*.whl "$tree/lib"
    # pywin32's modules load this DLL from the program's folder; in its own folder only a .pth file lets them find it.
    mv "$tree"/lib/pywin32_system32/pywintypes*.dll "$tree"
}

prune() {
    step "what installer/keep.toml lists"
    "$py" -m installer.tree.keep "$tree"
}

compile_launchers() {
    step "launchers"
    rm -rf "$work/launcher"
    for part in launcher shell; do
        make --silent -C installer/$part OUT="$work/launcher" VERSION="$version" PYTHON_DLL="$(python_of dll)"
    done
    cp "$work/launcher/kiosk.exe" "$work/launcher/kiosk-shell.exe" "$tree"
}

# For IT: what turns a Windows into a kiosk, and back.
copy_scripts() {
    step "scripts"
    cp -R "$work/source/installer/windows" "$tree/windows"
}

write_notices() {
    step "licences"
    "$py" -m installer.legal.notices "$tree"
}

compile_modules() {
    step "bytecode"
    "$py" -m installer.tree.bytecode "$tree" --python "$work/python"
}

sign_programs() {
    step "signatures"
    "$py" -m installer.tree.signing "$tree" "$sign"
}

list_parts() {
    step "list of parts"
    "$py" -m installer.legal.sbom "$tree" --commit "$commit"
}

check_tree() {
    step "check of the tree"
    find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
    "$py" -m installer.tree.check "$tree" ${sign:+--signed}
}

build_msi() {
    step "installer"
    "$py" -m installer.msi "$tree" --out "$msi"
    [ -z "$sign" ] || "$py" -m installer.tree.signing "$msi" "$sign"
    "$py" -m installer.msi.check "$msi" ${sign:+--signed}
}

build_wheel
unpack_python
install_packages
prune
compile_launchers
copy_scripts
write_notices
compile_modules
[ -z "$sign" ] || sign_programs
list_parts
check_tree
[ -z "$tree_only" ] || exit 0

mkdir -p "$out"
name=miraion-kiosk-$version
msi=$out/$name-x64.msi
build_msi
"$py" -m installer.msi.about "$msi" >"$out/$name-x64.json"
cp "$tree/sbom.cdx.json" "$out/$name.cdx.json"
(cd "$out" && sha256sum "$name-x64.msi" "$name-x64.json" "$name.cdx.json" | tee SHA256SUMS)
