using System.Net;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.ServiceDefaults.Tests.Library.Events;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Http;

public sealed class IdempotencyKeys(LibraryApp app) : IClassFixture<LibraryApp>
{
    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_changes_nothing()
    {
        var client = app.Client;
        var first = await Post(client, "Repeated", "repeat");
        var second = await Post(client, "Repeated", "repeat");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("application/json", second.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(second.Headers.Location)).StatusCode);
        await app.OutboxIsEmpty();
        var shelf = await second.Read<ShelfView>();
        Assert.Single(app.Published.Of<ShelfChanged>(), m => m.ShelfId == shelf.Id);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var client = app.Client;
        await Post(client, "First body", "other-body");

        await Problem.Is(await Post(client, "Second body", "other-body"), HttpStatusCode.UnprocessableEntity, "request.key-reused");
        Assert.Equal(0, await Count("Second body"));
    }

    [Fact]
    public async Task Another_caller_has_keys_of_their_own()
    {
        Assert.Equal(HttpStatusCode.Created, (await Post(app.Client, "Mine", "shared")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Post(app.Client, "Yours", "shared")).StatusCode);
        Assert.Equal((1, 1), (await Count("Mine"), await Count("Yours")));
    }

    [Fact]
    public async Task The_same_key_at_the_same_time_takes_effect_once()
    {
        var client = app.Client;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Post(client, "At once", "at-once")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(a => a.Read<ShelfView>()))).Select(s => s.Id).Distinct());
        Assert.Equal(1, await Count("At once"));
    }

    [Fact]
    public async Task Whoever_is_answered_finds_what_they_made()
    {
        for (var i = 0; i < 20; i++)
        {
            var made = await Post(app.Client, $"Visible {i}", $"visible-{i}");
            Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(made.Headers.Location)).StatusCode);
        }
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_leaves_nothing()
    {
        var client = app.Client;
        var full = new { name = "Too full", places = 2, books = new[] { new { title = "a" }, new { title = "b" } } };

        await app.OutboxIsEmpty();
        await Problem.Is(await Post(client, full, "refused"), HttpStatusCode.Conflict, "shelf.too-small");
        Assert.Equal(0, await Count("Too full"));
        Assert.Equal(0, await app.Ask(db => db.Outbox.CountAsync()));
        await Problem.Is(await Post(client, "Lost", "lost", "/api/library/lost"), HttpStatusCode.NotFound, "request.not-found");

        Assert.Equal(HttpStatusCode.Created, (await Post(client, "Better", "refused")).StatusCode);
        await Problem.Is(await Post(client, "Better", "refused-again"), HttpStatusCode.Conflict, "request.conflict");
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        await using var later = await LibraryApp.Start();
        var client = later.Client;
        await Post(client, "Today", "daily");
        await later.Ask(db => db.Answers.ExecuteUpdateAsync(set => set.SetProperty(a => a.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1))));

        Assert.Equal(HttpStatusCode.Created, (await Post(client, "Tomorrow", "daily")).StatusCode);
    }

    [Fact]
    public async Task The_kept_answer_holds_no_readable_words()
    {
        await Post(app.Client, "Whispered", "protected");

        Assert.All(await app.Ask(db => db.Answers.ToListAsync()), answer =>
            Assert.DoesNotContain("Whispered", System.Text.Encoding.UTF8.GetString(answer.Protected), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_key_is_refused(string key) =>
        await Problem.Is(await Post(app.Client, "Empty key", key), HttpStatusCode.BadRequest, "request.invalid");

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        await Problem.Is(await Post(app.Client, "Long key", new string('k', 201)), HttpStatusCode.BadRequest, "request.invalid");

    private static Task<HttpResponseMessage> Post(HttpClient client, string name, string key, string path = "/api/library/shelves") =>
        Post(client, new { name, places = 3 }, key, path);

    private static Task<HttpResponseMessage> Post(HttpClient client, object body, string key, string path = "/api/library/shelves")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    private Task<int> Count(string name) => app.Ask(db => db.Shelves.CountAsync(s => s.Name == name));
}
