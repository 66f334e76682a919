#!/usr/bin/env bash
# Sign one file in place with a key that is made here and means nothing: for tests, never for what is shipped.
# usage: installer/sign-for-test.sh FILE        (the key is kept in TEST_KEY, var/installer/test-key)
set -euo pipefail
key=${TEST_KEY:-$(dirname "$0")/../var/installer/test-key}

if [ ! -f "$key/certificate.pem" ]; then
    mkdir -p "$key"
    openssl req -x509 -newkey rsa:3072 -sha256 -nodes -days 3650 -subj "/CN=Test key of a kiosk build, trust nothing" \
        -addext basicConstraints=critical,CA:false -addext keyUsage=critical,digitalSignature \
        -addext extendedKeyUsage=codeSigning -keyout "$key/key.pem" -out "$key/certificate.pem" 2>"$key/openssl.log" ||
        { cat "$key/openssl.log" >&2; exit 1; }
fi
# No time stamp, and the commit's time: so the same file gets the same signature again.
osslsigncode sign -certs "$key/certificate.pem" -key "$key/key.pem" -h sha256 -n "Miraion Library Kiosk" \
    -time "${SOURCE_DATE_EPOCH:-0}" -in "$1" -out "$1.signed" >"$1.log" || { cat "$1.log" >&2; rm -f "$1.log"; exit 1; }
rm "$1.log"
mv "$1.signed" "$1"
