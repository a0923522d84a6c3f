using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// A passage that is kept from the peer, to protect a third person and for nothing else. That there is one, the peer sees; why,
/// the supervisor does.
/// </summary>
internal sealed record Withheld
{
    private Withheld() { }

    public string Text { get; private init; } = null!;
    public string Reason { get; private init; } = null!;

    public static Withheld By(Side side, string text, string? reason)
    {
        if (side is Side.Peer)
            throw new RuleViolationException("contact.withholding-not-the-peers", "A peer withholds nothing from themself.");

        return reason is null
            ? throw new RuleViolationException(
                "contact.withheld-without-reason", "A passage is withheld only to protect a third person; say how it does.")
            : new() { Text = text, Reason = reason };
    }
}
