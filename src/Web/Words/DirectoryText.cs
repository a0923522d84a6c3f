using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Directory entries as people read them; whatever a publisher left out is left out.</summary>
internal static class DirectoryText
{
    public static string Address(DirectoryAddress address) =>
        Join("\n", address.Line1, address.Line2, Join(" ", Join(", ", address.City, address.StateProvince), address.PostalCode));

    /// <summary>Every schedule of the service and its places, each once.</summary>
    public static IReadOnlyList<string> Hours(DirectoryService service) =>
        [.. Schedules(service).Select(ScheduleText.Line).Where(line => line.Length > 0).Distinct()];

    /// <summary>A schedule as an editor has it.</summary>
    public static string Schedule(JsonObject row) => ScheduleText.Line(row.Deserialize<DirectorySchedule>(JsonSerializerOptions.Web)!);

    /// <summary>What schedules say in words besides days and times; without times, on which days.</summary>
    public static IReadOnlyList<string> HoursInWords(DirectoryService service) =>
        [.. Schedules(service).Where(schedule => schedule.Description is { Length: > 0 })
            .Select(schedule => schedule.OpensAt is null && schedule.ClosesAt is null ? ScheduleText.Line(schedule) : schedule.Description!).Distinct()];

    /// <summary>On which days it is open by appointment: at a place, or without one wherever it is.</summary>
    public static IReadOnlySet<DayOfWeek> ByAppointment(DirectoryService service, string? location) => (location is null ? service.Schedules
        : (service.Places ?? []).Where(place => place.Location?.Id == location).SelectMany(place => place.Schedules ?? []))?
        .SelectMany(ScheduleText.DaysByAppointment).ToHashSet() ?? [];

    public static IReadOnlyList<DirectoryPhone> Phones(DirectoryService service) =>
        [.. (service.Phones ?? []).Concat((service.Places ?? []).SelectMany(place => place.Phones ?? []))
            .Where(phone => !string.IsNullOrWhiteSpace(phone.Number)).Distinct()];

    /// <summary>Every place of the service, once.</summary>
    public static IEnumerable<DirectoryLocation> Locations(DirectoryService service) =>
        (service.Places ?? []).Select(place => place.Location).OfType<DirectoryLocation>()
            .DistinctBy(location => location.Id ?? Place(location)).Where(location => Place(location).Length > 0);

    /// <summary>A place, named and with its address.</summary>
    public static string Place(DirectoryLocation location)
    {
        var addresses = (location.Addresses ?? []).Select(Address).ToList();
        var name = addresses.Exists(address => address.Split('\n')[0] == location.Name) ? null : location.Name;
        return Join("\n", [name, .. addresses, Web(location.Url)]);
    }

    /// <summary>The same in one line.</summary>
    public static string PlaceLine(DirectoryLocation location) => location.LocationType is "virtual"
        ? T("Online: {0}", location.Name ?? location.Url)
        : Place(location) is { Length: > 0 } place ? place.Replace("\n", ", ") : T("A place without an address");

    public static string Dial(DirectoryPhone phone) =>
        $"tel:{string.Concat(phone.Number!.Where(sign => char.IsAsciiDigit(sign) || sign is '+'))}";

    /// <summary>What is said beside a phone number.</summary>
    public static string AboutPhone(DirectoryPhone phone) =>
        Join(" ", phone.Extension is { } extension ? T("ext. {0:0}", extension) : null, phone.Description);

    public static string Language(string code)
    {
        try
        {
            return Labels.Upper(CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName);
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }

    public static string Languages(DirectoryService service) => string.Join(", ", (service.Languages ?? [])
        .Select(language => language.Code is { Length: > 0 } code ? Language(code) : language.Name)
        .Where(name => !string.IsNullOrWhiteSpace(name)).Distinct());

    public static string Topics(DirectoryService service) =>
        string.Join(", ", (service.Attributes ?? []).Select(attribute => attribute.Term?.Name).OfType<string>().Distinct());

    /// <summary>What it costs: what the publisher says, and each price.</summary>
    public static string Costs(DirectoryService service) => Join("\n",
        [service.FeesDescription, .. (service.Costs ?? []).Select(cost => Join(" – ", cost.Option,
            Join(" ", cost.Amount?.ToString("0.##", CultureInfo.CurrentCulture), cost.Currency), cost.Description))]);

    /// <summary>For whom it is, in words and years.</summary>
    public static string ForWhom(DirectoryService service) => Join("\n", service.EligibilityDescription,
        (service.MinimumAge, service.MaximumAge) switch
        {
            ({ } least, { } most) => T("From {0:0.##} to {1:0.##} years of age", least, most),
            ({ } least, null) => T("From {0:0.##} years of age", least),
            (null, { } most) => T("Up to {0:0.##} years of age", most),
            _ => null,
        });

    /// <summary>What an entry's mark means for somebody who wants to go there; null where it is open.</summary>
    public static string? Mark(string? status) => status switch
    {
        null or "" or "active" => null,
        "temporarily closed" => T("This is closed at present. Ask before you go."),
        _ => T("This is closed. It may not open again."),
    };

    /// <summary>What has become of an entry since it was chosen; null where it is as it was.</summary>
    public static string? State(string? state, DateOnly? since) => (state, since) switch
    {
        ("changed", { } day) => T("Changed in the directory since it was chosen on {0}.", LocalTime.Day(day)),
        ("changed", null) => T("Changed in the directory since it was chosen."),
        ("closed", _) => T("The directory marks this as closed at present. Ask before you go."),
        ("gone", { } day) =>
            T("No longer in the directory. It was there when it was chosen on {0}; ask before you go.", LocalTime.Day(day)),
        ("gone", null) => T("No longer in the directory. It was there when it was chosen; ask before you go."),
        _ => null,
    };

    /// <summary>The address of a page that is safe to lead to, or null.</summary>
    public static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    private static IEnumerable<DirectorySchedule> Schedules(DirectoryService service) =>
        (service.Schedules ?? []).Concat((service.Places ?? []).SelectMany(place => place.Schedules ?? []));

    private static string Join(string between, params IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
