using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Whether a contact lay within the hours, and by what that was judged.</summary>
/// <param name="WithinHours">Null while no hours were known.</param>
/// <param name="Version">The version in force at the contact's time; 0: the draft's suggestion.</param>
internal sealed record Judgement(bool? WithinHours, int? Version)
{
    public static readonly Judgement None = new(null, null);

    /// <summary>The reason that is kept with it: the worker's, outside the hours; nobody else needs one.</summary>
    /// <param name="isAsked">No: it is the peer who tells of it, and the worker is not there to say why.</param>
    /// <exception cref="RuleViolationException">The worker gave none.</exception>
    public string? ReasonNeeded(Side reachedOutBy, string? reason, bool isAsked = true)
    {
        if (reachedOutBy is Side.Peer || WithinHours is not false)
            return null;

        return reason is not null || !isAsked ? reason : throw new RuleViolationException(
            "contact.outside-hours", "This lies outside the agreed contact hours; as an exception it needs a reason.");
    }
}
