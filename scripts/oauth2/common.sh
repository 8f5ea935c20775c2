# Shared by the scripts of this folder; sourced, not run. Needs curl, jq and openssl.
#
# Environment:
#   BASE_URL       the server, default http://localhost:3000
#   SESSION_TOKEN  who acts; default: the login that the command line client has stored for BASE_URL; "-" reads a line
#                  of standard input
# Secrets travel to curl in files that only this user can read, never as arguments: `ps` shows arguments to everybody.

BASE_URL="${BASE_URL:-http://localhost:3000}"
BASE_URL="${BASE_URL%/}"

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 1
}

for tool in curl jq openssl; do
    command -v "$tool" >/dev/null || die "$tool is needed; install it with your package manager"
done

WORK="$(mktemp -d)" # mode 0700
cleanup() { rm -rf "$WORK"; }
trap cleanup EXIT

# The session token: given, read from standard input, or from the client's credentials file.
load_session() {
    if [ "${SESSION_TOKEN:-}" = "-" ]; then
        IFS= read -r SESSION_TOKEN || die "no session token on standard input"
    fi
    if [ -z "${SESSION_TOKEN:-}" ]; then
        local folder="${SLIPWAY_CONFIG_DIR:-${XDG_CONFIG_HOME:-$HOME/.config}/slipway}"
        SESSION_TOKEN="$(jq -r --arg url "$BASE_URL" '.logins[$url] | .token // empty' \
            "$folder/credentials.json" 2>/dev/null || true)"
    fi
    [ -n "${SESSION_TOKEN:-}" ] ||
        die "no session: set SESSION_TOKEN, or sign in first: ./slipway login --password --url $BASE_URL"
    printf 'Coder-Session-Token: %s\n' "$SESSION_TOKEN" >"$WORK/session"
}

# api METHOD PATH [JSON]: calls the API as the session; sets STATUS and leaves the body in $WORK/body.
api() {
    local method="$1" path="$2"
    shift 2
    local body=()
    if [ $# -gt 0 ]; then
        printf '%s' "$1" >"$WORK/request"
        body=(-H 'Content-Type: application/json' --data-binary "@$WORK/request")
    fi
    STATUS="$(curl -sS -o "$WORK/body" -w '%{http_code}' -X "$method" -H "@$WORK/session" "${body[@]}" \
        "$BASE_URL$path")" || die "no answer from $BASE_URL"
}

# field NAME: a member of the last JSON answer, empty if it is absent or the answer is not JSON.
field() { jq -r --arg name "$1" '.[$name] // empty' "$WORK/body" 2>/dev/null || true; }

# encode TEXT: as a value of a query or a form.
encode() { printf '%s' "$1" | jq -sRr '@uri'; }

# decode TEXT: what encode made, back again.
decode() { printf '%b' "${1//%/\\x}"; }

# random: 256 bits as 43 characters that need no escaping.
random() { openssl rand 32 | openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# challenge VERIFIER: its S256 challenge (RFC 7636 section 4.2).
challenge() { printf '%s' "$1" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '='; }
