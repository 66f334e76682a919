#!/usr/bin/env bash
# Try make targets on a Debian 12 that holds nothing but git, make and python3, in a chroot of its own.
# Usage (as root, with debootstrap):  scripts/clean-root.sh DIR TARGET...        e.g. /var/tmp/clean setup-demo test
#         scripts/clean-root.sh DIR --shell     runs the commands on standard input in there
# What is tested is HEAD, cloned afresh into DIR. The chroot is kept for a look; remove it with
#                                     scripts/clean-root.sh DIR --remove
# The machine's own ways to packages are taken along: name servers, certificates, proxy and pip settings.
set -euo pipefail

top=$(cd "$(dirname "$0")/.." && pwd)
dir=${1:?usage: scripts/clean-root.sh DIR TARGET... | DIR --remove}
shift
[ "$(id -u)" = 0 ] || { echo "scripts/clean-root.sh: chroot needs root" >&2; exit 1; }
case $dir in /*/*) ;; *) echo "scripts/clean-root.sh: name an absolute directory of your own" >&2; exit 2 ;; esac

unmount() {
    local at
    for at in dev/shm dev/pts dev proc; do
        mountpoint -q "$dir/$at" && umount "$dir/$at"
    done
    return 0
}
trap unmount EXIT

if [ "${1-}" = --remove ]; then
    unmount
    [ ! -e "$dir" ] || rm -rf --one-file-system "$dir"
    exit 0
fi

if [ ! -e "$dir/.bootstrapped" ]; then
    command -v debootstrap >/dev/null || { echo "scripts/clean-root.sh: install debootstrap first" >&2; exit 1; }
    mkdir -p "$dir"
    debootstrap --variant=minbase --include=git,make,python3,ca-certificates bookworm "$dir" ${MIRROR-}
    touch "$dir/.bootstrapped"
fi

mkdir -p "$dir"/{proc,dev}
mountpoint -q "$dir/proc" || mount -t proc proc "$dir/proc"
mountpoint -q "$dir/dev" || mount -t tmpfs -o mode=755 tmpfs "$dir/dev"
mkdir -p "$dir"/dev/{pts,shm}
for node in null zero random urandom tty; do
    [ -e "$dir/dev/$node" ] || cp -a "/dev/$node" "$dir/dev/$node"
done
ln -sfn /proc/self/fd "$dir/dev/fd"
mountpoint -q "$dir/dev/pts" || mount -t devpts -o newinstance,ptmxmode=0666 devpts "$dir/dev/pts"
ln -sfn pts/ptmx "$dir/dev/ptmx"
mountpoint -q "$dir/dev/shm" || mount -t tmpfs tmpfs "$dir/dev/shm"
chmod 1777 "$dir/dev/shm"

cp -L /etc/resolv.conf "$dir/etc/resolv.conf"
cp -L /etc/ssl/certs/ca-certificates.crt "$dir/etc/ssl/certs/ca-certificates.crt"
apt-config dump 2>/dev/null | grep -E '^Acquire::(https?::Proxy|Check-)' >"$dir/etc/apt/apt.conf.d/90host" || true


keep=()
for name in http_proxy https_proxy no_proxy PIP_INDEX_URL PIP_TRUSTED_HOST PIP_DEFAULT_TIMEOUT DISPLAY; do
    [ -z "${!name-}" ] || keep+=("$name=${!name}")
done
inside() {
    chroot "$dir" /usr/bin/env -i HOME=/root LANG=C.UTF-8 TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt "${keep[@]}" "$@"
}

if [ "${1-}" = --shell ]; then
    inside bash
else
    rm -rf "$dir/srv/kiosk"
    git clone --quiet "file://$top" "$dir/srv/kiosk"
    inside make -C /srv/kiosk "$@"
fi
