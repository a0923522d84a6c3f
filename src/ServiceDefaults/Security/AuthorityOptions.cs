namespace PeerSupport.ServiceDefaults.Security;

/// <summary>Section <c>Authority</c>: who issues the tokens that this service accepts.</summary>
public sealed class AuthorityOptions
{
    /// <summary>The issuer as tokens name it; by default <c>PublicUrl</c>.</summary>
    public string? Issuer { get; set; }

    /// <summary>Where discovery is read; by default from the identity service, else from the issuer.</summary>
    public string? MetadataAddress { get; set; }

    public string Audience { get; set; } = "peersupport";
}
