using PeerSupport.Web.Forms;

namespace PeerSupport.Web.Words;

/// <summary>What comes next for whoever is looking, and where it is done.</summary>
internal static class NextSteps
{
    public static string InBrief(string phase, bool peer) => (phase, peer) switch
    {
        ("gettingToKnow", _) => "Talk, and make a start on the agreement when you are both ready",
        ("agreeing", _) => "Look at what is proposed",
        ("active", false) => "Keep in contact as agreed",
        ("active", true) => "Say how your goals are going",
        ("paused", _) => "Go on when you are both ready",
        ("concluding", _) => "Look back together",
        _ => "Nothing more to do",
    };

    public static (string Text, string? Address) For(Seen seen)
    {
        var home = $"/list/{seen.Relationship.Id}";
        if (seen is { MayWrite: false })
            return (InBrief(seen.Relationship.Phase, peer: false), null);
        return seen.Relationship.Phase switch
        {
            "gettingToKnow" or "agreeing" => Agreeing(seen, home),
            "active" when seen.IsPeer => ("Say how your goals are going", $"{home}/progress"),
            "active" => ("Log a contact", $"{home}/contacts/new"),
            "paused" => ("Go on together", $"{home}/pause"),
            "concluding" when seen.IsPeer => ("Write your closing words", $"{home}/ending/words"),
            "concluding" => Concluding(seen, home),
            _ => ("Nothing more to do", null),
        };
    }

    private static (string Text, string? Address) Agreeing(Seen seen, string home) => seen.Agreement switch
    {
        null when !seen.AgreementsAnswer =>
            ("The agreement is not available at the moment. Nothing was lost; try again in a few minutes.", null),
        null => ("The agreement is being drafted from the site's usual text. This takes a moment.", null),
        { Status: "inForce" } => ("Both of you have accepted. Becoming active…", null),
        { Status: "drafted" } => ("When you are both ready, look at the agreement together", $"{home}/agreement"),
        { Missing: var missing } when missing.Contains(seen.IsPeer ? "items-peer" : "items-worker")
            || missing.Contains(seen.IsPeer ? "clauses-peer" : "clauses-worker")
            => ("Accept or change what is proposed", $"{home}/agreement"),
        _ when seen.IsPeer => ("Your worker looks at what is proposed", $"{home}/agreement"),
        _ => ($"{seen.FirstName} looks at what is proposed", $"{home}/agreement"),
    };

    private static (string Text, string? Address) Concluding(Seen seen, string home) =>
        seen.Relationship.Pack is null
            ? ("Put a resource list together", $"{home}/ending/pack") : ("Look back and end well", $"{home}/ending");
}
