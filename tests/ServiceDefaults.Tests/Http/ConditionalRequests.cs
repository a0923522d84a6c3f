using System.Net;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Http;

public sealed class ConditionalRequests(LibraryApp app) : IClassFixture<LibraryApp>
{
    [Fact]
    public async Task A_view_goes_out_with_its_revision_and_is_not_sent_to_who_has_it()
    {
        var shelf = await app.Build("Conditional").Read<ShelfView>();
        var path = $"/api/library/shelves/{shelf.Id}";

        var read = await app.Client.GetAsync(path);

        Assert.Equal($"\"{shelf.Revision}\"", read.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, (await Get(path, $"\"{shelf.Revision}\"")).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await Get(path, $"\"99\", W/\"{shelf.Revision}\"")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(path, "\"99\"")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(path, "nonsense")).StatusCode);
    }

    [Fact]
    public async Task A_change_says_which_revision_it_is_meant_for()
    {
        var shelf = await app.Build("Preconditions").Read<ShelfView>();

        await Refused(HttpStatusCode.PreconditionRequired, "request.precondition-required", shelf.Id, ifMatch: null);
        await Refused(HttpStatusCode.PreconditionFailed, "request.stale", shelf.Id, "\"7\"");
        foreach (var nonsense in new[] { "*", "1", "\"one\"", "\"-1\"", "\"1\", \"2\"", "\"\"", "\"99999999999999999999\"" })
            await Refused(HttpStatusCode.BadRequest, "request.invalid", shelf.Id, nonsense);

        var changed = await app.Client.Send(HttpMethod.Put, $"/api/library/shelves/{shelf.Id}", new ResizeShelfRequest(8), shelf.Revision);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal("\"2\"", changed.Headers.ETag!.Tag);
        Assert.Equal(8, (await app.Client.GetAsync($"/api/library/shelves/{shelf.Id}").Read<ShelfView>()).Places);
    }

    private async Task Refused(HttpStatusCode status, string code, Guid shelf, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/library/shelves/{shelf}") { Content = Json.Of("""{"places": 7}""") };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);

        await Problem.Is(await app.Client.SendAsync(request), status, code);
        Assert.Equal((5, 1), await app.Client.GetAsync($"/api/library/shelves/{shelf}").Read<ShelfView>() is var now ? (now.Places, now.Revision) : default);
    }

    private Task<HttpResponseMessage> Get(string path, string ifNoneMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return app.Client.SendAsync(request);
    }
}
