using System.Security.Cryptography;
using System.Text;
using PeerSupport.Kernel;

namespace PeerSupport.Resources.Domain;

public readonly record struct CorrectionId(Guid Value) : IEntityId<CorrectionId>
{
    public static CorrectionId From(Guid value) => new(value);
    public static CorrectionId New() => new(Guid.CreateVersion7());
}

/// <summary>What is said to be amiss with an entry.</summary>
public enum CorrectionKind
{
    Wrong,
    Closed,
    Other,
}

public enum CorrectionState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>What is suggested of an entry.</summary>
/// <param name="Field">A field of the service itself, by its HSDS name.</param>
/// <param name="Value">What the field should say.</param>
internal sealed record Suggestion(Guid ServiceId, CorrectionKind Kind, string? Field, string? Value, string? Words);

/// <summary>
/// A correction of an entry, suggested by somebody of any organisation to the one that publishes it. It is both sides', so no
/// filter by organisation applies; queries say whose they ask for.
/// </summary>
internal sealed class Correction
{
    public const int MaxFieldLength = 40;
    public const int MaxValueLength = 2000;
    public const int MaxWordsLength = 1000;
    public const int MaxReasonLength = 500;
    public const int MaxSuggesterLength = 200;
    public const int MarkLength = 64;

    private Correction() { }

    public CorrectionId Id { get; private init; }

    /// <summary>Whose entry it is, and who decides.</summary>
    public OrganisationId Publisher { get; private init; }

    /// <summary>A person by <c>person:</c> and our ids, a partner by <c>client:</c> and theirs.</summary>
    public string Suggester { get; private init; } = null!;
    public Suggestion Suggested { get; private init; } = null!;
    public DateTimeOffset SuggestedAt { get; private init; }
    public CorrectionState State { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was declined, for the suggester.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether what was proposed has been put into the entry.</summary>
    public bool IsApplied { get; private set; }

    /// <summary>Tells apart what is open: the same said again by the same is not told twice.</summary>
    public string? OpenMark { get; private set; }
    public long Revision { get; private set; }

    /// <summary>What accepting it would change, where it proposes something.</summary>
    public (string Field, string Value)? Proposal =>
        Suggested is { Field: { } name, Value: { } value } ? (name, value)
        : Suggested.Kind is CorrectionKind.Closed ? ("status", "inactive") : null;

    public static Correction Suggest(OrganisationId publisher, string suggester, Suggestion suggested, DateTimeOffset at)
    {
        if (suggested.Field is null != suggested.Value is null)
            throw new RuleViolationException("correction.half-proposed", "A proposal says which field, and what it should say.");
        if (suggested is { Kind: not CorrectionKind.Closed, Value: null } && string.IsNullOrWhiteSpace(suggested.Words))
            throw new RuleViolationException("correction.says-nothing", "Say what is amiss: by a field and its value, or in words.");

        return new()
        {
            Id = CorrectionId.New(),
            Publisher = publisher,
            Suggester = suggester,
            Suggested = suggested,
            SuggestedAt = at,
            OpenMark = MarkOf(suggester, suggested),
            Revision = 1,
        };
    }

    public static string MarkOf(string suggester, Suggestion suggested) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{suggester}\n{suggested}")));

    /// <param name="applied">What it proposes is put into the entry; else it has been dealt with otherwise.</param>
    public void Accept(bool applied, PersonId by, DateTimeOffset at)
    {
        if (State is CorrectionState.Accepted && IsApplied == applied)
            return;
        if (applied && Proposal is null)
            throw new RuleViolationException("correction.nothing-proposed", "It proposes nothing that could be put into the entry.");

        Decide(CorrectionState.Accepted, by, at);
        IsApplied = applied;
    }

    public void Decline(string reason, PersonId by, DateTimeOffset at)
    {
        if (State is CorrectionState.Declined && Reason == reason)
            return;

        Decide(CorrectionState.Declined, by, at);
        Reason = reason;
    }

    private void Decide(CorrectionState state, PersonId by, DateTimeOffset at)
    {
        if (State is not CorrectionState.Open)
            throw new RuleViolationException("correction.decided", "It has been decided on already.");

        (State, DecidedBy, DecidedAt, OpenMark) = (state, by, at, null);
        Revision++;
    }
}
