#!/usr/bin/env bash
# Checks that the server lets an MCP client in, as a client sees it: discovery, PKCE, resource indicators, refresh,
# revocation, bearer tokens. Every check can fail the run: the last line says "N passed, N failed", and the exit code
# is 0 only when nothing failed. Needs the session of an administrator (see common.sh).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
load_session

REDIRECT_URI="http://localhost:9876/callback"
APP_ID=""
PASSED=0
FAILED=0

pass() {
    PASSED=$((PASSED + 1))
    printf 'ok    %s\n' "$1"
}

fail() {
    FAILED=$((FAILED + 1))
    printf 'FAIL  %s\n' "$1"
    printf '      %s\n' "${2:-}"
}

# check NAME EXPECTED ACTUAL
check() {
    if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected \"$2\", got \"$3\"; answer: $(head -c 300 "$WORK/body" 2>/dev/null || true)"; fi
}

# check_set NAME ACTUAL: something must be there.
check_set() {
    if [ -n "$2" ]; then pass "$1"; else fail "$1" "nothing there; answer: $(head -c 300 "$WORK/body" 2>/dev/null || true)"; fi
}

finish() {
    local code=$?
    trap - EXIT
    if [ -n "$APP_ID" ]; then
        api DELETE "/api/v2/oauth2-provider/apps/$APP_ID" || true
        check "the test application is removed" 204 "$STATUS"
    fi
    cleanup
    if [ "$code" -ne 0 ]; then
        fail "the script ran to its end" "it stopped with exit code $code"
    fi
    printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
    [ "$FAILED" -eq 0 ]
    exit
}
trap finish EXIT

# plain URL [curl options]: an anonymous request; sets STATUS, body and headers in $WORK.
plain() {
    local url="$1"
    shift
    STATUS="$(curl -sS -o "$WORK/body" -D "$WORK/headers" -w '%{http_code}' "$@" "$url")"
}

# header NAME: of the last plain request.
header() { grep -i "^$1:" "$WORK/headers" | head -n 1 | cut -d: -f2- | tr -d '\r' | sed 's/^ *//' || true; }

# form NAME VALUE…: writes the pairs as a form into $WORK/form.
form() {
    local sep="" name value
    : >"$WORK/form"
    while [ $# -gt 0 ]; do
        name="$1" value="$2"
        shift 2
        printf '%s%s=%s' "$sep" "$name" "$(encode "$value")" >>"$WORK/form"
        sep='&'
    done
}

# token NAME VALUE…: asks the token endpoint as the test application.
token() {
    form "$@" client_id "$APP_ID" client_secret "$SECRET"
    plain "$TOKEN_ENDPOINT" --data-binary "@$WORK/form"
}

# authorize RESOURCE: consents as the session, with a fresh proof key and state; sets VERIFIER and CODE.
authorize() {
    VERIFIER="$(random)"
    local state query location
    state="$(random)"
    query="response_type=code&client_id=$APP_ID&redirect_uri=$(encode "$REDIRECT_URI")&state=$state"
    query="$query&code_challenge=$(challenge "$VERIFIER")&code_challenge_method=S256&resource=$(encode "$1")"
    plain "$AUTHORIZATION_ENDPOINT?$query" -X POST -H "@$WORK/session"
    location="$(header location)"
    CODE="$(printf '%s' "$location" | sed -n 's/.*[?&]code=\([^&#]*\).*/\1/p')"
    check "consent answers with a redirect ($1)" 302 "$STATUS"
    check_set "the redirect carries a code" "$CODE"
    check "the state comes back untouched" "$state" "$(printf '%s' "$location" | sed -n 's/.*[?&]state=\([^&#]*\).*/\1/p')"
    check "the answer names its issuer" "$ISSUER" "$(decode "$(printf '%s' "$location" | sed -n 's/.*[?&]iss=\([^&#]*\).*/\1/p')")"
}

# bearer TOKEN URL [curl options]: a request with an access token.
bearer() {
    printf 'Authorization: Bearer %s\n' "$1" >"$WORK/bearer"
    local url="$2"
    shift 2
    plain "$url" -H "@$WORK/bearer" "$@"
}

mcp_initialize='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test-mcp-oauth2","version":"1"}}}'

echo "== Discovery"
plain "$BASE_URL/.well-known/oauth-authorization-server"
check "authorization server metadata is there" 200 "$STATUS"
ISSUER="$(field issuer)"
AUTHORIZATION_ENDPOINT="$(field authorization_endpoint)"
TOKEN_ENDPOINT="$(field token_endpoint)"
REVOCATION_ENDPOINT="$(field revocation_endpoint)"
check_set "it names the issuer" "$ISSUER"
check_set "it names the authorization endpoint" "$AUTHORIZATION_ENDPOINT"
check_set "it names the token endpoint" "$TOKEN_ENDPOINT"
check_set "it names the revocation endpoint" "$REVOCATION_ENDPOINT"
check "it lists S256 and nothing else" '["S256"]' "$(jq -c '.code_challenge_methods_supported' "$WORK/body" 2>/dev/null)"
check "browsers may read it" '*' "$(header access-control-allow-origin)"
plain "$BASE_URL/.well-known/oauth-protected-resource/mcp"
check "metadata of /mcp is there" 200 "$STATUS"
MCP_RESOURCE="$(field resource)"
check_set "it names the resource" "$MCP_RESOURCE"
check "it points to this authorization server" "$ISSUER" "$(jq -r '.authorization_servers[0] // empty' "$WORK/body" 2>/dev/null)"
check "tokens are taken from the header only" '["header"]' "$(jq -c '.bearer_methods_supported' "$WORK/body" 2>/dev/null)"

echo "== Application"
api POST /api/v2/oauth2-provider/apps "$(jq -n --arg name "test-mcp-$(date +%s)-$$" --arg uri "$REDIRECT_URI" \
    '{name: $name, callback_url: $uri}')"
check "an application is registered" 201 "$STATUS"
APP_ID="$(field id)"
api POST "/api/v2/oauth2-provider/apps/$APP_ID/secrets"
check "it gets a secret" 201 "$STATUS"
SECRET="$(field client_secret_full)"

echo "== Code with PKCE"
authorize "$ISSUER"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" resource "$ISSUER"
check "the code is exchanged" 200 "$STATUS"
check_set "there is an access token" "$(field access_token)"
check "it is a bearer token" Bearer "$(field token_type)"
check "the answer is not stored anywhere" no-store "$(header cache-control | tr 'A-Z' 'a-z')"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" resource "$ISSUER"
check "a code works once" "400 invalid_grant" "$STATUS $(field error)"

authorize "$ISSUER"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$(random)" resource "$ISSUER"
check "a wrong verifier is refused" "400 invalid_grant" "$STATUS $(field error)"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" resource "$ISSUER"
check "the failed attempt burned the code" "400 invalid_grant" "$STATUS $(field error)"

authorize "$ISSUER"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI/" code_verifier "$VERIFIER" resource "$ISSUER"
check "another redirect URI is refused" "400 invalid_grant" "$STATUS $(field error)"

authorize "$ISSUER"
form grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" \
    client_id "$APP_ID" client_secret "wrong-$SECRET"
plain "$TOKEN_ENDPOINT" --data-binary "@$WORK/form"
check "a wrong secret is refused" "401 invalid_client" "$STATUS $(field error)"

echo "== Resource, refresh, revocation"
authorize "$MCP_RESOURCE"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" \
    resource "https://elsewhere.example"
check "a code does not yield a token for another resource" "400 invalid_target" "$STATUS $(field error)"

authorize "$MCP_RESOURCE"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" \
    resource "$MCP_RESOURCE"
check "a token for /mcp is given" 200 "$STATUS"
FIRST="$(field access_token)"
REFRESH="$(field refresh_token)"
token grant_type refresh_token refresh_token "$REFRESH" resource "$MCP_RESOURCE"
check "it is refreshed" 200 "$STATUS"
TOKEN="$(field access_token)"
NEXT_REFRESH="$(field refresh_token)"
if [ -n "$TOKEN" ] && [ "$TOKEN" != "$FIRST" ]; then pass "the access token is a new one"; else fail "the access token is a new one"; fi
if [ -n "$NEXT_REFRESH" ] && [ "$NEXT_REFRESH" != "$REFRESH" ]; then pass "the refresh token is a new one"; else fail "the refresh token is a new one"; fi
token grant_type refresh_token refresh_token "$NEXT_REFRESH" resource "https://elsewhere.example"
check "a refresh does not change the resource" "400 invalid_target" "$STATUS $(field error)"

echo "== Bearer tokens"
mcp=(-X POST -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream' --data "$mcp_initialize")
bearer "$TOKEN" "$BASE_URL/mcp" "${mcp[@]}"
check "the refreshed token opens /mcp" 200 "$STATUS"
plain "$BASE_URL/mcp" "${mcp[@]}"
check "without a token /mcp answers 401" 401 "$STATUS"
challenge_header="$(header www-authenticate)"
case "$challenge_header" in
    Bearer*resource_metadata=*) pass "the 401 says where the metadata is" ;;
    *) fail "the 401 says where the metadata is" "WWW-Authenticate: $challenge_header" ;;
esac
printf 'url = "%s/mcp?access_token=%s"\n' "$BASE_URL" "$TOKEN" >"$WORK/curlrc"
STATUS="$(curl -sS -o "$WORK/body" -w '%{http_code}' -K "$WORK/curlrc" "${mcp[@]}")"
case "$STATUS" in
    400 | 401) pass "a token in the query string is refused" ;;
    *) fail "a token in the query string is refused" "status $STATUS" ;;
esac

authorize "$ISSUER"
token grant_type authorization_code code "$CODE" redirect_uri "$REDIRECT_URI" code_verifier "$VERIFIER" resource "$ISSUER"
check "a token for the API is given" 200 "$STATUS"
API_TOKEN="$(field access_token)"
API_REFRESH="$(field refresh_token)"
bearer "$API_TOKEN" "$BASE_URL/api/v2/users/me"
check "it opens the API" 200 "$STATUS"
printf 'url = "%s/api/v2/users/me?access_token=%s"\n' "$BASE_URL" "$API_TOKEN" >"$WORK/curlrc"
STATUS="$(curl -sS -o "$WORK/body" -w '%{http_code}' -K "$WORK/curlrc")"
case "$STATUS" in
    400 | 401) pass "the API refuses a token in the query string" ;;
    *) fail "the API refuses a token in the query string" "status $STATUS" ;;
esac

form token "$API_REFRESH" client_id "$APP_ID" client_secret "$SECRET"
plain "$REVOCATION_ENDPOINT" --data-binary "@$WORK/form"
check "the grant is revoked" 200 "$STATUS"
bearer "$API_TOKEN" "$BASE_URL/api/v2/users/me"
check "its access token is dead" 401 "$STATUS"
token grant_type refresh_token refresh_token "$API_REFRESH"
check "its refresh token is dead" "400 invalid_grant" "$STATUS $(field error)"
bearer "$TOKEN" "$BASE_URL/mcp" "${mcp[@]}"
check "the other grant still works" 200 "$STATUS"
