using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <param name="ReviewEveryDays">Days from one review to the next.</param>
public sealed record TemplateRequest(
    [property: Required, MinLength(1), MaxLength(AgreementTemplate.MaxClauses), NoneMissing]
    IReadOnlyList<TemplateClauseRequest> FixedClauses,
    [property: Required, MaxLength(AgreementTemplate.MaxBoundaries), NoneMissing]
    IReadOnlyList<TemplateBoundaryRequest> Boundaries,
    [property: Range(TemplateText.MinReviewDays, TemplateText.MaxReviewDays)]
    int ReviewEveryDays = TemplateText.UsualReviewDays);

/// <param name="Id">The clause that this changes; none for a new one.</param>
public sealed record TemplateClauseRequest(
    [property: Required, MaxLength(FixedClause.TextMaxLength)] string Text, Guid? Id = null);

/// <param name="Spans">For contact hours, in the site's time zone.</param>
public sealed record TemplateBoundaryRequest(
    [property: JsonRequired] BoundaryKind Kind,
    [property: Required, MaxLength(BoundaryTerms.TextMaxLength)] string Text,
    [property: MinLength(1), MaxLength(ContactHours.MaxSpans), NoneMissing] IReadOnlyList<ContactSpanRequest>? Spans = null,
    [property: Range(1, BoundaryTerms.MaxReplyTimeHours)] int? ReplyTimeHours = null,
    EndingRequest? Ending = null) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. BelongingTo.Kind(Kind, Spans, nameof(Spans), ReplyTimeHours, Ending),
        .. Spans is not null && ContactHours.Overlap(ContactSpanRequest.ToSpans(Spans))
            ? [new("Two of these times overlap.", [nameof(Spans)])]
            : (ValidationResult[])[],
    ];

    internal SuggestedBoundary ToSuggestion() =>
        new(Kind, Text, Spans is null ? null : ContactSpanRequest.ToSpans(Spans), ReplyTimeHours, Ending?.ToEnding());
}

internal static class ChangeTemplate
{
    public static void Map(RouteGroupBuilder templates) => templates
        .MapPut("/{siteId:guid}", Handle)
        .WithName(nameof(ChangeTemplate))
        .WithSummary("Set what new agreements of a site begin with; agreements that exist keep theirs");

    private static async Task<Results<Ok<TemplateView>, NotFound>> Handle(
        Guid siteId, TemplateRequest request, IfMatch ifMatch, Caller caller, AgreementsDb db, CancellationToken cancellation)
    {
        if (await db.Sites.FindAsync([siteId], cancellation) is not { } site)
            return TypedResults.NotFound();

        var template = await db.Templates.SingleOrDefaultAsync(t => t.Id == new SiteId(siteId), cancellation);
        if (template is null)
            db.Templates.Add(template = AgreementTemplate.Begin(new(siteId), caller.Organisation));

        ifMatch.Check(template);
        template.Change(
            [.. request.FixedClauses.Select(clause => (clause.Id is { } id ? new ClauseId(id) : (ClauseId?)null, clause.Text))],
            [.. request.Boundaries.Select(boundary => boundary.ToSuggestion())],
            request.ReviewEveryDays);
        await Save(db, isFirst: template.Revision == 0, cancellation);
        return TypedResults.Ok(TemplateView.Of(template, site.Zone));
    }

    // Two at once may both believe to be the first; the second finds the row there.
    private static async Task Save(AgreementsDb db, bool isFirst, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (isFirst)
        {
            throw new StaleException();
        }
    }
}
