using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PeerSupport.Agreements.Persistence;

namespace PeerSupport.Agreements.Tests.Features;

/// <summary>What others build on: the described API and the database script.</summary>
[Collection(SharedApp.Name)]
public class TheContract(AgreementsApp app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Set <c>UPDATE_OPENAPI=1</c> to take the served document as the new contract.</summary>
    [Fact]
    public async Task The_served_OpenAPI_document_is_the_one_checked_in()
    {
        var file = Path.Combine(Root(), "docs", "openapi", "agreements.json");
        var served = (await app.Anonymous().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation))
            .ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_OPENAPI") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served, Cancellation);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, Cancellation), served);
    }

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

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PeerSupport.sln")))
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The repository's root is not above the tests.");
        return folder;
    }
}
