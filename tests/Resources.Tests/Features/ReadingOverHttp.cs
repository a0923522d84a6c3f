using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>What browsers, caches and thin lines need: CORS, validators, compression.</summary>
public sealed class ReadingOverHttp(ResourcesApp app) : IClassFixture<ResourcesApp>, IAsyncLifetime
{
    private static readonly Guid Organisation = Guid.NewGuid();
    private static readonly PackageFolder Package = PackageFolder.Small();
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Service => $"/hsds/services/{Package["services.csv"].Split('\n')[1].Split(',')[0]}";

    private static string Other => $"/hsds/services/{Package["services.csv"].Split('\n')[2].Split(',')[0]}";

    private static string Provider => $"/hsds/organizations/{Package["organizations.csv"].Split('\n')[1].Split(',')[0]}";

    public async ValueTask InitializeAsync() => Assert.True((await app.Import(Package.Path, Organisation)).Applied);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_has_the_latest_is_told_so_until_it_changes()
    {
        foreach (var (address, isTouched) in new[] { ("/hsds/services", true), (Service, true), (Other, false), (Provider, true), ("/hsds/services?format=ndjson", true) })
        {
            var first = await Get(address);
            var tag = first.Headers.ETag!;
            Assert.False(tag.IsWeak);
            Assert.Equal((true, true), (first.Headers.CacheControl!.Public, first.Headers.CacheControl.NoCache));

            var again = await Get(address, known: tag);
            Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));

            await Change();
            var changed = await Get(address, known: tag);
            Assert.Equal(isTouched ? HttpStatusCode.OK : HttpStatusCode.NotModified, changed.StatusCode);
            Assert.Equal(isTouched, changed.Headers.ETag!.Tag != tag.Tag);
        }
    }

    [Fact]
    public async Task A_date_is_trusted_only_where_it_tells_one_change_from_another()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await Change();
        var first = await Get("/hsds/services");
        var date = first.Content.Headers.LastModified!.Value;
        Assert.Equal(HttpStatusCode.NotModified, (await Get("/hsds/services", since: date)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/hsds/services", since: date.AddSeconds(-1))).StatusCode);

        await Change(); // within the same second
        Assert.Equal(HttpStatusCode.OK, (await Get("/hsds/services", since: date)).StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Replies_are_compressed_for_who_can_read_that_each_with_its_own_tag(string encoding)
    {
        foreach (var address in new[] { "/hsds/services", "/hsds/services?format=ndjson&full=true", Service })
        {
            var plain = await Get(address);
            var packed = await Get(address, encoding: encoding);

            Assert.Empty(plain.Content.Headers.ContentEncoding);
            Assert.Equal([encoding], packed.Content.Headers.ContentEncoding);
            Assert.Equal(["Authorization", "Accept-Encoding"], packed.Headers.Vary.Distinct());
            Assert.Contains("Accept-Encoding", plain.Headers.Vary);
            Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
            Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), await Unpack(packed, encoding));
            Assert.Equal(HttpStatusCode.NotModified, (await Get(address, encoding: encoding, known: packed.Headers.ETag)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await Get(address, known: packed.Headers.ETag)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_part_of_the_open_directory_is_neither_compressed_nor_open_to_other_pages()
    {
        using var http = app.ClientFor(Guid.NewGuid(), Organisation, "administrator");
        http.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));
        http.DefaultRequestHeaders.Add("Origin", "https://partner.example");

        var answer = await http.Send(HttpMethod.Get, "/api/resources/packs");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "/hsds/services")]
    [InlineData("POST", "/hsds/services")]
    [InlineData("GET", "/hsds/services?page=0")]
    [InlineData("GET", "/hsds/openapi.json")]
    [InlineData("GET", "/hsds/")]
    public async Task A_page_of_anybody_may_read(string method, string address)
    {
        using var http = app.Anonymous();
        using var ask = new HttpRequestMessage(HttpMethod.Options, address);
        ask.Headers.Add("Origin", "https://partner.example");
        ask.Headers.Add("Access-Control-Request-Method", method);
        ask.Headers.Add("Access-Control-Request-Headers", "content-type,if-none-match");
        var allowed = await http.SendAsync(ask, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));

        using var read = new HttpRequestMessage(new HttpMethod(method), address);
        read.Headers.Add("Origin", "https://partner.example");
        var answer = await http.SendAsync(read, Cancellation);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        foreach (var shown in new[] { "ETag", "Retry-After", "RateLimit", "RateLimit-Policy" })
            Assert.Contains(shown, answer.Headers.GetValues("Access-Control-Expose-Headers").Single().Split(","));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task An_answer_to_a_posted_question_is_nobodys_to_keep()
    {
        using var http = app.Anonymous();
        var answer = await http.Send(HttpMethod.Post, "/hsds/services", new { search = "group" });

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    private async Task Change()
    {
        Package["services.csv"] = Package["services.csv"].Replace("Evening", "Evening Evening", StringComparison.Ordinal);
        Assert.True((await app.Import(Package.Path, Organisation)).Applied);
    }

    private async Task<HttpResponseMessage> Get(
        string address, string? encoding = null, EntityTagHeaderValue? known = null, DateTimeOffset? since = null)
    {
        using var http = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
            request.Headers.AcceptEncoding.Add(new(encoding));
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        request.Headers.IfModifiedSince = since;
        return await http.SendAsync(request, Cancellation);
    }

    private static async Task<string> Unpack(HttpResponseMessage packed, string encoding)
    {
        var bytes = await packed.Content.ReadAsStreamAsync(Cancellation);
        await using Stream unpacked = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
