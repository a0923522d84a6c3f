#!/usr/bin/env bash
# Installs what the tests need where it can, builds with warnings as errors, checks the formatting, and runs every test project.
#
#   ./test.sh          the tests that take seconds
#   ./test.sh --all    the long ones too (Duration=Long)
#
# Ends with one line, "N passed, N failed", and a non-zero exit code if anything failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MASSTRANSIT_USAGE_TELEMETRY=false
# One compiler for the whole solution, whatever the surroundings say: half the time.
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=true

filter=(-trait- Duration=Long)
case "${1:-}" in
  "") ;;
  --all)
    filter=()
    export PEERSUPPORT_TEST_ALL=1
    ;;
  *)
    echo "Usage: ./test.sh [--all]" >&2
    exit 2
    ;;
esac

has() { command -v "$1" >/dev/null 2>&1; }

say() { printf '\n== %s\n' "$*"; }

# Asks for a password only where somebody can give it.
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; elif [[ -t 0 ]]; then sudo "$@"; else sudo --non-interactive "$@"; fi
}

has_rabbitmq() { [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] || has rabbitmq-server || docker info >/dev/null 2>&1; }

has_browser() { has chromium || has chromium-browser || has google-chrome; }

# The package's own broker is not used: each test run starts a node of its own. Only one that we brought here is stopped.
stop_installed_rabbitmq() {
  if has systemctl && systemctl is-active --quiet rabbitmq-server 2>/dev/null; then
    as_root systemctl stop rabbitmq-server
  elif has service && service rabbitmq-server status >/dev/null 2>&1; then
    as_root service rabbitmq-server stop
  fi
}

install_needs() {
  local packages=()
  has_rabbitmq || packages+=(rabbitmq-server)
  has_browser || packages+=(chromium)
  has node || packages+=(nodejs)
  has npm || packages+=(npm)
  [[ ${#packages[@]} -gt 0 ]] || return 0

  say "Installing ${packages[*]}"
  if ! has apt-get; then
    echo "Missing: ${packages[*]}. This system has no apt-get; install them (Docker will do in the place of rabbitmq-server)." >&2
    return 1
  fi
  if ! as_root true; then
    echo "Missing: ${packages[*]}. Run as root or with sudo, or: sudo apt-get install ${packages[*]}" >&2
    return 1
  fi
  as_root apt-get update -qq || echo "apt-get update failed; trying with the lists that are there." >&2
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"; then
    echo "Could not install: ${packages[*]}. See what apt-get said above." >&2
    return 1
  fi
  if [[ " ${packages[*]} " == *" rabbitmq-server "* ]]; then stop_installed_rabbitmq; fi
}

if ! has dotnet; then
  echo "Missing: the .NET SDK that global.json names (https://dotnet.microsoft.com/download/dotnet/10.0)." >&2
  exit 1
fi
install_needs

say "Building"
dotnet build PeerSupport.sln --nologo -v quiet

say "Checking the formatting"
dotnet format PeerSupport.sln --verify-no-changes --no-restore

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
passed=0 failed=0 skipped=0

count() { # file, attribute: the sum over the report's assemblies
  grep -o '<assembly [^>]*' "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}

for project in tests/*.Tests; do
  name=$(basename "$project")
  report=$results/$name.xml
  say "$name"
  timeout --kill-after=1m 60m dotnet "artifacts/bin/$name/debug/$name.dll" \
    "${filter[@]}" -noColor -noLogo -result-xml "$report" || code=$?
  if [[ ! -s $report ]]; then
    echo "$name ended before its report (exit code ${code:-0})."
    failed=$((failed + 1))
    continue
  fi
  broken=$(($(count "$report" failed) + $(count "$report" errors)))
  # A run that ends badly with all its tests passed is a failure too.
  if [[ ${code:-0} -ne 0 && $broken -eq 0 && $(count "$report" total) -gt 0 ]]; then broken=1; fi
  passed=$((passed + $(count "$report" passed)))
  failed=$((failed + broken))
  skipped=$((skipped + $(count "$report" skipped)))
  unset code
done

if [[ $skipped -gt 0 ]]; then
  say "Skipped, and why"
  perl -0777 -ne 'print "$1\n" while /<reason>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/reason>/gs' "$results"/*.xml | sort | uniq -c
fi

echo
if [[ $skipped -gt 0 ]]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[[ $failed -eq 0 ]]
