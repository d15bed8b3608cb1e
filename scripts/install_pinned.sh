#!/bin/sh
# Installs a package, or a wheel of the project with its extras, into a virtual environment: all that it needs in the
# pinned versions, and each file held to the digests of the pins.
#   scripts/install_pinned.sh ENVIRONMENT hatchling
#   scripts/install_pinned.sh ENVIRONMENT dist/kehoach-0.1.0-py3-none-any.whl '[ocr,web]'
set -eu
python=$(realpath "$1")/bin/python
pins=$(dirname "$0")/../requirements.txt
asked=$(mktemp)
trap 'rm -f "$asked"' EXIT

install() {
    "$python" -m pip --disable-pip-version-check --no-cache-dir -qq install --require-hashes --requirement "$asked" "$@"
}

# An older pip takes no digest from a file of constraints: the pinned one comes first.
sed -n '/^pip==/,/^    # via/p' "$pins" >"$asked"
install
case $2 in
    *.whl)
        wheel=$(realpath "$2")
        echo "kehoach${3-} @ file://$wheel --hash=sha256:$(sha256sum "$wheel" | cut -d ' ' -f 1)" >"$asked"
        ;;
    *) echo "$2" >"$asked" ;;
esac
install --constraint "$pins"
