using System.Text.Json.Nodes;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>A relationship with its people, and a directory to choose from.</summary>
internal sealed class PackStory(ResourcesApp app)
{
    public Guid Organisation { get; } = Guid.NewGuid();
    public Guid Site { get; } = Guid.NewGuid();
    public Guid Relationship { get; } = Guid.NewGuid();
    public Guid PeerId { get; } = Guid.NewGuid();
    public Guid WorkerId { get; } = Guid.NewGuid();
    public Guid PeerPerson { get; } = Guid.NewGuid();
    public List<Guid> Services { get; } = [];

    public HttpClient Worker => app.ClientFor(WorkerId, Organisation, $"worker@{Site}");
    public HttpClient Peer => app.ClientFor(PeerPerson, Organisation, "peer");
    public HttpClient Supervisor => app.ClientFor(Guid.NewGuid(), Organisation, $"supervisor@{Site}");

    public static async Task<PackStory> Begin(ResourcesApp app)
    {
        using var package = PackageFolder.Small();
        return await Begin(app, package);
    }

    public static async Task<PackStory> Begin(ResourcesApp app, PackageFolder package)
    {
        var story = new PackStory(app);
        Assert.True((await app.Import(package.Path, story.Organisation)).Applied);
        story.Services.AddRange(package["services.csv"].Split('\n')[1..3].Select(row => Guid.Parse(row.Split(',')[0])));
        await story.Hear(new RelationshipStarted(
            story.Relationship, story.PeerId, story.WorkerId, story.Site, "America/Chicago", app.Clock.GetUtcNow()), 1);
        await app.Hear(new PeerAccountLinked(story.PeerId, story.PeerPerson), story.Organisation, story.PeerPerson, 1);
        return story;
    }

    public Task Hear(object message, long revision) => app.Hear(message, Organisation, Relationship, revision);

    public object Wanted(params Guid[] services) => new
    {
        RelationshipId = Relationship,
        Entries = services.Select(service => new { ServiceId = service, Reason = "Close to your work" }),
    };

    public async Task<PackView> Drafted(params Guid[] services)
    {
        using var worker = Worker;
        return await worker.Send(HttpMethod.Post, "/api/resources/packs", Wanted(services)).Read<PackView>();
    }

    public async Task<PackView> Offered()
    {
        var pack = await Drafted([.. Services]);
        using var worker = Worker;
        return await worker.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/offer", revision: pack.Revision).Read<PackView>();
    }

    public static async Task<JsonNode> Fresh(HttpClient client, Guid pack) =>
        await client.Send(HttpMethod.Get, $"/api/resources/packs/{pack}").Read<JsonNode>();
}
