using System.Globalization;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Plain words for the codes that the services send; an unknown code is shown as it came.</summary>
internal static class Labels
{
    public static IReadOnlyList<(string Code, string Name)> Channels =>
        [("phone", T("Phone call")), ("text", T("Text message")), ("email", T("Email")), ("post", T("Post")), ("inPerson", T("In person")),
            ("video", T("Video call"))];

    public static IReadOnlyList<(string Code, string Name)> ContactKinds =>
        [("meeting", T("Meeting")), ("call", T("Call")), ("message", T("Message"))];

    public static IReadOnlyList<(string Code, string Name)> MeetingKinds =>
        [("inPerson", T("In person")), ("call", T("Call")), ("video", T("Video call"))];

    public static IReadOnlyList<(string Code, string Name)> MeetingStates =>
        [("planned", T("Planned")), ("kept", T("Took place")), ("cancelled", T("Cancelled"))];

    public static IReadOnlyList<(string Code, string Name)> BoundaryKinds =>
    [
        ("contactHours", T("Contact hours")), ("channels", T("How we get in touch")), ("replyTime", T("Reply time")),
        ("meetingPlaces", T("Meeting places")), ("informationSharing", T("Sharing information")),
        ("selfDisclosure", T("Talking about ourselves")),
        ("giftsAndSocialMedia", T("Gifts and social media")), ("ending", T("How we end")),
    ];

    public static IReadOnlyList<(string Code, string Name)> Endings =>
    [
        ("planned", T("Planned together")), ("byPeer", T("The peer is leaving")), ("byWorker", T("The worker is leaving")),
        ("forced", T("It has to end")),
    ];

    public static IReadOnlyList<(string Code, string Name)> Days =>
    [
        ("monday", T("Monday")), ("tuesday", T("Tuesday")), ("wednesday", T("Wednesday")), ("thursday", T("Thursday")),
        ("friday", T("Friday")), ("saturday", T("Saturday")), ("sunday", T("Sunday")),
    ];

    public static IReadOnlyList<(int Level, string Name)> Levels =>
    [
        (-2, T("Much less than expected")), (-1, T("Less than expected")), (0, T("As expected")), (1, T("Better than expected")),
        (2, T("Much better than expected")),
    ];

    public static IReadOnlyList<(string Code, string Name)> Importance =>
        [("1", T("It matters")), ("2", T("It matters a lot")), ("3", T("It matters most"))];

    public static IReadOnlyList<(string Code, string Name)> Difficulty =>
        [("1", T("Within reach")), ("2", T("Hard")), ("3", T("Very hard"))];

    public static string Of(this IReadOnlyList<(string Code, string Name)> labels, string? code) =>
        labels.FirstOrDefault(label => label.Code == code).Name ?? code ?? "";

    public static string Level(int? level) =>
        level is { } known ? $"{(known > 0 ? "+" : known < 0 ? "−" : "")}{Math.Abs(known)}" : T("not yet rated");

    public static string LevelMeaning(int level) => Levels.FirstOrDefault(known => known.Level == level).Name ?? "";

    /// <summary>A side, as the viewer would call it.</summary>
    public static string Side(string side, string viewer, string firstName) => side switch
    {
        "peer" when viewer is "peer" => T("you"),
        "worker" when viewer is "worker" => T("you"),
        "peer" => firstName,
        "worker" when viewer is "peer" => T("your worker"),
        "worker" => T("the worker"),
        "template" => T("the usual text here"),
        _ => side,
    };

    public static string Missing(string code, string viewer, string firstName) => code switch
    {
        "contact-hours" => T("Contact hours: when contact is agreed"),
        "goal" => T("At least one goal"),
        "clauses-peer" => viewer is "peer" ? T("You confirm the fixed points") : T("{0} confirms the fixed points", firstName),
        "clauses-worker" => viewer is "worker" ? T("You confirm the fixed points") : T("The worker confirms the fixed points"),
        "items-peer" => viewer is "peer" ? T("You accept what is proposed") : T("{0} accepts what is proposed", firstName),
        "items-worker" => viewer is "worker" ? T("You accept what is proposed") : T("The worker accepts what is proposed"),
        _ => code,
    };

    public static string Score(decimal? score) =>
        score?.ToString("0.0", CultureInfo.CurrentCulture) ?? T("no score yet");

    /// <summary>With a capital, where it begins a sentence.</summary>
    public static string Upper(string words) => words.Length is 0 ? "" : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
