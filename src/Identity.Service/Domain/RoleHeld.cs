using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

/// <summary>A role, at a site where it is one that is held at a site.</summary>
internal sealed record RoleHeld(Role Role, SiteId? Site)
{
    /// <summary>As tokens and messages name it.</summary>
    public string Name => Role.ToString().ToLowerInvariant();

    public static RoleHeld Of(Role role, SiteId? site = null) => (role, site) switch
    {
        (Role.Worker or Role.Supervisor, null) =>
            throw new RuleViolationException("person.role-needs-site", "This role is held at a site; say at which."),
        (Role.Peer or Role.Administrator or Role.Operator, not null) =>
            throw new RuleViolationException("person.role-has-no-site", "This role is held across the organisation, at no site."),
        _ => new(role, site),
    };
}
