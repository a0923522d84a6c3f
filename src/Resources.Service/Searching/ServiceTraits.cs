using System.Text.RegularExpressions;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Searching;

/// <summary>
/// What the standard says about a service in several places or in free texts. Somebody relies on the answer, so what is not said
/// clearly is not so.
/// </summary>
internal static partial class ServiceTraits
{
    /// <summary>
    /// Every price that has not run out is nought; without prices, what is said about fees says that there are none, and no
    /// number or condition beside it.
    /// </summary>
    public static bool IsFree(DirectoryRow service, DateOnly today)
    {
        var prices = service.All("cost_options").Where(option => option.Day("valid_to") is not { } last || last >= today).ToList();
        if (prices.Count > 0)
            return prices.All(option => option.Number("amount") is 0)
                && prices.Any(option => option.Day("valid_from") is not { } first || first <= today);

        var said = SearchText.Fold(service["fees_description"] ?? service["fees"] ?? "");
        return SaysFree().IsMatch(said) && !TakesBack().IsMatch(said);
    }

    /// <summary>A place is virtual, or a schedule says that people take part from elsewhere.</summary>
    public static bool IsOnline(DirectoryRow service) =>
        Places(service).Any(place => IsVirtual(place)) || Attending(service).Any(how => Remote().IsMatch(how));

    /// <summary>A place that is not virtual is one to go to, unless every schedule says that people take part from elsewhere.</summary>
    public static bool IsInPerson(DirectoryRow service)
    {
        var attending = Attending(service).ToList();
        return attending.Any(how => Present().IsMatch(how))
            || (Places(service).Any(place => place["location_type"] is "physical" && !IsVirtual(place))
                && !attending.Any(how => Remote().IsMatch(how)));
    }

    public static IEnumerable<DirectoryRow> Places(DirectoryRow service) =>
        service.All("service_at_locations").Select(visit => visit.One("location")).OfType<DirectoryRow>();

    private static bool IsVirtual(DirectoryRow place) =>
        place["location_type"] is "virtual" || place.All("addresses").Any(address => address["address_type"] is "virtual");

    private static IEnumerable<string> Attending(DirectoryRow service) =>
        service.All("schedules").Concat(service.All("service_at_locations").SelectMany(visit => visit.All("schedules")))
            .Select(schedule => schedule["attending_type"]).OfType<string>().Select(SearchText.Fold);

    [GeneratedRegex(@"\b(free|no (fees?|charges?|costs?)|gratis|gratuit[oa]s?|sin (costo|coste|cargo))\b")]
    private static partial Regex SaysFree();

    [GeneratedRegex(@"[1-9]|\b(not|but|except|unless|if|first|only|some|may|for (members|those|people|residents)|sliding|reduced|insurance"
        + @"|no es|no son|pero|salvo|si)\b")]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"\b(virtual(ly)?|online|on-line|remote(ly)?|video|zoom|telehealth|en linea|virtualmente|hybrid)\b")]
    private static partial Regex Remote();

    [GeneratedRegex(@"\b(in[- ]person|presencial|hybrid)\b")]
    private static partial Regex Present();
}
