using System.Text;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Tests.Imports;

public sealed class ImportingAPackage(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private readonly Guid _organisation = Guid.NewGuid();

    [Fact]
    public async Task A_change_is_counted_and_columns_in_another_order_are_none()
    {
        using var package = PackageFolder.Small();
        Assert.True((await app.Import(package.Path, _organisation)).Applied);

        package["services.csv"] = package["services.csv"].Replace("Evening Group", "Late Group", StringComparison.Ordinal);
        var rows = package["taxonomies.csv"].Split('\n').Select(row => row.Split(',')).Where(row => row.Length == 3);
        package["taxonomies.csv"] = string.Concat(rows.Select(row => $"{row[2]},{row[0]},{row[1]}\n"));
        var report = await app.Import(package.Path, _organisation);

        Assert.Equal(new TableCounts(2, 0, 1, 1), report.Tables["service"]);
        Assert.Equal(new TableCounts(1, 0, 0, 1), report.Tables["taxonomy"]);
    }

    [Fact]
    public async Task Quoted_line_breaks_count_and_a_byte_order_mark_does_no_harm()
    {
        using var package = PackageFolder.Small();
        var rows = package["services.csv"].Split('\n');
        package["services.csv"] = "\uFEFF" + string.Join("\r\n", rows[0], rows[1].Replace("Evening Group", "\"Evening\n\"\"Group\"\"\"", StringComparison.Ordinal),
            rows[2].Replace(",active", ",closed", StringComparison.Ordinal), "");

        var report = await app.Import(package.Path, _organisation);

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("services.csv", 4, ProblemSeverity.Error), (problem.File, problem.Line, problem.Severity));
    }

    [Fact]
    public async Task What_the_standard_does_not_know_is_kept_with_a_warning()
    {
        using var package = PackageFolder.Small();
        package["organizations.csv"] = package["organizations.csv"].Replace("description\n", "description,mascot\n", StringComparison.Ordinal)
            .Replace("Helps\n", "Helps,Owl\n", StringComparison.Ordinal);

        var report = await app.Import(package.Path, _organisation);

        Assert.True(report.Applied);
        Assert.Contains("mascot", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_id_is_refused_with_its_row_and_stays_theirs()
    {
        using var package = PackageFolder.Small();
        Assert.True((await app.Import(package.Path, _organisation)).Applied);
        package["services.csv"] = package["services.csv"].Replace("Evening Group", "Taken Over", StringComparison.Ordinal);

        var theirs = await app.Import(package.Path, Guid.NewGuid());
        var ours = await app.Import(package.Path, _organisation);

        Assert.False(theirs.Applied);
        Assert.Contains(theirs.Problems, problem => problem is { File: "services.csv", Line: 2 } && problem.Message.Contains("another organisation", StringComparison.Ordinal));
        Assert.Equal(new TableCounts(2, 0, 1, 1), ours.Tables["service"]);
    }

    [Fact]
    public async Task A_row_cannot_be_hung_on_anothers_row_but_may_use_their_vocabulary()
    {
        using var theirs = PackageFolder.Small();
        Assert.True((await app.Import(theirs.Path, Guid.NewGuid())).Applied);
        var service = theirs["services.csv"].Split('\n')[1].Split(',')[0];
        var term = theirs["taxonomy_terms.csv"].Split('\n')[1].Split(',')[0];
        using var ours = PackageFolder.Small();
        ours["attributes.csv"] = System.Text.RegularExpressions.Regex.Replace(ours["attributes.csv"], "(?<=,)[0-9a-f-]{36}(?=,service)", term);
        Assert.True((await app.Import(ours.Path, _organisation)).Applied);

        ours["phones.csv"] = $"id,service_id,number\n{Guid.NewGuid()},{service},555\n";
        var report = await app.Import(ours.Path, _organisation);

        Assert.False(report.Applied);
        Assert.Equal(("phones.csv", 2), (Assert.Single(report.Problems).File, report.Problems[0].Line));
    }

    [Theory]
    [InlineData("services.csv", "Evening Group", "Evening \"Group\"", 2)]
    [InlineData("services.csv", "Evening Group", "\"Evening Group", 2)]
    [InlineData("services.csv", "Evening Group", "\"Evening\" Group", 2)]
    [InlineData("services.csv", "Evening Group", "Evening, Group", 2)]
    [InlineData("services.csv", "Evening Group", "", 2)]
    [InlineData("services.csv", "Evening Group", "Evening\0Group", 2)]
    [InlineData("services.csv", "status", "state", 1)]
    [InlineData("services.csv", "status", "name", 1)]
    [InlineData("locations.csv", "id,", "key,", 1)]
    [InlineData("locations.csv", "physical", "on Mars", 2)]
    [InlineData("organizations.csv", "Open Door", "", 2)]
    public async Task What_is_malformed_refuses_the_package_with_file_and_line(string file, string good, string bad, int line)
    {
        using var package = PackageFolder.Small();
        package[file] = package[file].Replace(good, bad, StringComparison.Ordinal);

        var report = await app.Import(package.Path, _organisation);

        Assert.False(report.Applied);
        Assert.Contains(report.Problems, problem => problem.Severity is ProblemSeverity.Error && problem.File == file && problem.Line == line);
        Assert.All(report.Tables.Values, counts => Assert.Equal(0, counts.Added));
    }

    [Fact]
    public async Task A_duplicate_id_a_broken_reference_and_an_id_that_is_none_are_named()
    {
        using var package = PackageFolder.Small();
        package["services.csv"] += package["services.csv"].Split('\n')[1] + "\n";
        Assert.Contains((await app.Import(package.Path, _organisation)).Problems, problem => problem is { File: "services.csv", Line: 4, Severity: ProblemSeverity.Error });

        using var broken = PackageFolder.Small();
        broken["service_at_location.csv"] = $"id,service_id,location_id\n{Guid.NewGuid()},{Guid.NewGuid()},{Guid.NewGuid()}\n";
        var problems = (await app.Import(broken.Path, _organisation)).Problems;
        Assert.Equal(2, problems.Count(problem => problem is { File: "service_at_location.csv", Line: 2 }));
        Assert.Single(problems, problem => problem is { File: "schedules.csv", Line: 2 });

        using var odd = PackageFolder.Small();
        odd["taxonomies.csv"] = "id,name,description\n17,Kinds,All\n";
        Assert.Contains((await app.Import(odd.Path, _organisation)).Problems, problem => problem is { File: "taxonomies.csv", Line: 2, Message: "id is not a UUID." });
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_at_its_line()
    {
        using var package = PackageFolder.Small();
        await File.WriteAllTextAsync(package.File("services.csv"), package["services.csv"], Encoding.Latin1, TestContext.Current.CancellationToken);

        var problem = Assert.Single((await app.Import(package.Path, _organisation)).Problems);

        Assert.Equal(("services.csv", 3, "The row is not UTF-8."), (problem.File, problem.Line, problem.Message));

        await File.WriteAllTextAsync(package.File("services.csv"), "id,name", Encoding.Unicode, TestContext.Current.CancellationToken);
        Assert.False((await app.Import(package.Path, _organisation)).Applied);
    }

    [Fact]
    public async Task A_missing_or_unknown_file_and_an_unknown_zone_are_refused()
    {
        using var missing = PackageFolder.Small();
        missing["datapackage.json"] = """{"resources": [{"name": "service", "path": "services.csv"}, {"name": "phone", "path": "phones.csv"}]}""";
        Assert.Contains((await app.Import(missing.Path, _organisation)).Problems, problem => problem is { File: "phones.csv", Severity: ProblemSeverity.Error });

        using var unknown = PackageFolder.Small();
        unknown["meetings.csv"] = "id\n";
        Assert.Contains((await app.Import(unknown.Path, _organisation)).Problems, problem => problem is { File: "meetings.csv", Severity: ProblemSeverity.Error });

        using var small = PackageFolder.Small();
        Assert.False((await app.Import(small.Path, _organisation, "Mars/Olympus")).Applied);
        Assert.False((await app.Import(small.File("nowhere"), _organisation)).Applied);
    }

    [Fact]
    public async Task A_last_row_without_line_break_is_taken_with_a_warning()
    {
        using var package = PackageFolder.Small();
        package["services.csv"] = package["services.csv"].TrimEnd('\n');

        var report = await app.Import(package.Path, _organisation);

        Assert.True(report.Applied);
        Assert.Equal(("services.csv", 3), (Assert.Single(report.Problems).File, report.Problems[0].Line));
    }
}
