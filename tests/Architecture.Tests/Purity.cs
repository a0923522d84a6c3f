using System.Xml.Linq;
using NetArchTest.Rules;
using PeerSupport.Kernel;
using PeerSupport.Messages;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Testing;

namespace PeerSupport.Architecture.Tests;

public sealed class Purity
{
    private static readonly string Source = Path.Combine(CheckedIn.Repository(), "src");

    [Fact]
    public void Every_service_is_tested_here() => Assert.Equal(
        Directory.GetDirectories(Source, "*.Service").Select(folder => Path.GetFileName(folder).Replace(".Service", "", StringComparison.Ordinal)).Order(),
        Service.All.Select(service => service.Name));

    [Theory, MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_domain_knows_the_kernel_the_messages_and_dotnet_only(string name)
    {
        Assert.Empty(Impure(name, "Domain"));
        Assert.NotEmpty(Impure(name, "Features"));
    }

    [Fact]
    public void Kernel_and_messages_know_dotnet_only()
    {
        foreach (var assembly in new[] { typeof(Aggregate).Assembly, typeof(ContactWindow).Assembly })
            Assert.All(assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_service_does_not_know_another(string name)
    {
        var others = Service.All.Where(other => other.Name != name).Select(other => other.Assembly.GetName().Name);

        Assert.Empty(Service.Called(name).Assembly.GetReferencedAssemblies().Select(reference => reference.Name).Intersect(others));
    }

    [Fact]
    public void Only_Standalone_references_several_hosts()
    {
        var projects = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, References);
        string[] shared = ["Kernel", "Messages", "Resources.Search", "ServiceDefaults"];
        Assert.Contains("Agreements.Service", projects.Keys);

        Assert.All(projects.Where(project => project.Key != "Standalone"), project => Assert.Empty(project.Value.Except(shared)));
    }

    [Theory, MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void Consumers_and_features_are_internal_and_sealed(string name)
    {
        var service = Service.Called(name);
        var consumers = Subscription.In(service.Assembly).Select(subscription => subscription.Consumer);
        var features = service.Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith($"{service.Namespace}.Features", StringComparison.Ordinal) is true && type.GetMethod("Map") is not null);
        Type[] types = [.. consumers, .. features];
        Assert.NotEmpty(types);

        Assert.All(types, type => Assert.True(type is { IsNotPublic: true, IsSealed: true }, $"{type.Name} is not internal and sealed (or static)."));
    }

    [Fact]
    public void Kernel_stays_under_six_source_files() =>
        Assert.InRange(SourceFiles("Kernel").Count(), 1, 5);

    [Fact]
    public void No_source_file_is_long()
    {
        var files = SourceFiles(".").Where(file => !file.Contains("Migrations", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        Assert.Empty(files.Where(file => File.ReadLines(file).Count() > 250).Select(file => Path.GetRelativePath(Source, file)));
    }

    [Fact]
    public void Time_is_injected()
    {
        var clock = new[] { "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateTime.Today" };

        Assert.Empty(SourceFiles(".").Where(file => Path.GetFileName(file) != "Clock.cs" && clock.Any(File.ReadAllText(file).Contains))
            .Select(file => Path.GetRelativePath(Source, file)));
    }

    private static IEnumerable<string> Impure(string name, string folder)
    {
        var service = Service.Called(name);
        var types = Types.InAssembly(service.Assembly).That().ResideInNamespaceStartingWith($"{service.Namespace}.{folder}");
        Assert.NotEmpty(types.GetTypes());

        return types.Should().OnlyHaveDependenciesOn("System", typeof(Aggregate).Namespace!, typeof(ContactWindow).Namespace!, $"{service.Namespace}.{folder}")
            .GetResult().FailingTypeNames ?? [];
    }

    private static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.GetFiles(Path.GetFullPath(Path.Combine(Source, folder)), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Split('/', '\\').Any(part => part is "obj" or "bin"));
}
