namespace PeerSupport.Kernel;

/// <summary>The domain refuses: the request was well formed but a rule forbids it now.</summary>
public sealed class RuleViolationException(string code, string message) : Exception(message)
{
    /// <summary>Stable, machine-readable name of the rule, such as <c>contact.outside-hours</c>.</summary>
    public string Code { get; } = code;
}
