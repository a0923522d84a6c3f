using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class SearchingBadly(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    public static TheoryData<string, string> Malformed => new()
    {
        { $"text={new string('x', 201)}", "text" },
        { "text=a&text=b", "text" },
        { "colour=red", "colour" },
        { "term=shelter", "term" },
        { $"{string.Join('&', Enumerable.Range(0, 21).Select(at => $"town=t{at}"))}", "town" },
        { $"town={new string('x', 101)}", "town" },
        { "language=", "language" },
        { "postcode=%20", "postcode" },
        { "provider=7", "provider" },
        { "near=91,0", "near" },
        { "near=0,181", "near" },
        { "near=Nowhereville", "near" },
        { "within=100", "within" },
        { "near=42,-93&within=0", "within" },
        { "near=42,-93&within=NaN", "within" },
        { "near=42,-93&within=30000000", "within" },
        { "sort=distance", "sort" },
        { "sort=colour", "sort" },
        { "openAt=tomorrow", "openAt" },
        { "openAt=2030-01-07T18:00:00", "openAt" },
        { "openAt=2030-01-01T18:00:00Z", "openAt" },
        { "openAt=2032-01-01T18:00:00Z", "openAt" },
        { "free=maybe", "free" },
        { "page=0", "page" },
        { "page=501", "page" },
        { "size=101", "size" },
        { "facets=51", "facets" },
    };

    [Theory, MemberData(nameof(Malformed))]
    public async Task What_cannot_be_meant_is_400_by_parameter(string query, string parameter)
    {
        using var anybody = app.Anonymous();

        var answer = await anybody.Send(HttpMethod.Get, $"/api/resources/search?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Read<JsonObject>();
        Assert.Equal("request.invalid", problem["code"]!.GetValue<string>());
        Assert.Contains(parameter, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("text=")]
    [InlineData("text=%2D%2D%2D")]
    [InlineData("text=%22%3B%20DROP%20TABLE%20%25_%5B")]
    [InlineData("text=%00%F0%9F%92%99")]
    [InlineData("openAt=2030-01-07T18:00:00+01:00")]
    [InlineData("near=+42.03,+-93.62&page=500&size=100")]
    public async Task What_is_only_odd_is_answered(string query)
    {
        using var anybody = app.Anonymous();

        Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, $"/api/resources/search?{query}")).StatusCode);
    }
}
