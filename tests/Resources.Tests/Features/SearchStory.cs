using System.Text;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>Four services of one provider, found by a word that no other test's have; the clock stands at Monday, 10:00 in Chicago.</summary>
internal sealed class SearchStory(ResourcesApp app) : IDisposable
{
    public Guid Organisation { get; } = Guid.NewGuid();
    public Guid Provider { get; } = Guid.NewGuid();
    public Guid Parent { get; } = Guid.NewGuid();
    public Guid Term { get; } = Guid.NewGuid();
    public Guid Housing { get; } = Guid.NewGuid();
    public Guid Circle { get; } = Guid.NewGuid();
    public Guid Refugio { get; } = Guid.NewGuid();
    public Guid Line { get; } = Guid.NewGuid();
    public Guid Closed { get; } = Guid.NewGuid();

    /// <summary>Letters only, and like no other word.</summary>
    public string Word { get; } = NewWord();
    public string Town { get; } = $"Ámes {NewWord()}";
    public PackageFolder Package { get; } = PackageFolder.Empty();

    public static string NewWord() => string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('a' + (digit % 23))))[..14] + "q";

    public static async Task<SearchStory> Begin(ResourcesApp app)
    {
        var story = new SearchStory(app);
        story.Write();
        await story.Import();
        return story;
    }

    public async Task Import()
    {
        var report = await app.Import(Package.Path, Organisation, "America/Chicago");
        Assert.True(report.Applied, string.Join('\n', report.Problems));
        await Until(async () => await Total($"text={Word}") == 4);
    }

    public async Task<SearchView> Search(string query)
    {
        using var anybody = app.Anonymous();
        using var answer = await anybody.GetAsync($"/api/resources/search?{query}", TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await answer.Read<SearchView>();
    }

    public async Task<IReadOnlyList<Guid>> Found(string query) => [.. (await Search($"text={Word}&{query}")).Items.Select(hit => hit.Id)];

    public async Task<int> Total(string query)
    {
        using var anybody = app.Anonymous();
        using var answer = await anybody.GetAsync($"/api/resources/search?{query}", TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? (await answer.Read<JsonObject>())["total"]!.GetValue<int>() : -1;
    }

    public static Task Until(Func<Task<bool>> holds) => Eventual.State(holds, "the index has followed", TimeSpan.FromSeconds(20));

    public void Dispose() => Package.Dispose();

    private void Write()
    {
        var (center, far, taxonomy, visits) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), new[] { Guid.NewGuid(), Guid.NewGuid() });
        Package["organizations.csv"] = $"id,name,description\n{Provider},{Word} Open Door,Helps\n";
        Package["services.csv"] = Rows("id,organization_id,name,description,status,fees_description",
            $"{Housing},{Provider},Sober houses,\"Rooms <b>for</b> people in recovery. {Long()} The houses are quiet.\",active,Free",
            $"{Circle},{Provider},Evening circle,A talking circle.,active,20 dollars",
            $"{Refugio},{Provider},Refugio para mujeres,Grupos de apoyo y habitaciones para mujeres que buscan un lugar.,active,Gratuito",
            $"{Line},{Provider},Warm line,Someone to talk to at night.,active,",
            $"{Closed},{Provider},Shut club,Was here.,inactive,Free");
        Package["locations.csv"] = Rows("id,location_type,name,latitude,longitude", $"{center},physical,Hall,42.03,-93.62", $"{far},physical,Barn,42.53,-93.62");
        Package["addresses.csv"] = Rows("id,location_id,address_1,city,state_province,postal_code,country,address_type",
            $"{Guid.NewGuid()},{center},1 Elm St,{Town},IA,5{Word[..5]},US,physical", $"{Guid.NewGuid()},{far},2 Oak St,Far {Town},IA,99999,US,physical");
        Package["service_at_location.csv"] = Rows("id,service_id,location_id", $"{visits[0]},{Housing},{center}", $"{visits[1]},{Circle},{far}");
        Package["schedules.csv"] = Rows("id,service_at_location_id,service_id,freq,byday,opens_at,closes_at,attending_type",
            $"{Guid.NewGuid()},{visits[0]},,WEEKLY,MO,09:00,17:00,in-person",
            $"{Guid.NewGuid()},{visits[1]},,MONTHLY,2TU,18:00,20:00,in-person",
            $"{Guid.NewGuid()},,{Line},WEEKLY,\"MO,TU\",22:00,02:00,online");
        Package["languages.csv"] = Rows("id,service_id,name,code", $"{Guid.NewGuid()},{Refugio},Spanish,es", $"{Guid.NewGuid()},{Circle},English,en-US");
        Package["taxonomies.csv"] = Rows("id,name,description", $"{taxonomy},Kinds,Kinds of help");
        Package["taxonomy_terms.csv"] = Rows("id,name,description,taxonomy_id,parent_id", $"{Parent},Shelter,A roof,{taxonomy},", $"{Term},Transitional,A while,{taxonomy},{Parent}");
        Package["attributes.csv"] = Rows("id,link_id,taxonomy_term_id,link_entity", $"{Guid.NewGuid()},{Housing},{Term},service", $"{Guid.NewGuid()},{Refugio},{Parent},service");
    }

    private static string Long() => new StringBuilder().Insert(0, "Everybody is welcome here. ", 12).ToString();

    private static string Rows(string head, params string[] rows) => $"{head}\n{string.Join('\n', rows)}\n";
}
