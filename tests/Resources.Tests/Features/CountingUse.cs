using System.Net;
using Microsoft.Data.Sqlite;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>How often the directory is asked, counted in memory and added up in the database.</summary>
public sealed class CountingUse : IDisposable
{
    private const string Never = "01:00:00", AtOnce = "00:00:00.05";
    private static readonly DateOnly Monday = new(2030, 1, 7);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("peersupport-usage-");
    private readonly Guid _organisation = Guid.NewGuid(), _another = Guid.NewGuid();

    [Fact]
    public async Task An_administrator_reads_how_often_each_partner_asked_by_day_and_in_total()
    {
        await using (var replica = await Start(Never))
        {
            await Ask(replica, "clinic", _organisation, 3);
            await Ask(replica, "hospital", _organisation, 4);
            await Ask(replica, "elsewhere", _another, 1);
            await AskWithoutToken(replica, 2);
            replica.Clock.Advance(TimeSpan.FromDays(1));
            await Ask(replica, "clinic", _organisation, 5);
        }

        await using var restarted = await Start(Never);
        var usage = await Usage(restarted, _organisation, $"?from={Monday:O}&to={Monday.AddDays(1):O}");

        Assert.Equal((Monday, Monday.AddDays(1)), (usage.From, usage.To));
        Assert.Equal([("clinic", 8), ("hospital", 4)], usage.Partners.Select(partner => (partner.ClientId, partner.Requests)));
        Assert.Equal([new(Monday, 3), new(Monday.AddDays(1), 5)], usage.Partners[0].Days);
        Assert.Equal([new(Monday, 2)], usage.Anonymous.Days);
        Assert.Equal(2, usage.Anonymous.Requests);
        Assert.Equal("elsewhere", Assert.Single((await Usage(restarted, _another, $"?to={Monday:O}")).Partners).ClientId);
    }

    [Fact]
    public async Task Counts_are_saved_while_the_service_runs()
    {
        await using var replica = await Start(AtOnce);
        await Ask(replica, "clinic", _organisation, 2);

        await Eventual.State(async () => (await Usage(replica, _organisation)).Partners is [{ Requests: 2 }], "both are saved");
    }

    [Fact]
    public async Task All_replicas_add_up()
    {
        await using (var one = await Start(AtOnce))
        await using (var other = await Start(AtOnce))
        {
            for (var round = 0; round < 20; round++)
                await Task.WhenAll(
                    Ask(one, "clinic", _organisation, 3), Ask(other, "clinic", _organisation, 2), AskWithoutToken(other, 1));
        }

        await using var restarted = await Start(Never);
        var usage = await Usage(restarted, _organisation);

        Assert.Equal(100, Assert.Single(usage.Partners).Requests);
        Assert.Equal(20, usage.Anonymous.Requests);
    }

    [Fact]
    public async Task Counts_that_cannot_be_saved_are_kept_until_they_can()
    {
        await using var replica = await Start(AtOnce);
        await using (var held = new SqliteConnection($"Data Source={_folder.FullName}/shared.db;Pooling=False"))
        {
            await held.OpenAsync(TestContext.Current.CancellationToken);
            await Execute(held, "ALTER TABLE DirectoryUse RENAME TO Away");
            await Ask(replica, "clinic", _organisation, 3);
            await Eventual.State(() => Task.FromResult(replica.Complaints > 1), "saving was tried");
            await Execute(held, "ALTER TABLE Away RENAME TO DirectoryUse");
        }

        await Eventual.State(async () => (await Usage(replica, _organisation)).Partners is [{ Requests: 3 }], "all are saved");
    }

    [Fact]
    public async Task A_persons_reading_is_not_counted()
    {
        await using (var replica = await Start(Never))
        {
            using var worker = replica.ClientFor(Guid.NewGuid(), _organisation, "worker@" + Guid.NewGuid());
            Assert.Equal(HttpStatusCode.OK, (await worker.Send(HttpMethod.Get, "/hsds/services")).StatusCode);
        }

        await using var restarted = await Start(Never);
        var usage = await Usage(restarted, _organisation);

        Assert.Empty(usage.Partners);
        Assert.Equal(0, usage.Anonymous.Requests);
    }

    [Fact]
    public async Task Counts_are_kept_for_four_hundred_days()
    {
        await using var replica = await Start(AtOnce);
        await Ask(replica, "clinic", _organisation, 1);
        await Eventual.State(async () => (await Usage(replica, _organisation)).Partners.Count == 1, "it is saved");

        var onMonday = $"?from={Monday:O}&to={Monday:O}";
        replica.Clock.Advance(TimeSpan.FromDays(400));
        await Ask(replica, "hospital", _organisation, 1);
        await Eventual.State(async () => (await Usage(replica, _organisation)).Partners.Count == 1, "the new one is saved");
        Assert.Single((await Usage(replica, _organisation, onMonday)).Partners);

        replica.Clock.Advance(TimeSpan.FromDays(1));
        await Eventual.State(async () => (await Usage(replica, _organisation, onMonday)).Partners.Count == 0, "it is forgotten");
    }

    [Theory]
    [InlineData("?from=2030-01-08&to=2030-01-07")]
    [InlineData("?from=yesterday")]
    public async Task A_period_that_is_none_is_refused(string query)
    {
        await using var replica = await Start(Never);
        using var administrator = replica.ClientFor(Guid.NewGuid(), _organisation, "administrator");

        var answer = await administrator.Send(HttpMethod.Get, $"/api/resources/usage{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (answer.StatusCode, await answer.ProblemCode()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Replica> Start(string saveEvery)
    {
        var replica = new Replica(Path.Combine(_folder.FullName, "shared.db"), saveEvery);
        await replica.InitializeAsync();
        return replica;
    }

    private static async Task Ask(Replica replica, string client, Guid organisation, int times)
    {
        using var partner = replica.ClientOfPartner(client, organisation, "directory.read");
        for (var time = 0; time < times; time++)
            Assert.Equal(HttpStatusCode.OK, (await partner.Send(HttpMethod.Get, "/hsds/services?search=rooms")).StatusCode);
    }

    private static async Task AskWithoutToken(Replica replica, int times)
    {
        using var anybody = replica.Anonymous();
        for (var time = 0; time < times; time++)
            Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, "/hsds/services")).StatusCode);
    }

    private static async Task<UsageView> Usage(Replica replica, Guid organisation, string query = "")
    {
        using var administrator = replica.ClientFor(Guid.NewGuid(), organisation, "administrator");
        return await administrator.Send(HttpMethod.Get, $"/api/resources/usage{query}").Read<UsageView>();
    }

    private static async Task Execute(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
