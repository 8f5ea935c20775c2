#!/usr/bin/env bash
# Searches for sources that break the HCL language or the renderer, two and a half minutes for each target, guided by coverage
# (Jazzer). What it learns stays in .cifuzz-corpus of the module, so the next run goes on from there.
#
#   scripts/fuzz.sh                                 every target
#   scripts/fuzz.sh rendersAnyTemplate readsAnyJson only these
#
# Ordinary tests run without the instrumentation (junit-platform.properties); here it is on.
# A crash fails the run and is written beside the test's inputs, from where `mvn test` repeats it.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A test_of=(
  [readsAnyFile]=hcl/HclFuzzTest
  [readsAnyJson]=hcl/HclFuzzTest
  [evaluatesAnyExpression]=hcl/HclFuzzTest
  [evaluatesAnyTemplate]=hcl/HclFuzzTest
  [rendersAnyTemplate]=parameters/RenderFuzzTest
  [judgesAnyInput]=parameters/RenderFuzzTest
)
if [ $# -eq 0 ]; then
  set -- "${!test_of[@]}"
fi
for target in "$@"; do
  place=${test_of[$target]:-}
  if [ -z "$place" ]; then
    echo "There is no target $target. Targets: ${!test_of[*]}" >&2
    exit 2
  fi
  echo "== $target"
  JAZZER_FUZZ=1 mvn ${MAVEN_ARGS:-} -B -q -pl "${place%/*}" -am test -Dtest="${place#*/}#$target" \
    -Dsurefire.failIfNoSpecifiedTests=false -DtrimStackTrace=false -DargLine="-Xmx1g -XX:+UseSerialGC -Djazzer.hooks=true"
done
