namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>All that is due within two weeks, the longest overdue first; with one worker, or whatever the caller may see.</summary>
    public Task<IReadOnlyList<DueItem>> Due(Guid? worker) =>
        All<DueItem>($"{Root}/due" + (worker is { } one ? $"?workerId={one}" : ""));

    /// <summary>The same of these relationships, of which there are at most a hundred.</summary>
    public async Task<IReadOnlyList<DueItem>> Due(IReadOnlyList<Guid> relationships) => relationships.Count is 0 ? []
        : await All<DueItem>($"{Root}/due?{string.Join('&', relationships.Select(id => $"relationshipId={id}"))}");

    /// <summary>What concerns the caller at once: what nobody has seen yet first.</summary>
    public async Task<IReadOnlyList<AttentionView>> Attention(int size = 50) =>
        (await Get<Listing<AttentionView>>($"{Root}/attention?size={size}")).Items;

    public Task<AttentionView> SeeAttention(Guid id) =>
        Send<AttentionView>(HttpMethod.Post, $"{Root}/attention/{id}/seen");

    /// <summary>The workers' newest contacts outside the agreed hours.</summary>
    public async Task<IReadOnlyList<ExceptionItem>> Exceptions(DateTimeOffset since, int size) =>
        (await Get<Listing<ExceptionItem>>($"{Root}/exceptions?since={Instant(since)}&size={size}")).Items;
}

/// <param name="On">The day in the relationship's zone.</param>
public sealed record DueItem(
    string Kind, Guid RelationshipId, PeerName Peer, Guid WorkerId, Guid SiteId, DateOnly On, DateTimeOffset? At, Guid? AboutId,
    IReadOnlyList<string>? Flags);

public sealed record AttentionView(
    Guid Id, string Kind, Guid RelationshipId, PeerName Peer, Guid AboutId, DateTimeOffset At, DateTimeOffset? SeenAt);

public sealed record ExceptionItem(Guid RelationshipId, Guid ContactId, DateTimeOffset At, string? Reason);
