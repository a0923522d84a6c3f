using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Security;

/// <summary>
/// The organisation on whose behalf this scope runs: the caller's, or that of the message being consumed. While there is
/// none, every filtered query finds nothing.
/// </summary>
public sealed class Tenant
{
    public OrganisationId Organisation { get; private set; }

    public bool IsKnown => Organisation != default;

    /// <exception cref="InvalidOperationException">The scope already runs for another organisation.</exception>
    public void Enter(OrganisationId organisation)
    {
        if (IsKnown && Organisation != organisation)
            throw new InvalidOperationException("A scope runs for one organisation only.");

        Organisation = organisation;
    }
}
