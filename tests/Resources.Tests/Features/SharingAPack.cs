using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class SharingAPack(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task Whoever_has_the_link_reads_the_entries_and_nothing_about_people()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var worker = story.Worker;
        using var anybody = app.Anonymous();

        var made = await worker.Send(HttpMethod.Post, Link(offered), revision: offered.Revision);
        var link = await made.Read<PackLinkView>();
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Equal($"\"{link.Revision}\"", made.Headers.ETag?.Tag);
        Assert.Matches("^http.*/pack/[A-Za-z0-9_-]{43}$", link.Url);

        var answer = await anybody.Send(HttpMethod.Get, Shared(link));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertUnseen(answer);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var id in (Guid[])[story.Relationship, story.PeerId, story.PeerPerson, story.WorkerId, story.Organisation, story.Site, offered.Id])
            Assert.DoesNotContain(id.ToString(), text, StringComparison.OrdinalIgnoreCase);

        var sheet = JsonNode.Parse(text)!;
        var entry = sheet["entries"]![0]!;
        Assert.Equal("2030-01-07", sheet["asOf"]!.GetValue<string>());
        Assert.Equal(("Evening Group", "Close to your work", "current"), (entry["name"]!.GetValue<string>(), entry["reason"]!.GetValue<string>(), entry["state"]!.GetValue<string>()));
        Assert.Equal("1 Elm St", entry["service"]!["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"]!.GetValue<string>());
        Assert.NotNull((await PackStory.Fresh(worker, offered.Id))["linkMadeAt"]);
    }

    [Fact]
    public async Task A_link_shows_what_the_peer_was_given_also_where_the_publisher_keeps_it_from_anonymous_readers()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var peer = story.Peer;
        using var administrator = app.ClientFor(Guid.NewGuid(), story.Organisation, "administrator");
        using var anybody = app.Anonymous();
        var link = await peer.Send(HttpMethod.Post, Link(offered), revision: offered.Revision).Read<PackLinkView>();

        await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, 0);

        Assert.Equal(HttpStatusCode.NotFound, (await TwoPublishers.Service(anybody, story.Services[0])).StatusCode);
        var sheet = await anybody.Send(HttpMethod.Get, Shared(link)).Read<JsonNode>();
        Assert.Equal("current", (string?)sheet["entries"]![0]!["state"]);
    }

    [Fact]
    public async Task A_new_link_ends_the_old_one_and_a_revoked_one_is_404()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var peer = story.Peer;
        using var anybody = app.Anonymous();

        var first = await peer.Send(HttpMethod.Post, Link(offered), revision: offered.Revision).Read<PackLinkView>();
        var second = await peer.Send(HttpMethod.Post, Link(offered), revision: first.Revision).Read<PackLinkView>();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Send(HttpMethod.Get, Shared(first))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, Shared(second))).StatusCode);

        var revoked = await peer.Send(HttpMethod.Delete, Link(offered), revision: second.Revision).Read<PackView>();
        Assert.Null(revoked.LinkMadeAt);
        Assert.True(revoked.Revision > second.Revision);
        var gone = await anybody.Send(HttpMethod.Get, Shared(second));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        AssertUnseen(gone);

        var again = await peer.Send(HttpMethod.Delete, Link(offered), revision: revoked.Revision).Read<PackView>();
        Assert.Equal(revoked.Revision, again.Revision);
    }

    [Fact]
    public async Task Only_a_hash_of_the_link_is_stored()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var worker = story.Worker;
        var link = await worker.Send(HttpMethod.Post, Link(offered), revision: offered.Revision).Read<PackLinkView>();

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        var stored = await db.Packs.IgnoreQueryFilters().SingleAsync(pack => pack.Id == new ResourcePackId(offered.Id), TestContext.Current.CancellationToken);
        Assert.Equal(new LinkToken(Token(link)).Hash, stored.Link!.Hash);
        Assert.DoesNotContain(Token(link), stored.Link.Hash, StringComparison.OrdinalIgnoreCase);
        var trail = await db.AuditTrail.IgnoreQueryFilters().Where(entry => entry.Record == story.Relationship).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(trail, entry => entry.Operation == "MakePackLink" && entry.Person.Value == story.WorkerId);
    }

    [Fact]
    public async Task A_link_goes_on_when_the_pack_is_taken_and_ends_when_it_is_declined()
    {
        foreach (var (taken, status) in ((bool, HttpStatusCode)[])[(true, HttpStatusCode.OK), (false, HttpStatusCode.NotFound)])
        {
            var story = await PackStory.Begin(app);
            var offered = await story.Offered();
            using var peer = story.Peer;
            using var anybody = app.Anonymous();
            var link = await peer.Send(HttpMethod.Post, Link(offered), revision: offered.Revision).Read<PackLinkView>();
            var answered = await peer.Send(HttpMethod.Post, $"/api/resources/packs/{offered.Id}/answer", new { Taken = taken }, link.Revision).Read<PackView>();

            Assert.Equal(status, (await anybody.Send(HttpMethod.Get, Shared(link))).StatusCode);
            var more = await peer.Send(HttpMethod.Post, Link(offered), revision: answered.Revision);
            Assert.Equal(taken ? null : "pack.declined", taken ? null : await more.ProblemCode());
            Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.Conflict, more.StatusCode);
        }
    }

    [Fact]
    public async Task A_draft_gets_no_link_and_a_link_names_the_revision()
    {
        var story = await PackStory.Begin(app);
        var draft = await story.Drafted(story.Services[0]);
        var pack = await story.Offered();
        using var worker = story.Worker;
        var refused = await worker.Send(HttpMethod.Post, Link(draft), revision: draft.Revision);
        Assert.Equal((HttpStatusCode.Conflict, "pack.not-offered"), (refused.StatusCode, await refused.ProblemCode()));

        foreach (var (revision, status) in new (long?, HttpStatusCode)[]
        {
            (null, HttpStatusCode.PreconditionRequired), (pack.Revision + 1, HttpStatusCode.PreconditionFailed),
        })
        {
            Assert.Equal(status, (await worker.Send(HttpMethod.Post, Link(pack), revision: revision)).StatusCode);
            Assert.Equal(status, (await worker.Send(HttpMethod.Delete, Link(pack), revision: revision)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await worker.Send(HttpMethod.Post, $"/api/resources/packs/{Guid.NewGuid()}/link", revision: 1)).StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%E2%98%83")]
    [InlineData("LONG")]
    public async Task An_unknown_link_is_404(string token)
    {
        using var anybody = app.Anonymous();
        var path = token.Replace("LONG", new string('x', 2000), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Send(HttpMethod.Get, $"/api/resources/shared-packs/{path}")).StatusCode);
    }

    [Fact]
    public async Task A_signed_in_person_of_another_organisation_reads_it_too()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        using var worker = story.Worker;
        using var other = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "peer");
        var link = await worker.Send(HttpMethod.Post, Link(offered), revision: offered.Revision).Read<PackLinkView>();

        Assert.Equal(HttpStatusCode.OK, (await other.Send(HttpMethod.Get, Shared(link))).StatusCode);
    }

    private static void AssertUnseen(HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    private static string Link(PackView pack) => $"/api/resources/packs/{pack.Id}/link";

    private static string Token(PackLinkView link) => link.Url[(link.Url.LastIndexOf('/') + 1)..];

    private static string Shared(PackLinkView link) => $"/api/resources/shared-packs/{Token(link)}";
}
