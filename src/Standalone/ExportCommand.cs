using PeerSupport.Identity;
using PeerSupport.Resources.Exports;

namespace PeerSupport.Standalone;

internal static class ExportCommand
{
    /// <summary>Exports what an organisation publishes, and ends with what was written; 1 when there is nothing.</summary>
    public static async Task<int> Run(DataFolder data, string package, string? organisation, CancellationToken cancellation)
    {
        using var taken = data.Take();
        await using var system = new Composition(data, "http://localhost", new DemoChoice(IsWanted: false));
        await system.StartServices(cancellation);

        var publisher = await IdentityInProcess.Publisher(system.Identity, organisation, cancellation);
        await using var scope = system.Resources.Services.CreateAsyncScope();
        var written = await scope.ServiceProvider.GetRequiredService<DirectoryExport>().Run(package, publisher, cancellation);
        foreach (var (table, rows) in written)
            Console.WriteLine($"{table,-24}{rows,10}");
        Console.WriteLine(written.Count > 0 ? $"Exported to {package}." : "There is nothing to export.");
        return written.Count > 0 ? 0 : 1;
    }
}
