using System.Net;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class OutOfHoursTests(RelationshipsApp app, Neighbours neighbours) : IClassFixture<RelationshipsApp>, IClassFixture<Neighbours>
{
    // Sunday 22:00 in Chicago; the hours begin on Monday at nine.
    private static readonly DateTimeOffset Night = A.Now.AddHours(-12), MondayAtNine = A.Now.AddHours(-1);

    [Fact]
    public async Task The_peer_is_told_when_the_hours_begin_what_was_agreed_and_whom_to_call()
    {
        var (scene, active) = await Agreed(neighbours.Address);

        var answer = (await Log(scene.AsPeer, active, Night).Read<ContactView>()).Answer!;

        Assert.Equal(
            (MondayAtNine, 48, Neighbours.HoursWords, Neighbours.ReplyWords),
            (answer.HoursBeginAt, answer.ReplyWithinHours, answer.ContactHours, answer.ReplyTime));
        Assert.Equal([new CrisisContactView("Lifeline", "988", "Day and night")], answer.CrisisContacts);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData(null)]
    public async Task While_others_are_down_the_contact_is_recorded_all_the_same_and_answered_with_what_is_known(string? address)
    {
        var (scene, active) = await Agreed(address);

        var response = await Log(scene.AsPeer, active, Night);
        var answer = (await response.Read<ContactView>()).Answer!;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal((MondayAtNine, 48), (answer.HoursBeginAt, answer.ReplyWithinHours));
        Assert.Equal((null, null, null), (answer.ContactHours, answer.ReplyTime, answer.CrisisContacts));
        var kept = Assert.Single((await scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{active.Id}/contacts")
            .Read<Page<ContactView>>()).Items);
        Assert.Equal((false, null), (kept.WithinHours, kept.Answer));
    }

    [Fact]
    public async Task Within_the_hours_and_for_what_the_worker_records_there_is_no_answer()
    {
        var (scene, active) = await Agreed(neighbours.Address);

        Assert.Null((await Log(scene.AsPeer, active, A.Now.AddDays(-4)).Read<ContactView>()).Answer);
        var recorded = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
            new { at = Night, kind = "message", reachedOutBy = "peer" }).Read<ContactView>();
        Assert.Equal((false, null), (recorded.WithinHours, recorded.Answer));
    }

    private async Task<(Scene Scene, RelationshipView Active)> Agreed(string? address)
    {
        app.Set("services:agreements:http:0", address);
        app.Set("services:identity:http:0", address);
        app.Clock.AdjustTime(Night.AddMinutes(1));
        var scene = await Scene.In(app);
        var active = await scene.Active();
        neighbours.Knows(active.Agreement!.AgreementId, 1);
        return (scene, active);
    }

    private static Task<HttpResponseMessage> Log(HttpClient client, RelationshipView relationship, DateTimeOffset at) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{relationship.Id}/contacts", new { at, kind = "message", note = "I cannot sleep." });
}
