namespace PeerSupport.Resources.Search;

/// <summary>
/// A point of the unit sphere in whole numbers. The square of a chord orders as the distance does and needs no trigonometry; one step is
/// 1.2 cm on earth.
/// </summary>
internal readonly record struct UnitPoint(int X, int Y, int Z)
{
    private const double Scale = 1 << 29;

    public static UnitPoint Of(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return new(Whole(cosLatitude * cosLongitude), Whole(cosLatitude * sinLongitude), Whole(sinLatitude));
    }

    public long Square(UnitPoint other) => Square(other.X, other.Y, other.Z);

    public long Square(int x, int y, int z)
    {
        long dx = x - X, dy = y - Y, dz = z - Z;
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    public static double Metres(long square) => 2 * GeoPoint.EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square) / Scale / 2));

    /// <summary>The square of the chord that spans this distance.</summary>
    public static long SquareOf(double metres)
    {
        var half = Math.Min(metres / (2 * GeoPoint.EarthRadius), Math.PI / 2);
        var chord = 2 * Math.Sin(half) * Scale;
        return (long)(chord * chord);
    }

    /// <summary>The middle of points given by the sums of their coordinates.</summary>
    public static GeoPoint Middle(double x, double y, double z) => new(
        double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));

    private static int Whole(double part) => (int)Math.Round(part * Scale);
}
