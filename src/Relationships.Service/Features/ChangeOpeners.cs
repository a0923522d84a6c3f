using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record OpenersRequest(
    [property: Required, MinLength(1), MaxLength(ConversationOpeners.MaxCount), NoneMissing] IReadOnlyList<string> Openers)
    : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Openers?.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > ConversationOpeners.TextMaxLength) is true
            ? [new($"An opener has 1 to {ConversationOpeners.TextMaxLength} characters.", [nameof(Openers)])]
            : [];
}

internal static class ChangeOpeners
{
    public static void Map(RouteGroupBuilder openers) => openers
        .MapPut("/", Handle)
        .RequireRole(Roles.Administrator)
        .WithName(nameof(ChangeOpeners))
        .WithSummary("Set the organisation's conversation openers");

    private static async Task<Ok<OpenersView>> Handle(
        OpenersRequest request, IfMatch ifMatch, Caller caller, RelationshipsDb db, CancellationToken cancellation)
    {
        var openers = await db.Openers.SingleOrDefaultAsync(cancellation);
        if (openers is null)
            db.Openers.Add(openers = ConversationOpeners.Begin(caller.Organisation));

        ifMatch.Check(openers);
        openers.Change(request.Openers);
        await Save(db, isFirst: openers.Revision == 0, cancellation);
        return TypedResults.Ok(OpenersView.Of(openers));
    }

    // Two at once may both believe to be the first; the second finds the row there.
    private static async Task Save(RelationshipsDb db, bool isFirst, CancellationToken cancellation)
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
