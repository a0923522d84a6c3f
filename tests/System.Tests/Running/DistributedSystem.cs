using PeerSupport.Testing;

namespace PeerSupport.SystemTests.Running;

/// <summary>Every service a process of its own with a database of its own, and a real RabbitMQ between them.</summary>
internal sealed class DistributedSystem(Uri broker) : RunningSystem
{
    private static readonly string[] Services = ["identity", "relationships", "agreements", "resources", "web"];

    private readonly Dictionary<string, int> _ports = Services.ToDictionary(service => service, _ => FreePort.Next());

    protected override IReadOnlyList<ProgramProcess> Launch(Dictionary<string, string?> environment)
    {
        foreach (var (name, value) in Common())
            environment[name] = value;

        return [.. Services.Select(service => Launch(service, environment)), Start("Gateway", "gateway", Address, environment)];
    }

    private ProgramProcess Launch(string service, Dictionary<string, string?> environment) => Start(
        service is "web" ? "Web" : $"{char.ToUpperInvariant(service[0])}{service[1..]}.Service", service, AddressOf(service), environment);

    private ProgramProcess Start(string program, string service, Uri address, Dictionary<string, string?> environment) =>
        ProgramProcess.Start(program, ["--urls", address.ToString().TrimEnd('/')], new Dictionary<string, string?>(environment)
        {
            ["ConnectionStrings__database"] = $"Data Source={Path.Combine(Folder, service)}.db",
        });

    private Dictionary<string, string?> Common() => new(Services.Select(service =>
        new KeyValuePair<string, string?>($"services__{service}__http__0", AddressOf(service).ToString())))
    {
        ["ConnectionStrings__messaging"] = broker.ToString(),
        ["PublicUrl"] = Address.ToString().TrimEnd('/'),
        ["DataProtection__Folder"] = Directory.CreateDirectory(Path.Combine(Folder, "keys")).FullName,
        ["Web__ClientSecret"] = "a secret of this test's own",
        ["Demo__Enabled"] = "true",
    };

    private Uri AddressOf(string service) => new($"http://127.0.0.1:{_ports[service]}");
}
