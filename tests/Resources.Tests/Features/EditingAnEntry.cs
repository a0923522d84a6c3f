using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class EditingAnEntry(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_entry_is_read_by_everybody_as_it_was_given_with_ids_of_its_own()
    {
        var story = await EditingStory.Begin(app);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();

        var answer = await story.Create(EditingStory.New());
        var created = await answer.Read<EntryView>();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(($"\"{created.Revision}\"", $"/api/resources/directory/services/{created.Id}"), (answer.Headers.ETag?.Tag, answer.Headers.Location?.OriginalString));
        var read = await story.Public(created.Id);
        Assert.Equal(created.Service.ToJsonString(), read.ToJsonString());
        Assert.Equal(("Tuesday group", "Open Door", "+1 515 555 0100"), (read["name"]!.GetValue<string>(), read["organization"]!["name"]!.GetValue<string>(), read["phones"]![0]!["number"]!.GetValue<string>()));
        var visit = read["service_at_locations"]![0]!;
        Assert.Equal(("Ames", "18:00"), (visit["location"]!["addresses"]![0]!["city"]!.GetValue<string>(), visit["schedules"]![0]!["opens_at"]!.GetValue<string>()));
        Assert.Equal([created.Id], await story.Modified(now));
        Assert.Equal(["America/Chicago"], await Zones(visit["schedules"]![0]!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task An_entry_put_back_as_it_is_is_no_change()
    {
        var story = await EditingStory.Begin(app);
        var before = await story.Read(story.Published[0]);

        var after = await (await story.Put(before, before.Service.DeepClone().AsObject())).Read<EntryView>();

        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal(before.Service.ToJsonString(), after.Service.ToJsonString());
    }

    [Fact]
    public async Task The_official_example_put_back_as_it_is_is_no_change()
    {
        await using var own = new ResourcesApp();
        await own.InitializeAsync();
        var story = new EditingStory(own, Guid.NewGuid());
        Assert.True((await own.Import(HsdsData.Examples, story.Organisation)).Applied);
        var before = await story.Read((await story.Modified(DateTimeOffset.UnixEpoch)).Single());

        var answer = await story.Put(before, before.Service.DeepClone().AsObject());

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(before.Revision, (await answer.Read<EntryView>()).Revision);
    }

    [Fact]
    public async Task A_pack_that_holds_an_edited_entry_says_that_it_has_changed()
    {
        var story = await PackStory.Begin(app);
        var pack = await story.Offered();
        using var worker = story.Worker;
        var editing = new EditingStory(app, story.Organisation);
        var entry = await editing.Read(story.Services[0]);
        entry.Service["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"] = "2 Oak St";

        Assert.Equal(HttpStatusCode.OK, (await editing.Put(entry, entry.Service)).StatusCode);

        var states = (await PackStory.Fresh(worker, pack.Id))["entries"]!.AsArray().Select(chosen => chosen!["state"]!.GetValue<string>());
        Assert.Equal(["changed", "current"], states);
    }

    [Fact]
    public async Task What_is_changed_added_and_left_out_is_so_for_readers_and_other_entries_at_the_place_have_changed_too()
    {
        var story = await EditingStory.Begin(app);
        var first = await (await story.Create(EditingStory.New())).Read<EntryView>();
        var place = first.Service["service_at_locations"]![0]!["location"]!["id"]!.GetValue<string>();
        var neighbour = EditingStory.New("Wednesday group");
        neighbour["service_at_locations"] = new JsonArray(new JsonObject { ["location"] = new JsonObject { ["id"] = place } });
        var second = await (await story.Create(neighbour)).Read<EntryView>();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();

        var edited = first.Service.DeepClone().AsObject();
        edited["name"] = "Late group";
        edited.Remove("phones");
        edited["additional_urls"] = new JsonArray(new JsonObject { ["url"] = "https://opendoor.example/late" });
        edited["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"] = "2 Oak St";
        var answer = await story.Put(first, edited);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var read = await story.Public(first.Id);
        Assert.Equal(("Late group", null, "https://opendoor.example/late"), (read["name"]!.GetValue<string>(), read["phones"], read["additional_urls"]![0]!["url"]!.GetValue<string>()));
        Assert.Equal(now, read["last_modified"]!.GetValue<DateTimeOffset>());
        Assert.Equal("2 Oak St", (await story.Public(second.Id))["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"]!.GetValue<string>());
        Assert.Equal(new[] { first.Id, second.Id }.Order(), (await story.Modified(now)).Order());
    }

    [Fact]
    public async Task A_row_named_by_its_id_alone_stays_as_it_is_with_all_that_belongs_to_it()
    {
        var story = await EditingStory.Begin(app);
        var before = await (await story.Create(EditingStory.New())).Read<EntryView>();
        var edited = before.Service.DeepClone().AsObject();
        foreach (var node in new[] { edited["organization"]!, edited["phones"]![0]!, edited["service_at_locations"]![0]! })
        {
            foreach (var field in node.AsObject().Select(field => field.Key).Where(name => name != "id").ToList())
                node.AsObject().Remove(field);
        }

        edited["name"] = "Late group";
        var after = await (await story.Put(before, edited)).Read<EntryView>();

        (before.Service["name"], before.Service["last_modified"]) = ("Late group", after.Service["last_modified"]!.DeepClone());
        Assert.Equal(before.Service.ToJsonString(), after.Service.ToJsonString());
    }

    [Fact]
    public async Task What_readers_do_not_get_is_kept_and_is_no_objection_to_an_edit()
    {
        using var package = PackageFolder.Small();
        package["services.csv"] = package["services.csv"].Replace("status\n", "status,email,our_code\n", StringComparison.Ordinal).Replace("active\n", "active,nobody,A7\n", StringComparison.Ordinal);
        var story = await EditingStory.Begin(app, package);
        var before = await story.Read(story.Published[0]);
        Assert.Null(before.Service["email"]);
        before.Service["name"] = "Late group";

        Assert.Equal(HttpStatusCode.OK, (await story.Put(before, before.Service)).StatusCode);

        var fields = await Fields(story.Published[0]);
        Assert.Equal(("Late group", "nobody", "A7"), (fields["name"]!.GetValue<string>(), fields["email"]!.GetValue<string>(), fields["our_code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Of_two_edits_at_once_the_second_is_told_412_and_nothing_of_the_first_is_lost()
    {
        var story = await EditingStory.Begin(app);
        var seen = await story.Read(story.Published[0]);
        var (mine, yours) = (seen.Service.DeepClone().AsObject(), seen.Service.DeepClone().AsObject());
        (mine["name"], yours["description"]) = ("Mine", "Yours");

        var answers = await Task.WhenAll(story.Put(seen, mine), story.Put(seen, yours));

        Assert.Equal(new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed }, answers.Select(answer => answer.StatusCode).Order());
        var read = await story.Public(seen.Id);
        Assert.Equal(answers[0].IsSuccessStatusCode, read["name"]!.GetValue<string>() == "Mine");
        Assert.Equal(answers[1].IsSuccessStatusCode, read["description"]?.GetValue<string>() == "Yours");
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await story.Administrator.Send(HttpMethod.Put, $"/api/resources/directory/services/{seen.Id}", new { service = mine })).StatusCode);
    }

    [Fact]
    public async Task An_edit_that_another_change_of_the_place_preceded_is_412()
    {
        var story = await EditingStory.Begin(app);
        var seen = await (await story.Create(EditingStory.New())).Read<EntryView>();
        var neighbour = EditingStory.New("Wednesday group");
        neighbour["service_at_locations"] = new JsonArray(new JsonObject { ["location_id"] = seen.Service["service_at_locations"]![0]!["location"]!["id"]!.GetValue<string>() });
        var other = await (await story.Create(neighbour)).Read<EntryView>();
        other.Service["service_at_locations"]![0]!["location"]!["name"] = "Cellar";
        Assert.Equal(HttpStatusCode.OK, (await story.Put(other, other.Service)).StatusCode);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await story.Put(seen, seen.Service)).StatusCode);
        Assert.Equal("Cellar", (await story.Public(seen.Id))["service_at_locations"]![0]!["location"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_entry_is_published_once_for_an_idempotency_key()
    {
        var story = await EditingStory.Begin(app);
        story.Administrator.DefaultRequestHeaders.Add("Idempotency-Key", "entry-1");

        var first = await (await story.Create(EditingStory.New())).Read<EntryView>();
        var again = await (await story.Create(EditingStory.New())).Read<EntryView>();

        Assert.Equal(first.Id, again.Id);
    }

    [Fact]
    public async Task A_closed_entry_tells_who_holds_on_to_it_and_opens_again()
    {
        var story = await PackStory.Begin(app);
        var pack = await story.Offered();
        using var worker = story.Worker;
        var editing = new EditingStory(app, story.Organisation);
        var entry = await editing.Read(story.Services[0]);

        var closed = await (await editing.Post(entry, "closing", new { alert = "Ask at the Hall." })).Read<EntryView>();
        Assert.Equal(("inactive", "Ask at the Hall."), Said(await editing.Public(entry.Id)));
        Assert.Equal("closed", (await PackStory.Fresh(worker, pack.Id))["entries"]![0]!["state"]!.GetValue<string>());

        var again = await (await editing.Post(closed, "closing", new { })).Read<EntryView>();
        Assert.Equal(closed.Revision, again.Revision);
        Assert.Equal(HttpStatusCode.OK, (await editing.Post(again, "reopening")).StatusCode);
        Assert.Equal(("active", null), Said(await editing.Public(entry.Id)));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await editing.Post(entry, "closing", new { })).StatusCode);
        Assert.Equal("current", (await PackStory.Fresh(worker, pack.Id))["entries"]![0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Who_edited_what_is_in_the_audit_trail_and_what_was_refused_is_not()
    {
        var story = await EditingStory.Begin(app);
        var created = await (await story.Create(EditingStory.New())).Read<EntryView>();
        Assert.Equal(HttpStatusCode.BadRequest, (await story.Put(created, [])).StatusCode);
        await story.Post(created, "closing", new { });

        await using var scope = app.Services.CreateAsyncScope();
        var trail = await scope.ServiceProvider.GetRequiredService<ResourcesDb>().AuditTrail.IgnoreQueryFilters()
            .Where(entry => entry.Record == created.Id).OrderBy(entry => entry.Sequence).Select(entry => entry.Operation).ToListAsync(Cancellation);

        Assert.Equal(["CreateEntry", "CloseEntry"], trail);
    }

    private static (string?, string?) Said(JsonObject service) => (service["status"]?.GetValue<string>(), service["alert"]?.GetValue<string>());

    private async Task<List<string?>> Zones(Guid schedule)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ResourcesDb>().Records.Where(record => record.TableName == HsdsTables.Schedule && record.Id == schedule)
            .Select(record => record.Zone).ToListAsync(Cancellation);
    }

    private async Task<JsonNode> Fields(Guid service)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return JsonNode.Parse(await scope.ServiceProvider.GetRequiredService<ResourcesDb>().Records.Where(record => record.TableName == HsdsTables.Service && record.Id == service)
            .Select(record => record.Fields).SingleAsync(Cancellation))!;
    }
}
