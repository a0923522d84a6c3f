using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="InPerson">Given by the worker, who records what the peer said when they were together.</param>
public sealed record AnswerPackRequest([property: Required] bool? Taken, InPersonRequest? InPerson = null);

/// <param name="ReadOut">What was read to the peer.</param>
public sealed record InPersonRequest([property: Required, MinLength(1), MaxLength(PackAnswer.MaxReadOutLength)] string ReadOut);

internal static class AnswerPack
{
    public static void Map(RouteGroupBuilder packs) => packs.MapPost("/{id:guid}/answer", Handle).RequireRole(Roles.Peer, Roles.Worker)
        .WithName(nameof(AnswerPack)).WithSummary("Record that the peer takes or declines a pack");

    private static async Task<Results<Ok<PackView>, NotFound>> Handle(
        Guid id, AnswerPackRequest request, IfMatch ifMatch, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(AnswerPack), cancellation, PackPart.Peer, PackPart.Worker) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Pack);
        if (request.InPerson is null == (found.Access.Part is PackPart.Worker))
            throw new RuleViolationException("pack.answer-is-the-peers",
                "The answer is the peer's own: through their account, or in person with the worker, who says what was read out.");

        found.Pack.Record(new PackAnswer(request.Taken!.Value, caller.Person, request.InPerson?.ReadOut, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PackView.Of(found.Pack, await db.Today(found.Pack, cancellation)));
    }
}
