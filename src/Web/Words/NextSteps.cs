using PeerSupport.Web.Forms;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What comes next for whoever is looking, and where it is done.</summary>
internal static class NextSteps
{
    public static string InBrief(string phase, bool peer) => (phase, peer) switch
    {
        ("gettingToKnow", _) => T("Talk, and make a start on the agreement when you are both ready"),
        ("agreeing", _) => T("Look at what is proposed"),
        ("active", false) => T("Keep in contact as agreed"),
        ("active", true) => T("Say how your goals are going"),
        ("paused", _) => T("Go on when you are both ready"),
        ("concluding", _) => T("Look back together"),
        _ => T("Nothing more to do"),
    };

    public static (string Text, string? Address) For(Seen seen)
    {
        var home = $"/list/{seen.Relationship.Id}";
        if (seen is { MayWrite: false } or { StandsIn: true, Relationship.Phase: "paused" or "concluding" })
            return (InBrief(seen.Relationship.Phase, peer: false), null);
        return seen.Relationship.Phase switch
        {
            "gettingToKnow" or "agreeing" => Agreeing(seen, home),
            "active" when IsProposed(seen) => (T("Accept or change what is proposed"), $"{home}/agreement"),
            "active" when seen.IsPeer => (T("Say how your goals are going"), $"{home}/progress"),
            "active" => (T("Log a contact"), $"{home}/contacts/new"),
            "paused" => (T("Go on together"), $"{home}/pause"),
            "concluding" when seen.IsPeer => (T("Write your closing words"), $"{home}/ending/words"),
            "concluding" => Concluding(seen, home),
            _ => (T("Nothing more to do"), null),
        };
    }

    private static (string Text, string? Address) Agreeing(Seen seen, string home) => seen.Agreement switch
    {
        null when !seen.AgreementsAnswer =>
            (T("The agreement is not available at the moment. Nothing was lost; try again in a few minutes."), null),
        null => (T("The agreement is being drafted from the site's usual text. This takes a moment."), null),
        { Status: "inForce" } => (T("Both of you have accepted. Becoming active…"), null),
        { Status: "drafted" } => (T("When you are both ready, look at the agreement together"), $"{home}/agreement"),
        _ when IsProposed(seen) => (T("Accept or change what is proposed"), $"{home}/agreement"),
        _ when seen.IsPeer => (T("Your worker looks at what is proposed"), $"{home}/agreement"),
        _ => (T("{0} looks at what is proposed", seen.FirstName), $"{home}/agreement"),
    };

    /// <summary>Something of the other side's waits for the viewer's word.</summary>
    private static bool IsProposed(Seen seen)
    {
        var side = seen.IsPeer ? "peer" : "worker";
        return seen.Agreement?.Missing.Any(missing => missing == $"items-{side}" || missing == $"clauses-{side}") is true;
    }

    private static (string Text, string? Address) Concluding(Seen seen, string home) =>
        seen.Relationship.Pack is null
            ? (T("Put a resource list together"), $"{home}/ending/pack") : (T("Look back and end well"), $"{home}/ending");
}
