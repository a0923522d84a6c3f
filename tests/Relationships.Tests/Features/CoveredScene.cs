using System.Net;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>A relationship in which the other worker stands in, each fact on a clock of its own.</summary>
public abstract class CoveredScene : IAsyncLifetime
{
    private protected RelationshipsApp App { get; } = new();
    private protected Scene Scene { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Scene = await Scene.In(App);
        await Scene.HearWorker(Scene.OtherWorker);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>From and to so many days after the first.</summary>
    private protected async Task<Guid> Covered(int firstDay = 0, int lastDay = 0, params AgreedGoal[] goals)
    {
        var (id, today) = ((await Scene.Active(goals: goals)).Id, new DateOnly(2030, 1, 7));
        var arranged = await Scene.Change(Scene.AsSupervisor, id, "cover",
            new { standInId = Scene.OtherWorker, firstDay = today.AddDays(firstDay), lastDay = today.AddDays(lastDay) });
        Assert.Equal(HttpStatusCode.OK, arranged.StatusCode);
        return id;
    }

    /// <summary>By who stands in.</summary>
    private protected Task<HttpResponseMessage> Post(string path, object body, long? revision = null) =>
        Scene.AsOtherWorker.Send(HttpMethod.Post, path, body, revision);

    private protected static async Task<IReadOnlyList<AttentionView>> Attention(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items;
}
