using PeerSupport.Testing.Access;
using static PeerSupport.Testing.Access.Who;

namespace PeerSupport.Agreements.Tests;

/// <summary>
/// Who may do what here. Whoever is not named in a row is answered 403; a record that is not theirs is not there (404); who
/// does not say who they are is asked to (401).
/// </summary>
[Collection(SharedApp.Name)]
public sealed class WhoMayDoWhat(AgreementsApp app)
{
    private static readonly IReadOnlyList<AccessRow<AccessStory>> Rows =
    [
        .. AccessRow.OfEveryService<AccessStory>("agreements"),

        // Read by the two and by whoever supervises the site.
        new("GET    /api/agreements", TheirPeople),
        new("GET    /api/agreements/{id}", TheirPeople),
        new("GET    /api/agreements/{id}/versions", TheirPeople),
        new("GET    /api/agreements/{id}/versions/{number}", TheirPeople),
        new("GET    /api/agreements/{id}/versions/{number}/comparison?with=1", TheirPeople),
        new("GET    /api/agreements/{id}/history", TheirPeople),

        // Agreed by the two alone.
        new("POST   /api/agreements/{id}/boundaries", Either, Send: _ => Sample.Places()),
        new("PUT    /api/agreements/{id}/boundaries/{itemId}", Either, Send: _ => Sample.Hours(new(8, 0), new(9, 0))),
        new("DELETE /api/agreements/{id}/boundaries/{itemId}", Either),
        new("POST   /api/agreements/{id}/goals", Either, Send: _ => Sample.Goal()),
        new("PUT    /api/agreements/{id}/goals/{itemId}", Either, Send: _ => Sample.Goal("Somebody to call")),
        new("DELETE /api/agreements/{id}/goals/{itemId}", Either),
        new("POST   /api/agreements/{id}/clauses/renewal", Either),
        new("DELETE /api/agreements/{id}/clauses/renewal", Either),
        new("POST   /api/agreements/{id}/acceptances", Either, Send: s => Pair.Everything(s.Shown)),

        // A consent is the peer's; the worker records what they say in person. Only the worker shares anything.
        new("GET    /api/agreements/{id}/consents", TheirPeople),
        new("POST   /api/agreements/{id}/consents", Either, Send: s => Sample.Consent() with { InPerson = s.InPerson }),
        new("POST   /api/agreements/{id}/consents/{consentId}/revocation", Either, Send: s => new { s.InPerson }),
        new("GET    /api/agreements/{id}/disclosures", TheirPeople),
        new("POST   /api/agreements/{id}/disclosures", Worker, Send: _ => Sample.Disclosure()),

        // What new agreements of a site begin with.
        new("GET    /api/agreements/templates/{siteId}", Administrator),
        new("PUT    /api/agreements/templates/{siteId}", Administrator, Send: _ => AccessStory.Template),
    ];

    private readonly AccessTable<AccessStory> _table = new(app, Rows, () => AccessStory.Begin(app));

    public static TheoryData<string> Operations => [.. Rows.Select(row => row.Operation)];

    [Fact]
    public void Every_endpoint_has_its_row() => Assert.Equal("", _table.Gaps());

    [Theory, MemberData(nameof(Operations))]
    public async Task It_is_as_the_table_says(string operation)
    {
        var contradictions = await _table.Contradictions(operation);
        Assert.True(contradictions.Length == 0, contradictions);
    }
}
