using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Resources;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Persistence;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class InsightsTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string ThisQuarter = "from=2030-01-01&to=2030-01-07";

    [Fact]
    public async Task A_supervisor_reads_all_numbers_of_their_site()
    {
        var scene = await Scene.In(app);
        await Story(scene);

        var view = await Read(scene.AsSupervisor, $"siteId={scene.Site}&{ThisQuarter}");

        Assert.Equal((scene.Site, new(2030, 1, 1), new(2030, 1, 7)), (view.SiteId, view.From, view.To));
        Assert.DoesNotContain(view.Figures, figure => figure.Hidden);
        Assert.Equal(
            [
                "relationshipsNow gettingToKnow=1 agreeing=0 active=1 paused=0 concluding=0 total=2",
                "reviewsOverdueNow total=1",
                "started total=4",
                "daysToAgreement count=2 mean=-3 median=-3",
                "workerContacts withinHours=1 exception=1 hoursUnknown=1 total=3",
                "reviewsHeld onTime=1 late=1 total=2",
                "endings planned=1 byPeer=0 byWorker=0 forced=0 total=1",
                "withdrawn total=1",
                "peerTScoreChange count=1 mean=30",
                "workerTScoreChange count=0 mean=",
                "packsOffered taken=1 declined=0 unanswered=1 total=2",
            ],
            Lines(view));
        Assert.Equal(Lines(view), Lines(await Read(scene.AsSupervisor, ThisQuarter)));
    }

    [Fact]
    public async Task What_happened_on_other_days_by_the_sites_clock_is_not_in_it()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        foreach (var at in (string[])["2029-12-31T23:30:00-06:00", "2030-01-01T00:00:00-06:00", "2030-01-02T23:59:59-06:00"])
            await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
                new { at, kind = "call", exceptionReason = "Asked for." });

        foreach (var (days, count) in ((string, int)[])[
            ("from=2030-01-01&to=2030-01-02", 2), ("from=2029-12-31&to=2029-12-31", 1), ("from=2030-01-03", 0), ("", 2)])
            Assert.Equal(count, Value(await Read(scene.AsSupervisor, days), "workerContacts", "total"));
    }

    [Fact]
    public async Task To_an_administrator_small_numbers_are_hidden_and_none_is_told_by_the_others()
    {
        var scene = await Scene.In(app);
        var (large, small, middle) = (await Site(scene, 7), await Site(scene, 3), await Site(scene, 6));
        var admin = scene.As("administrator");

        Assert.Equal((16, 16), Started(await Read(admin, "")));
        Assert.Equal((7, 7), Started(await Read(admin, $"siteId={large}")));
        Assert.Equal((null, null), Started(await Read(admin, $"siteId={small}")));
        Assert.Equal((null, null), Started(await Read(admin, $"siteId={middle}")));
        Assert.Equal((null, null), Started(await Read(admin, $"siteId={scene.Site}")));
        foreach (var view in (InsightsView[])[await Read(admin, ""), await Read(admin, $"siteId={small}")])
        {
            Assert.All(view.Figures, figure => Assert.False(figure.Value is >= 0 and < 5));
            Assert.Contains(view.Figures, figure => figure is { Measure: "endings", Group: "total", Hidden: true, Value: null });
        }

        static (int?, int?) Started(InsightsView view) =>
            ((int?)Value(view, "started", "total"), (int?)Value(view, "relationshipsNow", "total"));
    }

    [Fact]
    public async Task Ones_own_site_is_shown_in_full_and_still_tells_nothing_of_another()
    {
        var scene = await Scene.In(app);
        var (own, other) = (await Site(scene, 7), await Site(scene, 3));
        var both = app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator", $"supervisor@{own}");

        Assert.Equal(7, Value(await Read(both, $"siteId={own}"), "started", "total"));
        Assert.Equal(0, Value(await Read(both, $"siteId={own}"), "endings", "total"));
        Assert.Null(Value(await Read(both, $"siteId={other}"), "started", "total"));
        Assert.Null(Value(await Read(both, ""), "started", "total"));
    }

    [Fact]
    public async Task From_outside_a_report_covers_a_whole_calendar_period()
    {
        var scene = await Scene.In(app);
        var admin = scene.As("administrator");

        var view = await Read(admin, "from=2029-11-05&to=2029-11-20");
        Assert.Equal((new DateOnly(2029, 10, 1), new DateOnly(2029, 12, 31)), (view.From, view.To));
        var present = await Read(admin, "");
        Assert.Equal((new DateOnly(2030, 1, 1), new DateOnly(2030, 3, 31)), (present.From, present.To));
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(admin, "from=2029-12-31&to=2030-01-01")).StatusCode);
    }

    [Fact]
    public async Task As_csv_it_is_the_same_in_a_line_a_figure()
    {
        var scene = await Scene.In(app);
        await Site(scene, 6);
        var admin = scene.As("administrator");
        var view = await Read(admin, "");

        var asked = await Get(admin, "format=csv");
        var accepted = new HttpRequestMessage(HttpMethod.Get, "/api/relationships/insights");
        accepted.Headers.Add("Accept", "application/json;q=0.5, text/csv");
        var preferred = await admin.SendAsync(accepted, TestContext.Current.CancellationToken);

        var csv = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv; charset=utf-8", asked.Content.Headers.ContentType!.ToString());
        Assert.Equal("numbers-2030-01-01-2030-03-31.csv", asked.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(csv, await preferred.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            view.Figures.Select(figure => FormattableString.Invariant(
                $"{figure.Measure},{figure.Group},{(figure.Hidden ? "hidden" : $"{figure.Value}")}"))
                .Prepend("measure,group,value"),
            csv.Split("\r\n")[..^1]);
        Assert.Contains("\r\nstarted,total,6\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\r\nendings,total,hidden\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_covers_five_years_at_most()
    {
        var scene = await Scene.In(app);

        Assert.Equal(HttpStatusCode.OK, (await Get(scene.AsSupervisor, "from=2025-01-01&to=2029-12-31")).StatusCode);
        foreach (var query in (string[])["from=2025-01-01&to=2030-01-01", "from=1900-01-01&to=2199-12-31"])
        {
            var refused = await Get(scene.AsSupervisor, query);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(["from"], (await refused.Read<HttpValidationProblemDetails>()).Errors.Keys);
        }
    }

    [Fact]
    public async Task A_report_is_read_while_somebody_writes()
    {
        var scene = await Scene.In(app);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelationshipsDb>();
        await using var writes = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, Value(await Read(scene.AsSupervisor, ""), "started", "total"));
    }

    [Theory]
    [InlineData("supervisor", 200, 200)]
    [InlineData("administrator", 200, 200)]
    [InlineData("supervisor of another site", 404, 200)]
    [InlineData("supervisor of another organisation", 404, 200)]
    [InlineData("worker", 403, 403)]
    [InlineData("peer", 403, 403)]
    [InlineData("operator", 403, 403)]
    [InlineData("nobody", 401, 401)]
    public async Task Supervisors_and_administrators_may(string who, int site, int all)
    {
        var scene = await Scene.In(app);
        var client = scene.As(who);

        Assert.Equal(site, (int)(await Get(client, $"siteId={scene.Site}")).StatusCode);
        Assert.Equal(all, (int)(await Get(client, "")).StatusCode);
    }

    [Theory]
    [InlineData("siteId=one")]
    [InlineData("from=2030-02-30")]
    [InlineData("from=2030-01-08")] // after today, which is where it ends
    [InlineData("from=2030-02-01&to=2030-01-01")]
    [InlineData("from=0001-01-01")]
    [InlineData("to=9999-12-31")]
    [InlineData("format=pdf")]
    public async Task Malformed_questions_are_refused(string query)
    {
        var scene = await Scene.In(app);

        Assert.Equal(HttpStatusCode.BadRequest, (await Get(scene.AsSupervisor, query)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_finds_no_site_that_is_not_the_organisations()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));

        Assert.Equal(HttpStatusCode.NotFound, (await Get(scene.As("administrator"), $"siteId={elsewhere.Site}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(scene.As("administrator"), $"siteId={Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task It_is_grouped_in_the_database_on_sql_server_too()
    {
        await using var service = RelationshipsService.Build(
        [
            "--environment=Development", "--ConnectionStrings:messaging=amqp://nowhere", "--Database:Provider=SqlServer",
            "--ConnectionStrings:database=Server=nowhere;Database=x",
        ]);
        await using var scope = service.Services.CreateAsyncScope();
        var facts = new InsightsFacts(
            scope.ServiceProvider.GetRequiredService<RelationshipsDb>(),
            new([new(Guid.NewGuid())], new(new(2030, 1, 1), new(2030, 1, 7)), A.Now, A.Now, new(2030, 1, 7)));

        Check(facts.Phases);
        Check(facts.ReviewsOverdue);
        Check(facts.Started);
        Check(facts.Contacts);
        Check(facts.Reviews);
        Check(facts.Endings);
        Check(facts.Withdrawn);
        Check(facts.Packs);

        static void Check<TGroup>(IQueryable<Fact<TGroup>> counted)
        {
            Assert.Contains("GROUP BY", SiteCounts.Parts(counted).ToQueryString(), StringComparison.Ordinal);
            Assert.Contains("COUNT(DISTINCT", SiteCounts.Totals(counted).ToQueryString(), StringComparison.Ordinal);
        }
    }

    /// <summary>Of four: one goes on, one is new, one concluded and one withdrew.</summary>
    private async Task Story(Scene scene)
    {
        var goal = A.Goal();
        var (goesOn, ended) = (await scene.StartedWithPeer(), await scene.StartedWithPeer());
        foreach (var relationship in (RelationshipView[])[goesOn, ended])
            await scene.Hear(Scene.InForce(relationship.Id, 1, app.Clock.GetUtcNow().AddDays(-3), 0, goal)
                with
            { ReviewEveryDays = 1 });
        await Log(goesOn, new { at = A.Now, kind = "call", reachedOutBy = "worker" }, scene.AsWorker);
        await Log(goesOn, new { at = A.Now.AddHours(-12), kind = "call", exceptionReason = "Asked for." }, scene.AsWorker);
        await Log(goesOn, new { at = A.Now.AddHours(-12), kind = "call" }, scene.AsPeer);
        await Log(goesOn, new { at = A.Now.AddDays(-5), kind = "call" }, scene.AsWorker);
        foreach (var heldOn in (string[])["2030-01-05", "2030-01-07"])
            await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{ended.Id}/reviews", new { heldOn });
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{ended.Id}/ratings",
            new { goalId = goal.GoalId, level = 2 });
        await scene.Change(scene.AsWorker, ended.Id, "conclusion", new { ending = "planned", endsOn = "2030-01-07" });
        var pack = Guid.NewGuid();
        await scene.Hear(new ResourcePackOffered(pack, ended.Id, A.Now));
        await scene.Hear(new ResourcePackAnswered(pack, ended.Id, true, A.Now));
        await scene.HearPackOffered(ended.Id);
        await scene.Change(scene.AsWorker, ended.Id, "conclusion/completion", new { reasonWithoutReview = "None" });
        await scene.Started();
        await scene.Change(scene.AsWorker, (await scene.Started()).Id, "withdrawal");

        static async Task Log(RelationshipView to, object contact, HttpClient by) => Assert.Equal(
            HttpStatusCode.Created, (await by.Send(HttpMethod.Post, $"/api/relationships/{to.Id}/contacts", contact)).StatusCode);
    }

    /// <summary>Another site of the organisation, where so many have started.</summary>
    private async Task<Guid> Site(Scene scene, int relationships)
    {
        var site = Guid.NewGuid();
        await scene.Hear(new SiteChanged(site, "Europe/Berlin", [], true), site);
        var worker = app.ClientFor(scene.Worker, scene.Organisation, $"worker@{site}");
        for (var number = 0; number < relationships; number++)
            await worker.Send(HttpMethod.Post, "/api/relationships", new
            {
                siteId = site,
                firstName = "Sam",
                reach = new { channel = "phone", address = "555-0100", mayLeaveMessage = false },
            }).Read<RelationshipView>();
        return site;
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string query) =>
        client.Send(HttpMethod.Get, $"/api/relationships/insights?{query}");

    private static Task<InsightsView> Read(HttpClient client, string query) => Get(client, query).Read<InsightsView>();

    private static decimal? Value(InsightsView view, string measure, string group) =>
        view.Figures.Single(figure => figure.Measure == measure && figure.Group == group).Value;

    private static IEnumerable<string> Lines(InsightsView view) => view.Figures.GroupBy(figure => figure.Measure)
        .Select(measure => $"{measure.Key} {string.Join(' ', measure.Select(figure =>
            FormattableString.Invariant($"{figure.Group}={figure.Value}")))}");
}
