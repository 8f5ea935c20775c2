#!/usr/bin/env bash
# Measures the authorization engine, or compares two revisions of it.
#
#   scripts/benchmark-authz.sh --single               measure the working tree
#   scripts/benchmark-authz.sh --compare A B          compare two revisions (branches, tags or commits)
#
# Environment: RUNS (forks per revision when comparing, default 10, at least 10), CASES (a regular expression for case names).
#
# Comparing never touches the working tree: each revision is built in a git worktree of its own. Runs of A and B
# alternate, so that a machine that gets slower meanwhile is unfair to neither. Status 2 means that B is slower than A.
set -euo pipefail

usage() {
  sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 1
}

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
runs="${RUNS:-10}"
cases="${CASES:-.*}"

build() { # directory
  (cd "$1" && mvn -q -pl benchmarks -am package -DskipTests -Dspotless.check.skip=true)
}

measure() { # directory, further arguments
  local directory="$1"
  shift
  java -jar "$directory/benchmarks/target/benchmarks.jar" authz --cases "$cases" "$@"
}

single() {
  build "$root"
  measure "$root"
}

compare() {
  [[ "$runs" =~ ^[0-9]+$ && "$runs" -ge 10 ]] || {
    echo "RUNS must be a number of at least 10: fewer runs cannot tell noise from a change" >&2
    exit 1
  }
  local revision
  for revision in "$1" "$2"; do
    git -C "$root" rev-parse --quiet --verify "$revision^{commit}" >/dev/null || {
      echo "unknown revision: $revision" >&2
      exit 1
    }
  done
  work="$(mktemp -d)"
  trap 'git -C "$root" worktree remove --force "$work/a" 2>/dev/null; git -C "$root" worktree remove --force "$work/b" 2>/dev/null; rm -rf "$work"' EXIT
  git -C "$root" worktree add --quiet --detach "$work/a" "$1"
  git -C "$root" worktree add --quiet --detach "$work/b" "$2"
  build "$work/a"
  build "$work/b"
  mkdir "$work/reports-a" "$work/reports-b"
  for ((run = 1; run <= runs; run++)); do
    echo "run $run of $runs" >&2
    measure "$work/a" --quick --json >"$work/reports-a/$run.json"
    measure "$work/b" --quick --json >"$work/reports-b/$run.json"
  done
  # Both are judged by the same judge: the one of the newer revision.
  java -cp "$work/b/benchmarks/target/benchmarks.jar" org.slipway.benchmarks.Comparison "$work/reports-a" "$work/reports-b"
}

case "${1:-}" in
  --single)
    [[ $# -eq 1 ]] || usage
    single
    ;;
  --compare)
    [[ $# -eq 3 ]] || usage
    compare "$2" "$3"
    ;;
  *) usage ;;
esac
