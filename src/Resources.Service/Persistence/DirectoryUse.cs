using PeerSupport.Kernel;

namespace PeerSupport.Resources.Persistence;

/// <summary>Who asks the directory: a partner's client, or everybody whom nobody knows together.</summary>
internal readonly record struct DirectoryUser(OrganisationId Organisation, string Client)
{
    public const int MaxClientLength = 100;

    public static DirectoryUser Anonymous { get; } = new(default, "");
}

/// <summary>How often somebody asked the directory on a day (UTC); never for what.</summary>
internal sealed class DirectoryUse
{
    public DateOnly Day { get; init; }
    public OrganisationId Organisation { get; init; }
    public string Client { get; init; } = null!;
    public long Requests { get; set; }
}
