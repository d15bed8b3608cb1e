#!/usr/bin/env bash
# Reads the samples with the image, among them a scan and files of old Word and Excel that are made with it on the spot:
# what the image lacks is found here. Build it first (Containerfile says how), then:
#   scripts/check_image.sh [podman | docker] [IMAGE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

engine=${1:-podman} image=${2:-kehoach}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
mkdir "$data/plans"
cp corpus/samples/*.{docx,pdf,xlsx,html} "$data/plans"

# As the user who calls: what is written belongs to him.
as=(--user "$(id -u):$(id -g)")
[ "$engine" != podman ] || as+=(--userns=keep-id)
within() { "$engine" run --rm "${as[@]}" --volume "$data:/data:Z" --entrypoint "$1" "$image" "${@:2}"; }

old() {
    within soffice -env:UserInstallation=file:///tmp/profile --headless --convert-to "$1" --outdir plans "plans/$2" >/dev/null
}
old doc son-la-par-index-composed.docx
old xls tuyen-quang-bang-diem-composed.xlsx
within python -c '
import pypdfium2
with pypdfium2.PdfDocument("plans/son-la-par-index-composed.pdf") as plan:
    pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in plan]
pages[0].save("plans/scan.pdf", save_all=True, append_images=pages[1:], resolution=200)
'
within kehoach extract plans/scan.pdf >"$data/scan.json"
within kehoach run plans --db plans.db --json >"$data/report.json"
within python -c '
import json, sqlite3
scan, report = (json.load(open(name, encoding="utf-8")) for name in ("scan.json", "report.json"))
assert scan["document"]["source"]["ocr"] and scan["tasks"], scan["document"]
assert not report["failures"], report["failures"]
read = [uri for (uri,) in sqlite3.connect("plans.db").execute("SELECT uri FROM sources")]
assert {"doc", "docx", "xls", "xlsx", "html", "pdf"} == {uri.rsplit(".", 1)[-1] for uri in read}, read
print(len(read), "files read in the image,", sum(report["records"].values()), "records")
'
