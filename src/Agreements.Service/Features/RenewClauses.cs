using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class RenewClauses
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/clauses/renewal", Handle)
        .WithName(nameof(RenewClauses))
        .WithSummary("Take the site's present fixed clauses in; what reads otherwise is to be acknowledged by both again");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, Caller caller, Negotiation negotiation, AgreementsDb db, CancellationToken cancellation)
    {
        // Whoever may not negotiate sees nothing of it: the template is used once the agreement is open.
        var template = await db.Agreements.Where(a => a.Id == new AgreementId(id))
            .Join(db.Templates, a => a.Site, t => t.Id, (_, t) => t).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return await negotiation.Change(id, ifMatch, caller, nameof(RenewClauses), (agreement, by) =>
            agreement.RenewClauses((template?.Text ?? DefaultTemplate.Text).Clauses, by), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
    }
}
