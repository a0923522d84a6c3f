using PeerSupport.Identity;
using PeerSupport.ServiceDefaults;

namespace PeerSupport.Standalone;

internal static class RunCommand
{
    /// <summary>Runs everything until it is stopped.</summary>
    public static async Task<int> Run(DataFolder data, ListenAddresses addresses, DemoChoice demo, CancellationToken cancellation)
    {
        if (demo.IsWanted && !demo.IsPublic && !addresses.IsLoopbackOnly)
            throw new StartupException("The demo's passwords are known to everybody, so it listens on this machine only; --demo-public lets it listen beyond.");

        using var taken = data.Take();
        await using var system = new Composition(data, addresses.PublicUrl, demo);
        if (system.TellsStories)
            Console.WriteLine("Filling the demo, once…");
        await system.StartServices(cancellation);
        await system.OpenTo(addresses, cancellation);

        Console.WriteLine(await Greeting(system, data, addresses.PublicUrl, demo));
        await system.UntilStopped(cancellation);
        return 0;
    }

    private static async Task<string> Greeting(Composition system, DataFolder data, string address, DemoChoice demo)
    {
        var setUp = await IdentityInProcess.SetupLink(system.Identity);
        return $"""

            PeerSupport is ready at {address}

            {(demo.IsWanted ? IdentityInProcess.DemoSignIns : setUp is not null ? $"  Set up your organisation: {setUp}\n" : "")}
              API      {address}/docs
              Data     {data.Path}

            Press Ctrl+C to stop.
            """;
    }
}
