namespace PeerSupport.Web.Tests.StandIns;

/// <summary>What the directory answers, on Monday 7 January 2030 at ten o'clock in Chicago.</summary>
public static class SampleDirectory
{
    public static readonly Guid Meeting = Guid.Parse("de300000-0000-4000-8000-000000000051");
    public static readonly Guid Advice = Guid.Parse("de300000-0000-4000-8000-000000000052");
    public static readonly Guid Hall = Guid.Parse("de300000-0000-4000-8000-000000000053");
    public static readonly Guid Topic = Guid.Parse("de300000-0000-4000-8000-000000000054");

    public static void Fill(StandIn services)
    {
        services.Answers("GET /api/resources/search", Found());
        services.Answers("GET /api/resources/suggestions", new[] { new { text = "evening meeting", count = 2 }, new { text = "evening meal", count = 1 } });
        foreach (var id in (string[])["demo-1", $"{Meeting}"])
            services.Answers($"GET /api/resources/services/{id}/hours", Hours(true, "2030-01-07T20:30:00-06:00"));
        services.Answers($"GET /hsds/services/{Meeting}", Sample.Service($"{Meeting}", "Demo Evening Meeting"));
    }

    public static object Found(bool isPartial = false, params object[] didYouMean) => new
    {
        items = new[] { Hit(Meeting, "Evening Meeting", 1609, true), Hit(Advice, "Housing Advice", null, null) },
        number = 1,
        size = 10,
        total = 12,
        facets = new
        {
            terms = new[] { new { value = $"{Topic}", name = "Mutual support", count = 7 } },
            towns = new[] { new { value = "Demoville", name = "Demoville", count = 5 } },
            languages = new[] { new { value = "es", name = "Spanish", count = 3 } },
        },
        didYouMean,
        near = (object?)null,
        isPartial,
    };

    public static object Nothing(bool isPartial = false) => new
    {
        items = Array.Empty<object>(),
        number = 1,
        size = 10,
        total = 0,
        facets = new { terms = Array.Empty<object>(), towns = Array.Empty<object>(), languages = Array.Empty<object>() },
        didYouMean = Array.Empty<object>(),
        isPartial,
    };

    public static object Hours(bool isOpen, string? changes, bool atPlace = true) => new
    {
        serviceId = Meeting,
        places = new[]
        {
            new
            {
                locationId = atPlace ? Hall : (Guid?)null,
                zone = "America/Chicago",
                isOpen,
                changes,
                days = Enumerable.Range(7, 7).Select(day => new
                {
                    day = $"2030-01-{day:00}",
                    spans = day is 7 or 9 ? new[] { new { opens = "19:00:00", closes = "20:30:00" } } : [],
                }),
            },
        },
    };

    private static object Hit(Guid id, string name, int? distance, bool? isOpen) => new
    {
        id,
        name = new[] { new { text = "Demo ", isMatch = false }, new { text = name, isMatch = true } },
        excerpt = new[] { new { text = "A plainly <invented> service.", isMatch = false } },
        provider = new { id = Guid.NewGuid(), name = "Demo Services" },
        towns = new[] { "Demoville" },
        languages = new[] { "en", "es" },
        free = true,
        inPerson = true,
        online = false,
        distance,
        isOpen,
    };
}
