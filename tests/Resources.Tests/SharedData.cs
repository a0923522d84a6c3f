namespace PeerSupport.Resources.Tests;

/// <summary>
/// Real data that is no part of this project: <c>../shared/data</c> beside the repository, or wherever
/// <c>PEERSUPPORT_SHARED_DATA</c> says.
/// </summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    public static string Iowa => Folder("iowa-recovery-meetings");
    public static string Examples => Folder(Path.Combine("hsds-examples", "csv"));
    public static string Schemas => Folder("hsds-schema");

    private static string Folder(string name)
    {
        Assert.SkipWhen(Root is null, "The shared data are not there: no ../shared/data beside the repository, and PEERSUPPORT_SHARED_DATA is not set.");
        return Path.Combine(Root!, name);
    }

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
