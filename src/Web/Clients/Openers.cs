namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The organisation's own ways into a conversation; null: it has set none.</summary>
    public async Task<IReadOnlyList<string>?> Openers() =>
        await Get<OpenersView>($"{Root}/openers") is { IsDefault: false } own ? own.Openers : null;
}

public sealed record OpenersView(bool IsDefault, IReadOnlyList<string> Openers);
