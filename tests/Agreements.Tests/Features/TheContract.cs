using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

/// <summary>What others build on: the described API and the database script.</summary>
[Collection(SharedApp.Name)]
public class TheContract(AgreementsApp app)
{
    /// <summary>Set <c>UPDATE_OPENAPI=1</c> to take the served document as the new contract.</summary>
    [Fact]
    public async Task The_served_OpenAPI_document_is_the_one_checked_in()
    {
        var (kept, served) = await CheckedIn.OpenApi(app, "agreements");

        Assert.Equal(kept, served);
    }

    [Fact]
    public Task Every_operation_is_described_with_an_example() => ApiDescription.HasNoGaps(app);

    [Fact]
    public Task What_is_described_is_so() => ApiDescription.IsTrue(app);

    [Fact]
    public void The_SQL_Server_migration_is_T_SQL()
    {
        using var scope = app.Services.CreateScope();
        var script = scope.ServiceProvider.GetRequiredService<SqlServerAgreementsDb>().GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.Contains("CREATE TABLE [Agreements]", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(SqliteAgreementsDb))]
    [InlineData(typeof(SqlServerAgreementsDb))]
    public void The_migrations_say_what_the_model_says(Type context)
    {
        using var scope = app.Services.CreateScope();

        Assert.False(((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database.HasPendingModelChanges());
    }
}
