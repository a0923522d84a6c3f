using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What waits at a site, as its supervisor reads it, and the one place where it is done.</summary>
internal static class SiteWork
{
    /// <summary>How something ended, for whoever did not have a part in it.</summary>
    public static IReadOnlyList<(string Code, string Name)> Endings =>
    [
        ("planned", T("Planned together")), ("byPeer", T("The person supported left")), ("byWorker", T("The worker left")),
        ("forced", T("Nobody chose it")),
    ];

    /// <summary>What the worker and the peer see to by themselves.</summary>
    public static bool IsTheirsAlone(DueItem item) => item.Kind is "meetingComing" or "meetingUnmarked" or "workerMissing";

    public static (string Text, string Address) Of(DueItem item)
    {
        var home = $"/list/{item.RelationshipId}";
        return item.Kind switch
        {
            "review" => (T("They look back together"), home),
            "reviewFlagged" => (T("They look back together soon: {0}", Reasons(item.Flags ?? [])), home),
            "amendContactHours" => (T("Several contacts were outside the agreed hours: do the hours still fit?"), $"{home}/contacts"),
            "answerAwaited" => (T("A proposal waits for the worker’s answer"), $"{home}/agreement"),
            "returnExpected" => (T("The pause comes to its end"), home),
            "endingDay" => (T("The day of the ending"), $"{home}/ending"),
            "handoverProposed" => (T("{0} has not answered the change of worker yet", item.Peer.FirstName), $"{home}/worker"),
            _ => (T("Something waits here"), home),
        };
    }

    /// <summary>Whoever is gone: the worker, or who stands in or is proposed.</summary>
    public static (string Text, string Address) OfMissing(DueItem item) => item.AboutId == item.WorkerId
        ? (T("Propose another worker"), $"/list/{item.RelationshipId}/worker")
        : (T("Somebody else who was counted on is gone: look at cover and change of worker"), $"/list/{item.RelationshipId}");

    /// <summary>An entry of what is new, and where it is answered or looked at.</summary>
    public static (string Text, string Address) Of(AttentionView entry)
    {
        var home = $"/list/{entry.RelationshipId}";
        return entry.Kind switch
        {
            "concern" => (T("A concern about a boundary"), $"{home}/concerns/{entry.AboutId}/answer"),
            "feedback" => (T("Words for you about how it was"), $"{home}/ending"),
            "exception" => (T("A contact by the worker outside the agreed hours"), $"{home}/contacts"),
            "passageWithheld" => (T("Part of a note is kept back to protect somebody else"), $"{home}/contacts"),
            "consentRevoked" => (T("A consent to share was taken back"), $"{home}/ledger"),
            "dangerOverride" => (T("Something was shared because a life was in danger"), $"{home}/ledger"),
            "answerAwaited" => (T("A proposal has waited for an answer for some time"), $"{home}/agreement"),
            "handoverAnswered" => (T("The change of worker was answered"), $"{home}/worker"),
            "workerMissing" => (T("The worker, or somebody who stands in, is gone"), $"{home}/worker"),
            "reviewDue" => (T("They look back together"), home),
            "cover" => (T("Somebody stands in for the worker"), $"{home}/cover"),
            _ => (T("Something new"), home),
        };
    }

    /// <summary>When it is due, or since when it waits.</summary>
    public static string When(DueItem item, DateOnly today) => item switch
    {
        { Kind: "reviewFlagged" or "amendContactHours" or "answerAwaited" or "handoverProposed" } =>
            T("since {0}", LocalTime.Day(item.On)),
        _ when item.On == today => T("due today"),
        _ when item.On < today => T("was due on {0}", LocalTime.Day(item.On)),
        _ => T("on {0}", LocalTime.Day(item.On)),
    };

    public static string Reasons(IEnumerable<string> flags) => string.Join("; ", flags.Select(flag => flag switch
    {
        "conversationAsked" => T("a check-in asks for a talk"),
        "exceptionPattern" => T("several contacts were outside the agreed hours"),
        "concern" => T("there is a concern"),
        "workerChanged" => T("they are a new pair"),
        _ => flag,
    }));

}
