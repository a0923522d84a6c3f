using PeerSupport.Identity;

namespace PeerSupport.Standalone.Demo;

/// <summary>
/// What has happened at the demo's site by the day of its first start: one relationship in every phase and more, told by its people
/// over the APIs, so that every rule was kept and every event has gone its way.
/// </summary>
internal sealed partial class DemoStories
{
    private static readonly string[] Owners = ["identity", "relationships", "agreements", "resources"];

    private readonly WebApplication _identity;
    private readonly StoryClock _clock;
    private readonly DemoCast _cast;
    private readonly DemoCalendar _on;

    private DemoStories(WebApplication identity, StoryClock clock, DemoCast cast) =>
        (_identity, _clock, _cast, _on) = (identity, clock, cast, new DemoCalendar(clock.GetUtcNow()));

    /// <summary>Tells them, once, to services that know of no relationship; the clock is the real one again afterwards.</summary>
    public static async Task Tell(WebApplication identity, StoryClock clock, Func<string, Uri> addressOf)
    {
        using var http = new HttpClient();
        var cast = await DemoCast.Of(identity, http, addressOf);
        var stories = new DemoStories(identity, clock, cast);
        try
        {
            await stories.TellAll();
        }
        finally
        {
            clock.ComeBack();
        }
    }

    private async Task TellAll()
    {
        await EndedWell();
        await LeftByThePeer();
        await WithdrawnEarly();
        await LookedForward();
        await GoesOnInPerson();
        await CoveredByAnother();
        await RestsForAWhile();
        await AboutToEnd();
        await StillNegotiated();
        await JustBegun();
        await Supervise();
        await AskedOfTheDirectory();
        foreach (var owner in Owners)
            await _cast.Operator.GetOnce($"/api/operations/{owner}/status", status => (int)status["outbox"]! == 0);
    }

    private DemoPair Pair(DemoPerson worker) => new(_clock, worker);

    private Task TakeUp(string link) => IdentityInProcess.JoinDemoPeer(_identity, link);
}
