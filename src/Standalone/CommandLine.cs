using System.CommandLine;

namespace PeerSupport.Standalone;

/// <summary>What can be asked of the program.</summary>
internal static class CommandLine
{
    private const string DefaultUrl = "http://localhost:8080";

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The folder that holds everything",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
        Recursive = true,
    };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen; the first is the address that people see",
        DefaultValueFactory = _ => DefaultUrl,
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Add the demo organisation, its people and its directory where they are absent, and to a new folder their relationships" };
    private static readonly Option<bool> DemoEmpty = new("--demo-empty") { Description = "As --demo, but without relationships" };
    private static readonly Option<bool> DemoPublic = new("--demo-public") { Description = "Let the demo be reached from other machines" };

    public static RootCommand Create()
    {
        var root = new RootCommand("PeerSupport: every service in one process, on SQLite.") { Data, Urls, Demo, DemoEmpty, DemoPublic };
        root.SetAction((parsed, cancellation) => Refusals.Say(() => RunCommand.Run(
            new DataFolder(parsed.GetValue(Data)!), new ListenAddresses(parsed.GetValue(Urls)!), DemoOf(parsed), cancellation)));
        root.Subcommands.Add(Import());
        root.Subcommands.Add(Export());
        return root;
    }

    private static DemoChoice DemoOf(ParseResult parsed) => new(
        IsWanted: parsed.GetValue(Demo) || parsed.GetValue(DemoEmpty), parsed.GetValue(DemoPublic), HasStories: !parsed.GetValue(DemoEmpty));

    private static Command Import()
    {
        var package = new Argument<string>("package") { Description = "An HSDS 3.2 data package: a folder, a zip of one, or a file such as services.ndjson" };
        var organisation = new Option<string?>("--organisation") { Description = "Who publishes the entries; by default the only organisation" };
        var zone = new Option<string?>("--zone") { Description = "The IANA time zone of the package's opening hours" };
        var replace = new Option<bool>("--replace") { Description = "The package is all there is: close what it has no longer" };

        var import = new Command("import", "Import a directory package into a data folder that is not in use.") { package, organisation, zone, replace };
        import.SetAction((parsed, cancellation) => Refusals.Say(() => ImportCommand.Run(
            new DataFolder(parsed.GetValue(Data)!), parsed.GetValue(package)!, parsed.GetValue(organisation), new(parsed.GetValue(zone), parsed.GetValue(replace)), cancellation)));
        return import;
    }

    private static Command Export()
    {
        var package = new Argument<string>("package") { Description = "Where to: a new folder, or a new file that ends in .zip" };
        var organisation = new Option<string?>("--organisation") { Description = "Whose entries; by default the only organisation's" };

        var export = new Command("export", "Export a directory from a data folder that is not in use, as an HSDS 3.2 tabular data package.") { package, organisation };
        export.SetAction((parsed, cancellation) => Refusals.Say(() => ExportCommand.Run(
            new DataFolder(parsed.GetValue(Data)!), parsed.GetValue(package)!, parsed.GetValue(organisation), cancellation)));
        return export;
    }
}
