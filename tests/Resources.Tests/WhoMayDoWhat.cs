using PeerSupport.Resources.Tests.Features;
using PeerSupport.Testing.Access;
using static PeerSupport.Testing.Access.Who;

namespace PeerSupport.Resources.Tests;

/// <summary>
/// Who may do what here. The directory is for anybody. Else, whoever is not named in a row is answered 403; a record that is
/// not theirs is not there (404); who does not say who they are is asked to (401).
/// </summary>
public sealed class WhoMayDoWhat(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static readonly IReadOnlyList<AccessRow<AccessStory>> Rows =
    [
        .. AccessRow.OfEveryService<AccessStory>("resources"),

        // The directory.
        new("GET    /hsds", Anybody),
        new("GET    /hsds/openapi.json", Anybody),
        .. new[] { "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms" }.SelectMany(Directory),
        new("GET    /api/resources/export", Administrator, Of.Caller),
        new("GET    /api/resources/search", Anybody),
        new("GET    /api/resources/suggestions?text=ro", Anybody),
        new("GET    /api/resources/services/{id}/hours", Anybody),
        new("GET    /api/resources/unmet-searches", Administrator, Of.Caller),
        new("POST   /api/resources/imports", Administrator, Send: _ => AccessStory.Upload()),
        new("GET    /api/resources/imports", Administrator, Of.Caller),
        new("GET    /api/resources/imports/{id}", Administrator, Of.Organisation),
        new("GET    /api/resources/directory-settings", Administrator),
        new("PUT    /api/resources/directory-settings", Administrator, Send: _ => new { anonymousReading = true },
            Revision: _ => Task.FromResult(0L)),
        new("GET    /api/resources/usage", Administrator),

        // An entry is its publisher's to edit.
        new("POST   /api/resources/directory/services", Administrator, Send: _ => new { service = EditingStory.New() }),
        new("GET    /api/resources/directory/services/{id}", Administrator, Of.Organisation),
        new("PUT    /api/resources/directory/services/{id}", Administrator, Of.Organisation, s => new { service = s.Edited }),
        new("POST   /api/resources/directory/services/{id}/closing", Administrator, Of.Organisation, _ => new { }),
        new("POST   /api/resources/directory/services/{id}/reopening", Administrator, Of.Organisation),
        new("POST   /api/resources/directory/services/{id}/assurance", Administrator, Of.Organisation, _ => new { }),
        new("GET    /api/resources/directory/stale", Administrator, Of.Caller),
        new("GET    /api/resources/directory/locations", Administrator, Of.Caller),
        new("GET    /api/resources/directory/duplicates", Administrator, Of.Caller),
        new("POST   /api/resources/directory/distinctions", Administrator, new(Of.In, Of.In, 404), s => new { first = s.Packs.Services[0], second = s.Packs.Services[1] }),

        // A correction is suggested by anybody's staff, decided by the publisher, and read by both.
        new("POST   /api/resources/corrections", Staff, Of.Caller, s => new { serviceId = s.Packs.Services[0], kind = "closed" }),
        new("GET    /api/resources/corrections", Administrator, Of.Caller),
        new("GET    /api/resources/corrections/mine", Staff, Of.Caller),
        new("GET    /api/resources/corrections/{id}", Staff | Administrator, new(404, Of.In, 404)),
        new("POST   /api/resources/corrections/{id}/acceptance", Administrator, Of.Organisation, _ => new { apply = true }),
        new("POST   /api/resources/corrections/{id}/refusal", Administrator, Of.Organisation, _ => new { reason = "No." }),

        // A pack is the relationship's; by its link it is read without an account.
        new("POST   /api/resources/packs", Worker, Of.Theirs, s => s.Packs.Wanted(s.Packs.Services[0])),
        new("GET    /api/resources/packs?relationshipId={relationship}", TheirPeople, Of.Theirs),
        new("GET    /api/resources/packs/{id}", TheirPeople),
        new("GET    /api/resources/packs/{id}/sheet", TheirPeople),
        new("PUT    /api/resources/packs/{id}", Worker, Send: _ => new { entries = Array.Empty<object>() }),
        new("POST   /api/resources/packs/{id}/offer", Worker),
        new("POST   /api/resources/packs/{id}/answer", Either, Send: s => s.Answer),
        new("POST   /api/resources/packs/{id}/link", Either),
        new("DELETE /api/resources/packs/{id}/link", Either),
        new("GET    /api/resources/shared-packs/{token}", Anybody),
    ];

    private readonly AccessTable<AccessStory> _table = new(app, Rows, () => AccessStory.Begin(app));

    private static IEnumerable<AccessRow<AccessStory>> Directory(string rows) =>
    [
        new($"GET    /hsds/{rows}", Anybody),
        new($"POST   /hsds/{rows}", Anybody, Send: _ => new { }),
        new($"GET    /hsds/{rows}/{{id}}", Anybody),
    ];

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
