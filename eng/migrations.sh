#!/usr/bin/env bash
# Adds a migration to one service, for both providers:   eng/migrations.sh Agreements RemindOfReviews
# What a release has shipped is never changed: its databases are carried on by what is added.
set -euo pipefail
cd "$(dirname "$0")/.."
[[ $# -eq 2 ]] || { echo "Usage: eng/migrations.sh SERVICE NAME" >&2; exit 2; }
dotnet tool restore >/dev/null

# The design-time host is built but never started; this only keeps it from asking for a broker.
export ConnectionStrings__messaging=amqp://design-time ConnectionStrings__database="Data Source=:memory:"

project=src/$1.Service
dotnet build "$project" --nologo -v quiet
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$2" --no-build --project "$project" --context "$provider$1Db" \
    --output-dir "Persistence/Migrations/$provider"
done
