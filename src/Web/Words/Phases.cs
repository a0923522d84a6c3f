using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>How the phases of a relationship read on a page.</summary>
internal static class Phases
{
    /// <summary>The way from start to end, in order.</summary>
    public static IReadOnlyList<(string Code, string Name)> Way =>
    [
        ("gettingToKnow", T("Getting to know")), ("agreeing", T("Agreeing")), ("active", T("Active")),
        ("concluding", T("Ending well")), ("concluded", T("Ended")),
    ];

    public static string Name(string phase) => phase switch
    {
        "paused" => T("Paused"),
        "withdrawn" => T("Stopped early"),
        _ => Way.FirstOrDefault(step => step.Code == phase).Name ?? phase,
    };

    /// <summary>Where on the way this phase stands; stopping early stands where the agreement was never reached.</summary>
    public static int Position(string phase) => phase switch
    {
        "paused" => 2,
        "withdrawn" => -1,
        _ => Way.ToList().FindIndex(step => step.Code == phase),
    };

    public static readonly IReadOnlyList<string> Open = ["gettingToKnow", "agreeing", "active", "paused", "concluding"];

    public static bool HasEnded(string phase) => phase is "concluded" or "withdrawn";

    /// <summary>What the phase means, said to the peer or to the staff.</summary>
    public static string Meaning(string phase, bool toPeer) => (phase, toPeer) switch
    {
        ("gettingToKnow", false) => T("An ordinary conversation first. There is nothing to fill in yet."),
        ("gettingToKnow", true) => T("You are getting to know each other. There is nothing you have to decide yet."),
        ("agreeing", false) =>
            T("It is being worked out together how this is done. Nothing holds until both have accepted it."),
        ("agreeing", true) => T("You are both deciding how this will work. Nothing counts until you have both said yes."),
        ("active", false) => T("The agreement is in force: contact as agreed, and the goals looked at together."),
        ("active", true) => T("You both said yes to your agreement. You can ask to change it at any time."),
        ("paused", false) => T("This is resting. The contact hours still hold."),
        ("paused", true) => T("You are having a break. What you agreed about contact hours still holds."),
        ("concluding", false) => T("The ending has been announced: time to look back together and to gather what helps afterwards."),
        ("concluding", true) => T("This is coming to its end. You can look back at what you did and choose what helps afterwards."),
        ("concluded", false) => T("This has ended. The record stays readable."),
        ("concluded", true) => T("This has ended. You can still read everything here."),
        ("withdrawn", false) => T("This stopped before an agreement was in force. No reason is needed."),
        ("withdrawn", true) => T("This stopped early. You do not owe anybody a reason."),
        _ => "",
    };
}
