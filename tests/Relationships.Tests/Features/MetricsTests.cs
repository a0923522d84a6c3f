using System.Text.RegularExpressions;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>By itself: a meter is heard across the process, and other apps that come and go would take its instruments along.</summary>
[CollectionDefinition("Metrics", DisableParallelization = true)]
public class Metrics;

[Collection("Metrics")]
public class MetricsTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Operators_see_relationships_by_phase_and_contacts_by_exception_and_nothing_of_anybody()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await scene.Started();
        await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
            new { at = A.Now.AddHours(-12), kind = "call", exceptionReason = "Sam had asked for it." });

        var metrics = "";
        await Eventual.State(
            async () => Counts(metrics = await Scrape(), "active", 1) && Counts(metrics, "gettingToKnow", 1), "both are counted");

        Assert.Matches(@"peersupport_contacts_total\{[^}]*exception=""[Tt]rue""[^}]*within=""no""[^}]*\} 1\n", metrics);
        Assert.DoesNotContain("Sam", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(active.Id.ToString(), metrics, StringComparison.Ordinal);
    }

    private static bool Counts(string metrics, string phase, int count) =>
        Regex.IsMatch(metrics, $"peersupport_relationships\\{{[^}}]*phase=\"{phase}\"[^}}]*\\}} {count}\n");

    private async Task<string> Scrape()
    {
        var scraped = await app.Anonymous().Send(HttpMethod.Get, "/metrics");
        return await scraped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
