using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Http;

public sealed class Refusals(LibraryApp app) : IClassFixture<LibraryApp>
{
    [Theory]
    [InlineData("""{"name": "Unknown", "places": 3, "colour": "red"}""", "colour")]
    [InlineData("""{"name": "Inner unknown", "places": 3, "books": [{"title": "Emma", "pages": 3}]}""", "books[0].pages")]
    [InlineData("""{"name": "Type", "places": "three"}""", "places")]
    [InlineData("""{"name": "Number in text", "places": "3"}""", "places")]
    [InlineData("""{"name": 7, "places": 3}""", "name")]
    [InlineData("""{"name": null, "places": 3}""", "name")]
    [InlineData("""{"places": 3}""", "name")]
    [InlineData("""{"name": "A name of more than twenty letters", "places": 3}""", "name")]
    [InlineData("""{"name": "Range", "places": 51}""", "places")]
    [InlineData("""{"name": "Range", "places": 99999999999}""", "places")]
    [InlineData("""{"name": "List", "places": 3, "books": [{"title":"a"},{"title":"b"},{"title":"c"},{"title":"d"}]}""", "books")]
    [InlineData("""{"name": "Part", "places": 3, "books": [{"title": "A title of more than twenty letters"}]}""", "books[0].title")]
    public async Task A_body_that_is_not_of_the_contract_is_refused_field_by_field(string body, string field)
    {
        var problem = await Problem.Is(await Post(body), HttpStatusCode.BadRequest, "request.invalid");

        Assert.Equal([field], problem["errors"]?.AsObject().Select(error => error.Key) ?? []);
        Assert.False(await app.Ask(db => db.Shelves.AnyAsync()));
    }

    [Theory]
    [InlineData("""{"name": """)]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    public async Task A_body_that_is_no_json_object_is_refused(string body)
    {
        await Problem.Is(await Post(body), HttpStatusCode.BadRequest, "request.invalid");
        Assert.False(await app.Ask(db => db.Shelves.AnyAsync()));
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var huge = $$"""{"name": "{{new string('x', LibraryApp.BodyLimit)}}", "places": 3}""";

        await Problem.Is(await Post(huge), HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        await Problem.Is(await Post(huge, key: "huge"), HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        await Problem.Is(await Post(huge, chunked: true), HttpStatusCode.RequestEntityTooLarge, "request.too-large");
    }

    [Fact]
    public async Task Another_media_type_is_refused() => await Problem.Is(
        await app.Client.PostAsync("/api/library/shelves", new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded")),
        HttpStatusCode.UnsupportedMediaType, "request.unsupported-media-type");

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("size=101", "size")]
    [InlineData("page=one", "page")]
    [InlineData("page=99999999999", "page")]
    public async Task A_query_that_is_not_of_the_contract_is_refused(string query, string field)
    {
        var problem = await Problem.Is(await app.Client.GetAsync($"/api/library/shelves?{query}"), HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal([field], problem["errors"]?.AsObject().Select(error => error.Key) ?? []);
    }

    [Fact]
    public async Task Whoever_has_no_valid_token_is_asked_for_one()
    {
        string[] worker = ["worker"];
        var expired = app.WithToken(ServiceApp.TokenFor(Guid.NewGuid(), app.Organisation, worker, validFor: TimeSpan.FromMinutes(-5)));
        var forged = app.WithToken(ServiceApp.TokenFor(Guid.NewGuid(), app.Organisation, worker)[..^4] + "AAAA");

        foreach (var client in new[] { app.Anonymous(), expired, forged, app.WithToken("nonsense") })
            await Problem.Is(await client.GetAsync("/api/library/shelves"), HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task A_role_that_can_never_do_it_is_refused()
    {
        await Problem.Is(await app.ClientFor(Guid.NewGuid(), app.Organisation, "peer").GetAsync("/api/library/workers"), HttpStatusCode.Forbidden, "request.forbidden");
    }

    [Fact]
    public async Task What_is_not_there_and_what_cannot_be_done_there_is_said()
    {
        await Problem.Is(await app.Client.GetAsync("/api/library/nowhere"), HttpStatusCode.NotFound, "request.not-found");
        await Problem.Is(await app.Client.GetAsync($"/api/library/shelves/{Guid.NewGuid()}"), HttpStatusCode.NotFound, "request.not-found");
        await Problem.Is(await app.Client.GetAsync("/api/library/shelves/seven"), HttpStatusCode.NotFound, "request.not-found");
        await Problem.Is(await app.Client.DeleteAsync("/api/library/shelves"), HttpStatusCode.MethodNotAllowed, "request.method-not-allowed");
    }

    [Fact]
    public async Task A_broken_rule_is_named()
    {
        var shelf = await app.Client.Send(HttpMethod.Post, "/api/library/shelves", new { name = "Full", places = 2, books = new[] { new { title = "a" }, new { title = "b" } } });

        await Problem.Is(shelf, HttpStatusCode.Conflict, "shelf.too-small");
        await app.Ask(db => db.Shelves.IgnoreQueryFilters().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task A_defect_of_ours_says_nothing_about_itself()
    {
        var problem = await Problem.Is(await app.Client.GetAsync("/api/library/broken"), HttpStatusCode.InternalServerError, "service.failed");

        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml")]
    [InlineData("image/png, text/*")]
    public async Task A_refusal_stays_what_it_is_whatever_the_caller_accepts(string accept)
    {
        var client = app.Client;
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);

        await Problem.Is(await client.GetAsync("/api/library/nowhere"), HttpStatusCode.NotFound, "request.not-found");
        await Problem.Is(await client.GetAsync("/api/library/loans/1"), HttpStatusCode.ServiceUnavailable, "service.unavailable");
        await Problem.Is(await client.PostAsync("/api/library/shelves", Json.Of("{}")), HttpStatusCode.BadRequest, "request.invalid");
        await Problem.Is(await client.GetAsync("/api/library/broken"), HttpStatusCode.InternalServerError, "service.failed");
    }

    private Task<HttpResponseMessage> Post(string body, string? key = null, bool chunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/library/shelves") { Content = Json.Of(body) };
        request.Headers.TransferEncodingChunked = chunked;
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return app.Client.SendAsync(request);
    }
}
