#!/usr/bin/env bash
# From an edit to the running server: compiles what has changed and deploys it into the server that ./slipway server runs.
#
#   scripts/develop.sh           once
#   scripts/develop.sh --watch   again whenever a source is saved, until Ctrl-C
#
# --data DIR names the server's data directory where it is not .slipway/data. Changes to standalone-config, to the launcher
# or to the dependencies need a new ./slipway server.
set -eu
cd "$(dirname "$0")/.."

data=.slipway/data
watch=false
while [ $# -gt 0 ]; do
  case $1 in
    --data) data=${2:?--data needs a directory}; shift ;;
    --watch) watch=true ;;
    *) sed -n 's/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
modules="api hcl parameters rbac auditlog settings src-migrations persistence ejb web"
log=.slipway/develop.log
mkdir -p .slipway

fail() {
  echo "develop: $1" >&2
  return 1
}

require_server() {
  local pid
  pid=$(sed -n 's/^pid=//p' "$data/server.properties" 2>/dev/null || true)
  { [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; } || fail "no server runs on $data: start one with ./slipway server"
}

compile() {
  # Maven skips what is unchanged; the provisioned server stays as it is, only the EAR in it is made anew.
  # A build of ten seconds ends before the second compiler has paid off.
  MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" \
    mvn -q -o -B -Dmaven.test.skip=true -Dspotless.check.skip=true -Denforcer.skip=true -Dwildfly.package.skip=true \
    -pl ear -am package >"$log" 2>&1 || {
    grep -E '^\[ERROR\]' "$log" | head -n 15 >&2
    fail "it does not compile; the log is $log"
  }
}

# The scanner of the server sees the marker, deploys, and answers with another marker.
deploy() {
  local target=$data/server/standalone/deployments/slipway.ear
  rm -f "$target.deployed" "$target.failed"
  cp ear/target/slipway.ear "$target"
  touch "$target.dodeploy"
  for _ in $(seq 600); do
    [ -e "$target.failed" ] && { head -c 1500 "$target.failed" >&2; echo >&2; fail "it was not deployed"; return 1; }
    [ -e "$target.deployed" ] && [ ! -e "$target.dodeploy" ] && [ ! -e "$target.isdeploying" ] && return 0
    sleep 0.1
  done
  fail "the server did not deploy it within a minute; its log is $data/log/server.log"
}

now() { date +%s%N; }

once() {
  local start compiled
  start=$(now)
  require_server && compile || return 1
  compiled=$(now)
  deploy || return 1
  printf 'develop: compiled in %d.%d s, deployed in %d.%d s: %s\n' \
    $(((compiled - start) / 1000000000)) $(((compiled - start) / 100000000 % 10)) \
    $((($(now) - compiled) / 1000000000)) $((($(now) - compiled) / 100000000 % 10)) \
    "$(sed -n 's/^url=//p' "$data/server.properties" | tr -d '\\')"
}

if [ "$watch" = false ]; then
  once
  exit
fi
echo "develop: watching $modules"
while true; do
  touch .slipway/develop.seen
  once || true
  # shellcheck disable=SC2086 # a list of words
  until find $modules -path '*/src/*' -type f -newer .slipway/develop.seen | grep -q .; do
    sleep 0.5
  done
  sleep 0.2
done
