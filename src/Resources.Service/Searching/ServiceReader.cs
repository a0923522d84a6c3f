using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>Makes of a loaded service what the index takes in.</summary>
/// <param name="closed">Publishers that keep their entries from readers whom nobody knows.</param>
internal sealed class ServiceReader(RecordGraph graph, IReadOnlyList<OrganisationId> closed, DateOnly today)
{
    /// <summary>What of a service's graph is looked at.</summary>
    public static HsdsForm Form { get; } = HsdsForm.Flat
        .Only(HsdsTables.Service, "organization", "program", "languages", "schedules", "cost_options",
            "service_at_locations", "attributes")
        .Only(HsdsTables.Program, "attributes")
        .Only(HsdsTables.ServiceAtLocation, "location", "schedules", "attributes")
        .Only(HsdsTables.Location, "addresses", "languages", "schedules", "attributes")
        .Only(HsdsTables.Attribute, "taxonomy_term");

    public IndexedService Read(DirectoryRecord record)
    {
        var service = new DirectoryRow(graph, HsdsTables.Service, record.Id);
        var (provider, hours) = (service.One("organization"), ServiceHours.Of(service, today));
        var document = new DirectoryDocument(record.Id)
        {
            Texts = [.. Texts(service, record.Owner).Where(text => text.Text is not null).Select(text => new IndexedText(text.Field, text.Text!))],
            Terms = [.. Classified(service).Select(attribute => attribute.One("taxonomy_term")?.Id).OfType<Guid>().Distinct()],
            Languages = [.. service.All("languages").Concat(ServiceTraits.Places(service).SelectMany(place => place.All("languages")))
                .Select(LanguageOf).OfType<string>().Distinct()],
            Places = [.. ServiceTraits.Places(service).DistinctBy(place => place.Id).SelectMany(PlacesOf)],
            Provider = provider?.Id,
            Publisher = record.Owner.Value,
            Hours = hours?.Week,
            Free = ServiceTraits.IsFree(service, today),
            InPerson = ServiceTraits.IsInPerson(service),
            Online = ServiceTraits.IsOnline(service),
        };
        return new(document, new(
            document, service["name"] ?? "", service["description"] ?? "", provider is { } known ? new(known.Id, known["name"] ?? "") : null, hours));
    }

    private IEnumerable<(TextField Field, string? Text)> Texts(DirectoryRow service, OrganisationId publisher)
    {
        yield return (TextField.Name, service["name"]);
        yield return (TextField.AlternateName, service["alternate_name"]);
        yield return (TextField.Description, service["description"]);
        yield return (TextField.Description, service["eligibility_description"]);
        yield return (TextField.Provider, service.One("organization")?["name"]);
        yield return (TextField.Provider, service.One("organization")?["alternate_name"]);
        yield return (TextField.Provider, service.One("program")?["name"]);
        foreach (var attribute in Classified(service))
            yield return (TextField.Taxonomy, attribute.One("taxonomy_term") is { } term && IsForItsReaders(term, publisher) ? term["name"] : null);
        foreach (var place in ServiceTraits.Places(service).DistinctBy(place => place.Id))
        {
            yield return (TextField.Description, place["name"]);
            yield return (TextField.Description, place["alternate_name"]);
            foreach (var address in place.All("addresses"))
                yield return (TextField.Description,
                    $"{address["address_1"]} {address["city"]} {address["region"]} {address["postal_code"]}");
        }
    }

    // A word of another's vocabulary, where that one is not for anybody: by it the entry would tell what is kept back.
    private bool IsForItsReaders(DirectoryRow term, OrganisationId publisher) =>
        graph.Record(HsdsTables.TaxonomyTerm, term.Id)!.Owner is var owner && (owner == publisher || !closed.Contains(owner));

    /// <summary>What classifies the service, or it where it is offered; what classifies its provider says nothing about it.</summary>
    private static IEnumerable<DirectoryRow> Classified(DirectoryRow service) =>
    [
        .. service.All("attributes"),
        .. service.One("program")?.All("attributes") ?? [],
        .. service.All("service_at_locations").SelectMany(visit => visit.All("attributes")),
        .. ServiceTraits.Places(service).SelectMany(place => place.All("attributes")),
    ];

    private static string? LanguageOf(DirectoryRow language) => LanguageNames.CodeOf(language["code"], language["name"]);

    private static IEnumerable<Place> PlacesOf(DirectoryRow location)
    {
        var point = location.Number("latitude") is { } north and >= -90 and <= 90
            && location.Number("longitude") is { } east and >= -180 and <= 180
                ? new GeoPoint((double)north, (double)east)
                : default(GeoPoint?);
        var addresses = location.All("addresses").Where(address => address["address_type"] is not "postal")
            .Select(address => new Place(point, address["city"], Postcodes.Normal(address["postal_code"]))).ToList();
        return addresses.Count > 0 ? addresses : point is null ? [] : [new(point)];
    }
}
