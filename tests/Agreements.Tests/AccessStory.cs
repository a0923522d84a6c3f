using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Identity;
using PeerSupport.Testing;
using PeerSupport.Testing.Access;

namespace PeerSupport.Agreements.Tests;

/// <summary>An agreement in force with its two sides, and what the table of who may do what asks for.</summary>
public sealed class AccessStory : IAccessStory
{
    private readonly Guid _supervisor = Guid.NewGuid(), _administrator = Guid.NewGuid(), _operator = Guid.NewGuid();

    private AccessStory(Pair pair) => Pair = pair;

    public Pair Pair { get; }
    public Guid Organisation => Pair.Organisation;
    public Guid Site => Pair.Site;

    /// <summary>What is shown to the two when they accept it.</summary>
    public AgreementView Shown { get; private set; } = null!;

    public static async Task<AccessStory> Begin(AgreementsApp app)
    {
        var pair = await Pair.InForce(app);
        await app.Hear(new SiteChanged(pair.Site, Pair.Zone, [], true), pair.Organisation, pair.Site, 1);
        return new(pair) { Shown = await pair.Agreement() };
    }

    public Guid PersonOf(Who role) => role switch
    {
        Who.Worker => Pair.WorkerId,
        Who.Peer => Pair.PeerPerson,
        Who.Supervisor => _supervisor,
        Who.Administrator => _administrator,
        _ => _operator,
    };

    /// <summary>What the worker adds to what the peer said in person, and the peer does not.</summary>
    public InPersonRequest? InPerson { get; private set; }

    public static object Template => new TemplateRequest(
        [new("Be kind.")], [new(BoundaryKind.ContactHours, "Mornings.", [new(DayOfWeek.Monday, new(9, 0), new(12, 0))])]);

    public async Task<Target> Find(string path, string parameter, Who role)
    {
        InPerson = role is Who.Worker ? new("What it means.") : null;
        return parameter switch
        {
            "siteId" => new(Site, 0),
            "number" => new(1),
            "consentId" => new((await Consent()).Id),
            "itemId" => new(path.Contains("goals", StringComparison.Ordinal) ? Shown.Goals[0].Id : Shown.Boundaries[0].Id),
            _ => new((Shown = await Pair.Agreement()).Id, Shown.Revision),
        };
    }

    private async Task<ConsentView> Consent() =>
        await Pair.Peer.Send(HttpMethod.Post, await Pair.Path("/consents"), Sample.Consent()).Read<ConsentView>();
}
