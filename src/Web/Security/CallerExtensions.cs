using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Web.Security;

internal static class CallerExtensions
{
    /// <summary>Whether there are relationships that this caller may see; administrators and operators see none.</summary>
    public static bool HasList(this Caller caller) => caller.Is(Roles.Worker) || caller.Is(Roles.Supervisor) || caller.Is(Roles.Peer);
}
