using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Tests.Imports;

public sealed class ImportingIowa(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static readonly Dictionary<string, int> Rows = new()
    {
        ["accessibility"] = 179,
        ["address"] = 822,
        ["attribute"] = 1185,
        ["language"] = 19,
        ["location"] = 822,
        ["organization"] = 11,
        ["schedule"] = 1751,
        ["service"] = 1185,
        ["service_at_location"] = 1185,
        ["taxonomy"] = 1,
        ["taxonomy_term"] = 11,
    };

    [Fact]
    public async Task Everything_is_added_once_and_the_same_again_changes_nothing()
    {
        var organisation = Guid.NewGuid();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var first = await app.Import(HsdsData.Iowa, organisation, "America/Chicago");
        TestContext.Current.TestOutputHelper?.WriteLine($"The first import took {clock.Elapsed.TotalSeconds:0.0} s.");

        Assert.True(first.Applied);
        Assert.Equal(Rows, first.Tables.ToDictionary(table => table.Key, table => table.Value.Read));
        Assert.All(first.Tables.Values, counts => Assert.Equal((counts.Read, 0, 0), (counts.Added, counts.Changed, counts.Unchanged)));
        Assert.Equal(640, first.Warnings);
        Assert.All(first.Problems, problem => Assert.Equal(("addresses.csv", ProblemSeverity.Warning), (problem.File, problem.Severity)));
        Assert.Contains(first.Problems, problem => problem is { Line: 2 } && problem.Message.Contains("postal_code", StringComparison.Ordinal));

        var second = await app.Import(HsdsData.Iowa, organisation, "America/Chicago");

        Assert.True(second.Applied);
        Assert.All(second.Tables.Values, counts => Assert.Equal((0, 0, counts.Read), (counts.Added, counts.Changed, counts.Unchanged)));
        Assert.Equal(first.Problems, second.Problems);
        Assert.Contains("IX_DirectoryRecords_Likeness", await KnownSpread());
    }

    [Theory]
    [InlineData("services.csv", 0.5)]
    [InlineData("schedules.csv", 0.9)]
    [InlineData("addresses.csv", 0.33)]
    [InlineData("service_at_location.csv", 0.66)]
    public async Task A_truncated_file_refuses_the_whole_package(string file, double kept)
    {
        using var package = PackageFolder.CopyOf(HsdsData.Iowa);
        var bytes = await File.ReadAllBytesAsync(package.File(file), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(package.File(file), bytes[..(int)(bytes.Length * kept)], TestContext.Current.CancellationToken);

        var report = await app.Import(package.Path, Guid.NewGuid());

        Assert.False(report.Applied);
        Assert.Contains(report.Problems, problem => problem.Severity is ProblemSeverity.Error && problem.Line > 1);
    }

    /// <summary>The indexes of which the database knows how their rows are spread.</summary>
    private async Task<IReadOnlyList<string>> KnownSpread()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ResourcesDb>().Database
            .SqlQuery<string>($"SELECT idx AS Value FROM sqlite_stat1").ToListAsync(TestContext.Current.CancellationToken);
    }
}
