using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests;

/// <summary>The parts of the shared data that concern the directory; a test that asks for one is skipped where they are absent.</summary>
internal static class HsdsData
{
    public static string Iowa => Folder("iowa-recovery-meetings");
    public static string Examples => Folder(Path.Combine("hsds-examples", "csv"));
    public static string Schemas => Folder("hsds-schema");

    private static string Folder(string name)
    {
        Assert.SkipWhen(SharedData.Root is null, SharedData.WhySkipped);
        return Path.Combine(SharedData.Root!, name);
    }
}
