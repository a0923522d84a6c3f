namespace PeerSupport.Resources.Search.Tests;

public sealed class PlacesAndTimes
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData(51.5, -0.1, 48.85, 2.35)]
    [InlineData(0, 179.9999, 0, -179.9999)]
    [InlineData(89.9, 0, 89.9, 180)]
    [InlineData(40, -74, 40.00001, -74.00001)]
    [InlineData(-33.9, 151.2, 51.5, -0.1)]
    public void Distance_is_that_of_the_haversine(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (one, other) = (new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude));

        Assert.Equal(PlainScan.Haversine(one, other), one.DistanceTo(other), tolerance: 0.2);
    }

    [Fact]
    public void A_service_is_as_far_as_the_nearest_of_its_places()
    {
        var index = Index(new DirectoryDocument(Guid.NewGuid()) { Places = [new(new(52, 0)), new(new(51, 0)), new(null, "Nowhere")] });

        var hit = index.Search(new() { Near = new(51.01, 0), Within = 2000, Order = SearchOrder.Distance }).Hits.Single();

        Assert.Equal(1112, hit.Distance!.Value, tolerance: 1);
    }

    [Fact]
    public void A_town_or_postcode_is_where_the_directory_has_its_places()
    {
        var index = Index(
            new DirectoryDocument(Guid.NewGuid()) { Places = [new(new(51, 1), "San José", "AB1 2CD")] },
            new DirectoryDocument(Guid.NewGuid()) { Places = [new(new(51.2, 1), "San Jose")] });

        Assert.Equal(51.1, index.Locate("san josé")!.Value.Latitude, tolerance: 0.001);
        Assert.Equal(51, index.Locate("ab1 2cd")!.Value.Latitude, tolerance: 0.001);
        Assert.Null(index.Locate("elsewhere"));
        Assert.Equal(2, index.Search(new() { Towns = ["SAN JOSE"] }).Total);
        Assert.Equal(2, index.Search(new() { Facets = 5 }).Facets.Towns.Single().Count);
    }

    [Theory]
    [InlineData("2026-03-06T14:00:00Z", true)] // Friday, 09:00 in New York
    [InlineData("2026-03-06T13:59:00Z", false)]
    [InlineData("2026-03-13T13:00:00Z", true)] // a week later, in summer time
    [InlineData("2026-03-13T12:59:00Z", false)]
    [InlineData("2026-03-07T04:00:00Z", true)] // still Friday there, and open until two
    [InlineData("2026-03-07T06:59:00Z", true)]
    [InlineData("2026-03-07T07:00:00Z", false)]
    public void Open_is_judged_by_the_clock_of_the_place(string instant, bool open)
    {
        var week = new OpenWeek().Add(DayOfWeek.Friday, new(9, 0), new(2, 0));
        var index = Index(new DirectoryDocument(Guid.NewGuid()) { Hours = new(NewYork, week) });

        Assert.Equal(open ? 1 : 0, index.Search(new() { OpenAt = DateTimeOffset.Parse(instant, null) }).Total);
    }

    [Fact]
    public void Hours_with_exceptions_are_left_to_the_caller()
    {
        var id = Guid.NewGuid();
        var index = Index(new DirectoryDocument(id) { Hours = new(NewYork, new(), HasExceptions: true) }, new DirectoryDocument(Guid.NewGuid()));
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(0, index.Search(new() { OpenAt = at }).Total);
        Assert.Equal(id, index.Search(new() { OpenAt = at, IsOpen = (asked, when) => asked == id && when == at }).Hits.Single().Id);
    }

    [Fact]
    public void A_term_stands_for_all_below_it_also_after_the_taxonomy_has_changed()
    {
        var (top, middle, leaf) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var index = new DirectoryIndex(new(new Dictionary<Guid, Guid> { [leaf] = middle, [middle] = top }));
        index.Load([new(Guid.NewGuid()) { Terms = [leaf] }], 1);
        Assert.Equal(1, index.Search(new() { Terms = [top] }).Total);

        index.Use(new(new Dictionary<Guid, Guid> { [leaf] = top, [top] = leaf }));

        Assert.Equal(0, index.Search(new() { Terms = [middle] }).Total);
        Assert.Equal(1, index.Search(new() { Terms = [top] }).Total);
    }

    private static DirectoryIndex Index(params DirectoryDocument[] documents)
    {
        var index = new DirectoryIndex();
        index.Load(documents, 1);
        return index;
    }
}
