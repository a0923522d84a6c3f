using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What waits for somebody, in a few words, and the page where it is seen by everybody and done by who may.</summary>
internal static class Waiting
{
    public static (string Text, string Address) Of(DueItem item)
    {
        var home = $"/list/{item.RelationshipId}";
        return item.Kind switch
        {
            "review" => (T("Look back together"), $"{home}/reviews"),
            "reviewFlagged" => (Flagged(item.Flags ?? []), $"{home}/reviews"),
            "amendContactHours" => (T("Do the contact hours still fit? Talk about changing them"), $"{home}/agreement"),
            "meetingComing" => (T("Meeting"), $"{home}/meetings"),
            "meetingUnmarked" => (T("Say whether this meeting took place"), $"{home}/meetings"),
            "answerAwaited" => (T("A proposal waits for your answer"), $"{home}/agreement"),
            "returnExpected" => (T("The pause comes to its end"), home),
            "endingDay" => (T("The day of the ending"), $"{home}/ending"),
            "handoverProposed" =>
                (T("A change of worker is proposed; {0} has not answered yet", item.Peer.FirstName), $"{home}/worker"),
            "workerMissing" => (T("Somebody counted on does not work here any more"), $"{home}/worker"),
            _ => (T("Something waits here"), home),
        };
    }

    public static (string Text, string Address) Of(AttentionView entry)
    {
        var home = $"/list/{entry.RelationshipId}";
        return entry.Kind switch
        {
            "exception" => (T("A contact outside the agreed hours"), $"{home}/contacts"),
            "passageWithheld" => (T("Part of a note is kept back to protect somebody else"), $"{home}/contacts"),
            "concern" => (T("A concern about a boundary"), $"{home}/concerns"),
            "concernAnswered" => (T("A concern was answered"), $"{home}/concerns"),
            "consentRevoked" => (T("A consent to share was taken back"), $"{home}/ledger"),
            "dangerOverride" => (T("Something was shared because a life was in danger"), $"{home}/ledger"),
            "reviewDue" => (T("It is time to look back together"), $"{home}/reviews"),
            "answerAwaited" => (T("A proposal has waited for an answer for some time"), $"{home}/agreement"),
            "cover" => (T("You stand in for a colleague"), home),
            "handoverProposed" => (T("A change of worker is proposed"), $"{home}/worker"),
            "handoverAnswered" => (T("The change of worker was answered"), $"{home}/worker"),
            "workerMissing" => (T("Somebody counted on does not work here any more"), $"{home}/worker"),
            _ => (T("Something new"), home),
        };
    }

    /// <summary>When it is due, or since when it waits.</summary>
    public static string When(DueItem item, DateOnly today) => item switch
    {
        { Kind: "reviewFlagged" or "amendContactHours" or "answerAwaited" or "handoverProposed" } =>
            T("since {0}", LocalTime.Day(item.On)),
        { Kind: "workerMissing" } => T("now"),
        _ when item.On == today => T("due today"),
        _ when item.On == today.AddDays(1) => T("tomorrow"),
        _ when item.On < today => T("was due on {0}", LocalTime.Day(item.On)),
        _ => T("on {0}", LocalTime.Day(item.On)),
    };

    private static string Flagged(IReadOnlyList<string> reasons) =>
        T("Look back together soon: {0}", string.Join("; ", reasons.Select(Reason)));

    public static string Reason(string flag) => flag switch
    {
        "conversationAsked" => T("a check-in asks for a talk"),
        "exceptionPattern" => T("several contacts were outside the agreed hours"),
        "concern" => T("there is a concern"),
        "workerChanged" => T("you are a new pair"),
        _ => flag,
    };
}
