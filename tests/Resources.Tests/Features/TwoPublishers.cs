using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>
/// Two publishers, each with an organization, two services and a vocabulary in which a word of their own occurs; a service of the
/// open one is classified by a term of the one that may close.
/// </summary>
internal sealed class TwoPublishers(ResourcesApp app)
{
    public const string Settings = "/api/resources/directory-settings";

    public Guid Open { get; } = Guid.NewGuid();
    public Guid Closed { get; } = Guid.NewGuid();
    public string Word { get; } = $"w{Guid.NewGuid():N}";
    public IReadOnlyList<Guid> OpenServices { get; private set; } = [];
    public IReadOnlyList<Guid> ClosedServices { get; private set; } = [];

    public static async Task<TwoPublishers> Begin(ResourcesApp app)
    {
        var story = new TwoPublishers(app);
        using var closed = story.Package();
        using var open = story.Package();
        open["attributes.csv"] = open["attributes.csv"].Replace(TermOf(open), TermOf(closed), StringComparison.Ordinal);
        story.ClosedServices = await story.Publish(closed, story.Closed);
        story.OpenServices = await story.Publish(open, story.Open);
        return story;
    }

    public HttpClient Administrator() => app.ClientFor(Guid.NewGuid(), Closed, "administrator");

    public async Task<DirectorySettingsView> Close()
    {
        using var administrator = Administrator();
        return await administrator.Send(HttpMethod.Put, Settings, new { anonymousReading = false }, 0).Read<DirectorySettingsView>();
    }

    public static Task<HttpResponseMessage> Service(HttpClient reader, Guid id) =>
        reader.Send(HttpMethod.Get, $"/hsds/services/{id}");

    public static async Task<int> Found(HttpClient reader, string query, string entity = "services") =>
        (int)(await reader.Send(HttpMethod.Get, $"/hsds/{entity}?{query}").Read<JsonNode>())["total_items"]!;

    private PackageFolder Package()
    {
        var package = PackageFolder.Small();
        Say(package, "services.csv", "Evening Group");
        Say(package, "services.csv", "Café Núñez");
        Say(package, "organizations.csv", "Open Door");
        Say(package, "taxonomies.csv", "Kinds of help");
        Say(package, "taxonomy_terms.csv", "A group");
        return package;
    }

    private void Say(PackageFolder package, string file, string words) =>
        package[file] = package[file].Replace(words, $"{words} {Word}", StringComparison.Ordinal);

    private async Task<IReadOnlyList<Guid>> Publish(PackageFolder package, Guid organisation)
    {
        Assert.True((await app.Import(package.Path, organisation)).Applied);
        return [.. package["services.csv"].Split('\n')[1..3].Select(row => Guid.Parse(row.Split(',')[0]))];
    }

    private static string TermOf(PackageFolder package) => package["taxonomy_terms.csv"].Split('\n')[1].Split(',')[0];
}
