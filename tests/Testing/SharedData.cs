namespace PeerSupport.Testing;

/// <summary>
/// Real data that is no part of this project: <c>../shared/data</c> beside the repository, or wherever
/// <c>PEERSUPPORT_SHARED_DATA</c> says.
/// </summary>
public static class SharedData
{
    /// <summary>Why a test that needs the data is skipped without them.</summary>
    public const string WhySkipped = "The shared data are not there: no ../shared/data beside the repository, and PEERSUPPORT_SHARED_DATA is not set.";

    /// <summary>The folder of the data; null where there is none.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PEERSUPPORT_SHARED_DATA") is { Length: > 0 } told)
            return told;

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
