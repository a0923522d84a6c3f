using System.Globalization;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Domain;

/// <summary>One thing that an item says, by name and in words.</summary>
internal sealed record Particular(string Name, string Text);

/// <summary>What an item says, one by one, as a person reads it.</summary>
internal static class Particulars
{
    private static readonly string[] Levels = ["muchLess", "less", "expected", "better", "muchBetter"];

    public static IReadOnlyList<Particular> Of(Item item) =>
        Said(item is Boundary boundary ? Of(boundary.Terms) : Of(((Goal)item).Terms));

    /// <summary>The other side's words that an item stands against; none once both have accepted it.</summary>
    public static IReadOnlyList<Particular> Against(Item item) => item switch
    {
        { IsAccepted: true } or { State: not ItemState.Proposed } => [],
        Boundary { Against: { } terms } => Said(Of(terms)),
        Goal { Against: { } terms } => Said(Of(terms)),
        _ => [],
    };

    private static IReadOnlyList<Particular> Said(IEnumerable<Particular> particulars) =>
        [.. particulars.Where(p => p.Text.Length > 0)];

    private static IEnumerable<Particular> Of(BoundaryTerms terms) =>
    [
        new("text", terms.Text),
        new("contactHours", terms.ContactHours is { } window ? Hours(window) : ""),
        new("replyTimeHours", Number(terms.ReplyTimeHours)),
        new("noticeDays", Number(terms.Ending?.NoticeDays)),
        new("laterContact", string.Join(", ", terms.Ending?.LaterContact ?? [])),
    ];

    private static IEnumerable<Particular> Of(GoalTerms terms) =>
    [
        new("words", terms.Words),
        .. terms.Scale.Zip(Levels, (text, level) => new Particular(level, text)),
        new("importance", Number(terms.Importance)),
        new("difficulty", Number(terms.Difficulty)),
        new("baseline", Number(terms.Baseline)),
    ];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Hours(ContactWindow window) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(", ", window.Spans.Select(span => $"{span.Day} {span.From:HH\\:mm}–{span.To:HH\\:mm}"))} ({window.Zone})");
}
