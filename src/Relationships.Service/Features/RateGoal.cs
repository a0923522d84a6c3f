using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Level">−2 much less than expected, −1 less, 0 as expected, +1 better, +2 much better.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record RateGoalRequest(
    [property: Required] Guid? GoalId,
    [property: Required, Range(GoalAttainment.Lowest, GoalAttainment.Highest)] int? Level,
    [property: MaxLength(Rating.WordsMaxLength)] string? Words = null,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest
{
    internal Rated Rated => new(GoalId!.Value, Level!.Value, Words.OrNull());
}

/// <param name="InPerson">The peer said it, and the worker wrote it down.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
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
        Guid id, RateGoalRequest request, Caller caller, WordOf wordOf, CancellationToken cancellation) =>
        await wordOf.Either(
            id, caller, request, nameof(RateGoal),
            (relationship, spoken) => Rating.Rate(relationship, request.Rated, spoken), cancellation) is { } recorded
            ? TypedResults.Created((string?)null, RatingView.Of(recorded))
            : TypedResults.NotFound();
}
