using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Level">1 not at all … 5 fully.</param>
public sealed record CheckInAnswerRequest(
    [property: Required, Range(CheckInAnswer.Lowest, CheckInAnswer.Highest)] int? Level,
    [property: MaxLength(CheckInAnswer.WordsMaxLength)] string? Words = null)
{
    internal CheckInAnswer Answer => new(Level!.Value, Words.OrNull());
}

/// <param name="Heard">Am I heard?</param>
/// <param name="WhatMatters">Do we work on what matters?</param>
/// <param name="WayOfWorking">Does the way we work suit?</param>
/// <param name="BoundariesKept">Is what we agreed kept?</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record CheckInRequest(
    [property: Required] CheckInAnswerRequest Heard,
    [property: Required] CheckInAnswerRequest WhatMatters,
    [property: Required] CheckInAnswerRequest WayOfWorking,
    [property: Required] CheckInAnswerRequest BoundariesKept,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null);

internal static class AnswerCheckIn
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/check-ins", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(AnswerCheckIn))
        .WithSummary("Say how the relationship goes, as the caller sees it or as the peer said in person");

    private static async Task<Results<Created<CheckInView>, NotFound>> Handle(
        Guid id, CheckInRequest request, Caller caller, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(AnswerCheckIn), cancellation) is not { } admission)
            return TypedResults.NotFound();

        var (side, inPerson) = admission.Speaks(request.OnBehalfOfPeer is true);
        var answers = new CheckInAnswers(
            request.Heard.Answer, request.WhatMatters.Answer, request.WayOfWorking.Answer, request.BoundariesKept.Answer);
        var spoken = new Spoken(side, inPerson, request.ReadOut.OrNull(), caller.Person, clock.GetUtcNow());
        var checkIn = CheckIn.Answer(admission.Relationship, answers, spoken);
        var before = await db.LatestTwo(checkIn.Relationship, side, cancellation);
        var others = await db.LatestTwo(checkIn.Relationship, side is Side.Peer ? Side.Worker : Side.Peer, cancellation);
        if (AskedConversation.AskedBy(checkIn, before.FirstOrDefault(), others.FirstOrDefault()))
            admission.Relationship.NoticeAskedConversation(checkIn.At);

        db.CheckIns.Add(checkIn);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Created((string?)null, CheckInView.Of(checkIn));
    }
}
