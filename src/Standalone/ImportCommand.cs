using PeerSupport.Identity;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Standalone;

internal static class ImportCommand
{
    /// <summary>Imports a package and ends with its report; 1 when nothing was imported.</summary>
    public static async Task<int> Run(DataFolder data, string package, string? organisation, ImportChoices choices, CancellationToken cancellation)
    {
        using var taken = data.Take();
        await using var system = new Composition(data, "http://localhost", new DemoChoice(IsWanted: false));
        await system.StartServices(cancellation);

        var publisher = await IdentityInProcess.Publisher(system.Identity, organisation, cancellation);
        await using var scope = system.Resources.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<DirectoryImport>().Run(package, publisher, choices with { Tell = TerminalProgress.Tell }, cancellation);
        TerminalProgress.Clear();
        report.Write(report.Applied ? Console.Out : Console.Error);
        return report.Applied ? 0 : 1;
    }
}
