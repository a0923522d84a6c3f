using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Words;

/// <summary>Directory entries as people read them; whatever a publisher left out is left out.</summary>
internal static class DirectoryText
{
    private static readonly Dictionary<string, string> Days = new()
    {
        ["MO"] = "Monday",
        ["TU"] = "Tuesday",
        ["WE"] = "Wednesday",
        ["TH"] = "Thursday",
        ["FR"] = "Friday",
        ["SA"] = "Saturday",
        ["SU"] = "Sunday",
    };

    /// <summary>Town and state of the first place.</summary>
    public static string? Place(DirectoryService service) =>
        (service.Places ?? []).SelectMany(place => place.Location?.Addresses ?? [])
            .Select(address => Join(", ", address.City, address.StateProvince)).FirstOrDefault(text => text.Length > 0);

    public static string Address(DirectoryAddress address) =>
        Join("\n", address.Line1, address.Line2, Join(" ", Join(", ", address.City, address.StateProvince), address.PostalCode));

    /// <summary>Every schedule of the service and its places, each once.</summary>
    public static IReadOnlyList<string> Hours(DirectoryService service) =>
        [.. (service.Schedules ?? []).Concat((service.Places ?? []).SelectMany(place => place.Schedules ?? [])).Select(Hours)
            .Where(line => line.Length > 0).Distinct()];

    public static IReadOnlyList<DirectoryPhone> Phones(DirectoryService service) =>
        [.. (service.Phones ?? []).Concat((service.Places ?? []).SelectMany(place => place.Phones ?? []))
            .Where(phone => !string.IsNullOrWhiteSpace(phone.Number)).Distinct()];

    /// <summary>Every place of the service, named and with its address.</summary>
    public static IReadOnlyList<string> Places(DirectoryService service) =>
        [.. (service.Places ?? []).Select(place => place.Location).OfType<DirectoryLocation>().Select(location =>
        {
            var addresses = (location.Addresses ?? []).Select(Address).ToList();
            var name = addresses.Exists(address => address.Split('\n')[0] == location.Name) ? null : location.Name;
            return Join("\n", [name, .. addresses, Web(location.Url)]);
        }).Where(text => text.Length > 0).Distinct()];

    public static string Dial(DirectoryPhone phone) =>
        $"tel:{string.Concat(phone.Number!.Where(sign => char.IsAsciiDigit(sign) || sign is '+'))}";

    /// <summary>What has become of an entry since it was chosen; null where it is as it was.</summary>
    public static string? State(string? state, DateOnly? since) => state switch
    {
        "changed" => $"Changed in the directory since it was chosen{On(since)}.",
        "closed" => "The directory marks this as closed at present. Ask before you go.",
        "gone" => $"No longer in the directory. It was there when it was chosen{On(since)}; ask before you go.",
        _ => null,
    };

    /// <summary>The address of a page that is safe to lead to, or null.</summary>
    public static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    private static string Hours(DirectorySchedule schedule)
    {
        var days = string.Join(", ", (schedule.Byday ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(day => Days.GetValueOrDefault(day.Length > 2 ? day[^2..] : day, day)));
        var times = Join(" to ", Clock(schedule.OpensAt), Clock(schedule.ClosesAt));
        return Join(" – ", Join(" ", days, times), schedule.Description);
    }

    private static string On(DateOnly? day) => day is { } known ? $" on {LocalTime.Day(known)}" : "";

    // "19:00:00-06:00" is seven in the evening on the clock there.
    private static string? Clock(string? time) => time is { Length: >= 5 } ? time[..5] : time;

    private static string Join(string between, params string?[] parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
