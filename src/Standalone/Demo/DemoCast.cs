using PeerSupport.Identity;

namespace PeerSupport.Standalone.Demo;

/// <summary>The demo's people, as who they sign in as.</summary>
internal sealed record DemoCast(
    Guid Site, DemoPerson Worker, DemoPerson OtherWorker, DemoPerson Supervisor, DemoPerson Peer, DemoPerson Operator)
{
    public static async Task<DemoCast> Of(WebApplication identity, HttpClient http, Func<string, Uri> addressOf)
    {
        return new(IdentityInProcess.DemoSite, await As("worker"), await As("worker2"), await As("supervisor"), await As("peer"), await As("admin"));

        async Task<DemoPerson> As(string mailbox) => new(http, addressOf, await IdentityInProcess.DemoAccessOf(identity, mailbox));
    }
}
