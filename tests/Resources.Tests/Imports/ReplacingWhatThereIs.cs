using System.Text.Json.Nodes;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Imports;

public sealed class ReplacingWhatThereIs(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private readonly Guid _organisation = Guid.NewGuid();

    [Fact]
    public async Task A_service_that_the_package_has_no_longer_is_inactive_and_keeps_what_belongs_to_it()
    {
        using var package = PackageFolder.Small();
        var (first, second) = (ServiceId(package, 1), ServiceId(package, 2));
        await Import(package);
        var before = await Service(first);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = $"{app.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
        Without(package, first);

        var kept = await Import(package);
        Assert.Equal("active", (await Service(first))["status"]!.GetValue<string>());
        var replaced = await app.Import(package.Path, _organisation, replace: true);

        Assert.Equal((0, 1), (kept.Tables["service"].Closed, replaced.Tables["service"].Closed));
        Assert.All(replaced.Tables.Where(table => table.Key != "service"), table => Assert.Equal(0, table.Value.Closed));
        var after = await Service(first);
        Assert.Equal("inactive", after["status"]!.GetValue<string>());
        after["status"] = "active";
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        Assert.Equal("active", (await Service(second))["status"]!.GetValue<string>());
        Assert.Equal([first], await Modified(later));
    }

    [Fact]
    public async Task The_same_replacement_again_changes_nothing_and_a_service_that_is_back_is_open_again()
    {
        using var package = PackageFolder.Small();
        var (services, first) = (package["services.csv"], ServiceId(package, 1));
        await Import(package);
        Without(package, first);
        await app.Import(package.Path, _organisation, replace: true);

        var again = await app.Import(package.Path, _organisation, replace: true);
        Assert.All(again.Tables.Values, counts => Assert.Equal((0, 0, 0), (counts.Added, counts.Changed, counts.Closed)));

        package["services.csv"] = services;
        var back = await app.Import(package.Path, _organisation, replace: true);
        Assert.Equal(new TableCounts(2, 0, 1, 1), back.Tables["service"]);
        Assert.Equal("active", (await Service(first))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_belongs_to_a_row_of_the_package_and_is_not_in_it_is_taken_out_with_all_below_it()
    {
        using var package = PackageFolder.Small();
        var first = ServiceId(package, 1);
        package["phones.csv"] = $"id,service_id,number\n{Guid.NewGuid()},{first},555\n";
        await Import(package);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = $"{app.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
        foreach (var file in new[] { "phones.csv", "service_at_location.csv", "schedules.csv" })
            package[file] = package[file].Split('\n')[0] + "\n";

        var report = await app.Import(package.Path, _organisation, replace: true);

        Assert.True(report.Applied);
        Assert.Equal(["phone", "schedule", "service_at_location"], report.Tables.Where(table => table.Value.Closed == 1).Select(table => table.Key));
        var service = (await Service(first)).AsObject();
        Assert.False(service.ContainsKey("phones") || service.ContainsKey("service_at_locations"));
        Assert.True(service.ContainsKey("attributes"));
        Assert.Equal([first], await Modified(later));
    }

    [Fact]
    public async Task Others_are_not_touched_and_a_refused_package_closes_nothing()
    {
        using var theirs = PackageFolder.Small();
        Assert.True((await app.Import(theirs.Path, Guid.NewGuid())).Applied);
        using var ours = PackageFolder.Small();
        var first = ServiceId(ours, 1);
        await Import(ours);

        Without(ours, first);
        var services = ours["services.csv"];
        ours["services.csv"] = services.Replace("active", "closed", StringComparison.Ordinal);
        Assert.False((await app.Import(ours.Path, _organisation, replace: true)).Applied);
        Assert.Equal("active", (await Service(first))["status"]!.GetValue<string>());

        ours["services.csv"] = services;
        Assert.True((await app.Import(ours.Path, _organisation, replace: true)).Applied);
        Assert.Equal("active", (await Service(ServiceId(theirs, 1)))["status"]!.GetValue<string>());
    }

    private async Task<ImportReport> Import(PackageFolder package)
    {
        var report = await app.Import(package.Path, _organisation);
        Assert.True(report.Applied);
        return report;
    }

    private static string ServiceId(PackageFolder package, int row) => package["services.csv"].Split('\n')[row].Split(',')[0];

    /// <summary>Without the service and all that belongs to it, as its publisher would leave it out.</summary>
    private static void Without(PackageFolder package, string service)
    {
        package["services.csv"] = string.Concat(package["services.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(row => !row.StartsWith(service, StringComparison.Ordinal)).Select(row => row + "\n"));
        foreach (var file in new[] { "service_at_location.csv", "schedules.csv", "attributes.csv" })
            package[file] = package[file].Split('\n')[0] + "\n";
    }

    private async Task<JsonNode> Service(string id)
    {
        using var http = app.Anonymous();
        return await http.Send(HttpMethod.Get, $"/hsds/services/{id}").Read<JsonNode>();
    }

    private async Task<IEnumerable<string>> Modified(string since)
    {
        using var http = app.Anonymous();
        var page = await http.Send(HttpMethod.Get, $"/hsds/services?modified_after={since}").Read<JsonNode>();
        return page["contents"]!.AsArray().Select(row => row!["id"]!.GetValue<string>());
    }
}
