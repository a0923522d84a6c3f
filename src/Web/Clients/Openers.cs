namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The organisation's own ways into a conversation; null: it has set none.</summary>
    public async Task<IReadOnlyList<string>?> Openers() =>
        await OpenersToChange() is { IsDefault: false } own ? own.Openers : null;

    /// <summary>The ways into a conversation as they are offered, whoever wrote them.</summary>
    public Task<OpenersView> OpenersToChange() => Get<OpenersView>($"{Root}/openers");

    public Task<OpenersView> ChangeOpeners(IReadOnlyList<string> openers, long revision) =>
        Send<OpenersView>(HttpMethod.Put, $"{Root}/openers", new OpenersRequest(openers), revision);
}

public sealed record OpenersView(long Revision, bool IsDefault, IReadOnlyList<string> Openers);

public sealed record OpenersRequest(IReadOnlyList<string> Openers);
