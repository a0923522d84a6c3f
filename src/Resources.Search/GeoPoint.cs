namespace PeerSupport.Resources.Search;

/// <summary>A place on earth in WGS 84 degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the earth (IUGG), in metres.</summary>
    public const double EarthRadius = 6_371_008.8;

    /// <summary>Great-circle distance in metres.</summary>
    public double DistanceTo(GeoPoint other) => UnitPoint.Metres(UnitPoint.Of(this).Square(UnitPoint.Of(other)));
}
