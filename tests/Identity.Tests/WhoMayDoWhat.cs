using PeerSupport.Testing.Access;
using static PeerSupport.Testing.Access.Who;

namespace PeerSupport.Identity.Tests;

/// <summary>
/// Who may do what by the API; the pages have tests of their own. Whoever is not named in a row is answered 403; a record that
/// is not theirs is not there (404); who does not say who they are is asked to (401).
/// </summary>
public sealed class WhoMayDoWhat : IClassFixture<IdentityApp>, IClassFixture<RelationshipsStandIn>
{
    private static readonly IReadOnlyList<AccessRow<AccessStory>> Rows =
    [
        .. AccessRow.OfEveryService<AccessStory>("identity"),

        // For every member.
        new("GET    /api/identity/me", Everyone, new Of(Another: 404, Elsewhere: Of.In, Abroad: 404)),
        new("GET    /api/identity/organisation", Everyone, Of.Organisation),
        new("GET    /api/identity/sites", Everyone),
        new("GET    /api/identity/sites/{id}", Everyone, Of.Organisation),
        new("GET    /api/identity/people/names?id={id}", Everyone),

        new("GET    /api/identity/sites/{id}/workers", Worker | Supervisor, Of.Site),

        // The worker's invitation to their peer. Relationships, asked as the worker, says whose relationship it is.
        new("POST   /api/identity/peer-links", Worker, Of.Caller with { Another = 404 }, s => s.Relationship()),

        // A supervisor sees who holds a role at their site.
        new("GET    /api/identity/people", Administrator | Supervisor),
        new("GET    /api/identity/people/{id}", Administrator | Supervisor),

        // Run by the administrator.
        new("PUT    /api/identity/organisation", Administrator, Of.Organisation,
            _ => new { name = "Demo, renamed" }, Revision: s => s.RevisionOfOrganisation()),
        new("POST   /api/identity/sites", Administrator, Send: _ => AccessStory.SomeSite),
        new("PUT    /api/identity/sites/{id}", Administrator, Send: _ => AccessStory.SomeSite),
        new("POST   /api/identity/people", Administrator, Send: _ => AccessStory.Somebody()),
        new("POST   /api/identity/people/{id}/invitation", Administrator),
        new("PUT    /api/identity/people/{id}/roles", Administrator,
            Send: s => new { roles = new[] { new { role = "supervisor", siteId = s.Site } } }),
        new("POST   /api/identity/people/{id}/suspension", Administrator),
        new("DELETE /api/identity/people/{id}/suspension", Administrator),
        new("GET    /api/identity/partners", Administrator),
        new("POST   /api/identity/partners", Administrator,
            Send: _ => new { name = "Clinic", scopes = new[] { "directory.read" } }),
        new("DELETE /api/identity/partners/{clientId}", Administrator),
    ];

    private readonly AccessTable<AccessStory> _table;

    public WhoMayDoWhat(IdentityApp app, RelationshipsStandIn relationships)
    {
        app.Set("services:relationships:http:0", relationships.Address);
        _table = new(app, Rows, () => Task.FromResult(new AccessStory(app, relationships)));
    }

    public static TheoryData<string> Operations => [.. Rows.Select(row => row.Operation)];

    [Fact]
    public void Every_endpoint_has_its_row() => Assert.Equal("", _table.Gaps(apart: ["/account", "/connect"]));

    [Theory, MemberData(nameof(Operations))]
    public async Task It_is_as_the_table_says(string operation)
    {
        var contradictions = await _table.Contradictions(operation);
        Assert.True(contradictions.Length == 0, contradictions);
    }
}
