namespace PeerSupport.Web.Tests.StandIns;

/// <summary>What an administrator's pages are told, written down by the contract and not by Web's own records.</summary>
public static class SampleAdministration
{
    public static readonly Guid Person = Guid.Parse("de300000-0000-4000-8000-000000000050");
    public static readonly Guid FirstClause = Guid.Parse("c1a05e00-0000-4000-8000-000000000001");
    public static readonly Guid SecondClause = Guid.Parse("c1a05e00-0000-4000-8000-000000000002");
    public const string Partner = "partner-1";

    public static readonly string Template = $"/api/agreements/templates/{Sample.Site}";

    public static void Fill(StandIn services)
    {
        services.Authority.Me = Sample.Administrator;
        services.Answers($"GET /api/identity/sites/{Sample.Site}", Site());
        services.Answers("GET /api/identity/sites", Sample.Page(Site()));
        services.Answers("GET /api/identity/organisation", new { id = Guid.NewGuid(), name = "Demo", revision = 4 });
        services.Answers("GET /api/identity/people", Sample.Page(PersonIn("active"), PersonIn("invited", Guid.NewGuid(), "Lin Demo")));
        services.Answers($"GET /api/identity/people/{Person}", PersonIn("active"));
        services.Answers("GET /api/identity/partners",
            Sample.Page(new { clientId = Partner, name = "Demo Housing", scopes = new[] { "directory.read", "directory.suggest" } }));
        services.Answers("GET /api/resources/directory-settings", new { anonymousReading = true, revision = 0 });
        services.Answers("GET /api/resources/usage", new
        {
            from = "2030-01-05",
            to = "2030-01-07",
            partners = new[] { UseBy(Partner, 12), UseBy("partner-gone", 5) },
            anonymous = new { requests = 1234, days = Array.Empty<object>() },
        });
        services.Answers("GET /api/relationships/openers",
            new { revision = 0, isDefault = true, openers = new[] { "How has your day been so far?", "Shall we walk a little?" } });
        services.Answers($"GET {Template}", TemplateAt(3, "This is a professional association, not a friendship."));
    }

    public static object Site(long revision = 1, string name = "Main Street", params string[] closedDays) => new
    {
        id = Sample.Site,
        name,
        zone = "America/Chicago",
        crisisContacts = new[] { new { name = "Night line", phone = "+1 555 0100", note = "day and night" } },
        closedDays,
        revision,
    };

    public static object PersonIn(string state, Guid? id = null, string name = "Wren Demo", long revision = 6, params object[] more) => new
    {
        id = id ?? Person,
        name,
        email = "wren@demo.example",
        isActive = state is "active",
        state,
        roles = (object[])[new { role = "worker", siteId = Sample.Site }, .. more],
        revision,
    };

    public static object TemplateAt(long revision, string first) => new
    {
        siteId = Sample.Site,
        revision,
        isDefault = false,
        zone = "America/Chicago",
        fixedClauses = new[]
        {
            new { id = FirstClause, version = 1, text = first },
            new { id = SecondClause, version = 2, text = "You decide about your own recovery." },
        },
        boundaries = new object[]
        {
            new
            {
                kind = "contactHours", text = "We are in touch on weekdays.",
                spans = new[]
                {
                    new { day = "monday", from = "09:00:00", to = "12:00:00" },
                    new { day = "monday", from = "13:00:00", to = "17:00:00" },
                },
            },
            new { kind = "replyTime", text = "An answer comes within a day.", replyTimeHours = 24 },
            new { kind = "ending", text = "We plan it together.", ending = new { noticeDays = 14, laterContact = new[] { "message" } } },
        },
        reviewEveryDays = 90,
    };

    private static object UseBy(string clientId, int requests) =>
        new { clientId, requests, days = new[] { new { day = "2030-01-06", requests } } };
}
