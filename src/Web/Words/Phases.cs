namespace PeerSupport.Web.Words;

/// <summary>How the phases of a relationship read on a page.</summary>
internal static class Phases
{
    /// <summary>The way from start to end, in order.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Way =
    [
        ("gettingToKnow", "Getting to know"), ("agreeing", "Agreeing"), ("active", "Active"), ("concluding", "Ending well"),
        ("concluded", "Ended"),
    ];

    public static string Name(string phase) => phase switch
    {
        "paused" => "Paused",
        "withdrawn" => "Stopped early",
        _ => Way.FirstOrDefault(step => step.Code == phase).Name ?? phase,
    };

    /// <summary>Where on the way this phase stands; stopping early stands where the agreement was never reached.</summary>
    public static int Position(string phase) => phase switch
    {
        "paused" => 2,
        "withdrawn" => -1,
        _ => Way.ToList().FindIndex(step => step.Code == phase),
    };

    public static bool HasEnded(string phase) => phase is "concluded" or "withdrawn";

    /// <summary>What the phase means, said to the peer or to the staff.</summary>
    public static string Meaning(string phase, bool toPeer) => (phase, toPeer) switch
    {
        ("gettingToKnow", false) => "An ordinary conversation first. There is nothing to fill in yet.",
        ("gettingToKnow", true) => "You are getting to know each other. There is nothing you have to decide yet.",
        ("agreeing", false) =>
            "You are working out together how you will do this. Nothing holds until you have both accepted it.",
        ("agreeing", true) => "You are both deciding how this will work. Nothing counts until you have both said yes.",
        ("active", false) => "Your agreement is in force. Keep in contact as agreed, and look at the goals together.",
        ("active", true) => "You both said yes to your agreement. You can ask to change it at any time.",
        ("paused", false) => "This is resting. The contact hours still hold.",
        ("paused", true) => "You are having a break. What you agreed about contact hours still holds.",
        ("concluding", false) => "The ending has been announced. Look back together and gather what helps afterwards.",
        ("concluding", true) => "This is coming to its end. You can look back at what you did and choose what helps afterwards.",
        ("concluded", false) => "This has ended. The record stays readable.",
        ("concluded", true) => "This has ended. You can still read everything here.",
        ("withdrawn", false) => "This stopped before an agreement was in force. No reason is needed.",
        ("withdrawn", true) => "This stopped early. You do not owe anybody a reason.",
        _ => "",
    };
}
