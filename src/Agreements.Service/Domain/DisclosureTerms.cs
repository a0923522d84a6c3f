using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>What is to be shared about the peer.</summary>
/// <param name="Goal">The goal of the agreement that it serves.</param>
/// <param name="Serves">How it serves that goal.</param>
/// <param name="Consent">The consent that it relies on.</param>
/// <param name="SharesGoals">Whether the goals go along as a whole, with ratings and plan.</param>
/// <param name="DangerToLife">Why a life is in danger: shared without asking. Null otherwise.</param>
internal sealed record DisclosureTerms(
    string Recipient, string Purpose, string What, ItemId? Goal, string? Serves, string? DangerToLife,
    ConsentId? Consent = null, bool SharesGoals = false)
{
    public const int ServesMaxLength = 1000;
    public const int DangerMaxLength = 2000;

    public void Guard()
    {
        if (!ConsentTerms.IsText(Recipient, ConsentTerms.RecipientMaxLength)
            || !ConsentTerms.IsText(Purpose, ConsentTerms.PurposeMaxLength)
            || !ConsentTerms.IsText(What, ConsentTerms.WhatMaxLength))
            throw new RuleViolationException("disclosure.words", "A disclosure says what is shared, with whom and for what.");

        var namesGoal = Goal is not null && ConsentTerms.IsText(Serves ?? "", ServesMaxLength);
        if (DangerToLife is null ? !namesGoal : Goal is not null || !ConsentTerms.IsText(DangerToLife, DangerMaxLength))
            throw new RuleViolationException(
                "disclosure.basis", "A disclosure names a goal and how it serves it, or else why a life is in danger.");
    }
}
