#!/usr/bin/env bash
# Builds the wheel and the source archive, installs the wheel in an environment of its own, away from the checkout,
# and reads a sample with it: what a wheel lacks is found here. Python and the index are those of pip.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$PWD

.venv/bin/python -m hatchling build -d "$folder/dist" >/dev/null
ls -l "$folder/dist"
"${PYTHON:-python3}" -m venv "$folder/venv"
# The pins that a user of the command needs; the wheel alone would take the newest of each.
"$folder/venv/bin/python" -m pip --disable-pip-version-check -qq install --constraint <(sed 's/ *\\$//; /--hash=/d' requirements.txt) \
    "$folder"/dist/*.whl
cd "$folder"
venv/bin/kehoach --help >/dev/null
venv/bin/kehoach extract "$root/corpus/samples/$(ls "$root/corpus/samples" | grep -m1 '\.docx$')" >records.json
venv/bin/kehoach run "$root/corpus/samples" --db plans.db --json >report.json
venv/bin/kehoach search "cai cach hanh chinh" --db plans.db --json >found.json
venv/bin/kehoach export --format jsonl --db plans.db exported
"$root/.venv/bin/python" - <<'PY'
import json
report = json.load(open("report.json", encoding="utf-8"))
assert json.load(open("records.json", encoding="utf-8"))["text"] and json.load(open("found.json", encoding="utf-8"))
assert report["documents"]["new"] and not report["failures"], report["failures"]
print(report["documents"]["new"], "samples read by the installed wheel,", sum(report["records"].values()), "records")
PY
"$root/.venv/bin/python" -m tarfile -l "$folder"/dist/*.tar.gz | grep -cE '/(tests|docs|corpus|benchmarks)/' |
    xargs -I{} echo "{} files of tests, docs, samples and benchmarks in the source archive"
