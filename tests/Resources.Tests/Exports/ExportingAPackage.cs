using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Exports;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.ServiceDefaults;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Exports;

public sealed class ExportingAPackage(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private readonly Guid _organisation = Guid.NewGuid();
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("examples")]
    [InlineData("iowa")]
    public async Task Import_export_and_import_again_gives_equal_data_here_and_elsewhere(string which)
    {
        using var exported = PackageFolder.Empty();
        var imported = await app.Import(which == "iowa" ? HsdsData.Iowa : HsdsData.Examples, _organisation, which == "iowa" ? "America/Chicago" : null);
        Assert.True(imported.Applied);

        var written = await Export(app, exported.Path);
        Assert.Equal(imported.Tables.ToDictionary(table => table.Key, table => table.Value.Read), written);

        var again = await app.Import(exported.Path, _organisation);
        Assert.True(again.Applied);
        Assert.All(again.Tables.Values, counts => Assert.Equal(counts.Read, counts.Unchanged));

        await using var elsewhere = new ResourcesApp();
        await elsewhere.InitializeAsync();
        Assert.True((await elsewhere.Import(exported.Path, _organisation)).Applied);
        Assert.Equal(await Rows(app), await Rows(elsewhere));

        using var twice = PackageFolder.Empty();
        await Export(elsewhere, twice.Path);
        Assert.All(Directory.GetFiles(exported.Path), file =>
            Assert.Equal(File.ReadAllText(file), twice[Path.GetFileName(file)]));
    }

    [Fact]
    public async Task Columns_that_the_standard_does_not_know_and_texts_that_csv_must_quote_come_back()
    {
        using var package = PackageFolder.Small();
        package["organizations.csv"] = package["organizations.csv"].Replace("description\n", "description,mascot,=cmd\n", StringComparison.Ordinal)
            .Replace("Helps\n", "\"Helps, \"\"with\"\"\r\nall\", Owl ,é\n", StringComparison.Ordinal);
        Assert.True((await app.Import(package.Path, _organisation)).Applied);
        using var exported = PackageFolder.Empty();

        await Export(app, exported.Path);

        var again = await app.Import(exported.Path, _organisation);
        Assert.Equal(new TableCounts(1, 0, 0, 1), again.Tables["organization"]);
        Assert.EndsWith(",=cmd,mascot", exported["organizations.csv"].Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(",\"Helps, \"\"with\"\"\r\nall\",", exported["organizations.csv"], StringComparison.Ordinal);
        Assert.EndsWith(",é,\" Owl \"\n", exported["organizations.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_downloads_their_own_organisations_package_as_a_zip()
    {
        using var package = PackageFolder.Small();
        Assert.True((await app.Import(package.Path, _organisation)).Applied);
        using var others = PackageFolder.Small();
        Assert.True((await app.Import(others.Path, Guid.NewGuid())).Applied);
        using var administrator = app.ClientFor(Guid.NewGuid(), _organisation, "administrator");

        var answer = await administrator.Send(HttpMethod.Get, "/api/resources/export");
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal(("application/zip", "directory.zip"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains(zip.Entries, entry => entry.FullName == "datapackage.json");
        using var services = new StreamReader(await zip.GetEntry("services.csv")!.OpenAsync(Cancellation));
        var text = await services.ReadToEndAsync(Cancellation);
        Assert.Equal(
            package["services.csv"].Split('\n')[1..^1].Select(row => row.Split(',')[0]).Order(),
            text.Split('\n')[1..^1].Select(row => row.Split(',')[0]).Order());
    }

    [Fact]
    public async Task Only_administrators_export()
    {
        using var anonymous = app.Anonymous();
        using var worker = app.ClientFor(Guid.NewGuid(), _organisation, $"worker@{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.Send(HttpMethod.Get, "/api/resources/export")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Send(HttpMethod.Get, "/api/resources/export")).StatusCode);
    }

    [Fact]
    public async Task What_is_there_already_is_not_written_over()
    {
        using var package = PackageFolder.Small();
        await Assert.ThrowsAsync<StartupException>(() => Export(app, package.Path));
        await Assert.ThrowsAsync<StartupException>(() => Export(app, package.File("services.csv")));
    }

    private async Task<IReadOnlyDictionary<string, int>> Export(ResourcesApp from, string path)
    {
        await using var scope = from.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryExport>().Run(path, _organisation, Cancellation);
    }

    private async Task<Dictionary<string, string>> Rows(ResourcesApp of)
    {
        await using var scope = of.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        var rows = await db.Records.AsNoTracking().Where(row => row.Owner == new Kernel.OrganisationId(_organisation)).ToListAsync(Cancellation);
        return rows.ToDictionary(row => $"{row.TableName} {row.Id}", row => $"{row.Zone} {row.Fields} {Convert.ToHexString(row.Hash)}");
    }
}
