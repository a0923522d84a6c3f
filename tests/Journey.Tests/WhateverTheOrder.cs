using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using PeerSupport.Agreements;
using PeerSupport.Relationships;
using PeerSupport.Resources;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Journey.Tests;

/// <summary>Events in any order, twice, or late leave the same state.</summary>
public sealed class WhateverTheOrder(Journey journey) : IClassFixture<Journey>
{
    private const int Seeds = 20;

    private static readonly Dictionary<string, Func<string[], Action<WebApplicationBuilder>?, WebApplication>> Services = new()
    {
        ["relationships"] = RelationshipsService.Build,
        ["agreements"] = AgreementsService.Build,
        ["resources"] = ResourcesService.Build,
    };

    public static TheoryData<string> Names => [.. Services.Keys];

    [Theory, MemberData(nameof(Names))]
    public void The_journey_has_everything_that_a_service_hears(string name)
    {
        var heard = Subscription.In(Services[name].Method.DeclaringType!.Assembly)
            .Select(subscription => MessageCatalogue.NameOf(subscription.Message)).Distinct().ToList();

        Assert.NotEmpty(heard);
        Assert.Empty(heard.Except(journey.Said.Select(envelope => envelope.Type)));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_journey_shuffled_and_told_thrice_leaves_what_it_leaves_in_its_true_order(string name)
    {
        await using var app = new App(Services[name]);
        await app.InitializeAsync();
        await using var before = name is "relationships" ? Copy(journey.Begun) : await app.Keep();
        await Hear(app, before, journey.Said);
        var expected = await State.Of(app, Known);
        Assert.NotEmpty(expected);

        for (var seed = 1; seed <= Seeds; seed++)
        {
            var told = journey.Said.Concat(journey.Said).Concat(journey.Said.Select(Again)).ToArray();
            new Random(seed).Shuffle(told);
            await Hear(app, before, told);
            Same(expected, await State.Of(app, Known), $"{name}, seed {seed}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_journey_told_again_when_all_is_over_changes_nothing(string name)
    {
        var lived = name switch { "relationships" => journey.Relationships, "agreements" => journey.Agreements, _ => journey.Resources };
        await using var app = new App(Services[name]);
        await app.InitializeAsync();
        await using var over = await lived.Keep();
        await app.PutBack(over);
        var expected = await State.Of(app, Known);

        for (var seed = 1; seed <= Seeds; seed++)
        {
            var told = journey.Said.Select(Again).ToArray();
            new Random(seed).Shuffle(told);
            await Hear(app, over, told);
            Same(expected, await State.Of(app, Known), $"{name}, seed {seed}");
        }
    }

    /// <summary>Ids that were said, and so are the same wherever they are heard.</summary>
    private HashSet<Guid> Known => [.. journey.Said.SelectMany(said => State.Id().Matches(said.Body)).Select(id => Guid.Parse(id.Value))];

    /// <summary>The same news in another message, as if the inbox had forgotten the first.</summary>
    private static Envelope Again(Envelope said) => said with { MessageId = Guid.CreateVersion7() };

    private static async Task Hear(App app, SqliteConnection before, IEnumerable<Envelope> told)
    {
        await app.PutBack(before);
        foreach (var envelope in told)
            await app.Hear(envelope);
        await app.Quiet();
        Assert.Empty(await app.Faults());
    }

    private static SqliteConnection Copy(SqliteConnection kept)
    {
        var copy = new SqliteConnection("Data Source=:memory:");
        copy.Open();
        kept.BackupDatabase(copy);
        return copy;
    }

    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string what) => Assert.True(
        expected.SequenceEqual(actual),
        $"{what}\nmissing:\n{string.Join('\n', expected.Except(actual))}\ninstead:\n{string.Join('\n', actual.Except(expected))}");
}
