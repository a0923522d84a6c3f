using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Apply">What is proposed is put into the entry; false: it has been dealt with otherwise.</param>
public sealed record AcceptCorrectionRequest([property: Required] bool? Apply);

/// <param name="Reason">For the suggester.</param>
public sealed record DeclineCorrectionRequest([property: Required, MinLength(1), MaxLength(Correction.MaxReasonLength)] string Reason);

internal static class DecideCorrection
{
    public static void Map(RouteGroupBuilder corrections)
    {
        corrections.MapPost("/{id:guid}/acceptance", AcceptCorrection).RequireRole(Roles.Administrator)
            .WithName(nameof(AcceptCorrection)).WithSummary("Accept a suggested correction, and put what it proposes into the entry");
        corrections.MapPost("/{id:guid}/refusal", DeclineCorrection).RequireRole(Roles.Administrator)
            .WithName(nameof(DeclineCorrection)).WithSummary("Decline a suggested correction with a word why");
    }

    private static async Task<Results<Ok<CorrectionView>, NotFound, ValidationProblem>> AcceptCorrection(
        Guid id, AcceptCorrectionRequest request, IfMatch ifMatch, Caller caller, DirectoryEditing editing, ResourcesDb db,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Find(id, ifMatch, caller, cancellation) is not { } correction)
            return TypedResults.NotFound();

        var (now, isDecided) = (clock.GetUtcNow(), correction.State is not CorrectionState.Open);
        correction.Accept(request.Apply!.Value, caller.Person, now);
        if (!isDecided && request.Apply.Value && correction.Proposal is (var field, var value))
        {
            // Saved with the entry, or not at all.
            var result = await editing.Change(
                new(caller, nameof(AcceptCorrection)), correction.Suggested.ServiceId, null,
                new Dictionary<string, string?> { [field] = value }, cancellation);
            if (result is null)
                return TypedResults.NotFound();
            if (result.IsRefused)
                return TypedResults.ValidationProblem(result.Objections);
        }
        else if (!isDecided)
            db.AuditTrail.Add(
                new AuditEntry(caller.Organisation, correction.Suggested.ServiceId, caller.Person, nameof(AcceptCorrection), now));

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(await db.View(correction, cancellation));
    }

    private static async Task<Results<Ok<CorrectionView>, NotFound>> DeclineCorrection(
        Guid id, DeclineCorrectionRequest request, IfMatch ifMatch, Caller caller, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await db.Find(id, ifMatch, caller, cancellation) is not { } correction)
            return TypedResults.NotFound();

        correction.Decline(request.Reason, caller.Person, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(await db.View(correction, cancellation));
    }

    /// <summary>A correction of one of the caller's organisation's entries, as they have seen it.</summary>
    private static async Task<Correction?> Find(
        this ResourcesDb db, Guid id, IfMatch ifMatch, Caller caller, CancellationToken cancellation)
    {
        var correction = await db.Corrections.SingleOrDefaultAsync(
            correction => correction.Id == new CorrectionId(id) && correction.Publisher == caller.Organisation, cancellation);
        return correction is null || correction.Revision == ifMatch.Revision ? correction : throw new StaleException();
    }
}
