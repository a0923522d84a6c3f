using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A site's own beginning for its agreements, in place of <see cref="DefaultTemplate"/>. A change touches new
/// agreements only.</summary>
internal sealed class AgreementTemplate : Aggregate
{
    public const int MaxClauses = 30;
    public const int MaxBoundaries = 30;

    private AgreementTemplate() { }

    public SiteId Id { get; private init; }
    public TemplateText Text { get; private set; } = null!;

    /// <summary>The default, to be changed into the site's own.</summary>
    public static AgreementTemplate Begin(SiteId site, OrganisationId organisation) =>
        new() { Id = site, Organisation = organisation, Text = DefaultTemplate.Text };

    /// <summary>Sets the whole text. A clause that keeps its id and changes its words becomes that clause's next
    /// version.</summary>
    public void Change(
        IReadOnlyList<(ClauseId? Id, string Text)> clauses, IReadOnlyList<SuggestedBoundary> boundaries,
        int reviewEveryDays = TemplateText.UsualReviewDays)
    {
        if (clauses.Count is 0 or > MaxClauses || clauses.Any(clause => string.IsNullOrWhiteSpace(clause.Text)))
            throw new RuleViolationException(
                "template.clauses", $"A template has 1 to {MaxClauses} fixed clauses, none of them empty.");
        if (clauses.Where(clause => clause.Id is not null).GroupBy(clause => clause.Id).Any(same => same.Count() > 1))
            throw new RuleViolationException("template.clause-twice", "A clause is there twice.");
        if (boundaries.Count > MaxBoundaries || BoundaryTerms.OnlyOnce.Any(kind => boundaries.Count(b => b.Kind == kind) > 1))
            throw new RuleViolationException(
                "template.boundaries",
                "A template suggests contact hours, a reply time and an ending once each, and not too much else.");
        if (boundaries.All(boundary => boundary.Kind is not BoundaryKind.ContactHours))
            throw new RuleViolationException("template.no-contact-hours", "A template suggests contact hours.");
        if (reviewEveryDays is < TemplateText.MinReviewDays or > TemplateText.MaxReviewDays)
            throw new RuleViolationException(
                "template.review",
                $"A review comes every {TemplateText.MinReviewDays} to {TemplateText.MaxReviewDays} days.");
        foreach (var boundary in boundaries)
            boundary.In("Etc/UTC").Guard();

        Text = new([.. clauses.Select(clause => Next(clause.Id, clause.Text))], [.. boundaries], reviewEveryDays);
    }

    private FixedClause Next(ClauseId? id, string text)
    {
        if (id is null)
            return new(ClauseId.New(), 1, text);

        var known = Text.Clauses.SingleOrDefault(clause => clause.Id == id)
            ?? throw new RuleViolationException(
                "template.unknown-clause", "A changed clause is one that the template has; a new one comes without an id.");
        return known.Text == text ? known : known with { Version = known.Version + 1, Text = text };
    }
}
