#!/usr/bin/env bash
# Checks PDFs against a standard with veraPDF, which is fetched from Maven Central once:
#   .ci/verapdf.sh           only fetches it
#   .ci/verapdf.sh 3a FILE…  PDF/A-3a (ua1: PDF/UA-1); fails when a rule fails
# Needs Java and Maven. Developers' and CI machines only; banxin never runs it.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
jars="${BANXIN_VERAPDF:-$HOME/.cache/banxin/verapdf-1.28.2}"
if [ ! -f "$jars/complete" ]; then
  mvn -q -B -f "$here/verapdf/pom.xml" dependency:copy-dependencies -DoutputDirectory="$jars"
  touch "$jars/complete"
fi
if [ $# -eq 0 ]; then exit 0; fi
flavour="$1"
shift
results=$(java -cp "$jars/*" org.verapdf.apps.GreenfieldCliWrapper --flavour "$flavour" --format text --verbose "$@" || true)
echo "$results"
[ "$(grep -c '^PASS' <<<"$results")" -eq $# ]
