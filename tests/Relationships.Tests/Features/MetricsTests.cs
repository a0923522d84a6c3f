using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

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

        var metrics = await Scrape();

        Assert.Matches(@"peersupport_relationships\{[^}]*phase=""active""[^}]*\} 1\n", metrics);
        Assert.Matches(@"peersupport_relationships\{[^}]*phase=""gettingToKnow""[^}]*\} 1\n", metrics);
        // Meters of the same name are heard across the process: other tests' contacts may be among these.
        Assert.Matches(@"peersupport_contacts_total\{[^}]*exception=""[Tt]rue""[^}]*within=""no""[^}]*\} [1-9]\d*\n", metrics);
        Assert.DoesNotContain("Sam", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(active.Id.ToString(), metrics, StringComparison.Ordinal);
    }

    private async Task<string> Scrape()
    {
        var scraped = await app.Anonymous().Send(HttpMethod.Get, "/metrics");
        return await scraped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
