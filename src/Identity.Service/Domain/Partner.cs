using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

/// <summary>
/// Another organisation's system that may query this organisation's directory. Its secret is with its OpenID application.
/// </summary>
internal sealed class Partner : Aggregate
{
    public const int NameMaxLength = 200;
    public const int ClientIdMaxLength = 100;

    private Partner() { }

    public PartnerId Id { get; private init; }
    public string ClientId { get; private init; } = null!;
    public string Name { get; private init; } = null!;

    /// <summary>Whether it may also suggest corrections.</summary>
    public bool MaySuggest { get; private init; }

    public static Partner Admit(string clientId, OrganisationId organisation, string name, bool maySuggest) =>
        new() { Id = PartnerId.New(), Organisation = organisation, ClientId = clientId, Name = name, MaySuggest = maySuggest };
}
