using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class BadInputTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sites", """{"name":"A","zone":"America/Chicago","crisisContacts":[],"colour":"blue"}""", "colour")]
    [InlineData("sites", """{"name":7,"zone":"America/Chicago","crisisContacts":[]}""", "name")]
    [InlineData("sites", """{"name":"","zone":"America/Chicago","crisisContacts":[]}""", "name")]
    [InlineData("sites", """{"name":"A","zone":"Mars/Olympus","crisisContacts":[]}""", "zone")]
    [InlineData("sites", """{"name":"A","zone":"Central Standard Time","crisisContacts":[]}""", "zone")]
    [InlineData("sites", """{"name":"A","zone":"America/Chicago","crisisContacts":[{"name":"","phone":"1"}]}""",
        "crisisContacts[0].name")]
    [InlineData("people", """{"name":"A","email":"none","roles":[{"role":"administrator"}]}""", "email")]
    [InlineData("people", """{"name":"A","email":"a@example.org","roles":[{"role":"king"}]}""", "roles[0].role")]
    [InlineData("people", """{"name":"A","email":"a@example.org","roles":[{}]}""", "roles[0].role")]
    [InlineData("people", """{"name":"A","email":"a@example.org","roles":[]}""", "roles")]
    [InlineData("people", """{"name":"A","email":"a@example.org","roles":[null]}""", "roles")]
    [InlineData("sites", """{"name":"A","zone":"America/Chicago","crisisContacts":[null]}""", "crisisContacts")]
    [InlineData("partners", """{"name":"A","scopes":["everything"]}""", "scopes[0]")]
    [InlineData("sites", "{", "body")]
    public async Task What_is_malformed_is_named(string path, string body, string field)
    {
        using var admin = app.Administrator();

        var answer = await admin.PostAsync($"/api/identity/{path}", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        Assert.Contains(problem!["errors"]!.AsObject(), error => error.Key.Equals(field, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Too_long_a_text_is_refused()
    {
        using var admin = app.Administrator();

        var answer = await admin.Send(HttpMethod.Post, "/api/identity/sites", new
        {
            name = new string('a', 201),
            zone = "America/Chicago",
            crisisContacts = Array.Empty<object>()
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_more_fields_than_any_has_is_refused()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/connect/token", Enumerable.Range(0, 1100).Select(n => KeyValuePair.Create($"field{n}", "1")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_no_request_needs_is_too_large()
    {
        using var admin = app.Administrator();

        var answer = await admin.Send(HttpMethod.Post, "/api/identity/sites", new { name = new string('a', 2_000_000) });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "request.too-large"), (answer.StatusCode, await answer.ProblemCode()));
    }

    [Theory]
    [InlineData("sites")]
    [InlineData("people")]
    public async Task An_unknown_id_is_not_found(string path)
    {
        using var admin = app.Administrator();

        Assert.Equal(HttpStatusCode.NotFound,
            (await admin.GetAsync($"/api/identity/{path}/{Guid.NewGuid()}", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("PUT", "people/{0}/roles", """{"roles":[]}""")]
    [InlineData("POST", "people/{0}/suspension", null)]
    [InlineData("DELETE", "people/{0}/suspension", null)]
    [InlineData("PUT", "organisation", """{"name":"A"}""")]
    public async Task A_change_needs_the_revision_and_refuses_a_stale_one(string method, string path, string? body)
    {
        using var admin = app.Administrator();
        var address = "/api/identity/" + string.Format(null, path, IdentityApp.DemoWorker);
        var content = body is null ? null : JsonNode.Parse(body);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await admin.Send(new(method), address, content)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await admin.Send(new(method), address, content, revision: 99)).StatusCode);
    }
}
