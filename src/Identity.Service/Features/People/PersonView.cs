using PeerSupport.Identity.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Features.People;

public sealed record PersonView(
    Guid Id, string Name, string? Email, bool IsActive, PersonState State, IReadOnlyList<RoleView> Roles,
    long Revision) : IRevisioned
{
    internal static PersonView Of(Person person) => new(person.Id.Value, person.Name, person.Email, person.IsActive, person.State,
        [.. person.Roles.Select(held => new RoleView(held.Role, held.Site?.Value))], person.Revision);
}

public sealed record RoleView(Role Role, Guid? SiteId);

/// <summary>A link by which a member of staff chooses a password. Shown once; only its hash is kept.</summary>
public sealed record InvitationView(string Url, DateTimeOffset ExpiresAt);
