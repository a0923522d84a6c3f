using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>Ways into an ordinary conversation, for the first meeting.</summary>
/// <param name="IsDefault">The organisation has set none: these are the product's own.</param>
public sealed record OpenersView(long Revision, bool IsDefault, IReadOnlyList<string> Openers) : IRevisioned
{
    internal static OpenersView Of(ConversationOpeners openers) => new(openers.Revision, openers.Revision == 0, openers.Texts);
}

internal static class GetOpeners
{
    public static void Map(RouteGroupBuilder openers) => openers
        .MapGet("/", Handle)
        .WithName(nameof(GetOpeners))
        .WithSummary("Read the organisation's conversation openers");

    private static async Task<Ok<OpenersView>> Handle(Caller caller, RelationshipsDb db, CancellationToken cancellation) =>
        TypedResults.Ok(OpenersView.Of(
            await db.Openers.AsNoTracking().SingleOrDefaultAsync(cancellation)
                ?? ConversationOpeners.Begin(caller.Organisation)));
}
