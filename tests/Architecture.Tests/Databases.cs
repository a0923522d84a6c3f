using System.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Architecture.Tests;

public sealed class Databases
{
    private static readonly string[] Unlimited =
    [
        "OutboxMessage.Body", "FaultedMessage.Body", "DirectoryRecord.Fields", "DirectoryRecord.Words", "StagedRecord.Fields", "StagedRecord.Words",
        "ImportRecord.Report",
    ];

    public static TheoryData<string, DatabaseProvider> Each =>
        [.. from service in Service.All from provider in Enum.GetValues<DatabaseProvider>() select (service.Name, provider)];

    [Theory, MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public async Task The_script_for_SQL_Server_is_T_SQL(string name)
    {
        await using var app = Build(name, DatabaseProvider.SqlServer);
        await using var scope = app.Services.CreateAsyncScope();

        var script = Database(scope, DatabaseProvider.SqlServer).GetService<IMigrator>().GenerateScript();

        var parsed = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.Contains("CREATE TABLE [Outbox]", script, StringComparison.Ordinal);
        Assert.NotEmpty(((TSqlScript)parsed).Batches);
    }

    [Fact]
    public void The_parser_sees_what_is_no_T_SQL()
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader("CREATE TABLE IF NOT EXISTS Outbox (Id INTEGER);"), out var errors);
        Assert.NotEmpty(errors);
    }

    [Theory, MemberData(nameof(Each))]
    public async Task The_migrations_are_those_of_the_model(string name, DatabaseProvider provider)
    {
        await using var app = Build(name, provider);
        await using var scope = app.Services.CreateAsyncScope();
        var database = Database(scope, provider);

        Assert.NotEmpty(database.Database.GetMigrations());
        Assert.False(database.Database.HasPendingModelChanges(), $"Run eng/migrations.sh {name} with a name for what changes, and commit what it makes.");
    }

    [Theory, MemberData(nameof(Each))]
    public async Task Every_text_has_a_limit_or_a_reason_to_have_none(string name, DatabaseProvider provider)
    {
        await using var app = Build(name, provider);
        await using var scope = app.Services.CreateAsyncScope();
        // Bodies of messages, the directory's records and the reports of imports as JSON have none; what a library stores is the library's.
        var unlimited = from entity in Database(scope, provider).Model.GetEntityTypes()
                        where entity.ClrType.Namespace?.StartsWith("PeerSupport.", StringComparison.Ordinal) is true && !entity.IsMappedToJson()
                        from property in entity.GetProperties()
                        where property.ClrType == typeof(string) && property.GetMaxLength() is null
                        select $"{entity.ClrType.Name}.{property.Name}";

        Assert.Empty(unlimited.Except(Unlimited));
    }

    private static WebApplication Build(string name, DatabaseProvider provider) => Service.Called(name).Build(
    [
        "--environment=Development", "--ConnectionStrings:messaging=amqp://nowhere", $"--Database:Provider={provider}",
        $"--ConnectionStrings:database={(provider is DatabaseProvider.SqlServer ? "Server=nowhere;Database=x" : "Data Source=:memory:")}",
    ], null);

    private static ServiceDb Database(AsyncServiceScope scope, DatabaseProvider provider)
    {
        var database = scope.ServiceProvider.GetRequiredService<ServiceDb>();
        Assert.Equal(provider is DatabaseProvider.SqlServer, database.Database.IsSqlServer());
        return database;
    }
}
