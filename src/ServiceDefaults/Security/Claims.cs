namespace PeerSupport.ServiceDefaults.Security;

/// <summary>The claims that services read. The subject is the provider's own and means nothing here.</summary>
public static class Claims
{
    /// <summary>Our id of the person.</summary>
    public const string Person = "person";

    /// <summary>The organisation's id.</summary>
    public const string Organisation = "organisation";

    /// <summary>One claim a role, see <see cref="HeldRole"/>.</summary>
    public const string Roles = "roles";

    /// <summary>What a partner's client may do, separated by spaces.</summary>
    public const string Scope = "scope";

    /// <summary>The client that the token was given to (RFC 9068), as a partner's system is told from others.</summary>
    public const string Client = "client_id";
}
