using System.Text.Json.Serialization;

namespace PeerSupport.Web.Clients;

/// <summary>An HSDS 3.2 service; what a publisher left out is null or empty.</summary>
public sealed record DirectoryService(
    string Id, string Name, string? Description, string? Url, string? Email, string? Status,
    [property: JsonPropertyName("alternate_name")] string? AlternateName,
    [property: JsonPropertyName("application_process")] string? ApplicationProcess,
    [property: JsonPropertyName("fees_description")] string? FeesDescription,
    [property: JsonPropertyName("eligibility_description")] string? EligibilityDescription,
    [property: JsonPropertyName("interpretation_services")] string? Interpretation,
    string? Alert,
    [property: JsonPropertyName("minimum_age")] decimal? MinimumAge,
    [property: JsonPropertyName("maximum_age")] decimal? MaximumAge,
    [property: JsonPropertyName("assured_date")] string? AssuredDate,
    [property: JsonPropertyName("last_modified")] string? LastModified,
    DirectoryProvider? Organization,
    IReadOnlyList<DirectoryPhone>? Phones,
    IReadOnlyList<DirectoryLanguage>? Languages,
    [property: JsonPropertyName("cost_options")] IReadOnlyList<DirectoryCost>? Costs,
    [property: JsonPropertyName("required_documents")] IReadOnlyList<DirectoryDocument>? Documents,
    IReadOnlyList<DirectorySchedule>? Schedules,
    [property: JsonPropertyName("service_at_locations")] IReadOnlyList<DirectoryPlace>? Places,
    IReadOnlyList<DirectoryTopic>? Attributes = null);

/// <summary>What classifies a service.</summary>
public sealed record DirectoryTopic(string? Id, string? Value, [property: JsonPropertyName("taxonomy_term")] DirectoryTerm? Term);

/// <param name="Taxonomy">The vocabulary's name.</param>
public sealed record DirectoryTerm(Guid Id, string Name, string? Taxonomy);

public sealed record DirectoryTerms([property: JsonPropertyName("total_items")] int Total, IReadOnlyList<DirectoryTerm> Contents);

public sealed record DirectoryProvider(string? Id, string? Name);

public sealed record DirectoryPhone(string? Number, decimal? Extension, string? Description);

public sealed record DirectoryLanguage(string? Name, string? Code);

public sealed record DirectoryCost(
    string? Option, decimal? Amount, string? Currency,
    [property: JsonPropertyName("amount_description")] string? Description);

public sealed record DirectoryDocument(string? Document);

public sealed record DirectorySchedule(
    string? Byday, string? Bymonthday, decimal? Interval, string? Description, string? Freq,
    [property: JsonPropertyName("opens_at")] string? OpensAt,
    [property: JsonPropertyName("closes_at")] string? ClosesAt,
    [property: JsonPropertyName("valid_from")] string? ValidFrom = null,
    [property: JsonPropertyName("valid_to")] string? ValidTo = null,
    string? Until = null, string? Dtstart = null);

public sealed record DirectoryPlace(string? Id, DirectoryLocation? Location, IReadOnlyList<DirectorySchedule>? Schedules,
    IReadOnlyList<DirectoryPhone>? Phones);

public sealed record DirectoryLocation(
    string? Id, string? Name,
    IReadOnlyList<DirectoryAddress>? Addresses,
    [property: JsonPropertyName("location_type")] string? LocationType,
    string? Url,
    IReadOnlyList<DirectorySchedule>? Schedules = null);

public sealed record DirectoryAddress(
    [property: JsonPropertyName("address_1")] string? Line1,
    [property: JsonPropertyName("address_2")] string? Line2,
    string? City,
    [property: JsonPropertyName("state_province")] string? StateProvince,
    [property: JsonPropertyName("postal_code")] string? PostalCode,
    string? Country = null);
