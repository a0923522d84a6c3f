namespace PeerSupport.Web.Tests.StandIns;

/// <summary>An organisation's own entries of the directory, as its administrator is told of them.</summary>
public static class SampleEntries
{
    public static readonly Guid Entry = Guid.Parse("de300000-0000-4000-8000-000000000061");
    public static readonly Guid Other = Guid.Parse("de300000-0000-4000-8000-000000000062");
    public static readonly Guid Correction = Guid.Parse("de300000-0000-4000-8000-000000000063");
    public static readonly Guid Import = Guid.Parse("de300000-0000-4000-8000-000000000064");
    public static readonly Guid Phone = Guid.Parse("de300000-0000-4000-8000-000000000065");
    public static readonly Guid Evening = Guid.Parse("de300000-0000-4000-8000-000000000067");
    public static readonly Guid Visit = Guid.Parse("de300000-0000-4000-8000-000000000068");
    public static readonly Guid Hall = Guid.Parse("de300000-0000-4000-8000-000000000069");
    public static readonly Guid Library = Guid.Parse("de300000-0000-4000-8000-00000000006a");
    public static readonly Guid Address = Guid.Parse("de300000-0000-4000-8000-00000000006b");
    public static readonly Guid Fortnightly = Guid.Parse("de300000-0000-4000-8000-00000000006c");
    public static readonly Guid Language = Guid.Parse("de300000-0000-4000-8000-00000000006d");
    public static readonly Guid Classified = Guid.Parse("de300000-0000-4000-8000-00000000006e");
    public static readonly Guid Mutual = Guid.Parse("de300000-0000-4000-8000-00000000006f");
    public static readonly Guid Housing = Guid.Parse("de300000-0000-4000-8000-000000000070");

    public static void Fill(StandIn services)
    {
        SampleAdministration.Fill(services);
        services.Answers("GET /api/resources/imports", Sample.Page(ImportIn("running"), ImportIn("applied")));
        services.Answers($"GET /api/resources/imports/{Import}", ImportIn("running"));
        services.Answers($"GET /api/resources/directory/services/{Entry}", EntryAt(12, "Demo Evening Meeting"));
        services.Answers($"GET /api/resources/directory/services/{Other}", EntryAt(13, "Demo evening meeting", Other));
        services.Answers("GET /api/resources/directory/stale",
            Sample.Page(new { serviceId = Entry, name = "Demo Evening Meeting", assuredOn = (string?)null }, new { serviceId = Other, name = "Other", assuredOn = "2029-01-02" }));
        services.Answers("GET /api/resources/directory/duplicates",
            Sample.Page(new { first = Entry, firstName = "Demo Evening Meeting", second = Other, secondName = "Demo evening meeting" }));
        services.Answers("GET /api/resources/corrections", Sample.Page(CorrectionIn("open")));
        services.Answers($"GET /api/resources/corrections/{Correction}", CorrectionIn("open"));
        services.Answers("GET /api/resources/directory/locations", Sample.Page(
            new { id = Hall, location = Place(Hall, "Demo Hall", "1 Example Street") }, new { id = Library, location = Place(Library, "Demo Library", "2 Example Street") }));
        services.Answers("GET /hsds/taxonomy_terms", new
        {
            total_items = 2,
            contents = new[] { new { id = Mutual, name = "Mutual help", taxonomy = "Demo kinds" }, new { id = Housing, name = "Housing", taxonomy = "Demo kinds" } },
        });
        services.Answers("GET /api/resources/unmet-searches", Sample.Page(new { words = "late bus", count = 7 }));
    }

    public static object EntryAt(long revision, string name, Guid? id = null, string status = "active") => new
    {
        id = id ?? Entry,
        revision,
        service = new
        {
            id = id ?? Entry,
            name,
            status,
            description = "Everybody is welcome.",
            url = "https://example.org/",
            organization = new { id = "de300000-0000-4000-8000-000000000066", name = "Demo Services", description = "Demo." },
            phones = new[] { new { id = Phone, number = "+1 555 0199", type = "voice" } },
            schedules = new object[]
            {
                new { id = Evening, freq = "WEEKLY", byday = "TU", opens_at = "18:00", closes_at = "20:00", description = "Newcomers first", attending_type = "in-person" },
                new { id = Fortnightly, freq = "WEEKLY", interval = 2, byday = "SA", opens_at = "10:00", closes_at = "12:00" },
            },
            service_at_locations = new[] { new { id = Visit, location = Place(Hall, "Demo Hall", "1 Example Street") } },
            languages = new[] { new { id = Language, name = "Spanish", code = "es", note = "On Tuesdays" } },
            attributes = new[] { new { id = Classified, link_entity = "service", taxonomy_term = new { id = Mutual, name = "Mutual help" } } },
        },
        zones = new Dictionary<Guid, string> { [Evening] = "America/Chicago", [Fortnightly] = "America/Chicago" },
    };

    public static object Place(Guid id, string name, string line) => new
    {
        id,
        name,
        location_type = "physical",
        addresses = new[] { new { id = Address, address_1 = line, city = "Demoville", state_province = "IL", postal_code = "60601", country = "US", address_type = "physical" } },
    };

    public static object CorrectionIn(string state, long revision = 1, string? value = "https://example.org/new") => new
    {
        id = Correction,
        revision,
        serviceId = Entry,
        serviceName = "Open Door",
        kind = "wrong",
        field = value is null ? null : "url",
        value,
        words = "The page has moved.",
        suggestedAt = "2030-01-05T15:00:00Z",
        state,
        decidedAt = (string?)null,
        applied = false,
        reason = (string?)null,
    };

    public static object ImportIn(string state, bool atCommandLine = false) => new
    {
        id = Import,
        by = atCommandLine ? (Guid?)null : Guid.NewGuid(),
        replace = true,
        state,
        startedAt = "2030-01-07T15:00:00Z",
        endedAt = state is "running" ? null : "2030-01-07T15:02:00Z",
        step = "reading",
        file = "services.csv",
        bytes = 30,
        ofBytes = 120,
        rows = new { service = 40, phone = 2 },
        errors = state is "refused" ? 1 : 0,
        warnings = 0,
        report = state is "running" ? null : new
        {
            applied = state is "applied",
            tables = new { service = new { read = 40, added = 3, changed = 2, unchanged = 35, closed = 1 } },
            errors = state is "refused" ? 1 : 0,
            warnings = 0,
            problems = state is "refused" ? [new { severity = "error", file = "phones.csv", line = 17, message = "The service is not there." }] : Array.Empty<object>(),
        },
    };
}
