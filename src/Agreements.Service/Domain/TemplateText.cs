namespace PeerSupport.Agreements.Domain;

/// <summary>What new agreements of a site begin with.</summary>
/// <param name="ReviewEveryDays">Days from one review to the next.</param>
internal sealed record TemplateText(
    IReadOnlyList<FixedClause> Clauses,
    IReadOnlyList<SuggestedBoundary> Boundaries,
    int ReviewEveryDays = TemplateText.UsualReviewDays)
{
    public const int UsualReviewDays = 90;
    public const int MinReviewDays = 7;
    public const int MaxReviewDays = 365;

    /// <summary>A draft that nobody has accepted anything of.</summary>
    public AgreementText Draft(string zone) => new(
        [.. Clauses.Select(clause => clause.Unacknowledged())],
        [.. Boundaries.Select(suggested =>
            new Boundary { Id = ItemId.New(), ProposedBy = Proposer.Template, Terms = suggested.In(zone) })],
        [],
        ReviewEveryDays);
}
