#!/usr/bin/env bash
# Try the Windows installer in Wine, as root on Debian: installer/test/README.md explains each step.
#
# usage: installer/test/run.sh [--tree DIR] [STEP...]
#   STEP            steps to run, by name; all without one. Set-up is always done
#   --tree DIR      copy this folder where the installer would put it, and try that; steps of the installer are left out
# INSTALLER_TEST    where everything is kept (var/installer-test): a Debian 13 with Wine, packages, logs, pictures
set -euo pipefail

TOP=$(cd "$(dirname "$0")/../.." && pwd)
RIG=${INSTALLER_TEST:-$TOP/var/installer-test}
PY=${VENV:-$TOP/.venv}/bin/python
[ "$(id -u)" = 0 ] || { echo "installer/test/run.sh: a chroot needs root: sudo make installer-test" >&2; exit 1; }

# Mounts and processes of our own: both are gone when this ends, however it ends.
if [ -z "${RIG_IN_NAMESPACE-}" ]; then
    export RIG_IN_NAMESPACE=yes
    exec unshare --mount --mount-proc --pid --fork --kill-child "$0" "$@"
fi

tree=
wanted=()
while [ $# -gt 0 ]; do
    case $1 in
        --tree) tree=$(cd "$2" && pwd); shift 2 ;;
        -*) sed -n '/^# usage/,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2; exit 2 ;;
        *) wanted+=("$1"); shift ;;
    esac
done
[ ${#wanted[@]} -eq 0 ] || wanted+=(setup-system setup-wine setup-pc setup-tests build install)

mkdir -p "$RIG"
RIG=$(cd "$RIG" && pwd)
cd "$TOP"
for part in lib setup tests msi behaviour; do
    # shellcheck source=/dev/null
    . "$TOP/installer/test/$part.sh"
done
mkdir -p "$RUN"

step setup-system 'packages of this machine' setup_system
step setup-wine 'Debian 13 with Wine and a card reader' setup_chroot
mount_chroot
step setup-pc 'an empty Windows' setup_prefix
step setup-tests "tests' packages for Windows" setup_tests
if [ -n "$tree" ]; then
    BUILD=$(dirname "$tree")
    step install "the folder $tree, copied" copy_tree
else
    BUILD=$RIG/build
    step build 'two builds are the same to the last byte' build_twice
    step signed 'every program is signed, nothing is in the tree that must not' check_signed
    step install 'silent installation with properties' install_msi
    step tables 'registry and files are what the properties say' check_tables
fi
step doctor 'doctor of the installed kiosk' doctor
step card 'a card through Windows, pcscd and a virtual reader' identify_card
step shell 'what the shell does with a kiosk that fails, hangs, is killed or updated' try_shell
step broken 'a broken profile is a page, not a loop' broken_profile
step killed 'a killed kiosk is back, without what was typed' killed_kiosk
step journeys 'whole visits with the installed kiosk' journeys
step suites 'tests under Windows Python' suites
if [ -z "$tree" ]; then
    step upgrade 'a newer version keeps profile and registry' upgrade_msi
    step downgrade 'an older version is refused' downgrade_msi
    step uninstall 'nothing but the profile stays' uninstall_msi
fi
summary
[ ${#failed[@]} -eq 0 ]
