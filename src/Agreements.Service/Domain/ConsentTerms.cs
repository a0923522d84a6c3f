using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>What the peer says yes to.</summary>
/// <param name="What">Which information about them may be shared.</param>
/// <param name="ExpiresOn">The last day on which it holds; null: until it is taken back.</param>
/// <param name="IncludesGoals">Whether their goals, with ratings and plan, may be shared as a whole.</param>
internal sealed record ConsentTerms(
    string Recipient, string Purpose, string What, DateOnly? ExpiresOn, bool IncludesGoals = false)
{
    public const int RecipientMaxLength = 300;
    public const int PurposeMaxLength = 500;
    public const int WhatMaxLength = 2000;
    public const int MaxYears = 50;

    public void Guard()
    {
        if (!IsText(Recipient, RecipientMaxLength) || !IsText(Purpose, PurposeMaxLength) || !IsText(What, WhatMaxLength))
            throw new RuleViolationException("consent.words", "A consent says what may be shared, with whom and for what.");
    }

    /// <summary>The instant at which the last day is over in this zone.</summary>
    public DateTimeOffset? HoldsUntil(string zone, DateTimeOffset now)
    {
        if (ExpiresOn is not { } last)
            return null;

        var today = now.DateIn(zone);
        if (last < today || last > today.AddYears(MaxYears))
            throw new RuleViolationException("consent.expiry", $"A consent ends today or later, within {MaxYears} years.");

        return last.AddDays(1).StartIn(zone);
    }

    internal static bool IsText(string text, int maxLength) => !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength;
}
