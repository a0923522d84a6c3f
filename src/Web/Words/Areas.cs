using PeerSupport.ServiceDefaults.Security;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>The parts of the site that somebody with these roles works in, in the order of the menu.</summary>
internal static class Areas
{
    public static IEnumerable<(string Path, string Name)> Of(Caller? me)
    {
        bool Is(params ReadOnlySpan<string> roles)
        {
            foreach (var role in roles)
            {
                if (me?.Is(role) ?? false)
                    return true;
            }

            return false;
        }

        if (Is(Roles.Worker))
            yield return ("/today", T("Today"));
        if (Is(Roles.Supervisor))
            yield return ("/site", T("My site"));
        if (Is(Roles.Worker))
            yield return ("/list", T("My list"));
        else if (Is(Roles.Peer) && !Is(Roles.Supervisor))
            yield return ("/list", T("My page"));
        if (Is(Roles.Worker))
            yield return ("/reflections", T("Reflections"));
        if (Is(Roles.Worker, Roles.Supervisor))
            yield return ("/supervision", T("Supervision"));
        if (Is(Roles.Supervisor, Roles.Administrator))
            yield return ("/insights", T("Insights"));
        if (Is(Roles.Administrator))
            yield return ("/admin", T("Administration"));
        if (Is(Roles.Operator))
            yield return ("/status", T("Status"));
        yield return ("/directory", T("Directory"));
    }
}
