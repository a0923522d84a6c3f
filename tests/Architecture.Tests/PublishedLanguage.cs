using System.Reflection;
using NetArchTest.Rules;
using PeerSupport.Messages;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Testing;

namespace PeerSupport.Architecture.Tests;

public sealed class PublishedLanguage
{
    private static readonly IReadOnlyList<Type> Types = [.. typeof(ContactWindow).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Messages, and not parts of messages.</summary>
    private static readonly IReadOnlyList<Type> Events = [.. Types.Where(type => type.IsClass && !Types.Any(whole => Parts(whole).Contains(type)))];

    [Fact]
    public void Messages_are_as_they_are_written_down()
    {
        var file = Path.Combine(CheckedIn.Repository(), "tests", "Architecture.Tests", "messages.txt");
        var now = string.Concat(Types.Select(Describe));
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACTS") == "1")
            File.WriteAllText(file, now);

        // Meant it? UPDATE_CONTRACTS=1 writes the file anew; only extensions break nobody.
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), now);
    }

    [Fact]
    public void Every_event_is_heard()
    {
        var heard = Service.All.SelectMany(service => Subscription.In(service.Assembly)).Select(subscription => subscription.Message);

        Assert.NotEmpty(Events);
        Assert.Empty(Events.Except(heard).Select(type => type.Name));
    }

    [Fact]
    public void Every_event_is_raised_by_the_service_whose_folder_it_is_in() => Assert.All(Events, message =>
    {
        var publisher = Service.Called(message.Namespace!.Split('.')[^1]);
        var raising = NetArchTest.Rules.Types.InAssembly(publisher.Assembly).That().ResideInNamespaceStartingWith($"{publisher.Namespace}.Domain")
            .And().HaveDependencyOn(message.FullName!).GetTypes();
        Assert.True(raising.Any(), $"Nothing in {publisher.Name}'s domain raises {message.Name}.");
    });

    [Fact]
    public void Nobody_hears_what_is_no_event() => Assert.All(
        Service.All.SelectMany(service => Subscription.In(service.Assembly)), subscription => Assert.Contains(subscription.Message, Events));

    [Fact]
    public void Events_are_sealed_records() => Assert.All(Events, message =>
        Assert.True(message.IsSealed && message.GetMethod("<Clone>$") is not null, $"{message.Name} is not a sealed record."));

    private static IEnumerable<Type> Parts(Type whole) => whole.GetProperties()
        .SelectMany(property => property.PropertyType.GetGenericArguments().Append(property.PropertyType)).Where(part => part != whole);

    private static string Describe(Type type) =>
        $"{MessageCatalogue.NameOf(type)}{(type.IsInterface ? " (interface)" : "")}\n{string.Concat(type.GetProperties().Select(p => $"    {Describe(p)} {p.Name}\n"))}\n";

    private static string Describe(PropertyInfo property)
    {
        var nullable = new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable ? "?" : "";
        return Name(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) + nullable;
    }

    private static string Name(Type type) =>
        type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
