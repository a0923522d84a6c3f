#!/usr/bin/env bash
# Makes the initial migration of one or more services anew, for both providers:   eng/migrations.sh [Agreements …]
# Until the first release each service keeps one initial migration per provider; after it, migrations are only added.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null

# The design-time host is built but never started; this only keeps it from asking for a broker.
export ConnectionStrings__messaging=amqp://design-time ConnectionStrings__database="Data Source=:memory:"

for service in "${@:-Identity Relationships Agreements Resources}"; do
  for name in $service; do
    project=src/$name.Service
    rm -rf "$project/Persistence/Migrations"
    dotnet build "$project" --nologo -v quiet
    for provider in Sqlite SqlServer; do
      dotnet ef migrations add Initial --no-build --project "$project" --context "$provider${name}Db" \
        --output-dir "Persistence/Migrations/$provider"
    done
  done
done
