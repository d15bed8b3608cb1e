#!/usr/bin/env bash
# Builds the source archive and the wheel into dist, builds the wheel again from the archive alone, which must give the
# same bytes, and reads the samples with the installed wheel, away from the checkout, first alone and then with the
# extras: what any of them lacks is found here. Beside them it lays the bill of materials of all that was installed
# (CycloneDX). The environments are made with $PYTHON, or python3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$PWD
python=${PYTHON:-python3}

rm -rf dist
.venv/bin/python -m hatchling build -d dist >/dev/null
ls -l dist
wheel=$(echo dist/*.whl)
.venv/bin/python -m scripts.check_wheel "$wheel"

"$python" -m venv "$folder/building"
scripts/install_pinned.sh "$folder/building" hatchling
mkdir "$folder/source"
tar -xzf dist/*.tar.gz -C "$folder/source" --strip-components 1
(cd "$folder/source" && "$folder/building/bin/python" -m hatchling build -t wheel -d "$folder/again" >/dev/null)
cmp "$wheel" "$folder/again/$(basename "$wheel")"
echo "the source archive alone gives the same wheel, byte for byte"

"$python" -m venv "$folder/venv"
scripts/install_pinned.sh "$folder/venv" "$wheel"
samples=$root/corpus/samples
cd "$folder"
venv/bin/kehoach --help >/dev/null
venv/bin/kehoach extract "$samples"/son-la-par-index-composed.docx >records.json
venv/bin/kehoach run "$samples" --db plans.db --json >report.json
venv/bin/kehoach search "cai cach hanh chinh" --db plans.db --json >found.json
venv/bin/kehoach export --format jsonl --db plans.db exported
venv/bin/python - <<'PY'
import json
report = json.load(open("report.json", encoding="utf-8"))
assert json.load(open("records.json", encoding="utf-8"))["text"] and json.load(open("found.json", encoding="utf-8"))
assert report["documents"]["new"] and not report["failures"], report["failures"]
print(report["documents"]["new"], "samples read by the installed wheel,", sum(report["records"].values()), "records")
PY

cd "$root"
scripts/install_pinned.sh "$folder/venv" "$wheel" '[ocr,web,export,mcp,collect,ray]'
"$folder/venv/bin/python" -m pip --disable-pip-version-check check
"$folder/venv/bin/python" -c 'import cv2, datasette, fastwarc, fsspec, httpx, mcp, pyarrow, ray, tesserocr'
"$folder/venv/bin/kehoach" export --format parquet --db "$folder/plans.db" "$folder/parquet" >/dev/null
"$folder/building/bin/python" -m pip --disable-pip-version-check -qq install cyclonedx-bom
"$folder/building/bin/cyclonedx-py" environment --validate --pyproject pyproject.toml --output-reproducible \
    --output-file dist/sbom.cdx.json "$folder/venv/bin/python"
"$folder/venv/bin/python" - <<'PY'
import json
bill = json.load(open("dist/sbom.cdx.json", encoding="utf-8"))
print("bill of materials: dist/sbom.cdx.json,", len(bill["components"]), "packages")
PY
