using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Level">−2 much less than expected, −1 less, 0 as expected, +1 better, +2 much better.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
public sealed record RateGoalRequest(
    [property: Required] Guid? GoalId,
    [property: Required, Range(GoalAttainment.Lowest, GoalAttainment.Highest)] int? Level,
    [property: MaxLength(Rating.WordsMaxLength)] string? Words = null,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Rating.ReadOutMaxLength)] string? ReadOut = null);

public sealed record RatingView(
    Guid Id, Guid GoalId, Side Side, int Level, string? Words, bool InPerson, string? ReadOut, Guid RecordedBy, DateTimeOffset At)
{
    internal static RatingView Of(Rating rating) => new(
        rating.Id.Value, rating.GoalId, rating.Side, rating.Level, rating.Words, rating.InPerson, rating.ReadOut,
        rating.RecordedBy.Value, rating.At);
}

internal static class RateGoal
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/ratings", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(RateGoal))
        .WithSummary("Say how far a goal is attained, as the caller sees it or as the peer said in person");

    private static async Task<Results<Created<RatingView>, NotFound>> Handle(
        Guid id, RateGoalRequest request, Caller caller, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(RateGoal), cancellation) is not { } admission)
            return TypedResults.NotFound();

        var (side, inPerson) = admission.Speaks(request.OnBehalfOfPeer is true);
        var rated = new Rated(
            request.GoalId!.Value, side, request.Level!.Value, request.Words.OrNull(), inPerson, request.ReadOut.OrNull());
        var rating = Rating.Rate(admission.Relationship, rated, caller.Person, clock.GetUtcNow());
        db.Ratings.Add(rating);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Created((string?)null, RatingView.Of(rating));
    }
}
