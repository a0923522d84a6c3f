using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Field">The field of the service that should say something else, by its HSDS name, such as <c>url</c>.</param>
/// <param name="Value">What it should say.</param>
/// <param name="Words">What else the publisher should know; nothing about a person.</param>
public sealed record SuggestCorrectionRequest(
    [property: JsonRequired] Guid ServiceId,
    [property: Required] CorrectionKind? Kind,
    [property: MinLength(1), MaxLength(Correction.MaxFieldLength)] string? Field = null,
    [property: MinLength(1), MaxLength(Correction.MaxValueLength)] string? Value = null,
    [property: MinLength(1), MaxLength(Correction.MaxWordsLength)] string? Words = null);

internal static class SuggestCorrection
{
    public static void Map(RouteGroupBuilder corrections) => corrections.MapPost("/", Handle)
        .RequireRoleOrScope(Suggester.Scope, Roles.Worker, Roles.Supervisor)
        .WithName(nameof(SuggestCorrection)).WithSummary("Suggest a correction of an entry to whoever publishes it");

    /// <summary>The same from the same, while it is open, is told once.</summary>
    private static async Task<Results<Created<CorrectionView>, NotFound, ValidationProblem>> Handle(
        SuggestCorrectionRequest request, Suggester suggester, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (request is { Field: { } field, Value: { } value } && Objection(field, value) is { } objection)
            return TypedResults.ValidationProblem(objection);

        var publisher = await db.Records.Where(record => record.TableName == HsdsTables.Service && record.Id == request.ServiceId)
            .Select(record => record.Owner).SingleOrDefaultAsync(cancellation);
        if (publisher == default)
            return TypedResults.NotFound();

        var suggested = new Suggestion(request.ServiceId, request.Kind!.Value, request.Field, request.Value, request.Words);
        var mark = Correction.MarkOf(suggester.Name, suggested);
        var correction = await db.Corrections.SingleOrDefaultAsync(known => known.OpenMark == mark, cancellation);
        if (correction is null)
        {
            correction = Correction.Suggest(publisher, suggester.Name, suggested, clock.GetUtcNow());
            db.Corrections.Add(correction);
            await db.SaveChangesAsync(cancellation);
        }

        return TypedResults.Created($"/api/resources/corrections/{correction.Id.Value}", await db.View(correction, cancellation));
    }

    // Where a service belongs is no field to be corrected by a word.
    private static Dictionary<string, string[]>? Objection(string name, string value) =>
        HsdsTables.Get(HsdsTables.Service).Field(name) is not { Target: null, Name: not "id" } field
            ? new() { ["field"] = ["A service has no such field that could be corrected."] }
            : field.IsValid(value) ? null : new() { ["value"] = ["The field cannot say this."] };
}
