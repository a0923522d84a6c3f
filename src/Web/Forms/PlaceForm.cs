using System.Globalization;
using System.Text.Json.Nodes;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>A place of the directory with its address, as it is typed.</summary>
public sealed class PlaceForm
{
    public string? Name { get; set; }
    public string? Address1 { get; set; }
    public string? City { get; set; }
    public string? StateProvince { get; set; }
    public string? PostalCode { get; set; }
    public string? Country { get; set; }
    public string? Latitude { get; set; }
    public string? Longitude { get; set; }
    public long Revision { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Name + Address1 + City + StateProvince + PostalCode + Latitude + Longitude);

    internal static PlaceForm Of(JsonObject location, long revision)
    {
        var address = Address(location);
        return new()
        {
            Name = location.Text("name"),
            Address1 = address?.Text("address_1"),
            City = address?.Text("city"),
            StateProvince = address?.Text("state_province"),
            PostalCode = address?.Text("postal_code"),
            Country = address?.Text("country"),
            Latitude = location.Text("latitude"),
            Longitude = location.Text("longitude"),
            Revision = revision,
        };
    }

    /// <param name="now">The location as it is; empty for a new one.</param>
    /// <param name="at">Before the names of the fields.</param>
    internal JsonObject Read(JsonObject now, FormErrors errors, string at = "")
    {
        var location = now.Named();
        location.TryAdd("location_type", "physical");
        var known = Address(now);
        var address = known?.Named() ?? new() { ["address_type"] = "physical" };
        address.Set("address_1", errors.Require($"{at}Address1", Address1, T("Enter the street and number.")));
        address.Set("city", errors.Require($"{at}City", City, T("Enter the town.")));
        address.Set("state_province", StateProvince);
        address.Set("postal_code", errors.Require($"{at}PostalCode", PostalCode, T("Enter the postcode.")));
        address.Set("country", Letters(errors, $"{at}Country"));
        location.Set("name", string.IsNullOrWhiteSpace(Name) ? Address1 : Name);
        var others = location.Parts("addresses").Where(other => other.Text("id") != known?.Text("id")).ToList();
        location.Set("addresses", others.Select(other => other.DeepClone()).Prepend(address));
        SetDegrees(location, "latitude", Latitude, 90, errors, $"{at}Latitude", Longitude);
        SetDegrees(location, "longitude", Longitude, 180, errors, $"{at}Longitude", Latitude);
        return location;
    }

    private string? Letters(FormErrors errors, string field)
    {
        var country = Country?.Trim().ToUpperInvariant();
        if (country is not { Length: 2 } || !country.All(char.IsAsciiLetter))
            errors.Add(field, T("Enter the country by its two letters, such as US."));
        return country;
    }

    private static void SetDegrees(JsonObject location, string name, string? typed, int most, FormErrors errors, string field, string? other)
    {
        location.Remove(name);
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (!string.IsNullOrWhiteSpace(other))
                errors.Add(field, T("Enter both, or neither."));
        }
        else if (decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            location[name] = degrees;
        else
            errors.Add(field, T("Enter degrees from −{0} to {0}, such as 41.8781.", most));
    }

    private static JsonObject? Address(JsonObject location) =>
        location.Parts("addresses").FirstOrDefault(address => address.Text("address_type") is not "postal")
        ?? location.Parts("addresses").FirstOrDefault();
}
