using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>What waits in one relationship for somebody of a standing, now or within the time ahead.</summary>
internal sealed record DueOf(SupportRelationship Relationship, Standing To, DateTimeOffset Now)
{
    /// <summary>How far ahead a list of what is due looks.</summary>
    public const int DaysAhead = 14;

    /// <summary>For how long a meeting waits for somebody to say whether it took place.</summary>
    public const int DaysToMark = 90;

    private DateOnly Until => Relationship.DayOf(Now).AddDays(DaysAhead);
    private bool ToPeer => To.HasFlag(Standing.Peer);

    public IEnumerable<DueItem> Items(
        Negotiation? negotiation, IEnumerable<Meeting> meetings, IEnumerable<(PersonId Person, SiteId Site)> missing) =>
    [
        .. Workers(missing),
        .. Relationship.RemindsNobody ? [] : Reminders(negotiation, meetings),
    ];

    private IEnumerable<DueItem> Reminders(Negotiation? negotiation, IEnumerable<Meeting> meetings) =>
        [.. Days(), .. Flags(), .. Answers(negotiation), .. meetings.SelectMany(Meetings)];

    private IEnumerable<DueItem> Days()
    {
        if (Relationship is { Phase: Phase.Active, ReviewDueOn: { } review } && review <= Until)
            yield return DueItem.Of(Relationship, DueKind.Review, review);
        if (Relationship is { Phase: Phase.Paused, PausedUntil: { } back } && back <= Until)
            yield return DueItem.Of(Relationship, DueKind.ReturnExpected, back);
        if (Relationship is { Phase: Phase.Concluding, Ending.EndsOn: var end } && end <= Until)
            yield return DueItem.Of(Relationship, DueKind.EndingDay, end);
    }

    private IEnumerable<DueItem> Flags()
    {
        var flags = Relationship.FlagsFor(To).ToList();
        if (Relationship.Phase is Phase.Active && flags is [var first, ..])
            yield return DueItem.Of(Relationship, DueKind.ReviewFlagged, first.At)
                with
            { Flags = [.. flags.Select(flag => flag.Reason)] };
        if (Relationship.HoursInDoubtSince is { } since && !ToPeer)
            yield return DueItem.Of(Relationship, DueKind.AmendContactHours, since, Relationship.AgreementId);
    }

    private IEnumerable<DueItem> Answers(Negotiation? negotiation)
    {
        var since = ToPeer ? negotiation?.AwaitsPeer : negotiation?.AwaitsWorker;
        if (since is { } waiting && !Relationship.HasEnded && Relationship.Phase is not Phase.Concluding)
            yield return DueItem.Of(Relationship, DueKind.AnswerAwaited, waiting, negotiation!.Id);
    }

    private IEnumerable<DueItem> Workers(IEnumerable<(PersonId Person, SiteId Site)> missing)
    {
        if (Relationship.ProposedHandover is { } proposed && !(ToPeer && Relationship.RemindsNobody))
            yield return DueItem.Of(Relationship, DueKind.HandoverProposed, proposed.ProposedAt, proposed.Id.Value);

        var (site, today) = (Relationship.Site, Relationship.DayOf(Now));
        if (To.HasFlag(Standing.Supervisor))
            foreach (var person in Relationship.CountedOn(Now).Where(person => missing.Contains((person, site))))
                yield return DueItem.Of(Relationship, DueKind.WorkerMissing, today) with { AboutId = person.Value };
    }

    private IEnumerable<DueItem> Meetings(Meeting meeting)
    {
        var isOver = meeting.What.StartsAt.AddMinutes(meeting.What.Minutes) <= Now;
        if (!isOver || !ToPeer)
            yield return DueItem.Of(
                Relationship, isOver ? DueKind.MeetingUnmarked : DueKind.MeetingComing, meeting.What.StartsAt, meeting.Id.Value);
    }
}
