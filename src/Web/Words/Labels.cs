namespace PeerSupport.Web.Words;

/// <summary>Plain words for the codes that the services send; an unknown code is shown as it came.</summary>
internal static class Labels
{
    public static readonly IReadOnlyList<(string Code, string Name)> Channels =
        [("phone", "Phone call"), ("text", "Text message"), ("email", "Email"), ("post", "Post"), ("inPerson", "In person")];

    public static readonly IReadOnlyList<(string Code, string Name)> ContactKinds =
        [("meeting", "Meeting"), ("call", "Call"), ("message", "Message")];

    public static readonly IReadOnlyList<(string Code, string Name)> BoundaryKinds =
    [
        ("contactHours", "Contact hours"), ("channels", "How we get in touch"), ("replyTime", "Reply time"),
        ("meetingPlaces", "Meeting places"), ("informationSharing", "Sharing information"),
        ("selfDisclosure", "Talking about ourselves"),
        ("giftsAndSocialMedia", "Gifts and social media"), ("ending", "How we end"),
    ];

    public static readonly IReadOnlyList<(string Code, string Name)> Endings =
    [
        ("planned", "Planned together"), ("byPeer", "The peer is leaving"), ("byWorker", "The worker is leaving"),
        ("forced", "It has to end"),
    ];

    public static readonly IReadOnlyList<(string Code, string Name)> Days =
    [
        ("monday", "Monday"), ("tuesday", "Tuesday"), ("wednesday", "Wednesday"), ("thursday", "Thursday"),
        ("friday", "Friday"), ("saturday", "Saturday"), ("sunday", "Sunday"),
    ];

    public static readonly IReadOnlyList<(int Level, string Name)> Levels =
    [
        (-2, "Much less than expected"), (-1, "Less than expected"), (0, "As expected"), (1, "Better than expected"),
        (2, "Much better than expected"),
    ];

    public static string Of(this IReadOnlyList<(string Code, string Name)> labels, string? code) =>
        labels.FirstOrDefault(label => label.Code == code).Name ?? code ?? "";

    public static string Level(int? level) =>
        level is { } known ? $"{(known > 0 ? "+" : known < 0 ? "−" : "")}{Math.Abs(known)}" : "not yet rated";

    public static string LevelMeaning(int level) => Levels.FirstOrDefault(known => known.Level == level).Name ?? "";

    /// <summary>A side, as the viewer would call it.</summary>
    public static string Side(string side, string viewer, string firstName) => side switch
    {
        "peer" when viewer is "peer" => "you",
        "worker" when viewer is "worker" => "you",
        "peer" => firstName,
        "worker" when viewer is "peer" => "your worker",
        "worker" => "the worker",
        "template" => "the usual text here",
        _ => side,
    };

    public static string Missing(string code, string viewer, string firstName) => code switch
    {
        "contact-hours" => "Contact hours: when contact is agreed",
        "goal" => "At least one goal",
        "clauses-peer" => viewer is "peer" ? "You confirm the fixed points" : $"{firstName} confirms the fixed points",
        "clauses-worker" => viewer is "worker" ? "You confirm the fixed points" : "The worker confirms the fixed points",
        "items-peer" => viewer is "peer" ? "You accept what is proposed" : $"{firstName} accepts what is proposed",
        "items-worker" => viewer is "worker" ? "You accept what is proposed" : "The worker accepts what is proposed",
        _ => code,
    };

    public static string Score(decimal? score) =>
        score?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "no score yet";
}
