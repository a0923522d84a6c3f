namespace PeerSupport.ServiceDefaults.Security;

/// <summary>A role held at a site, or across the organisation where there is no site. In a token: <c>worker@{site}</c> or <c>administrator</c>.</summary>
public sealed record HeldRole(string Role, Guid? Site)
{
    public static HeldRole? Parse(string claim) => claim.Split('@') switch
    {
        [var role] => new(role, null),
        [var role, var site] when Guid.TryParse(site, out var id) => new(role, id),
        _ => null,
    };

    public override string ToString() => Site is { } site ? $"{Role}@{site}" : Role;
}
