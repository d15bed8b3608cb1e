#!/usr/bin/env bash
# Measures the records of a commit and of this checkout on this checkout's gold, and writes what was gained and lost.
#   scripts/evaluate_change.sh COMMIT REPORT.md [GOLD_DIR…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

base=$1 report=$(realpath -m "$2")
shift 2
[ $# -gt 0 ] || set -- corpus/samples tests/gold/*/
python=$PWD/.venv/bin/python
folder=$(mktemp -d)
trap 'git worktree remove --force "$folder/base"; rm -rf "$folder"' EXIT
git worktree add --quiet --detach "$folder/base" "$base"

fell=0
: >"$report"
for gold in "$@"; do
    gold=$(realpath "$gold")
    # From the folder whose code is meant: Python finds the packages of the folder that it is started in first.
    (cd "$folder/base" && PYTHONPATH=. "$python" -m pipeline.cli evaluate "$gold" --json >"$folder/before.json")
    PYTHONPATH=. "$python" -m pipeline.cli evaluate "$gold" --json >"$folder/after.json"
    "$python" -m pipeline.evaluation.change "$folder/before.json" "$folder/after.json" >>"$report" || fell=1
done
cat "$report"
exit "$fell"
