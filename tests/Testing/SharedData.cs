namespace PeerSupport.Testing;

/// <summary>
/// Real data that is no part of this project: where <c>PEERSUPPORT_SHARED_DATA</c> says, else a folder <c>shared/data</c> above the
/// tests. In it <c>hsds-schema</c> has the schemas of HSDS 3.2, other folders its examples and a published directory.
/// </summary>
public static class SharedData
{
    /// <summary>Why a test that needs the data is skipped without them.</summary>
    public const string WhySkipped = "The real data of directories are not there: set PEERSUPPORT_SHARED_DATA to a folder of them.";

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
