#!/usr/bin/env bash
# Regenerates the golden vectors of the authorization engine: what a real OPA answers to rbac/policy/policy.rego.
# Needs Node 18+, npm (once, to fetch the pinned evaluator) and Maven. Takes one to two minutes.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"
output="$root/rbac/src/test/resources/golden/vectors.jsonl.gz"

if [[ $# -gt 0 ]]; then
  echo "usage: $0    (takes no arguments; writes ${output#"$root"/})" >&2
  exit 1
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

(cd "$here" && npm ci --silent --no-audit --no-fund)
cd "$root"
mvn -q -pl rbac test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath"
generator() {
  java -cp "rbac/target/classes:rbac/target/test-classes:$(cat "$work/classpath")" org.slipway.rbac.spec.GoldenVectors "$@"
}

generator inputs "$work/inputs.jsonl"
echo "Evaluating $(wc -l <"$work/inputs.jsonl") inputs with OPA"
node "$here/opa-eval.js" "$root/rbac/policy/policy.rego" "$work/inputs.jsonl" >"$work/decisions.jsonl"
mkdir -p "$(dirname "$output")"
generator pack "$work/inputs.jsonl" "$work/decisions.jsonl" "$output"
echo "Wrote ${output#"$root"/} ($(wc -c <"$output") bytes)"
