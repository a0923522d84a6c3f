using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <param name="What">Which information may be shared.</param>
/// <param name="ExpiresOn">The last day on which it holds, in the agreement's time zone; left out: until it is taken back.</param>
/// <param name="IncludesGoals">Whether their goals, with ratings and plan, may be shared as a whole.</param>
/// <param name="InPerson">Set by the worker who records what the peer agreed to in person.</param>
public sealed record ConsentRequest(
    [property: Required, MaxLength(ConsentTerms.RecipientMaxLength)] string Recipient,
    [property: Required, MaxLength(ConsentTerms.PurposeMaxLength)] string Purpose,
    [property: Required, MaxLength(ConsentTerms.WhatMaxLength)] string What,
    DateOnly? ExpiresOn = null,
    InPersonRequest? InPerson = null,
    bool IncludesGoals = false)
{
    internal ConsentTerms ToTerms() => new(Recipient, Purpose, What, ExpiresOn, IncludesGoals);
}

internal static class GiveConsent
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/consents", Handle)
        .WithName(nameof(GiveConsent))
        .WithSummary("Agree, as the peer, that something about oneself be shared; the worker records it when said in person");

    private static async Task<Results<Created<ConsentView>, NotFound>> Handle(
        Guid id, ConsentRequest request, Caller caller, AgreementAccess access, AgreementsDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.Share(id, caller, nameof(GiveConsent), cancellation) is not var (agreement, side))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        var consent = Consent.Give(agreement, request.ToTerms(), PeersWord.On(side, caller, request.InPerson, now));
        db.Consents.Add(consent);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/api/agreements/{id}/consents", ConsentView.Of(consent, now));
    }
}
