namespace PeerSupport.Resources.Search.Segments;

/// <summary>A circle on earth, and the rows of grid cells that cover it.</summary>
internal sealed class GeoCircle
{
    private const int CellsPerDegree = 10;
    private const int Columns = 360 * CellsPerDegree;
    private const int Rows = 180 * CellsPerDegree;

    // Beyond these rows, looking at every place is cheaper than looking for cells.
    private const int MostRows = 400;

    public GeoCircle(GeoPoint centre, double? metres)
    {
        Centre = UnitPoint.Of(centre);
        Square = metres is { } radius ? UnitPoint.SquareOf(radius) : long.MaxValue;
        Cells = metres is { } within ? [.. Cover(centre, within)] : [(0, int.MaxValue)];
    }

    public UnitPoint Centre { get; }

    /// <summary>The largest square of a chord within.</summary>
    public long Square { get; }

    /// <summary>Ranges of cells, both ends included.</summary>
    public (int First, int Last)[] Cells { get; }

    public static int CellOf(GeoPoint point) => (Row(point.Latitude) * Columns) + Column(point.Longitude);

    private static IEnumerable<(int First, int Last)> Cover(GeoPoint centre, double metres)
    {
        // A cell more on each side than rounding could miss.
        var angle = (metres / GeoPoint.EarthRadius) + 1e-6;
        var height = double.RadiansToDegrees(angle);
        var (south, north) = (Row(centre.Latitude - height), Row(centre.Latitude + height));
        if (north - south > MostRows)
            return [(0, int.MaxValue)];

        var sine = Math.Sin(angle) / Math.Cos(double.DegreesToRadians(centre.Latitude));
        var beyondPole = Math.Abs(centre.Latitude) + height >= 90 || sine >= 1;
        var width = beyondPole ? 180 : double.RadiansToDegrees(Math.Asin(sine));
        return Enumerable.Range(south, north - south + 1).SelectMany(row => Across(row * Columns, centre.Longitude, width));
    }

    // Where the circle crosses the 180th meridian, a row has two parts.
    private static IEnumerable<(int First, int Last)> Across(int row, double longitude, double width)
    {
        if (width >= 179)
            return [(row, row + Columns - 1)];
        if (longitude - width < -180)
            return [(row, row + Column(longitude + width)), (row + Column(longitude - width + 360), row + Columns - 1)];
        if (longitude + width > 180)
            return [(row, row + Column(longitude + width - 360)), (row + Column(longitude - width), row + Columns - 1)];
        return [(row + Column(longitude - width), row + Column(longitude + width))];
    }

    private static int Row(double latitude) => Math.Clamp((int)Math.Floor((latitude + 90) * CellsPerDegree), 0, Rows - 1);

    private static int Column(double longitude) => Math.Clamp((int)Math.Floor((longitude + 180) * CellsPerDegree), 0, Columns - 1);
}
