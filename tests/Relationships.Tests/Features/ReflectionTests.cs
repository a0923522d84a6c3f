using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ReflectionTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Reflections = "/api/relationships/reflections";

    [Fact]
    public async Task A_worker_writes_rereads_and_rewrites_their_own()
    {
        var scene = await Scene.In(app);
        var relationship = await scene.Started();

        var created = await scene.AsWorker.Send(HttpMethod.Post, Reflections, new
        {
            relationshipId = relationship.Id,
            text = new { established = new { thoughts = " We met at the lake. ", feelings = " " } },
        });
        var written = await created.Read<ReflectionView>();
        Assert.Equal((HttpStatusCode.Created, $"{Reflections}/{written.Id}"),
            (created.StatusCode, created.Headers.Location!.ToString()));
        Assert.Equal("We met at the lake.", written.Text.Established!.Thoughts);
        Assert.Null(written.Text.Established.Feelings);
        Assert.Equivalent(written, await scene.AsWorker.Send(HttpMethod.Get, $"{Reflections}/{written.Id}").Read<ReflectionView>());

        var changed = await scene.AsWorker.Send(HttpMethod.Put, $"{Reflections}/{written.Id}",
            new { text = new { concluded = new { roleChanges = "I ask earlier." } } }, written.Revision).Read<ReflectionView>();
        Assert.Equal(("I ask earlier.", null, null),
            (changed.Text.Concluded!.RoleChanges, changed.Text.Established!.Thoughts, changed.RelationshipId));
        Assert.Equal(changed.Revision, Assert.Single((await Listed(scene.AsWorker)).Items).Revision);
    }

    [Fact]
    public async Task The_former_worker_keeps_theirs_and_the_next_one_does_not_see_it()
    {
        var scene = await Scene.In(app);
        var relationship = await scene.Started();
        var written = await Written(scene, relationship.Id);
        Assert.Equal(scene.OtherWorker, (await scene.HandOver(relationship.Id)).WorkerId);

        var kept = await scene.AsWorker.Send(HttpMethod.Put, $"{Reflections}/{written.Id}",
            new { relationshipId = relationship.Id, text = new { concluded = new { thoughts = "Sam went on." } } }, written.Revision);
        Assert.Equal(relationship.Id, (await kept.Read<ReflectionView>()).RelationshipId);
        Assert.Empty((await Listed(scene.AsOtherWorker)).Items);
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.AsOtherWorker.Send(HttpMethod.Get, $"{Reflections}/{written.Id}")).StatusCode);

        var preview = await Preview(scene.AsWorker, written.Id);
        Assert.Equal("[…] went on.", preview.MaskedText.Concluded!.Thoughts);
    }

    [Fact]
    public async Task What_the_worker_confirmed_is_shared_to_the_letter_and_can_be_taken_back()
    {
        var scene = await Scene.In(app);
        var relationship = await scene.Started();
        var written = await Written(scene, relationship.Id);

        var preview = await Preview(scene.AsWorker, written.Id);
        Assert.Equal("[…]'s first word was no.", preview.MaskedText.Established!.Thoughts);
        Assert.Empty((await Shared(scene)).Items);

        var unmasked = await Share(scene, written.Id, written.Text, preview.Hash);
        Assert.Equal((HttpStatusCode.Conflict, "reflection.names-the-peer"), (unmasked.StatusCode, await unmasked.ProblemCode()));
        var other = await Share(scene, written.Id, new(new("Something else.")), preview.Hash);
        Assert.Equal((HttpStatusCode.Conflict, "reflection.not-as-previewed"), (other.StatusCode, await other.ProblemCode()));
        Assert.Empty((await Shared(scene)).Items);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var shared = await Share(scene, written.Id, preview.MaskedText, preview.Hash).Read<ReflectionView>();
            Assert.Equivalent(preview.MaskedText, shared.Sharing!.Text);
        }

        var read = Assert.Single((await Shared(scene)).Items);
        Assert.Equivalent(preview.MaskedText, read.Text);
        Assert.Equal(scene.Worker, read.WorkerId);
        var raw = await (await scene.AsSupervisor.Send(HttpMethod.Get, $"/api/relationships/shared-reflections?site={scene.Site}"))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var secret in (string[])["Sam", $"{relationship.Id}", $"{relationship.Peer.Id}", $"{written.Id}"])
            Assert.DoesNotContain(secret, raw, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(HttpStatusCode.NoContent,
            (await scene.AsWorker.Send(HttpMethod.Delete, $"{Reflections}/{written.Id}/sharing")).StatusCode);
        Assert.Empty((await Shared(scene)).Items);
        Assert.Null((await scene.AsWorker.Send(HttpMethod.Get, $"{Reflections}/{written.Id}").Read<ReflectionView>()).Sharing);
    }

    [Fact]
    public async Task A_wording_of_the_workers_own_is_masked_too_and_what_is_rewritten_later_stays_private()
    {
        var scene = await Scene.In(app);
        var written = await Written(scene, (await scene.Started()).Id);
        var preview = await scene.AsWorker.Send(HttpMethod.Post, $"{Reflections}/{written.Id}/sharing/preview",
            new { text = new { maintained = new { insights = "SAM taught me to wait." } } }).Read<SharingPreview>();
        await Share(scene, written.Id, preview.MaskedText, preview.Hash);

        var shared = await scene.AsWorker.Send(HttpMethod.Get, $"{Reflections}/{written.Id}").Read<ReflectionView>();
        await scene.AsWorker.Send(HttpMethod.Put, $"{Reflections}/{written.Id}",
            new { text = new { maintained = new { insights = "Only for me." } } }, shared.Revision);

        Assert.Equal("[…] taught me to wait.", Assert.Single((await Shared(scene)).Items).Text.Maintained!.Insights);
    }

    [Fact]
    public async Task It_is_shared_only_where_the_author_works_and_read_only_where_the_reader_supervises()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));
        var otherSite = Guid.NewGuid();
        await scene.Hear(new SiteChanged(otherSite, "Europe/Paris", [], true), otherSite);
        var written = await Written(scene, (await scene.Started()).Id);
        var preview = await Preview(scene.AsWorker, written.Id);

        Assert.Equal(HttpStatusCode.Forbidden, (await Share(scene, written.Id, preview.MaskedText, preview.Hash, otherSite)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await Share(scene, written.Id, preview.MaskedText, preview.Hash, elsewhere.Site)).StatusCode);
        await Share(scene, written.Id, preview.MaskedText, preview.Hash);

        var path = $"/api/relationships/shared-reflections?site={scene.Site}";
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.AsSupervisor.Send(HttpMethod.Get, path)).StatusCode);
        Assert.Empty((await app.ClientFor(Guid.NewGuid(), elsewhere.Organisation, $"supervisor@{scene.Site}")
            .Send(HttpMethod.Get, path).Read<Page<SharedReflectionView>>()).Items);
        Assert.Equal(HttpStatusCode.Forbidden, (await scene.AsOtherWorker.Send(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().Send(HttpMethod.Get, path)).StatusCode);
    }

    [Fact]
    public async Task A_reflection_is_about_a_relationship_of_the_writers_and_says_something()
    {
        var scene = await Scene.In(app);
        var theirs = await scene.Started();

        Assert.Equal(HttpStatusCode.NotFound, (await scene.AsOtherWorker.Send(HttpMethod.Post, Reflections,
            new { relationshipId = theirs.Id, text = new { established = new { thoughts = "Hm." } } })).StatusCode);
        Assert.Equal("reflection.empty",
            await (await scene.AsWorker.Send(HttpMethod.Post, Reflections, new { text = new { } })).ProblemCode());
        Assert.Equal("How did the two of you begin? What helped an ordinary conversation to happen?",
            (await scene.AsWorker.Send(HttpMethod.Get, $"{Reflections}/prompts").Read<ReflectionPrompts>()).Established.Thoughts);
    }

    [Fact]
    public async Task Bad_input_is_refused_and_changes_nothing()
    {
        var scene = await Scene.In(app);
        var written = await Written(scene, (await scene.Started()).Id);
        var (path, text) = ($"{Reflections}/{written.Id}", new { established = new { thoughts = "Other." } });

        foreach (var body in (object[])[new { }, new { text, title = "x" }, new { text = 17 }, new { text, relationshipId = "x" },
            new { text = new { established = new { thoughts = new string('x', 4001) } } }, new { text = new { begun = "x" } }])
            Assert.Equal(HttpStatusCode.BadRequest,
                (await scene.AsWorker.Send(HttpMethod.Put, path, body, written.Revision)).StatusCode);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await scene.AsWorker.Send(HttpMethod.Put, path, new { text })).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await scene.AsWorker.Send(HttpMethod.Put, path, new { text }, written.Revision + 1)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.AsWorker.Send(HttpMethod.Put, $"{Reflections}/{Guid.NewGuid()}", new { text }, 1)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await scene.AsSupervisor.Send(HttpMethod.Get, "/api/relationships/shared-reflections")).StatusCode);
        Assert.Equivalent(written, await scene.AsWorker.Send(HttpMethod.Get, path).Read<ReflectionView>());
    }

    private static Task<ReflectionView> Written(Scene scene, Guid relationship) => scene.AsWorker.Send(HttpMethod.Post, Reflections,
        new { relationshipId = relationship, text = new { established = new { thoughts = "Sam's first word was no." } } })
        .Read<ReflectionView>();

    private static Task<SharingPreview> Preview(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Post, $"{Reflections}/{id}/sharing/preview", new { }).Read<SharingPreview>();

    private static Task<HttpResponseMessage> Share(Scene scene, Guid id, ReflectionWords maskedText, string hash, Guid? site = null) =>
        scene.AsWorker.Send(HttpMethod.Post, $"{Reflections}/{id}/sharing", new { siteId = site ?? scene.Site, maskedText, hash });

    private static Task<Page<ReflectionSummary>> Listed(HttpClient client) =>
        client.Send(HttpMethod.Get, Reflections).Read<Page<ReflectionSummary>>();

    private static Task<Page<SharedReflectionView>> Shared(Scene scene) => scene.AsSupervisor
        .Send(HttpMethod.Get, $"/api/relationships/shared-reflections?site={scene.Site}").Read<Page<SharedReflectionView>>();
}
