#!/usr/bin/env bash
# Writes the bill of materials of all that the pins install, the developers' tools too (build/sbom.cdx.json, CycloneDX),
# lists licences, and asks the public list of vulnerabilities about each package that holds for this Python. The tools
# stand in an environment of their own. What a user gets has a bill of its own: make package.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tools=build/tools
[ -x "$tools/bin/pip-audit" ] && [ -x "$tools/bin/cyclonedx-py" ] || {
    .venv/bin/python -m venv "$tools"
    "$tools/bin/python" -m pip --disable-pip-version-check -qq install cyclonedx-bom pip-audit
}
.venv/bin/python -m scripts.licences
"$tools/bin/cyclonedx-py" environment --validate --pyproject pyproject.toml --output-reproducible \
    --output-file build/sbom.cdx.json .venv/bin/python
echo "bill of materials: build/sbom.cdx.json"
# --strict: a package that can't be asked about is a failure, not a pass.
"$tools/bin/pip-audit" --strict --no-deps --disable-pip -r requirements.txt
