#!/bin/sh
# Installs the tools that the product is compared with, each in an environment of its own outside the checkout:
# none of them is a dependency (PyMuPDF is under the AGPL), and their needs must not meet the project's pins.
# Without a name, all but the heavy ones (docling and unstructured bring gigabytes); with names, those.
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

install() {
    case $1 in
        # Release 2.0 of this name is empty: its code has gone into pymupdf.
        pymupdf4llm) peer pymupdf4llm "pymupdf4llm<2" ;;
        markitdown) peer markitdown "markitdown[pdf,docx]" ;;
        camelot) peer camelot camelot-py ;;
        minhash) peer minhash datasketch rensa ;;
        trafilatura) peer trafilatura trafilatura lxml-html-clean ;;
        readability) peer readability readability-lxml lxml-html-clean ;;
        docling) peer docling docling ;;
        unstructured) peer unstructured "unstructured[pdf]" ;;
        *) echo "No peer is called $1." >&2 && exit 2 ;;
    esac
}

mkdir -p "$folder"
test $# -gt 0 || set -- pymupdf4llm markitdown camelot minhash trafilatura readability
for each in "$@"; do install "$each"; done
echo "The peers stand in $folder."
