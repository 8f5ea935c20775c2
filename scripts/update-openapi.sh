#!/usr/bin/env bash
# Writes docs/api/openapi.yaml from a running server. Usage: scripts/update-openapi.sh [URL]
set -eu
cd "$(dirname "$0")/.."
url=${1:-http://localhost:3000}
mkdir -p docs/api
curl -fsS "$url/openapi" -o docs/api/openapi.yaml.new
mv docs/api/openapi.yaml.new docs/api/openapi.yaml
echo "docs/api/openapi.yaml is what $url says now." >&2
