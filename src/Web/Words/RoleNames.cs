using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What people are here, in words, and what an administrator may make of them.</summary>
internal static class RoleNames
{
    public static string Of(string role) => role switch
    {
        Roles.Worker => T("Peer worker"),
        Roles.Supervisor => T("Supervisor"),
        Roles.Administrator => T("Administrator"),
        Roles.Operator => T("Runs the platform"),
        Roles.Peer => T("Is supported here"),
        _ => role,
    };

    public static string Of(RoleView held, IReadOnlyList<SiteSettingsView> sites) => held.SiteId is { } site
        ? T("{0}, {1}", Of(held.Role), sites.FirstOrDefault(known => known.Id == site)?.Name ?? T("another site"))
        : Of(held.Role);

    public static string State(string state) => state switch
    {
        "invited" => T("Invited"),
        "active" => T("Can sign in"),
        "suspended" => T("Suspended"),
        _ => state,
    };

    public static string Code(RoleView held) => new HeldRole(held.Role, held.SiteId).ToString();

    /// <summary>What there is to tick: a worker's and a supervisor's role at each site, and the administrator's.</summary>
    public static IEnumerable<(string Code, string Name)> Choices(
        IReadOnlyList<SiteSettingsView> sites, IEnumerable<RoleView> held) =>
        sites.SelectMany(site => new RoleView[] { new(Roles.Worker, site.Id), new(Roles.Supervisor, site.Id) })
            .Append(new(Roles.Administrator, null))
            .Union(held.Where(role => role.Role is not (Roles.Peer or Roles.Operator)))
            .Select(role => (Code(role), Of(role, sites)));

    public static IReadOnlyList<RoleRequest> Chosen(IEnumerable<string> codes) =>
        [.. codes.Select(HeldRole.Parse).OfType<HeldRole>().Select(held => new RoleRequest(held.Role, held.Site))];
}
