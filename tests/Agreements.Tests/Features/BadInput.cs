using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PeerSupport.Agreements.Features;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class BadInput(AgreementsApp app)
{
    private const string Scale = """["a","b","c","d","e"]""";
    private static readonly string TooLong = new('x', 5000);

    public static TheoryData<string, string, string> Malformed => new()
    {
        // path, body, a field that the answer names
        { "boundaries", """{"kind":"channels","text":"By phone.","colour":"red"}""", "colour" },
        { "boundaries", """{"kind":"channels","text":7}""", "text" },
        { "boundaries", """{"kind":"channels","text":""}""", "text" },
        { "boundaries", """{"kind":"channels"}""", "text" },
        { "boundaries", """{"text":"By phone."}""", "" },
        { "boundaries", """{"kind":"fences","text":"High."}""", "kind" },
        { "boundaries", """{"kind":1,"text":"High."}""", "kind" },
        { "boundaries", $$"""{"kind":"channels","text":"{{TooLong}}"}""", "text" },
        { "boundaries", """{"kind":"channels","text":"a","replyTimeHours":5}""", "replyTimeHours" },
        { "boundaries", """{"kind":"replyTime","text":"a"}""", "replyTimeHours" },
        { "boundaries", """{"kind":"replyTime","text":"a","replyTimeHours":0}""", "replyTimeHours" },
        { "boundaries", """{"kind":"replyTime","text":"a","replyTimeHours":"5"}""", "replyTimeHours" },
        { "boundaries", """{"kind":"ending","text":"a"}""", "ending" },
        { "boundaries", """{"kind":"ending","text":"a","ending":{"noticeDays":-1,"laterContact":[]}}""", "ending.noticeDays" },
        { "boundaries", """{"kind":"ending","text":"a","ending":{"noticeDays":1,"laterContact":["fax"]}}""", "ending.laterContact" },
        { "boundaries", """{"kind":"contactHours","text":"a"}""", "contactHours" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"America/Chicago","spans":[]}}""", "contactHours.spans" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"Mars/Base","spans":[{"day":"monday","from":"09:00:00","to":"10:00:00"}]}}""", "contactHours.zone" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"Etc/UTC","spans":[{"day":"moonday","from":"09:00:00","to":"10:00:00"}]}}""", "contactHours.spans" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"Etc/UTC","spans":[{"day":"monday","from":"25:00:00","to":"10:00:00"}]}}""", "contactHours.spans" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"Etc/UTC","spans":[{"day":"monday","from":"09:00:00","to":"11:00:00"},{"day":"monday","from":"10:00:00","to":"12:00:00"}]}}""", "contactHours.spans" },
        { "boundaries", """{"kind":"contactHours","text":"a","contactHours":{"zone":"Etc/UTC","spans":[null]}}""", "contactHours.spans" },
        { "goals", $$"""{"words":"a","scale":{{Scale}}}""", "" },
        { "goals", $$"""{"words":"a","scale":{{Scale}},"baseline":3}""", "baseline" },
        { "goals", $$"""{"words":"a","scale":{{Scale}},"baseline":-1.5}""", "baseline" },
        { "goals", """{"words":"a","scale":["a","b"],"baseline":-1}""", "scale" },
        { "goals", """{"words":"a","scale":["a","b","c","d",null],"baseline":-1}""", "scale" },
        { "goals", """{"words":"a","scale":["a","b","c","d"," "],"baseline":-1}""", "scale" },
        { "goals", $$"""{"words":"{{TooLong}}","scale":{{Scale}},"baseline":-1}""", "words" },
        { "goals", $$"""{"words":"a","scale":{{Scale}},"baseline":-1,"importance":3}""", "importance" },
        { "goals", $$"""{"words":"a","scale":{{Scale}},"baseline":-1,"importance":4,"difficulty":1}""", "importance" },
        { "acceptances", """{"items":[]}""", "items" },
        { "acceptances", """{"clauses":[{"id":"de300000-0000-4000-8000-0000000000c1","version":1}]}""", "items" },
        { "acceptances", """{"items":null}""", "items" },
        { "acceptances", """{"items":[null]}""", "items" },
        { "acceptances", """{"items":[{"id":"x","revision":1}]}""", "items" },
        { "acceptances", """{"items":[],"clauses":[]}""", "items" },
        { "acceptances", """{"items":[],"clauses":[null]}""", "clauses" },
        { "acceptances", """{"items":[],"clauses":true}""", "clauses" },
        { "acceptances", """{"items":[],"clauses":[{"id":"x","version":1}]}""", "clauses" },
        { "acceptances", """{"items":[],"acknowledgeClauses":true}""", "acknowledgeClauses" },
        { "acceptances", """{"items":[{"id":"de300000-0000-4000-8000-0000000000b1","revision":1}],"inPerson":{"readOut":""}}""", "inPerson.readOut" },
        { "acceptances", """[]""", "body" },
        { "acceptances", """{"items":""", "" },
        { "consents", """{"recipient":"a","purpose":"b"}""", "what" },
        { "consents", """{"recipient":"a","purpose":"b","what":"c","colour":"red"}""", "colour" },
        { "consents", """{"recipient":7,"purpose":"b","what":"c"}""", "recipient" },
        { "consents", $$"""{"recipient":"{{TooLong}}","purpose":"b","what":"c"}""", "recipient" },
        { "consents", """{"recipient":"a","purpose":"b","what":"c","expiresOn":"soon"}""", "expiresOn" },
        { "consents", """{"recipient":"a","purpose":"b","what":"c","inPerson":{"readOut":""}}""", "inPerson.readOut" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","serves":"d"}""", "goalId" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","goalId":"x","serves":"d"}""", "goalId" },
        { "disclosures", $$"""{"recipient":"a","purpose":"b","what":"c","goalId":"{{Guid.Empty}}"}""", "serves" },
        { "disclosures", $$"""{"recipient":"a","purpose":"b","what":"c","goalId":"{{Guid.Empty}}","serves":"{{TooLong}}"}""", "serves" },
        { "disclosures", $$"""{"recipient":"a","purpose":"b","what":"c","goalId":"{{Guid.Empty}}","serves":"d"}""", "consentId" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","sharesGoals":"yes","dangerToLife":"d"}""", "sharesGoals" },
        { "consents", """{"recipient":"a","purpose":"b","what":"c","includesGoals":"yes"}""", "includesGoals" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","dangerToLife":" "}""", "dangerToLife" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","dangerToLife":"d","serves":"e"}""", "goalId" },
        { "disclosures", """{"recipient":"a","purpose":"b","what":"c","dangerToLife":true}""", "dangerToLife" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_not_of_the_contract_is_refused_with_the_field_and_changes_nothing(
        string path, string body, string field)
    {
        var pair = await Pair.With(app);
        var before = await pair.Agreement();

        var response = await pair.Worker.PostAsync(new Uri(await pair.Path($"/{path}"), UriKind.Relative),
            new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Read<JsonObject>();
        Assert.Equal("request.invalid", problem["code"]?.GetValue<string>());
        Assert.Contains(problem["errors"]!.AsObject(), error => error.Key.StartsWith(field, StringComparison.Ordinal));
        Assert.Equivalent(before, await pair.Agreement(), strict: true);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        var pair = await Pair.With(app);

        var response = await pair.Worker.PostAsync(
            new Uri(await pair.Path("/goals"), UriKind.Relative), new StringContent("words=a"),
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var pair = await Pair.With(app);
        var agreement = await pair.Agreement();
        var unknown = $"/api/agreements/{Guid.NewGuid()}";

        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Get, unknown, null),
            (HttpMethod.Get, $"{unknown}/versions", null),
            (HttpMethod.Get, $"/api/agreements/{agreement.Id}/versions/1", null),
            (HttpMethod.Get, "/api/agreements/not-an-id", null),
            (HttpMethod.Get, $"{unknown}/versions/1/comparison?with=1", null),
            (HttpMethod.Get, $"{unknown}/history", null),
            (HttpMethod.Get, $"{unknown}/consents", null),
            (HttpMethod.Get, $"{unknown}/disclosures", null),
            (HttpMethod.Post, $"{unknown}/consents", Sample.Consent()),
            (HttpMethod.Post, $"{unknown}/disclosures", Sample.Disclosure()),
            (HttpMethod.Post, $"/api/agreements/{agreement.Id}/consents/{Guid.NewGuid()}/revocation", new RevocationRequest()),
            (HttpMethod.Post, $"{unknown}/goals", Sample.Goal()),
            (HttpMethod.Post, $"{unknown}/acceptances", new AcceptanceRequest([], [new(Guid.NewGuid(), 1)])),
            (HttpMethod.Put, $"/api/agreements/{agreement.Id}/boundaries/{Guid.NewGuid()}", Sample.Places()),
            (HttpMethod.Put, $"/api/agreements/{agreement.Id}/goals/{agreement.Boundaries[0].Id}", Sample.Goal()),
            (HttpMethod.Delete, $"/api/agreements/{agreement.Id}/goals/{Guid.NewGuid()}", null),
        })
        {
            var response = await pair.Worker.Send(method, path, body, agreement.Revision);
            Assert.Equal((HttpStatusCode.NotFound, "request.not-found"), (response.StatusCode, await response.ProblemCode()));
        }
    }

    [Fact]
    public async Task A_change_names_the_revision_that_it_is_meant_for()
    {
        var pair = await Pair.With(app);
        var before = await pair.Agreement();
        var places = await pair.Path($"/boundaries/{before.Boundaries[3].Id}");
        await pair.Propose(pair.Peer, "goals", Sample.Goal());

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await pair.Worker.Send(HttpMethod.Put, places, Sample.Places()))
            .StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await pair.Worker.Send(HttpMethod.Delete, places)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await pair.Worker.Send(HttpMethod.Put, places, Sample.Places(), before.Revision)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await pair.Worker.Send(HttpMethod.Delete, places, revision: before.Revision)).StatusCode);
        Assert.Equivalent(before.Boundaries, (await pair.Agreement()).Boundaries, strict: true);
    }

    [Fact]
    public async Task An_answer_carries_its_revision_as_ETag()
    {
        var pair = await Pair.With(app);

        var response = await pair.Worker.Send(HttpMethod.Post, await pair.Path("/goals"), Sample.Goal());

        Assert.Equal($"\"{(await pair.Agreement()).Revision}\"", response.Headers.ETag?.Tag);
        Assert.Equal(await pair.Path(), response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("size=1000")]
    [InlineData("page=0")]
    [InlineData("page=x")]
    [InlineData("relationshipId=x")]
    public async Task A_query_is_checked_too(string query) => Assert.Equal(HttpStatusCode.BadRequest,
        (await new Pair(app).Worker.Send(HttpMethod.Get, $"/api/agreements?{query}")).StatusCode);

    [Fact]
    public async Task A_boundary_there_can_be_only_one_of_is_a_rule()
    {
        var pair = await Pair.With(app);

        var response = await pair.Worker.Send(
            HttpMethod.Post, await pair.Path("/boundaries"), Sample.Hours(new(9, 0), new(10, 0)));

        Assert.Equal((HttpStatusCode.Conflict, "boundary.already-there"), (response.StatusCode, await response.ProblemCode()));
    }
}
