using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;

namespace PeerSupport.Agreements.Domain;

/// <summary>
/// Information about the peer that was shared with somebody else: an entry of a ledger that is only added to, with the basis
/// on which it was shared and the notice that went with it.
/// </summary>
internal sealed class Disclosure : Aggregate
{
    /// <summary>The duty of 42 CFR 2.32, in our own words: what is shared says that it may not be passed on.</summary>
    public const string NoticeText =
        "This information is about a person in recovery support and is confidential under federal law (42 CFR Part 2). You may "
        + "use it only for the purpose named here. You may not pass it on to anybody else, unless the person agrees to that in "
        + "writing or that law allows it. A general permission to release records is not enough. It may not be used to "
        + "investigate, charge or prosecute the person.";

    public const int NoticeMaxLength = 1000;

    private Disclosure() { }

    public DisclosureId Id { get; private init; }
    public AgreementId Agreement { get; private init; }
    public RelationshipId Relationship { get; private init; }

    /// <summary>The version in force by which it was judged; 0 where there was none.</summary>
    public int Version { get; private init; }
    public DateTimeOffset At { get; private init; }
    public PersonId By { get; private init; }
    public string Recipient { get; private init; } = "";
    public string What { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public ItemId? Goal { get; private init; }
    public string? Serves { get; private init; }

    /// <summary>The consent it relies on; null where a life was in danger.</summary>
    public ConsentId? Consent { get; private init; }

    /// <summary>What the peer agreed to share by that consent.</summary>
    public string? Consented { get; private init; }

    /// <summary>Why a life was in danger; such an entry is the supervisor's to look at.</summary>
    public string? DangerToLife { get; private init; }
    public string Notice { get; private init; } = "";

    /// <param name="named">The consent that the terms name; null where there is none.</param>
    public static Disclosure Make(
        Agreement agreement, Consent? named, DisclosureTerms terms, PersonId by, DateTimeOffset now)
    {
        terms.Guard();
        var consent = terms.DangerToLife is null ? Basis(agreement, named, terms, now) : null;
        consent?.RelyOn();
        var disclosure = new Disclosure
        {
            Id = DisclosureId.New(),
            Organisation = agreement.Organisation,
            Agreement = agreement.Id,
            Relationship = agreement.Relationship,
            Version = agreement.Version,
            At = now,
            By = by,
            Recipient = terms.Recipient,
            What = terms.What,
            Purpose = terms.Purpose,
            Goal = terms.Goal,
            Serves = terms.Serves,
            Consent = consent?.Id,
            Consented = consent?.What,
            DangerToLife = terms.DangerToLife,
            Notice = NoticeText,
        };
        if (disclosure.DangerToLife is not null)
            disclosure.Raise(new DisclosedInDanger(agreement.Id.Value, agreement.Relationship.Value, disclosure.Id.Value, now));
        return disclosure;
    }

    private static Consent Basis(
        Agreement agreement, Consent? named, DisclosureTerms terms, DateTimeOffset now)
    {
        var agreed = agreement.Status is AgreementStatus.Ended ? null : agreement.InForce?.Text;
        if (agreed?.Has(BoundaryKind.InformationSharing) is not true)
            throw new RuleViolationException(
                "disclosure.against-agreement", "Nothing is agreed about sharing information, so nothing is shared.");
        if (agreed.Goals.All(goal => goal.Id != terms.Goal))
            throw new RuleViolationException("disclosure.goal-not-agreed", "This is not a goal of the agreement in force.");

        return named is not null && named.Id == terms.Consent && named.Agreement == agreement.Id && named.IsInForceAt(now)
            && named.Covers(terms)
                ? named
                : throw new RuleViolationException(
                    "disclosure.not-consented", "The peer has not agreed to sharing this with this recipient for this purpose.");
    }
}
