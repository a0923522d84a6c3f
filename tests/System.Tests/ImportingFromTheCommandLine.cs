using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests;

/// <summary>A real directory goes in from the command line, twice; a damaged one not at all.</summary>
public sealed class ImportingFromTheCommandLine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-import-").FullName;

    private static string Iowa
    {
        get
        {
            Assert.SkipWhen(SharedData.Root is null, SharedData.WhySkipped);
            return Path.Combine(SharedData.Root!, "iowa-recovery-meetings");
        }
    }

    [Fact]
    public async Task Twice_the_same_package_changes_nothing_the_second_time()
    {
        var first = await Import(Iowa, 0);
        Assert.Matches(@"\nservice +1185 +1185 +0 +0\n", first);
        Assert.Matches(@"addresses.csv:\d+: warning: .*postal_code", first);

        var second = await Import(Iowa, 0);
        Assert.Matches(@"\nservice +1185 +0 +0 +1185\n", second);
    }

    [Fact]
    public async Task What_is_exported_is_what_was_imported()
    {
        await Import(Iowa, 0);
        var package = Path.Combine(_folder, "exported.zip");
        using var export = ProgramProcess.Start(
            "Standalone", ["export", package, "--data", Path.Combine(_folder, "data")], new Dictionary<string, string?>());
        Assert.Equal(0, await export.ExitCode(TimeSpan.FromMinutes(3)));
        Assert.Matches(@"\nservice +1185\n", export.Output);

        Assert.Matches(@"\nservice +1185 +0 +0 +1185\n", await Import(package, 0, "--replace"));
    }

    [Fact]
    public async Task A_damaged_package_is_refused_whole_with_file_and_line()
    {
        var damaged = Directory.CreateDirectory(Path.Combine(_folder, "damaged")).FullName;
        foreach (var file in Directory.GetFiles(Iowa))
            File.Copy(file, Path.Combine(damaged, Path.GetFileName(file)));
        var services = Path.Combine(damaged, "services.csv");
        var text = await File.ReadAllTextAsync(services);
        await File.WriteAllTextAsync(services, text[..(text.Length / 2)]);

        var refused = await Import(damaged, 1);
        Assert.Matches(@"services.csv:\d+: error: ", refused);
        Assert.Contains("Nothing was imported", refused, StringComparison.Ordinal);

        Assert.Matches(@"\nservice +1185 +1185 +0 +0\n", await Import(Iowa, 0));
    }

    [Fact]
    public async Task A_package_that_is_not_there_is_said() =>
        Assert.Contains("Nothing was imported", await Import(Path.Combine(_folder, "nowhere"), 1), StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> Import(string package, int exitCode, params string[] more)
    {
        using var import = ProgramProcess.Start(
            "Standalone", ["import", package, "--data", Path.Combine(_folder, "data"), "--zone", "America/Chicago", .. more], new Dictionary<string, string?>());
        Assert.Equal(exitCode, await import.ExitCode(TimeSpan.FromMinutes(3)));
        return import.Output;
    }
}
