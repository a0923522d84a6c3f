using System.ComponentModel.DataAnnotations;
using PeerSupport.Agreements.Domain;

namespace PeerSupport.Agreements.Features;

/// <summary>What is to be shared: for a goal that it serves, or because a life is in danger.</summary>
/// <param name="GoalId">The goal of the agreement in force that it serves.</param>
/// <param name="Serves">How it serves that goal.</param>
/// <param name="ConsentId">The consent that it relies on; read there what the peer agreed to share.</param>
/// <param name="SharesGoals">Whether the goals go along as a whole, with ratings and plan; the consent must include them.</param>
/// <param name="DangerToLife">Why a life is in danger, in place of goal and consent; the supervisor looks at it.</param>
public sealed record DisclosureRequest(
    [property: Required, MaxLength(ConsentTerms.RecipientMaxLength)] string Recipient,
    [property: Required, MaxLength(ConsentTerms.WhatMaxLength)] string What,
    [property: Required, MaxLength(ConsentTerms.PurposeMaxLength)] string Purpose,
    Guid? GoalId = null,
    [property: MaxLength(DisclosureTerms.ServesMaxLength)] string? Serves = null,
    [property: MaxLength(DisclosureTerms.DangerMaxLength)] string? DangerToLife = null,
    Guid? ConsentId = null,
    bool SharesGoals = false) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DangerToLife is not null && string.IsNullOrWhiteSpace(DangerToLife))
            yield return new("Say why a life is in danger.", [nameof(DangerToLife)]);
        if (DangerToLife is not null && (GoalId is not null || Serves is not null || ConsentId is not null))
            yield return new("What is shared because a life is in danger names no goal and no consent.", [nameof(GoalId)]);
        if (DangerToLife is null && GoalId is null)
            yield return new("Name the goal that it serves.", [nameof(GoalId)]);
        if (DangerToLife is null && ConsentId is null)
            yield return new("Name the consent that it relies on.", [nameof(ConsentId)]);
        if (DangerToLife is null && string.IsNullOrWhiteSpace(Serves))
            yield return new("Say how it serves the goal.", [nameof(Serves)]);
    }

    internal DisclosureTerms ToTerms() =>
        new(Recipient, Purpose, What, GoalId is { } goal ? new ItemId(goal) : null, Serves, DangerToLife,
            ConsentId is { } consent ? new ConsentId(consent) : null, SharesGoals);
}
