namespace PeerSupport.SystemTests.Running;

internal static class Repository
{
    // …/artifacts/bin/System.Tests/debug/
    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory);

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Here.Parent!.Parent!.Parent!.Parent!.FullName;

    /// <summary>A program of ours, built with the same configuration as these tests.</summary>
    public static string ProgramOf(string project) => Path.Combine(Root, "artifacts", "bin", project, Here.Name, $"{project}.dll");
}
