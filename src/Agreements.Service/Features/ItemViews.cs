using PeerSupport.Agreements.Domain;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Features;

/// <param name="InPerson">The peer said it, and the worker wrote it down.</param>
/// <param name="ReadOut">What was read to a peer who accepted in person.</param>
public sealed record AcceptanceView(Side Side, DateTimeOffset At, bool InPerson, string? ReadOut)
{
    internal static IReadOnlyList<AcceptanceView> Of(IEnumerable<Acceptance> acceptances) =>
        [.. acceptances.Select(Of)];

    internal static AcceptanceView Of(Acceptance acceptance) =>
        new(acceptance.Side, acceptance.At, acceptance.InPerson, acceptance.ReadOut);
}

/// <param name="Version">The one that an acceptance names.</param>
public sealed record FixedClauseView(Guid Id, int Version, string Text, IReadOnlyList<AcceptanceView> AcknowledgedBy)
{
    internal static IReadOnlyList<FixedClauseView> Of(AgreementText text) =>
        [.. text.Clauses.Select(c => new FixedClauseView(c.Id.Value, c.Version, c.Text, AcceptanceView.Of(c.AcknowledgedBy)))];
}

/// <summary>Past midnight where <paramref name="To"/> is not after <paramref name="From"/>.</summary>
public sealed record ContactSpanView(DayOfWeek Day, TimeOnly From, TimeOnly To)
{
    internal static IReadOnlyList<ContactSpanView> Of(IEnumerable<ContactSpan> spans) =>
        [.. spans.Select(s => new ContactSpanView(s.Day, s.From, s.To))];
}

/// <param name="Zone">IANA name of a time zone.</param>
public sealed record ContactHoursView(string Zone, IReadOnlyList<ContactSpanView> Spans)
{
    internal static ContactHoursView? Of(ContactWindow? window) =>
        window is null ? null : new(window.Zone, ContactSpanView.Of(window.Spans));
}

/// <param name="NoticeDays">Days of notice before a planned ending.</param>
/// <param name="LaterContact">Kinds of contact that stay allowed after the ending; empty: none.</param>
public sealed record EndingView(int NoticeDays, IReadOnlyList<ContactKind> LaterContact)
{
    internal static EndingView? Of(AgreedEnding? ending) => ending is null ? null : new(ending.NoticeDays, ending.LaterContact);
}

/// <param name="Revision">The one that an acceptance names.</param>
/// <param name="Against">What the other side last said or accepted, where this was put against it; until both accept.</param>
public sealed record BoundaryView(
    Guid Id,
    BoundaryKind Kind,
    int Revision,
    ItemState State,
    string Text,
    Proposer ProposedBy,
    ContactHoursView? ContactHours,
    int? ReplyTimeHours,
    EndingView? Ending,
    IReadOnlyList<AcceptanceView> Acceptances,
    IReadOnlyList<ParticularView> Against)
{
    internal static IReadOnlyList<BoundaryView> Of(AgreementText text) =>
    [
        .. text.Boundaries.Select(b => new BoundaryView(
            b.Id.Value, b.Terms.Kind, b.Revision, b.State, b.Terms.Text, b.ProposedBy, ContactHoursView.Of(b.Terms.ContactHours),
            b.Terms.ReplyTimeHours, EndingView.Of(b.Terms.Ending), AcceptanceView.Of(b.Acceptances),
            ParticularView.Of(Particulars.Against(b)))),
    ];
}

/// <param name="Revision">The one that an acceptance names.</param>
/// <param name="Scale">Five texts, from level −2 to +2.</param>
/// <param name="Weight">Importance × difficulty, or 1.</param>
/// <param name="Baseline">The level at the start, −2 to +2.</param>
/// <param name="Against">What the other side last said or accepted, where this was put against it; until both accept.</param>
public sealed record GoalView(
    Guid Id,
    int Revision,
    ItemState State,
    string Words,
    IReadOnlyList<string> Scale,
    int? Importance,
    int? Difficulty,
    decimal Weight,
    int Baseline,
    Proposer ProposedBy,
    IReadOnlyList<AcceptanceView> Acceptances,
    IReadOnlyList<ParticularView> Against)
{
    internal static IReadOnlyList<GoalView> Of(AgreementText text) =>
    [
        .. text.Goals.Select(g => new GoalView(
            g.Id.Value, g.Revision, g.State, g.Terms.Words, g.Terms.Scale, g.Terms.Importance, g.Terms.Difficulty, g.Terms.Weight,
            g.Terms.Baseline, g.ProposedBy, AcceptanceView.Of(g.Acceptances), ParticularView.Of(Particulars.Against(g)))),
    ];
}
