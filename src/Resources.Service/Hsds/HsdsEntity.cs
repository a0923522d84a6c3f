namespace PeerSupport.Resources.Hsds;

/// <summary>What the reading API offers at a path of its own: rows of a table, in three forms, with the filters that apply to them.</summary>
/// <param name="Name">In PascalCase, singular, as in operation ids.</param>
/// <param name="Plural">The same for many.</param>
/// <param name="Listed">How a list shows each row.</param>
/// <param name="Full">How a row is shown by itself, and by a list that is asked for <c>full</c>.</param>
/// <param name="Filters">Query parameters besides those that every list has.</param>
internal sealed record HsdsEntity(
    string Table, string Name, string Plural, string Route, HsdsForm Listed, HsdsForm Full, IReadOnlyList<string> Filters)
{
    /// <summary>The full form with <c>full_service</c>, where there is one.</summary>
    public HsdsForm? WithServices { get; init; }

    public static HsdsEntity Services { get; } = new(
        HsdsTables.Service, "Service", "Services", "services",
        HsdsForm.Flat.Only(HsdsTables.Service, "organization", "program"),
        HsdsForm.Whole,
        ["taxonomy_term_id", "taxonomy_id", "organization_id"]);

    public static HsdsEntity Organizations { get; } = new(
        HsdsTables.Organization, "Organization", "Organizations", "organizations",
        HsdsForm.Flat,
        HsdsForm.Whole.And(HsdsTables.Organization, "services<service.organization_id").Only(HsdsTables.Service),
        ["full_service", "taxonomy_term_id", "taxonomy_id"])
    {
        WithServices = HsdsForm.Whole.And(HsdsTables.Organization, "services<service.organization_id")
            .Without(HsdsTables.Service, "organization"),
    };

    public static HsdsEntity ServiceAtLocations { get; } = new(
        HsdsTables.ServiceAtLocation, "ServiceAtLocation", "ServiceAtLocations", "service_at_locations",
        HsdsForm.Flat.Only(HsdsTables.ServiceAtLocation, "location", "service<service_id")
            .Only(HsdsTables.Service, "organization", "program"),
        HsdsForm.Whole.And(HsdsTables.ServiceAtLocation, "service<service_id").Without(HsdsTables.Service, "service_at_locations"),
        ["taxonomy_term_id", "taxonomy_id", "organization_id", "postcode", "proximity"]);

    public static HsdsEntity Taxonomies { get; } = new(
        HsdsTables.Taxonomy, "Taxonomy", "Taxonomies", "taxonomies", HsdsForm.Flat, HsdsForm.Whole, []);

    public static HsdsEntity TaxonomyTerms { get; } = new(
        HsdsTables.TaxonomyTerm, "TaxonomyTerm", "TaxonomyTerms", "taxonomy_terms",
        HsdsForm.Flat.Only(HsdsTables.TaxonomyTerm, "taxonomy_detail"),
        HsdsForm.Whole,
        ["taxonomy_id", "top_only", "parent_id"]);

    public static IReadOnlyList<HsdsEntity> All { get; } = [Services, Organizations, ServiceAtLocations, Taxonomies, TaxonomyTerms];
}
