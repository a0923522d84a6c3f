using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Minutes">How long it is meant to take.</param>
/// <param name="Place">Where to meet in person.</param>
/// <param name="Link">Where to meet over the network; an address of the web.</param>
/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="ExceptionReason">Why the worker plans it outside the agreed hours.</param>
public sealed record MeetingRequest(
    [property: Required] DateTimeOffset? StartsAt,
    [property: Required, Range(1, Meeting.MaxMinutes)] int? Minutes,
    [property: Required] MeetingKind? Kind,
    [property: MaxLength(Meeting.PlaceMaxLength)] string? Place = null,
    [property: MaxLength(Meeting.LinkMaxLength), Url] string? Link = null,
    Guid? GoalId = null,
    [property: MaxLength(Meeting.ReasonMaxLength)] string? ExceptionReason = null)
{
    internal MeetingPlan Plan =>
        new(StartsAt!.Value.ToUniversalTime(), Minutes!.Value, Kind!.Value, Place.OrNull(), Link.OrNull(), GoalId);
}

internal static class PlanMeeting
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/meetings", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(PlanMeeting))
        .WithSummary("Plan a meeting, call or video call");

    private static async Task<Results<Created<MeetingView>, NotFound>> Handle(
        Guid id, MeetingRequest request, Caller caller, Access access, PlannedMeetings meetings,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, nameof(PlanMeeting), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        var closedDays = await db.ClosedDaysOf(relationship.Site, cancellation);
        var planned = Meeting.Plan(
            relationship, request.Plan, admission.Side, request.ExceptionReason.OrNull(), closedDays, clock.GetUtcNow());
        db.Meetings.Add(planned);
        await meetings.SavePlan(relationship, cancellation);

        return TypedResults.Created($"/api/relationships/{id}/meetings/{planned.Id.Value}", MeetingView.Of(planned));
    }
}
