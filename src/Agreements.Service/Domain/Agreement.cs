using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;

namespace PeerSupport.Agreements.Domain;

/// <summary>
/// What peer and worker agree on. Drafted from the site's template, negotiated item by item, in force as soon as both have
/// accepted everything; amended beside the version in force until both have again; ended with the relationship.
/// </summary>
internal sealed partial class Agreement : Aggregate
{
    public const int MaxItems = 50;

    private readonly List<AgreementVersion> _versions = [];
    private readonly List<NegotiationMove> _newMoves = [];

    private Agreement() { }

    public AgreementId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }
    public SiteId Site { get; private init; }
    public PeerId Peer { get; private init; }
    public PersonId Worker { get; private set; }
    public DateTimeOffset WorkerSince { get; private set; }

    /// <summary>The relationship's revision from which <see cref="Worker"/> is known.</summary>
    public long WorkerAsOf { get; private set; }
    public AgreementStatus Status { get; private set; }

    /// <summary>What is being negotiated; the same as the version in force while nothing is.</summary>
    public AgreementText WorkingCopy { get; private set; } = null!;
    public IReadOnlyList<AgreementVersion> Versions => _versions;

    /// <summary>The moves made since it was read. Earlier ones are kept apart: they are many, and no rule asks for them.</summary>
    public IReadOnlyList<NegotiationMove> NewMoves => _newMoves;
    public AgreementVersion? InForce => _versions.MaxBy(version => version.Number);
    public int Version => InForce?.Number ?? 0;

    /// <summary>The time zone in which the two read a date.</summary>
    public string Zone => (InForce?.Text ?? WorkingCopy).Window?.Zone ?? "Etc/UTC";

    /// <summary>The version being negotiated, or null when there is nothing to negotiate.</summary>
    public int? OpenVersion => Status is AgreementStatus.Ended || IsSettled ? null : Version + 1;

    private bool IsSettled => InForce is { } version && WorkingCopy.HasClauses(version.Text.Clauses)
        && WorkingCopy.Items.Count() == version.Text.Items.Count()
        && WorkingCopy.Items.All(item => item.State is ItemState.InForce);

    public static Agreement Draft(
        AgreementId id, OrganisationId organisation, Parties parties, AgreementText text, DateTimeOffset now)
    {
        if (text.Window is not { } suggested)
            throw new RuleViolationException("template.no-contact-hours", "A template suggests contact hours.");

        var agreement = new Agreement
        {
            Id = id,
            Organisation = organisation,
            Relationship = parties.Relationship,
            Site = parties.Site,
            Peer = parties.Peer,
            Worker = parties.Worker,
            WorkerSince = now,
            WorkerAsOf = parties.AsOf,
            WorkingCopy = text,
        };
        agreement.Raise(new AgreementDrafted(id.Value, parties.Relationship.Value, suggested));
        return agreement;
    }

    public void ProposeBoundary(BoundaryTerms terms, Acceptance by)
    {
        GuardOpen();
        terms.Guard();
        if (BoundaryTerms.OnlyOnce.Contains(terms.Kind) && WorkingCopy.Has(terms.Kind))
            throw new RuleViolationException(
                "boundary.already-there", "The agreement has a boundary of this kind. Propose a change to that one.");

        Add(new Boundary { Id = ItemId.New(), ProposedBy = by.Side.AsProposer(), Acceptances = [by], Terms = terms }, by);
    }

    public void ProposeGoal(GoalTerms terms, Acceptance by)
    {
        GuardOpen();
        terms.Guard();
        Add(new Goal { Id = ItemId.New(), ProposedBy = by.Side.AsProposer(), Acceptances = [by], Terms = terms }, by);
    }

    public void Counter(Boundary boundary, BoundaryTerms terms, Acceptance by)
    {
        GuardOpen();
        terms.Guard();
        if (terms.Kind != boundary.Terms.Kind)
            throw new RuleViolationException("boundary.other-kind", "A boundary keeps its kind. Propose another one.");

        Move(WorkingCopy.Replace(boundary.Counter(terms, by)), by);
    }

    public void Counter(Goal goal, GoalTerms terms, Acceptance by)
    {
        GuardOpen();
        terms.Guard();
        Move(WorkingCopy.Replace(goal.Counter(terms, by)), by);
    }

    /// <summary>
    /// Takes back the side's own proposal, so that what is in force stands again. What the other side has had a say in, or the
    /// template suggested, goes only when both want it gone.
    /// </summary>
    public void Withdraw(Item item, Acceptance by)
    {
        GuardOpen();
        var standing = InForce?.Text.Find(item.Id);
        if (standing is not null && item.IsOpenProposalOf(by.Side))
            Move(WorkingCopy.Replace(item.RestoreTo(standing).WithoutAcceptancesOf(IsOfFormerPair)), by);
        else if (item.Revision == 1 && item.IsOpenProposalOf(by.Side))
            Move(WorkingCopy.Without(item), by);
        else
            Move(WorkingCopy.Replace(item.State is ItemState.ToBeRemoved ? item.Accept(by) : item.ProposeRemoval(by))
                .WithoutRemoved(), by);
    }

    /// <summary>Whether every one of these items is still there as it was seen.</summary>
    public bool StillShows(IEnumerable<SeenItem> seen) => seen.All(saw => WorkingCopy.Find(saw.Id)?.Revision == saw.Revision);

    /// <summary>One side's yes to items and fixed clauses as they were seen: all of the clauses, or none. Saying it again changes
    /// nothing.</summary>
    public void Accept(IReadOnlyCollection<SeenItem> seen, IReadOnlyCollection<SeenClause> clauses, Acceptance by)
    {
        GuardOpen();
        if (!StillShows(seen))
            throw new RuleViolationException("item.changed", "An item has changed since it was shown.");
        if (!StillShows(clauses))
            throw new RuleViolationException("clauses.changed", "The fixed clauses have changed since they were shown.");

        var accepted = seen.Select(saw => saw.Id).ToHashSet();
        var text = WorkingCopy.Each(item => accepted.Contains(item.Id) ? item.Accept(by) : item);
        if (clauses.Count > 0)
            text = text.EachClause(clause => clause.Acknowledge(by));

        Move(text.WithoutRemoved(), by);
    }

    /// <summary>Another worker takes over: what is in force holds, and the yes of both to all of it is missing, for they are a new
    /// pair. Older news changes nothing.</summary>
    public void HandOver(PersonId worker, long asOf, DateTimeOffset now)
    {
        if (asOf <= WorkerAsOf)
            return;

        (Worker, WorkerAsOf, WorkerSince) = (worker, asOf, now);
        if (Status is AgreementStatus.Ended)
            return;

        WorkingCopy = WorkingCopy.Each(item => item.WithoutAcceptancesOf(_ => true))
            .EachClause(clause => clause.WithoutAcknowledgements(_ => true));
        TellWhoseTurn(peerSince: AwaitsPeerSince ?? now, workerSince: now);
    }

    /// <summary>The agreement binds no longer. Ending it again changes nothing.</summary>
    public void End(DateTimeOffset at)
    {
        if (Status is AgreementStatus.Ended)
            return;

        Status = AgreementStatus.Ended;
        Raise(new AgreementEnded(Id.Value, Relationship.Value, at));
        TellWhoseTurn(at, at);
    }

    /// <exception cref="RuleViolationException">The agreement binds no longer.</exception>
    public void GuardOpen()
    {
        if (Status is AgreementStatus.Ended)
            throw new RuleViolationException("agreement.ended", "This agreement has ended.");
    }

    private void Add(Item item, Acceptance by)
    {
        if (WorkingCopy.Items.Count() >= MaxItems)
            throw new RuleViolationException(
                "agreement.too-many-items", $"An agreement has at most {MaxItems} boundaries and goals.");

        Move(WorkingCopy.Add(item), by);
    }

    private bool IsOfFormerPair(Acceptance acceptance) => acceptance.At < WorkerSince;

    private void Move(AgreementText next, Acceptance by)
    {
        _newMoves.AddRange(NegotiationMove.Between(WorkingCopy, next, by));
        WorkingCopy = next;
        if (Status is AgreementStatus.Drafted)
        {
            Status = AgreementStatus.Negotiating;
            Raise(new NegotiationOpened(Id.Value, Relationship.Value, by.At));
        }

        if (!IsSettled && next.Missing().Count == 0)
            ComeIntoForce(by.At);
        TellWhoseTurn(AwaitsPeerSince ?? by.At, AwaitsWorkerSince ?? by.At);
    }

    private void ComeIntoForce(DateTimeOffset now)
    {
        WorkingCopy = WorkingCopy.Each(item => item with { State = ItemState.InForce });
        Status = AgreementStatus.InForce;
        _versions.Add(new AgreementVersion(Version + 1, now, WorkingCopy));
        Raise(new AgreementInForce(
            Id.Value, Relationship.Value, Version, now, WorkingCopy.Window!, WorkingCopy.ReplyTimeHours,
            WorkingCopy.ReviewEveryDays,
            [.. WorkingCopy.Goals.Select(goal => new AgreedGoal(goal.Id.Value, goal.Terms.Weight, goal.Terms.Baseline))],
            new(WorkingCopy.Ending.NoticeDays,
                [.. WorkingCopy.Ending.LaterContact.Select(kind => kind.ToString().ToLowerInvariant())])));
    }
}
