using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
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
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest
{
    internal CheckInAnswers Answers => new(Heard.Answer, WhatMatters.Answer, WayOfWorking.Answer, BoundariesKept.Answer);
}

internal static class AnswerCheckIn
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/check-ins", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(AnswerCheckIn))
        .WithSummary("Say how the relationship goes, as the caller sees it or as the peer said in person");

    private static async Task<Results<Created<CheckInView>, NotFound>> Handle(
        Guid id, CheckInRequest request, Caller caller, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, nameof(AnswerCheckIn), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        var checkIn = CheckIn.Answer(relationship, request.Answers, admission.Speaks(request, caller, clock.GetUtcNow()));
        var before = await db.LatestTwo(relationship.Id, checkIn.Side, cancellation);
        var others = await db.LatestTwo(relationship.Id, checkIn.Side is Side.Peer ? Side.Worker : Side.Peer, cancellation);
        if (AskedConversation.AskedBy(checkIn, before.FirstOrDefault(), others.FirstOrDefault()))
            relationship.NoticeAskedConversation(checkIn.At);

        db.CheckIns.Add(checkIn);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created((string?)null, CheckInView.Of(checkIn));
    }
}
