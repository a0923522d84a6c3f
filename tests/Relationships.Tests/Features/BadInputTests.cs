using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class BadInputTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    public static TheoryData<string, string, string> Malformed => new()
    {
        { "", """{"siteId":"$site","firstName":"Sam","reach":{"channel":"phone","address":"1"},"surname":"X"}""", "surname" },
        { "", """{"siteId":"$site","firstName":"Sam","reach":{"channel":"phone","address":"1","code":1}}""", "reach.code" },
        { "", """{"siteId":17,"firstName":"Sam","reach":{"channel":"phone","address":"1"}}""", "siteId" },
        { "", """{"siteId":"$site","firstName":"Sam","reach":{"channel":"pigeon","address":"1"}}""", "reach.channel" },
        { "", """{"firstName":"Sam","reach":{"channel":"phone","address":"1"}}""", "siteId" },
        { "", """{"siteId":"$site","firstName":" ","reach":{"channel":"phone","address":"1"}}""", "firstName" },
        { "", """{"siteId":"$site","firstName":"Sam"}""", "reach" },
        { "", """{"siteId":"$site","firstName":"$long","reach":{"channel":"phone","address":"1"}}""", "firstName" },
        { "", """{"siteId":"$site","firstName":"Sam","reach":{"channel":"phone","address":"$long"}}""", "reach.address" },
        { "", """{"siteId":"$site","firstName":"Sam","reach":""", "reach" },
        { "/$id/contacts", """{"kind":"call"}""", "at" },
        { "/$id/contacts", """{"at":"yesterday","kind":"call"}""", "at" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":1}""", "kind" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","minutes":1441}""", "minutes" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","note":"$long"}""", "note" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","exceptionReason":"$long"}""", "exceptionReason" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","place":"$long"}""", "place" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","link":"javascript:1"}""", "link" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","withheld":{"reason":"R"}}""", "withheld.text" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","withheld":{"text":"$long","reason":"R"}}""", "withheld.text" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","withheld":{"text":"T","reason":"$long"}}""", "withheld.reason" },
        { "/$id/contacts", """{"at":"2030-01-07T16:00:00Z","kind":"call","withheld":{"text":"T","reason":"R","for":1}}""", "withheld.for" },
        { "/$id/meetings", """{"startsAt":"soon","minutes":60,"kind":"call"}""", "startsAt" },
        { "/$id/meetings", """{"startsAt":"2030-01-08T16:00:00Z","minutes":0,"kind":"call"}""", "minutes" },
        { "/$id/meetings", """{"startsAt":"2030-01-08T16:00:00Z","minutes":60,"kind":"message"}""", "kind" },
        { "/$id/meetings", """{"startsAt":"2030-01-08T16:00:00Z","minutes":60,"kind":"video","link":"javascript:1"}""", "link" },
        { "/$id/meetings", """{"startsAt":"2030-01-08T16:00:00Z","minutes":60,"kind":"call","place":"$long"}""", "place" },
        { "/$id/meetings", """{"startsAt":"2030-01-08T16:00:00Z","minutes":60,"kind":"call","with":"Sam"}""", "with" },
        { "/$id/ratings", """{"goalId":"$id","level":-3}""", "level" },
        { "/$id/ratings", """{"goalId":"$id","level":"1"}""", "level" },
        { "/$id/ratings", """{"goalId":"$id","level":1,"words":"$long"}""", "words" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"Referral","goalId":"$id"}""", "serves" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"Referral","serves":"It helps."}""", "goalId" },
        { "/$id/fhir", """{"recipient":" ","purpose":"Referral","goalId":"$id","serves":"It helps."}""", "recipient" },
        { "/$id/fhir", """{"recipient":"$long","purpose":"Referral","goalId":"$id","serves":"It helps."}""", "recipient" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"$long","goalId":"$id","serves":"It helps."}""", "purpose" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"Referral","goalId":"$id","serves":"$long"}""", "serves" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"Referral","goalId":1,"serves":"It helps."}""", "goalId" },
        { "/$id/fhir", """{"recipient":"Dr. Demo","purpose":"P","goalId":"$id","serves":"S"}""", "consentId" },
        { "/$id/pause", """{}""", "expectedReturn" },
        { "/$id/conclusion", """{"ending":"planned","endsOn":"2030-02-30"}""", "endsOn" },
        { "/$id/conclusion", """{"ending":"planned","endsOn":"2030-02-20","reason":"$long"}""", "reason" },
        { "/$id/conclusion/completion", """{"reasonWithoutReview":"$long"}""", "reasonWithoutReview" },
        { "/$id/conclusion/completion", "[]", "body" },
        { "/$id/cover", """{"standInId":"Ann","firstDay":"2030-02-01","lastDay":"2030-02-02"}""", "standInId" },
        { "/$id/cover", """{"standInId":"$id","firstDay":"2030-02-30","lastDay":"2030-03-02"}""", "firstDay" },
        { "/$id/cover", """{"standInId":"$id","firstDay":"2030-02-01"}""", "lastDay" },
        { "/$id/cover", """{"standInId":"$id","firstDay":"2030-02-01","lastDay":"2030-02-02","why":"Ill"}""", "why" },
        { "/cover", """{"siteId":"$site","standInId":"$id","firstDay":"2030-02-01","lastDay":"2030-02-02"}""", "workerId" },
        { "/$id/handover/answer", """{}""", "accepts" },
        { "/$id/handover/answer", """{"accepts":"yes"}""", "accepts" },
        { "/$id/handover/answer", """{"accepts":true,"onBehalfOfPeer":true,"readOut":"$long"}""", "readOut" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_not_of_the_contracts_shape_is_refused_field_by_field(string path, string body, string field)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        string Filled(string text) => text.Replace("$site", scene.Site.ToString(), StringComparison.Ordinal)
            .Replace("$id", active.Id.ToString(), StringComparison.Ordinal).Replace("$long", new string('x', 4001),
                StringComparison.Ordinal);
        var request = new HttpRequestMessage(HttpMethod.Post, Filled($"/api/relationships{path}"))
        {
            Content = new StringContent(Filled(body), Encoding.UTF8, "application/json"),
            Headers = { { "If-Match", $"\"{active.Revision}\"" } },
        };

        var response = await scene.AsWorker.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await response.Read<JsonObject>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("request.invalid", problem["code"]!.GetValue<string>());
        Assert.Contains(field, problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equivalent(active, await scene.Get(active.Id));
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var scene = await Scene.In(app);

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await scene.AsWorker.Send(HttpMethod.Get, $"/api/relationships/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.AsWorker.Send(HttpMethod.Get, "/api/relationships/17")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships",
            new { siteId = Guid.NewGuid(), firstName = "Sam", reach = new { channel = "phone", address = "1" } })).StatusCode);
    }

    [Fact]
    public async Task Another_organisations_relationship_is_not_found()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));
        var theirs = await elsewhere.Started();

        var response = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{theirs.Id}/withdrawal",
            revision: theirs.Revision);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("request.not-found", await response.ProblemCode());
        Assert.Equivalent(theirs, await elsewhere.Get(theirs.Id));
    }

    [Fact]
    public async Task Without_a_token_or_with_one_that_has_expired_nobody_is_let_in()
    {
        var scene = await Scene.In(app);
        var expired = app.WithToken(
            RelationshipsApp.TokenFor(scene.Worker, scene.Organisation, [$"worker@{scene.Site}"], TimeSpan.FromMinutes(-5)));

        foreach (var client in (HttpClient[])[app.Anonymous(), expired, app.WithToken("not.a.token")])
        {
            var response = await client.Send(HttpMethod.Get, "/api/relationships");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("request.unauthenticated", await response.ProblemCode());
        }
    }

    [Theory]
    [InlineData("POST", "/withdrawal", null)]
    [InlineData("POST", "/pause", """{"expectedReturn":"2030-02-01"}""")]
    [InlineData("POST", "/resumption", null)]
    [InlineData("POST", "/conclusion", """{"ending":"planned","endsOn":"2030-02-01"}""")]
    [InlineData("PUT", "/closing-review", """{"words":"Well."}""")]
    [InlineData("PUT", "/peer", """{"firstName":"Sam","ways":[{"channel":"phone","address":"1"}]}""")]
    [InlineData("POST", "/conclusion/completion", """{}""")]
    [InlineData("POST", "/handover/answer", """{"accepts":true,"onBehalfOfPeer":true,"readOut":"Who Ann is."}""")]
    [InlineData("POST", "/cover", """{"standInId":"018e0000-0000-7000-8000-000000000000","firstDay":"2030-02-01","lastDay":"2030-02-02"}""")]
    [InlineData("DELETE", "/handover", null)]
    [InlineData("POST", "/handover", """{"workerId":"018e0000-0000-7000-8000-000000000000"}""")]
    public async Task A_change_says_which_revision_it_is_meant_for(string method, string path, string? body)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var client = path is "/handover" ? scene.AsSupervisor : scene.AsWorker;
        var json = body is null ? null : JsonNode.Parse(body);

        var missing = await client.Send(new HttpMethod(method), $"/api/relationships/{active.Id}{path}", json);
        var stale = await client.Send(new HttpMethod(method), $"/api/relationships/{active.Id}{path}", json, active.Revision - 1);

        Assert.Equal(
            (HttpStatusCode.PreconditionRequired, "request.precondition-required"),
            (missing.StatusCode, await missing.ProblemCode()));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "request.stale"), (stale.StatusCode, await stale.ProblemCode()));
        Assert.Equivalent(active, await scene.Get(active.Id));
    }

    [Fact]
    public async Task Who_has_the_present_revision_is_not_sent_it_again()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        scene.AsWorker.DefaultRequestHeaders.Add("If-None-Match", $"\"{started.Revision}\"");

        var response = await scene.AsWorker.Send(HttpMethod.Get, $"/api/relationships/{started.Id}");

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }
}
