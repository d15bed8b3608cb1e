#!/bin/sh
# Installs the tools that the product is compared with, each in an environment of its own outside the checkout:
# none of them is a dependency (PyMuPDF is under the AGPL), and their needs must not meet the project's pins.
# Without a name, all but the heavy ones (docling and unstructured bring gigabytes); with names, those. To hold to some
# releases (a build of torch without CUDA, say), name a file of them in pip's own variable PIP_CONSTRAINT.
# What a tool would fetch while it works is fetched here, for nothing is while it is measured.
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

fetched() {
    name=$1
    shift
    "$@" >"$folder/$name/fetched.log" 2>&1 ||
        echo "$name: its models can't be fetched, so that it may have no answer ($folder/$name/fetched.log)." >&2
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
        viparse) peer viparse "viparse[pdf]" ;;
        # Asks for Debian's tesseract-ocr, tesseract-ocr-vie and ghostscript.
        ocrmypdf) peer ocrmypdf ocrmypdf ;;
        docling)
            peer docling docling
            fetched docling "$folder/docling/bin/docling-tools" models download
            ;;
        unstructured)
            peer unstructured "unstructured[pdf]"
            "$folder/unstructured/bin/python" -c "import en_core_web_sm" 2>/dev/null ||
                fetched unstructured "$folder/unstructured/bin/python" -m spacy download en_core_web_sm
            ;;
        *) echo "No peer is called $1." >&2 && exit 2 ;;
    esac
}

mkdir -p "$folder"
test $# -gt 0 || set -- pymupdf4llm markitdown camelot minhash trafilatura readability viparse ocrmypdf
for each in "$@"; do install "$each"; done
echo "The peers stand in $folder."
