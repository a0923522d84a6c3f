using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class CheckInTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Both_sides_check_in_and_see_what_to_talk_about()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var response = await Post(scene.AsPeer, active.Id, Answers(heard: 2, words: "You were in a hurry."));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(scene.AsWorker, active.Id, Answers(heard: 4));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var answered = await response.Read<CheckInView>();
        Assert.Equal((Side.Peer, 2, "You were in a hurry."), (answered.Side, answered.Heard.Level, answered.Heard.Words));
        foreach (var reader in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsSupervisor])
        {
            var seen = await List(reader, active.Id);
            Assert.Equal([Side.Worker, Side.Peer], seen.Items.Select(checkIn => checkIn.Side));
            Assert.Equal(answered, seen.Items[1]);
            Assert.Equal(
                [(ConversationReason.Low, Aspect.Heard), (ConversationReason.Gap, Aspect.Heard)],
                seen.ConversationAsked.Select(asked => (asked.Reason, asked.Aspect)));
        }
    }

    [Fact]
    public async Task The_worker_writes_down_what_the_peer_said_with_what_was_read_out()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var refused = await Post(scene.AsWorker, active.Id, Answers(onBehalf: true));
        var said = await Post(scene.AsWorker, active.Id, Answers(onBehalf: true, readOut: "Are you heard?")).Read<CheckInView>();

        Assert.Equal((HttpStatusCode.Conflict, "in-person.not-read-out"), (refused.StatusCode, await refused.ProblemCode()));
        Assert.Equal(
            (Side.Peer, true, "Are you heard?", scene.Worker), (said.Side, said.InPerson, said.ReadOut, said.RecordedBy));
        Assert.Equal(said, Assert.Single((await List(scene.AsPeer, active.Id)).Items));
    }

    [Fact]
    public async Task Only_the_two_check_in()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var elsewhere = await Scene.In(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(scene.AsSupervisor, active.Id, Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(scene.AsOtherWorker, active.Id, Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(elsewhere.AsWorker, active.Id, Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(scene.AsWorker, Guid.NewGuid(), Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Post(app.Anonymous(), active.Id, Answers())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Read(elsewhere.AsSupervisor, active.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Read(app.Anonymous(), active.Id)).StatusCode);
    }

    [Fact]
    public async Task What_is_not_of_the_contracts_shape_is_refused()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        object[] malformed =
        [
            Answers(heard: 0), Answers(heard: 6), Answers(words: new string('x', CheckInAnswer.WordsMaxLength + 1)),
            Answers(readOut: new string('x', Spoken.ReadOutMaxLength + 1)), new { heard = new { level = 3 } },
            new { heard = "3" }, new { surprise = 1 },
        ];

        foreach (var body in malformed)
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(scene.AsPeer, active.Id, body)).StatusCode);
        Assert.Empty((await List(scene.AsPeer, active.Id)).Items);
    }

    private static object Answers(int heard = 4, string? words = null, bool? onBehalf = null, string? readOut = null) => new
    {
        heard = new { level = heard, words },
        whatMatters = new { level = 4 },
        wayOfWorking = new { level = 4 },
        boundariesKept = new { level = 5 },
        onBehalfOfPeer = onBehalf,
        readOut,
    };

    private static Task<HttpResponseMessage> Post(HttpClient client, Guid id, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/check-ins", body);

    private static Task<HttpResponseMessage> Read(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{id}/check-ins");

    private static Task<CheckInsView> List(HttpClient client, Guid id) => Read(client, id).Read<CheckInsView>();
}
