#!/usr/bin/env bash
# Installs what is missing of the named groups: build (system libraries), test (judges of the output), bench (peers).
set -euo pipefail

declare -A debian=(
    [build]="libsodium-dev libvectorscan-dev libarchive-dev libdeflate-dev zlib1g-dev libbrotli-dev librnp-dev libcurl4-openssl-dev libsqlite3-dev pkg-config"
    [test]="python3 python3-venv openssl bzip2 zstd xz-utils zip chromium chromium-driver fonts-dejavu-core tor i2pd iproute2 curl strace"
    [bench]="python3 python3-venv ripgrep wget zstd xz-utils"
)
homebrew="libsodium vectorscan libarchive libdeflate zlib brotli rnp curl sqlite pkg-config"

command -v swift >/dev/null || { echo "setup: Swift 6.3 or newer is missing; install it from swift.org and try again." >&2; exit 1; }

if ! command -v apt-get >/dev/null; then
    echo "setup: this is no Debian; the libraries are installed by 'brew install $homebrew'." >&2
    exit 0
fi

missing=()
for group in "$@"; do
    for package in ${debian[$group]}; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "setup: installing ${missing[*]}"
root=""
[ "$(id -u)" -eq 0 ] || root="sudo"
if [ -n "$root" ] && ! command -v sudo >/dev/null; then
    echo "setup: missing ${missing[*]}; install them as root: apt-get install ${missing[*]}" >&2
    exit 1
fi
$root apt-get update -qq
# Debian starts a tor and an i2pd that join the public networks; the tests make private ones and want no others, so nothing
# is started while packages are installed, and these two not afterwards.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
    $root chmod 755 "$policy"
    trap '$root rm -f "$policy"' EXIT
fi
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
for daemon in tor i2pd; do
    if [[ " ${missing[*]} " == *" $daemon "* ]] && command -v systemctl >/dev/null; then
        $root systemctl disable --now "$daemon" >/dev/null 2>&1 || true
    fi
done
