#!/usr/bin/env bash
# Configures a WildFly 39 that is not running for Slipway. May be repeated: the result is the same.
#
#   apply.sh WILDFLY_HOME POSTGRESQL_DRIVER_JAR [CONFIGURATION, default standalone.xml]
set -eu

if [ $# -lt 2 ]; then
  sed -n 's/^# \{0,1\}//p' "$0" | sed 1d >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
wildfly=$(cd "$1" && pwd)
driver=$2
configuration=${3:-standalone.xml}
cli=$wildfly/bin/jboss-cli.sh

[ -x "$cli" ] || { echo "apply.sh: $wildfly is not a WildFly: it has no bin/jboss-cli.sh" >&2; exit 1; }
[ -f "$wildfly/standalone/configuration/$configuration" ] || { echo "apply.sh: there is no configuration $configuration" >&2; exit 1; }
[ -f "$driver" ] || { echo "apply.sh: there is no driver $driver" >&2; exit 1; }

# 1. The modules: the driver, and WildFly's Bouncy Castle by a name for applications.
cp -R "$here/modules/." "$wildfly/modules/"
cp "$driver" "$wildfly/modules/org/postgresql/main/postgresql.jar"

# 2. The subsystems that standalone.xml does not start with: MicroProfile, and what replaces the older health and metrics.
if ! grep -q 'microprofile-openapi-smallrye' "$wildfly/standalone/configuration/$configuration"; then
  "$cli" --file="$wildfly/docs/examples/enable-microprofile.cli" -Dconfig="$configuration"
fi

# 3. Slipway's own scripts, in their order.
script=$(mktemp)
trap 'rm -f "$script"' EXIT
{
  echo "embed-server --server-config=$configuration"
  cat "$here"/cli/*.cli
  echo "stop-embedded-server"
} >"$script"
"$cli" --file="$script"
