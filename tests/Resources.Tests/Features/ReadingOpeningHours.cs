using System.Net;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class ReadingOpeningHours(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task Anybody_reads_whether_it_is_open_and_the_week_from_today()
    {
        using var story = await SearchStory.Begin(app);
        using var anybody = app.Anonymous();
        var answer = await anybody.Send(HttpMethod.Get, $"/api/resources/services/{story.Housing}/hours");
        var place = Assert.Single((await answer.Read<OpeningHoursView>()).Places);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.NotNull(place.LocationId);
        Assert.Equal(("America/Chicago", true), (place.Zone, place.IsOpen));
        Assert.Equal((17, TimeSpan.FromHours(-6)), (place.Changes!.Value.Hour, place.Changes.Value.Offset));
        Assert.Equal(7, place.Days.Count);
        Assert.Equal(new(new(9, 0), new(17, 0)), Assert.Single(place.Days.Single(day => day.Spans.Count > 0).Spans));
        Assert.Equal(DayOfWeek.Monday, place.Days[0].Day.DayOfWeek);
    }

    [Fact]
    public async Task A_service_without_hours_has_none_and_an_unknown_one_is_not_there()
    {
        using var story = await SearchStory.Begin(app);
        using var anybody = app.Anonymous();

        var none = await anybody.Send(HttpMethod.Get, $"/api/resources/services/{story.Refugio}/hours").Read<OpeningHoursView>();
        Assert.Empty(none.Places);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Send(HttpMethod.Get, $"/api/resources/services/{Guid.NewGuid()}/hours")).StatusCode);
    }
}
