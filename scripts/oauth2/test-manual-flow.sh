#!/usr/bin/env bash
# Walks through the authorization code flow with PKCE by hand: prints the address to open in a browser, waits on port
# 9876 for the browser to come back, exchanges the code and shows the token. Stops its server when it ends.
#   eval "$(scripts/oauth2/setup-test-app.sh)" && scripts/oauth2/test-manual-flow.sh
# Needs CLIENT_ID and CLIENT_SECRET, and Java 17 or newer for the callback server. Arguments are passed to it:
#   --keep-running   do not stop after the first success
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
. "$here/common.sh"
command -v java >/dev/null || die "java is needed for the callback server"
[ -n "${CLIENT_ID:-}" ] || die "CLIENT_ID is not set; see scripts/oauth2/setup-test-app.sh"
[ -n "${CLIENT_SECRET:-}" ] || die "CLIENT_SECRET is not set; see scripts/oauth2/setup-test-app.sh"

export BASE_URL CLIENT_ID CLIENT_SECRET
export REDIRECT_URI="http://localhost:9876/callback"
export RESOURCE="${RESOURCE:-$BASE_URL}"
CODE_VERIFIER="$(random)"
STATE="$(random)"
export CODE_VERIFIER STATE
unset SESSION_TOKEN

java "$here/CallbackServer.java" "$@" &
server=$!
# shellcheck disable=SC2064 # the number is wanted now
trap "kill $server 2>/dev/null || true; cleanup" EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

query="response_type=code&client_id=$(encode "$CLIENT_ID")&redirect_uri=$(encode "$REDIRECT_URI")"
query="$query&state=$STATE&resource=$(encode "$RESOURCE")"
query="$query&code_challenge=$(challenge "$CODE_VERIFIER")&code_challenge_method=S256"
say ""
say "Open in a browser:"
say "  $BASE_URL/oauth2/authorize?$query"
say ""
say "Waiting on $REDIRECT_URI; Ctrl-C stops."

wait "$server"
