using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// Who stands in while the worker is away. It is arranged in days of the relationship's zone and kept as instants, so that an
/// agreement in another zone moves none of them.
/// </summary>
internal sealed partial class SupportRelationship
{
    private readonly List<Cover> _covers = [];

    /// <summary>Those to come, the present one, and those that are over.</summary>
    public IReadOnlyList<Cover> Covers => _covers;

    public Cover? CoverAt(DateTimeOffset at) => _covers.Find(cover => cover.Includes(at));

    /// <summary>From the first day, or from now on where that is today, to the end of the last.</summary>
    public Cover ArrangeCover(PersonId standIn, DateOnly firstDay, DateOnly lastDay, PersonId by, DateTimeOffset now)
    {
        if (HasEnded)
            throw new RuleViolationException("cover.relationship-ended", "Nobody stands in where a relationship has ended.");

        if (standIn == Worker)
            throw new RuleViolationException("cover.own-worker", "Nobody stands in for themself.");

        RequireNotThePeer(standIn);
        RequireNotPast(firstDay, now);
        if (firstDay > DayOf(now).AddDays(Cover.MaxDaysAhead))
            throw new RuleViolationException("cover.too-far-ahead", "Cover is arranged for the year ahead at most.");

        RequireLength(firstDay, lastDay);
        var (start, until) = (StartOf(firstDay), StartOf(lastDay.AddDays(1)));
        var from = start > now ? start : now;
        if (_covers.Find(known => known.StandIn == standIn && DayOf(known.From) == firstDay && known.Until == until) is { } same)
            return same;

        RequireFree(from, until, null);
        var arranged = Cover.Of(standIn, from, until, by);
        _covers.Add(arranged);
        TellOfCover(now);
        return arranged;
    }

    /// <summary>The worker comes back sooner, or later.</summary>
    public void MoveEndOfCover(Cover cover, DateOnly lastDay, DateTimeOffset now)
    {
        var until = RequireNotOver(cover, now).Until;
        RequireNotPast(lastDay, now);
        RequireLength(DayOf(cover.From), lastDay);
        if (StartOf(lastDay.AddDays(1)) is var moved && moved == until)
            return;

        RequireFree(cover.From, moved, cover);
        cover.EndAt(moved);
        TellOfCover(now);
    }

    /// <summary>It does not come about, or ends at once.</summary>
    public void CallOffCover(Cover cover, DateTimeOffset now)
    {
        CallOff(RequireNotOver(cover, now), now);
        TellOfCover(now);
    }

    /// <summary>Who is at work here, or will be as it is arranged: the worker, who stands in, who is proposed.</summary>
    public IEnumerable<PersonId> CountedOn(DateTimeOffset now) => new[] { Worker }
        .Concat(_covers.Where(cover => cover.Until > now).Select(cover => cover.StandIn))
        .Concat(_handovers.Where(handover => handover.State is HandoverState.Proposed).Select(handover => handover.Worker))
        .Distinct();

    /// <summary>Who is or was at work here: the worker, those before, whoever has stood in by now.</summary>
    public IEnumerable<PersonId> HaveWorked(DateTimeOffset now) => new[] { Worker }
        .Concat(_formerWorkers.Select(former => former.Worker))
        .Concat(_covers.Where(cover => cover.From <= now).Select(cover => cover.StandIn))
        .Distinct();

    public bool WorkedHere(PersonId person, DateTimeOffset now) => HaveWorked(now).Contains(person);

    private bool EndCovers(DateTimeOffset now, PersonId? by = null)
    {
        var ahead = _covers.FindAll(cover => cover.Until > now && (by is null || cover.StandIn == by));
        foreach (var cover in ahead)
            CallOff(cover, now);
        if (ahead.Count > 0)
            TellOfCover(now);
        return ahead.Count > 0;
    }

    private void CallOff(Cover cover, DateTimeOffset now)
    {
        if (cover.From < now)
            cover.EndAt(now);
        else
            _covers.Remove(cover);
    }

    private void TellOfCover(DateTimeOffset now) => Raise(new CoverChanged(
        Id.Value, Peer.Id.Value, Worker.Value, Site.Value,
        [
            .. _covers.Where(cover => cover.Until > now).OrderBy(cover => cover.From)
                .Select(cover => new CoverPeriod(cover.StandIn.Value, cover.From, cover.Until)),
        ]));

    private void RequireNotPast(DateOnly day, DateTimeOffset now)
    {
        if (day < DayOf(now))
            throw new RuleViolationException("cover.in-past", "Cover is arranged from today on.");
    }

    private static void RequireLength(DateOnly firstDay, DateOnly lastDay)
    {
        if (lastDay.DayNumber - firstDay.DayNumber is < 0 or >= Cover.MaxDays)
            throw new RuleViolationException(
                "cover.length", $"Cover is for one day to {Cover.MaxDays}; a longer absence is a change of worker.");
    }

    private void RequireFree(DateTimeOffset from, DateTimeOffset until, Cover? itself)
    {
        if (_covers.Exists(other => other != itself && other.From < until && from < other.Until))
            throw new RuleViolationException("cover.overlaps", "Somebody stands in at that time already.");
    }

    private static Cover RequireNotOver(Cover cover, DateTimeOffset now) => cover.Until > now
        ? cover
        : throw new RuleViolationException("cover.over", "This cover is over.");

    private void RequireNotThePeer(PersonId worker)
    {
        if (worker == Peer.Person)
            throw new RuleViolationException(
                "worker.is-the-peer", "Nobody is at work in the relationship in which they are the peer.");
    }

    private DateTimeOffset StartOf(DateOnly day) => day.StartIn(Hours?.Zone ?? Zone);
}
