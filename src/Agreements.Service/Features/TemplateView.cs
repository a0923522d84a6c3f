using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Agreements.Features;

/// <summary>What new agreements of a site begin with.</summary>
/// <param name="IsDefault">Nothing has been set for this site: the text is the product's own.</param>
/// <param name="Zone">The site's time zone, in which the contact hours are read.</param>
/// <param name="ReviewEveryDays">Days from one review to the next.</param>
public sealed record TemplateView(
    Guid SiteId,
    long Revision,
    bool IsDefault,
    string Zone,
    IReadOnlyList<TemplateClauseView> FixedClauses,
    IReadOnlyList<TemplateBoundaryView> Boundaries,
    int ReviewEveryDays) : IRevisioned
{
    internal static TemplateView Of(AgreementTemplate template, string zone) => new(
        template.Id.Value, template.Revision, template.Revision == 0, zone,
        [.. template.Text.Clauses.Select(c => new TemplateClauseView(c.Id.Value, c.Version, c.Text))],
        [.. template.Text.Boundaries.Select(TemplateBoundaryView.Of)],
        template.Text.ReviewEveryDays);
}

public sealed record TemplateClauseView(Guid Id, int Version, string Text);

public sealed record TemplateBoundaryView(
    BoundaryKind Kind, string Text, IReadOnlyList<ContactSpanView>? Spans, int? ReplyTimeHours, EndingView? Ending)
{
    internal static TemplateBoundaryView Of(SuggestedBoundary suggested) => new(
        suggested.Kind, suggested.Text, suggested.Spans is null ? null : ContactSpanView.Of(suggested.Spans),
        suggested.ReplyTimeHours, EndingView.Of(suggested.Ending));
}
