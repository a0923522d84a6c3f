namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    public Task<Listing<ReflectionSummary>> Reflections(int page) =>
        Get<Listing<ReflectionSummary>>($"{Root}/reflections?page={page}&size=20");

    public Task<ReflectionView> Reflection(Guid id) => Get<ReflectionView>($"{Root}/reflections/{id}");

    public Task<ReflectionView> Write(ReflectionRequest reflection, string? key) =>
        Create<ReflectionView>($"{Root}/reflections", reflection, key);

    public Task<ReflectionView> Rewrite(Guid id, ReflectionRequest reflection, long revision) =>
        Send<ReflectionView>(HttpMethod.Put, $"{Root}/reflections/{id}", reflection, revision);

    /// <summary>What would leave, with the names that the author knows masked; nothing leaves by this.</summary>
    public Task<SharingPreview> PreviewSharing(Guid id, ReflectionWords wording) =>
        Send<SharingPreview>(HttpMethod.Post, $"{Root}/reflections/{id}/sharing/preview", new PreviewSharingRequest(wording));

    public Task<ReflectionView> Share(Guid id, ShareReflectionRequest confirmed, string? key) =>
        Create<ReflectionView>($"{Root}/reflections/{id}/sharing", confirmed, key);

    public Task<object?> Unshare(Guid id) => Send<object?>(HttpMethod.Delete, $"{Root}/reflections/{id}/sharing");
}

public sealed record ReflectionPassages(string? Thoughts, string? Feelings, string? Insights, string? RoleChanges)
{
    // Internal, so that it is not sent.
    internal bool SayNothing => this is { Thoughts: null, Feelings: null, Insights: null, RoleChanges: null };
}

public sealed record ReflectionWords(ReflectionPassages? Established, ReflectionPassages? Maintained, ReflectionPassages? Concluded);

public sealed record ReflectionSummary(
    Guid Id, Guid? RelationshipId, DateTimeOffset WrittenAt, DateTimeOffset ChangedAt, DateTimeOffset? SharedAt);

/// <param name="Sharing">Null: nobody but the author reads any of it.</param>
public sealed record ReflectionView(
    Guid Id, long Revision, Guid? RelationshipId, ReflectionWords Text, DateTimeOffset WrittenAt, DateTimeOffset ChangedAt,
    SharingView? Sharing);

public sealed record SharingView(Guid SiteId, DateTimeOffset SharedAt, ReflectionWords Text);

public sealed record ReflectionRequest(ReflectionWords Text, Guid? RelationshipId);

public sealed record PreviewSharingRequest(ReflectionWords Text);

/// <param name="Hash">Says, on sharing, that this is the text that was shown.</param>
public sealed record SharingPreview(ReflectionWords MaskedText, string Hash);

public sealed record ShareReflectionRequest(Guid SiteId, ReflectionWords MaskedText, string Hash);
