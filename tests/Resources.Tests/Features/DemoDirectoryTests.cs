using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class DemoDirectoryTests(DemoDirectoryTests.Demo app) : IClassFixture<DemoDirectoryTests.Demo>
{
    public sealed class Demo : ResourcesApp
    {
        protected override void Configure(WebApplicationBuilder builder)
        {
            base.Configure(builder);
            builder.Configuration.AddInMemoryCollection([new("Demo:Enabled", "true")]);
        }
    }

    [Fact]
    public async Task The_demo_services_are_there_complete_and_called_demo()
    {
        using var http = app.Anonymous();
        var page = await http.Send(HttpMethod.Get, "/hsds/services").Read<JsonNode>();
        var documents = new List<(string, string, JsonNode)> { ("page", "page of service.json", page) };
        foreach (var service in page["contents"]!.AsArray())
        {
            Assert.StartsWith("Demo ", service!["name"]!.GetValue<string>(), StringComparison.Ordinal);
            var full = await http.Send(HttpMethod.Get, $"/hsds/services/{service["id"]}").Read<JsonNode>();
            Assert.NotEmpty(full["service_at_locations"]![0]!["schedules"]!.AsArray());
            Assert.NotEmpty(full["attributes"]!.AsArray());
            documents.Add((service["name"]!.GetValue<string>(), "service.json", full));
        }

        Assert.Equal(13, page["total_items"]!.GetValue<int>());
        await HsdsValidator.Check(documents);
    }

    [Fact]
    public async Task Seeding_again_changes_nothing()
    {
        using var seeding = app.Services.CreateScope();
        await ActivatorUtilities.CreateInstance<DemoDirectory>(seeding.ServiceProvider).StartAsync(TestContext.Current.CancellationToken);

        var db = seeding.ServiceProvider.GetRequiredService<ResourcesDb>();
        Assert.Equal(1, await db.Changes.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.StagedRecords.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.StagedLinks.CountAsync(TestContext.Current.CancellationToken));
    }
}
