using PeerSupport.Kernel;

namespace PeerSupport.Resources.Domain;

/// <summary>What an organisation has decided about its entries in the directory.</summary>
internal sealed class DirectorySettings : Aggregate
{
    private DirectorySettings() { }

    /// <summary>Whether its entries are shown to readers whom nobody knows.</summary>
    public bool AnonymousReading { get; private set; } = true;

    /// <summary>Until an organisation says otherwise, anybody may read.</summary>
    public static DirectorySettings Begin(OrganisationId organisation) => new() { Organisation = organisation };

    public void Let(bool anonymousReading) => AnonymousReading = anonymousReading;
}
