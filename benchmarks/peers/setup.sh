#!/bin/sh
# Installs the tools that the readers are compared with, each in an environment of its own outside the checkout:
# none of them is a dependency (PyMuPDF is under the AGPL), and their needs must not meet the project's pins.
set -eu

folder=${KEHOACH_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/kehoach/peers}
python=${PYTHON:-python3}

peer() {
    name=$1
    shift
    test -f "$folder/$name/ready" && return
    echo "$name: $*"
    "$python" -m venv --clear "$folder/$name"
    "$folder/$name/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
    : >"$folder/$name/ready"
}

mkdir -p "$folder"
# Release 2.0 of this name is empty: its code has gone into pymupdf.
peer pymupdf4llm "pymupdf4llm<2"
peer markitdown "markitdown[pdf,docx]"
peer camelot camelot-py
peer minhash datasketch rensa
echo "The peers stand in $folder."
