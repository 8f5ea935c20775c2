#!/usr/bin/env bash
# Registers a confidential application with a secret for trying things out, and prints what the other scripts need:
#   eval "$(scripts/oauth2/setup-test-app.sh)"
# Needs the session of an administrator (see common.sh). Whatever goes wrong ends on standard error with exit code 1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
load_session

name="test-mcp-$(date +%s)"
api POST /api/v2/oauth2-provider/apps "$(jq -n --arg name "$name" \
    '{name: $name, callback_url: "http://localhost:9876/callback"}')"
[ "$STATUS" = 201 ] || die "the application was not made (status $STATUS): $(cat "$WORK/body")"
id="$(field id)"
[ -n "$id" ] || die "the answer has no id: $(cat "$WORK/body")"

api POST "/api/v2/oauth2-provider/apps/$id/secrets"
if [ "$STATUS" != 201 ] || [ -z "$(field client_secret_full)" ]; then
    reason="status $STATUS: $(cat "$WORK/body")"
    api DELETE "/api/v2/oauth2-provider/apps/$id"
    die "the secret was not made ($reason); the application was removed again"
fi

printf 'export CLIENT_ID=%q\n' "$id"
printf 'export CLIENT_SECRET=%q\n' "$(field client_secret_full)"
printf 'export APP_NAME=%q\n' "$name"
printf 'export BASE_URL=%q\n' "$BASE_URL"
printf 'export SESSION_TOKEN=%q\n' "$SESSION_TOKEN"

say "Application $name is registered. Try it: scripts/oauth2/test-manual-flow.sh"
say "Remove it afterwards:                    scripts/oauth2/cleanup-test-app.sh"
