#!/usr/bin/env bash
# Removes a test application: the one given, else CLIENT_ID. Succeeds only if the server says that it is gone.
#   scripts/oauth2/cleanup-test-app.sh [ID]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

id="${1:-${CLIENT_ID:-}}"
[ -n "$id" ] || die "which application? Give its id, or set CLIENT_ID"
load_session

api DELETE "/api/v2/oauth2-provider/apps/$(encode "$id")"
[ "$STATUS" = 204 ] || die "application $id was not removed (status $STATUS): $(cat "$WORK/body")"
say "Application $id is removed."
