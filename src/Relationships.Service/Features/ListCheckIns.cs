using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record ConversationAskedView(ConversationReason Reason, Aspect Aspect);

/// <summary>A page of check-ins, newest first, and what the latest ask the two to talk about.</summary>
public sealed record CheckInsView(
    IReadOnlyList<ConversationAskedView> ConversationAsked, IReadOnlyList<CheckInView> Items, int Number, int Size, int Total);

internal static class ListCheckIns
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/check-ins", Handle)
        .WithName(nameof(ListCheckIns))
        .WithSummary("List the check-ins of both sides, newest first, with the conversations that they ask for");

    private static async Task<Results<Ok<CheckInsView>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToRead(id, caller, nameof(ListCheckIns), cancellation) is not { Relationship.Id: var relationship })
            return TypedResults.NotFound();

        var shown = await db.CheckIns.AsNoTracking().Where(c => c.Relationship == relationship)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .ToPage(page, cancellation);
        var asked = AskedConversation.By(
            await db.LatestTwo(relationship, Side.Peer, cancellation),
            await db.LatestTwo(relationship, Side.Worker, cancellation));

        return TypedResults.Ok(new CheckInsView(
            [.. asked.Select(conversation => new ConversationAskedView(conversation.Reason, conversation.Aspect))],
            [.. shown.Items.Select(CheckInView.Of)], shown.Number, shown.Size, shown.Total));
    }

    /// <summary>One side's latest check-in and the one before it, newest first.</summary>
    internal static Task<List<CheckIn>> LatestTwo(
        this RelationshipsDb db, RelationshipId relationship, Side side, CancellationToken cancellation) =>
        db.CheckIns.AsNoTracking().Where(c => c.Relationship == relationship && c.Side == side)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .Take(2).ToListAsync(cancellation);
}
