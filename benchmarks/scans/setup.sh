#!/bin/sh
# Installs OCRmyPDF, with which the reading of scans is compared, in an environment of its own outside the checkout.
# It asks for Debian's tesseract-ocr, tesseract-ocr-vie and ghostscript.
set -eu

folder=${KEHOACH_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/kehoach/peers}/ocrmypdf
mkdir -p "$folder"
"${PYTHON:-python3}" -m venv --clear "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check ocrmypdf
echo "OCRmyPDF stands in $folder."
