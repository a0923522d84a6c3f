using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class GetTemplate
{
    public static void Map(RouteGroupBuilder templates) => templates
        .MapGet("/{siteId:guid}", Handle)
        .WithName(nameof(GetTemplate))
        .WithSummary("Read what new agreements of a site begin with");

    private static async Task<Results<Ok<TemplateView>, NotFound>> Handle(
        Guid siteId, Caller caller, AgreementsDb db, CancellationToken cancellation)
    {
        if (await db.Sites.FindAsync([siteId], cancellation) is not { } site)
            return TypedResults.NotFound();

        var template = await db.Templates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == new SiteId(siteId), cancellation)
            ?? AgreementTemplate.Begin(new(siteId), caller.Organisation);
        return TypedResults.Ok(TemplateView.Of(template, site.Zone));
    }
}
