using System.Globalization;
using System.Text.RegularExpressions;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>One thing that an item of an agreement says, under the service's name for it.</summary>
public sealed record Particular(string Name, string Text);

/// <summary>What an item says, one by one.</summary>
internal static partial class Particulars
{
    public static IReadOnlyList<Particular> Of(BoundaryView item) => Said(
    [
        new("text", item.Text),
        new("contactHours", item.ContactHours is { } hours ? Hours(hours) : ""),
        new("replyTimeHours", item.ReplyTimeHours is { } reply ? Within(reply) : ""),
        new("noticeDays", item.Ending is { } ending ? Days(ending.NoticeDays) : ""),
        new("laterContact", Later(item.Ending?.LaterContact ?? [])),
    ]);

    public static IReadOnlyList<Particular> Of(GoalView goal) => Said(
    [
        new("words", goal.Words),
        .. goal.Scale.Zip(ScaleNames, (text, name) => new Particular(name, text)),
        new("baseline", Level(goal.Baseline)),
        new("importance", Labels.Importance.Of(Number(goal.Importance))),
        new("difficulty", Labels.Difficulty.Of(Number(goal.Difficulty))),
    ]);

    /// <summary>What the service says in its own words, as it is read here.</summary>
    public static IReadOnlyList<Particular> Of(IEnumerable<ParticularView>? says) =>
        Said([.. (says ?? []).Select(said => new Particular(said.Name, Read(said.Name, said.Text)))]);

    /// <summary>A particular's text as the service wrote it, in the reader's language.</summary>
    public static string Read(string name, string text) => name switch
    {
        "contactHours" => Hours(new(Zone().Match(text).Groups[1].Value,
            [.. Span().Matches(text).Select(span => new SpanView(
                span.Groups[1].Value.ToLowerInvariant(), Clock(span.Groups[2].Value), Clock(span.Groups[3].Value)))])),
        "replyTimeHours" => Within(Whole(text)),
        "noticeDays" => Days(Whole(text)),
        "laterContact" => Later(text.Split(", ").Select(kind => kind.ToLowerInvariant())),
        "baseline" => Level(Whole(text)),
        "importance" => Labels.Importance.Of(text),
        "difficulty" => Labels.Difficulty.Of(text),
        _ => text,
    };

    public static string Label(string name) => name switch
    {
        "text" => T("In words"),
        "contactHours" => T("Days and times"),
        "replyTimeHours" => T("Answer within"),
        "noticeDays" => T("Notice before a planned ending"),
        "laterContact" => T("Contact afterwards"),
        "words" => T("The goal"),
        "baseline" => T("Start"),
        "importance" => T("How much it matters"),
        "difficulty" => T("How hard it is"),
        _ when Array.IndexOf(ScaleNames, name) is >= 0 and var at => $"{Labels.Level(at - 2)} {Labels.LevelMeaning(at - 2)}",
        _ => name,
    };

    private static readonly string[] ScaleNames = ["muchLess", "less", "expected", "better", "muchBetter"];

    private static IReadOnlyList<Particular> Said(IEnumerable<Particular> particulars) =>
        [.. particulars.Where(particular => particular.Text.Length > 0)];

    private static string Hours(HoursView hours) =>
        string.Join('\n', [.. LocalTime.Hours(hours.Spans), $"{LocalTime.Name(hours.Zone)} ({hours.Zone})"]);

    private static string Within(int hours) => T(hours, "{0} hour", "{0} hours");

    private static string Days(int days) => T(days, "{0} day", "{0} days");

    private static string Later(IEnumerable<string> kinds) =>
        string.Join(", ", kinds.Select(kind => Labels.ContactKinds.Of(kind).ToLower(CultureInfo.CurrentCulture)));

    private static string Level(int level) => $"{Labels.Level(level)} {Labels.LevelMeaning(level)}";

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\p{L}+) (\d\d:\d\d)–(\d\d:\d\d)")]
    private static partial Regex Span();

    [GeneratedRegex(@"\(([^()]+)\)$")]
    private static partial Regex Zone();
}
