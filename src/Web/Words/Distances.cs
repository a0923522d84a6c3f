using System.Globalization;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Distances in the measure that the reader is used to.</summary>
internal static class Distances
{
    private const double Mile = 1609.344;
    private static readonly int[] Usual = [1, 5, 10, 25, 50];

    // Britain and America measure roads in miles.
    private static bool InMiles => CultureInfo.CurrentCulture.Name is "en-GB" or "en-US" or "es-US";

    /// <summary>How far one may choose to look, in metres.</summary>
    public static IEnumerable<(string Code, string Name)> Choices => Usual.Select(far => (
        ((int)Math.Round(far * (InMiles ? Mile : 1000))).ToString(CultureInfo.InvariantCulture),
        InMiles ? T(far, "{0} mile", "{0} miles") : T("{0} km", far)));

    public static string Of(int metres)
    {
        var far = metres / (InMiles ? Mile : 1000);
        var rounded = Math.Round(far, far < 10 ? 1 : 0);
        return InMiles ? rounded is 1 ? T("1 mile away") : T("{0} miles away", rounded) : T("{0} km away", rounded);
    }
}
