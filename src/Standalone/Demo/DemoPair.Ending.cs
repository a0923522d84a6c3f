namespace PeerSupport.Standalone.Demo;

/// <summary>Resting, leaving, ending well.</summary>
internal sealed partial class DemoPair
{
    public async Task Pause(DateTimeOffset at, DateOnly expectedReturn)
    {
        clock.SetBack(at);
        await worker.Post($"{Relationship}/pause", new { expectedReturn }, await RevisionNow());
    }

    public async Task Withdraw(DateTimeOffset at)
    {
        clock.SetBack(at);
        await worker.Post($"{Relationship}/withdrawal", new { }, await RevisionNow());
    }

    public async Task BeginEnding(DateTimeOffset at, string ending, DateOnly endsOn)
    {
        clock.SetBack(at);
        await worker.Post($"{Relationship}/conclusion", new { ending, endsOn }, await RevisionNow());
    }

    public async Task WriteWorkersWords(DateTimeOffset at, string words, string helped)
    {
        clock.SetBack(at);
        await worker.Put($"{Relationship}/closing-review", new { words, helped }, await RevisionNow());
    }

    public async Task WritePeersWords(DateTimeOffset at, string words, string helped, string toImprove)
    {
        clock.SetBack(at);
        await Peer.Put($"{Relationship}/closing-review", Spoken(new { words, helped, toImprove }), await RevisionNow());
    }

    /// <summary>Entries of the directory for afterwards, each with why.</summary>
    public async Task OfferPack(DateTimeOffset at, bool isTaken, params (string Service, string Reason)[] entries)
    {
        clock.SetBack(at);
        var pack = await worker.Post("/api/resources/packs", new
        {
            relationshipId = RelationshipId,
            entries = entries.Select(entry => new { serviceId = entry.Service, reason = entry.Reason }),
        });
        var path = $"/api/resources/packs/{pack["id"]}";
        var offered = await worker.Post($"{path}/offer", new { }, Revision(pack));
        if (isTaken)
            await Peer.Post($"{path}/answer", Said(new { taken = true }), Revision(offered));
        await worker.GetOnce(Relationship, now => (string?)now["pack"]?["state"] == (isTaken ? "taken" : "offered"));
    }

    public async Task End(DateTimeOffset at, string? reasonWithoutPack = null)
    {
        clock.SetBack(at);
        await worker.Post($"{Relationship}/conclusion/completion", new { reasonWithoutPack }, await RevisionNow());
    }

    /// <summary>From now on: a cover does not begin in the past.</summary>
    public async Task LetStandIn(Guid standInId, DateOnly firstDay, DateOnly lastDay)
    {
        clock.ComeBack();
        await worker.Post($"{Relationship}/cover", new { standInId, firstDay, lastDay }, await RevisionNow());
    }
}
