#!/usr/bin/env bash
# Makes .venv with the pinned packages and the project in it. Run again, it does only what has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=.venv
pins=requirements.txt
packages=scripts/system-packages.txt

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# The first Python that is new enough: $PYTHON, python3, then the numbered names.
find_python() {
    local name
    for name in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    fail "Python 3.11 or newer is needed, and none was found. Name one with: make run PYTHON=/path/to/python3"
}

# How this user may install system packages: prints sudo or nothing; fails where he may not.
as_root() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] && return 0
    sudo -n true 2>/dev/null && echo "sudo -n"
}

# Installs Debian packages, or names the one command that does; fails where they are still missing. Where one of them
# isn't to be had (another distribution names it otherwise), the others are installed all the same.
install_system() {
    local root name missing=()
    if root=$(as_root); then
        say "installing system packages: $*"
        $root apt-get update -qq >&2 || true
        apt_install "$root" "$@" && return 0
        for name in "$@"; do
            apt_install "$root" "$name" || missing+=("$name")
        done
        [ ${#missing[@]} -gt 0 ] || return 0
    else
        missing=("$@")
    fi
    say "these system packages are missing: ${missing[*]}. To install them: sudo apt-get install ${missing[*]}"
    return 1
}

# shellcheck disable=SC2086  # what makes root is empty or two words
apt_install() {
    local root=$1
    shift
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs what the list names; what can't be installed is left out, and said.
system_packages() {
    local name missing=()
    while read -r name; do
        installed "$name" || missing+=("$name")
    done < <(sed 's/#.*//; s/[[:space:]]*$//; /^$/d' "$packages")
    [ ${#missing[@]} -eq 0 ] || install_system "${missing[@]}" || say "going on without them"
}

make_venv() {
    local python=$1
    say "creating $venv with $("$python" --version)"
    rm -rf "$venv"
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_system "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" ||
            fail "a virtual environment can't be made without it"
    fi
    "$python" -m venv "$venv" || fail "$python -m venv failed: its words stand above"
}

python_packages() {
    say "installing the pinned packages, once; this takes a minute or two"
    pip install -r "$pins"
}

pip() { "$venv/bin/python" -m pip --disable-pip-version-check -qq "$@"; }

# Runs a step, unless it was done for the same digest of all that it depends on.
step() {
    local stamp="$venv/.$1" digest=$2
    shift 2
    [ "$(cat "$stamp" 2>/dev/null)" != "$digest" ] || return 0
    "$@"
    echo "$digest" >"$stamp"
}

digest() { cat "$@" | sha256sum | cut -d ' ' -f 1; }

python=$(find_python)
# An environment can't be moved, and holds for one Python: its place and its Python count too.
environment=$({ echo "$PWD" "$python"; "$python" --version; cat "$pins"; } | digest)

if [ "$(cat "$venv/.environment" 2>/dev/null)" != "$environment" ] || ! "$venv/bin/python" -c '' 2>/dev/null; then
    make_venv "$python"
fi
step system "$(digest "$packages")" system_packages
step environment "$environment" python_packages
step project "$(digest pyproject.toml)" pip install --no-deps --no-build-isolation --editable .
