#!/usr/bin/env bash
# Prints a PKCE pair (RFC 7636): a random verifier and its S256 challenge.
# The two lines can be evaluated: eval "$(scripts/oauth2/generate-pkce.sh)"
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

verifier="$(random)"
printf 'export CODE_VERIFIER=%s\n' "$verifier"
printf 'export CODE_CHALLENGE=%s\n' "$(challenge "$verifier")"

say ""
say "Send the challenge with the authorization request: code_challenge=\$CODE_CHALLENGE&code_challenge_method=S256"
say "Keep the verifier and send it with the code:       code_verifier=\$CODE_VERIFIER"
