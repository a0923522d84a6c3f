using System.Net;
using System.Net.Http.Headers;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class BadInput(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    public static TheoryData<string> Malformed =>
    [
        """{"relationshipId": "R", "entries": [], "colour": "red"}""",
        """{"relationshipId": 17, "entries": []}""",
        """{"relationshipId": "R", "entries": null}""",
        """{"relationshipId": "R"}""",
        """{"entries": []}""",
        """{"relationshipId": "R", "entries": [null]}""",
        """{"relationshipId": "R", "entries": [{"reason": "Close by"}]}""",
        """{"relationshipId": "R", "entries": [{"serviceId": "S", "reason": ""}]}""",
        """{"relationshipId": "R", "entries": [{"serviceId": "S", "reason": "LONG"}]}""",
        """{"relationshipId": "R", "entries": [""",
        "[]",
    ];

    [Fact]
    public async Task A_package_may_be_larger_than_other_bodies()
    {
        using var administrator = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[3_000_000]), "package", "package.zip" } };

        var answer = await administrator.PostAsync("/api/resources/imports", form, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, "import.refused"), (answer.StatusCode, await answer.ProblemCode()));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_pack_is_400_and_nothing_is_kept(string body)
    {
        var story = await PackStory.Begin(app);
        using var worker = story.Worker;
        var text = body.Replace("\"R\"", $"\"{story.Relationship}\"", StringComparison.Ordinal)
            .Replace("\"S\"", $"\"{story.Services[0]}\"", StringComparison.Ordinal).Replace("LONG", new string('x', 501), StringComparison.Ordinal);

        var answer = await worker.PostAsync("/api/resources/packs", new StringContent(text, new MediaTypeHeaderValue("application/json")), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (answer.StatusCode, await answer.ProblemCode()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, (await worker.Send(HttpMethod.Get, $"/api/resources/packs?relationshipId={story.Relationship}").Read<ServiceDefaults.Http.Page<PackView>>()).Total);
    }

    [Fact]
    public async Task An_unknown_relationship_or_pack_is_404_and_one_that_is_not_said_400()
    {
        var story = await PackStory.Begin(app);
        using var worker = story.Worker;

        Assert.Equal(HttpStatusCode.NotFound, (await worker.Send(HttpMethod.Post, "/api/resources/packs", new { RelationshipId = Guid.NewGuid(), Entries = Array.Empty<object>() })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Send(HttpMethod.Get, $"/api/resources/packs/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Send(HttpMethod.Get, $"/api/resources/packs?relationshipId={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await worker.Send(HttpMethod.Get, "/api/resources/packs")).StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_401_no_revision_428_and_an_old_one_412()
    {
        var story = await PackStory.Begin(app);
        var pack = await story.Drafted(story.Services[0]);
        using var worker = story.Worker;
        using var expired = app.WithToken(ServiceApp.TokenFor(story.WorkerId, story.Organisation, [$"worker@{story.Site}"], TimeSpan.FromHours(-1)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await expired.Send(HttpMethod.Get, $"/api/resources/packs/{pack.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await worker.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/offer")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await worker.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/offer", revision: pack.Revision + 1)).StatusCode);
        Assert.Equal("draft", (await PackStory.Fresh(worker, pack.Id))["state"]!.GetValue<string>());
    }
}
