using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>An organisation's setting, and what a change of it means to whoever keeps a copy.</summary>
public sealed class TurningAnonymousReadingOff(TurningAnonymousReadingOff.Alone app) : IClassFixture<TurningAnonymousReadingOff.Alone>, IAsyncLifetime
{
    private TwoPublishers _story = null!;

    public sealed class Alone : ResourcesApp;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_an_organisation_says_otherwise_anybody_reads_its_entries()
    {
        using var administrator = _story.Administrator();
        using var anybody = app.Anonymous();

        Assert.Equal(new DirectorySettingsView(true, 0), await administrator.Send(HttpMethod.Get, TwoPublishers.Settings).Read<DirectorySettingsView>());
        Assert.Equal(4, await TwoPublishers.Found(anybody, $"search={_story.Word}"));
    }

    [Fact]
    public async Task It_can_be_turned_on_again()
    {
        var off = await _story.Close();
        using var administrator = _story.Administrator();

        var on = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = true }, off.Revision).Read<DirectorySettingsView>();

        using var anybody = app.Anonymous();
        Assert.Equal(new DirectorySettingsView(true, 2), on);
        Assert.Equal(on, await administrator.Send(HttpMethod.Get, TwoPublishers.Settings).Read<DirectorySettingsView>());
        Assert.Equal(4, await TwoPublishers.Found(anybody, $"search={_story.Word}"));
    }

    [Fact]
    public async Task The_settings_are_changed_at_a_revision_and_said_in_full()
    {
        await _story.Close();
        using var administrator = _story.Administrator();

        var stale = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = true }, 0);
        var blind = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = true });
        var silent = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { }, 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(new DirectorySettingsView(false, 1), await administrator.Send(HttpMethod.Get, TwoPublishers.Settings).Read<DirectorySettingsView>());
    }

    [Fact]
    public async Task Neither_reader_is_told_that_what_the_other_has_is_theirs()
    {
        await _story.Close();
        using var anybody = app.Anonymous();
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read");

        foreach (var path in new[] { $"/hsds/services?search={_story.Word}", $"/hsds/services/{_story.OpenServices[0]}" })
        {
            var known = (await partner.Send(HttpMethod.Get, path)).Headers.ETag!;
            anybody.DefaultRequestHeaders.IfNoneMatch.Clear();
            anybody.DefaultRequestHeaders.IfNoneMatch.Add(known);
            var shown = await anybody.Send(HttpMethod.Get, path);

            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            anybody.DefaultRequestHeaders.IfNoneMatch.Clear();
            anybody.DefaultRequestHeaders.IfNoneMatch.Add(shown.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await anybody.Send(HttpMethod.Get, path)).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_keeps_a_copy_without_a_token_gets_the_entries_when_it_is_turned_on_again()
    {
        var off = await _story.Close();
        using var anybody = app.Anonymous();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        var read = $"{app.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
        Assert.Equal(0, await TwoPublishers.Found(anybody, $"search={_story.Word}&modified_after={read}"));
        var last = (await anybody.Send(HttpMethod.Get, "/hsds/services")).Content.Headers.LastModified;

        app.Clock.Advance(TimeSpan.FromSeconds(10));
        using var administrator = _story.Administrator();
        await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = true }, off.Revision);

        // One of the open publisher's services holds a term of the other's, so it changed too.
        Assert.Equal(3, await TwoPublishers.Found(anybody, $"search={_story.Word}&modified_after={read}"));
        anybody.DefaultRequestHeaders.IfModifiedSince = last;
        Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, "/hsds/services")).StatusCode);
    }

    [Fact]
    public async Task To_say_it_again_changes_nothing_for_readers()
    {
        var off = await _story.Close();
        using var anybody = app.Anonymous();
        var before = (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag;

        using var administrator = _story.Administrator();
        await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, off.Revision).Read<DirectorySettingsView>();

        Assert.Equal(before, (await anybody.Send(HttpMethod.Get, "/hsds/services")).Headers.ETag);
    }

    public async ValueTask InitializeAsync() => _story = await TwoPublishers.Begin(app);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
