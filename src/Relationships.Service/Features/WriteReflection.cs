using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="RelationshipId">One that the caller is or was the worker of; only they see the link.</param>
public sealed record ReflectionRequest([property: Required] ReflectionWords Text, Guid? RelationshipId = null)
{
    internal RelationshipId? About => RelationshipId is { } id ? new RelationshipId(id) : null;
}

internal static class WriteReflection
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapPost("/reflections", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(WriteReflection))
        .WithSummary("Write a reflection, which only the caller reads");

    private static async Task<Results<Created<ReflectionView>, NotFound>> Handle(
        ReflectionRequest request, Caller caller, OwnReflections own, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await own.MayBeAbout(request.RelationshipId, caller, cancellation))
            return TypedResults.NotFound();

        var written = Reflection.Write(
            caller.Organisation, caller.Person, request.About, request.Text.ToText(), clock.GetUtcNow());
        db.Reflections.Add(written);
        access.Record(written.Id.Value, caller, nameof(WriteReflection));
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Created($"/api/relationships/reflections/{written.Id.Value}", ReflectionView.Of(written, null));
    }
}
