namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>What is due within two weeks, the longest overdue first.</summary>
    public async Task<IReadOnlyList<DueItem>> Due(Guid? relationship = null) => (await Get<Listing<DueItem>>(
        $"{Root}/due?size=100" + (relationship is { } only ? $"&relationshipId={only}" : ""))).Items;

    /// <summary>What concerns the caller at once: what nobody has seen yet first.</summary>
    public async Task<IReadOnlyList<AttentionView>> Attention(int size = 50) =>
        (await Get<Listing<AttentionView>>($"{Root}/attention?size={size}")).Items;

    public Task<AttentionView> SeeAttention(Guid id) =>
        Send<AttentionView>(HttpMethod.Post, $"{Root}/attention/{id}/seen");

    /// <summary>The workers' contacts outside the agreed hours, newest first.</summary>
    public async Task<IReadOnlyList<ExceptionItem>> Exceptions(int size) =>
        (await Get<Listing<ExceptionItem>>($"{Root}/exceptions?size={size}")).Items;
}

/// <param name="On">The day in the relationship's zone.</param>
public sealed record DueItem(
    string Kind, Guid RelationshipId, PeerName Peer, Guid WorkerId, Guid SiteId, DateOnly On, DateTimeOffset? At, Guid? AboutId,
    IReadOnlyList<string>? Flags);

public sealed record AttentionView(
    Guid Id, string Kind, Guid RelationshipId, PeerName Peer, Guid AboutId, DateTimeOffset At, DateTimeOffset? SeenAt);

public sealed record ExceptionItem(Guid RelationshipId, Guid ContactId, DateTimeOffset At, string? Reason);
