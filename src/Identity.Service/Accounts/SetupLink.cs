namespace PeerSupport.Identity.Accounts;

/// <summary>The hash of a one-time link with which the first administrator may set up the organisation.</summary>
internal sealed record SetupLink(string TokenHash, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);
}
