namespace PeerSupport.ServiceDefaults.Http;

/// <summary>The first answer to a request that carried an idempotency key, saved with the request's effect.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>SHA-256 (hex) of caller, route and key.</summary>
    public string Key { get; internal init; } = null!;

    /// <summary>SHA-256 (hex) of the request's body.</summary>
    public string RequestHash { get; internal init; } = null!;
    public DateTimeOffset ExpiresAt { get; internal init; }
    public int Status { get; internal set; }

    /// <summary>Headers and body of the answer, protected: they may hold a person's words.</summary>
    public byte[] Protected { get; internal set; } = [];
}
