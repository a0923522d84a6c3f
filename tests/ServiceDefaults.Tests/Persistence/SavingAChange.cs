using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.ServiceDefaults.Tests.Library.Events;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Persistence;

public sealed class SavingAChange(LibraryApp app) : IClassFixture<LibraryApp>
{
    [Fact]
    public async Task A_change_goes_out_with_its_event()
    {
        var shelf = await app.Build("With its event").Read<ShelfView>();

        var message = await app.Published.Eventually<ShelfChanged>(m => m.ShelfId == shelf.Id);
        Assert.Equal(5, message.Places);
        var envelope = app.Published.Envelopes.Single(e => e.AggregateId == shelf.Id);
        Assert.Equal((app.Organisation, shelf.Revision), (envelope.OrganisationId, envelope.Revision));
    }

    [Fact]
    public async Task A_change_that_cannot_be_saved_leaves_no_event()
    {
        await app.Build("Only once");
        await app.OutboxIsEmpty();
        var published = app.Published.Envelopes.Count;

        var second = await app.Build("Only once");

        Assert.Equal((HttpStatusCode.Conflict, "request.conflict"), (second.StatusCode, await second.ProblemCode()));
        Assert.False(await app.Ask(db => db.Outbox.AnyAsync()));
        Assert.Equal(1, await app.Ask(db => db.Shelves.CountAsync(s => s.Name == "Only once")));
        await app.Build("Another");
        await app.OutboxIsEmpty();
        Assert.Equal(published + 1, app.Published.Envelopes.Count);
    }

    [Fact]
    public async Task A_change_whose_event_cannot_be_saved_is_not_saved()
    {
        await using var other = await LibraryApp.Start();
        await other.Ask(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER refuse BEFORE INSERT ON Outbox BEGIN SELECT RAISE(ABORT, 'no room'); END"));

        Assert.Equal(HttpStatusCode.InternalServerError, (await other.Build("Without its event")).StatusCode);

        Assert.False(await other.Ask(db => db.Shelves.AnyAsync()));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_leaves_neither()
    {
        await app.Ask(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(Shelf.Build(db.CurrentOrganisation, "Rolled back", 41));
            return await db.SaveChangesAsync();
        });

        Assert.False(await app.Ask(db => db.Shelves.AnyAsync(s => s.Name == "Rolled back")));
        await app.OutboxIsEmpty();
        Assert.DoesNotContain(app.Published.Of<ShelfChanged>(), message => message.Places == 41);
    }

    [Fact]
    public async Task A_change_to_any_part_bumps_the_revision_once()
    {
        var id = (await app.Build("Parts").Read<ShelfView>()).Id;

        await Bumps(id, shelf => shelf.Put("Emma"));
        await Bumps(id, shelf => shelf.Put("Persuasion"));
        await Bumps(id, shelf => shelf.Correct("Emma", "Emma, volume I"));
        await Bumps(id, shelf => shelf.Take("Persuasion"));
        await Bumps(id, shelf => shelf.Inscribe("Novels"));
        await Bumps(id, shelf => shelf.Inscribe("Good novels"));
        await Bumps(id, shelf => shelf.Efface());
        await Bumps(id, shelf => shelf.Resize(9));
        await Bumps(id, _ => { }, by: 0);
    }

    [Fact]
    public async Task Two_who_change_different_parts_at_the_same_time_do_not_both_succeed()
    {
        var id = (await app.Build("Both at once").Read<ShelfView>()).Id;

        await app.Ask(async mine =>
        {
            var shelf = await mine.Shelves.SingleAsync(s => s.Id == new ShelfId(id));
            await Change(id, s => s.Inscribe("Theirs"));
            shelf.Put("Mine");
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Of_two_messages_copied_at_the_same_time_the_older_is_not_saved_over_the_newer()
    {
        var id = (await app.Build("Copied").Read<ShelfView>()).Id;
        await Eventual.State(() => app.Ask(db => db.Copies.AnyAsync(c => c.Id == id)), "the copy is there");

        await app.Ask(async slow =>
        {
            await Copy(slow, id, revision: 2, places: 2);
            await app.Ask(async fast =>
            {
                await Copy(fast, id, revision: 3, places: 3);
                return await fast.SaveChangesAsync();
            });
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });

        Assert.Equal(3, await app.Ask(db => db.Copies.Where(c => c.Id == id).Select(c => c.Places).SingleAsync()));
    }

    [Fact]
    public async Task Two_messages_of_one_save_have_revisions_of_their_own_so_that_the_later_one_wins()
    {
        var id = (await app.Build("Twice").Read<ShelfView>()).Id;

        await Bumps(id, shelf => shelf.ResizeTwice(11, 12), by: 2);

        await Eventual.State(() => app.Ask(db => db.Copies.AnyAsync(c => c.Id == id && c.Revision == 3)), "the copy is up to date");
        Assert.Equal(12, await app.Ask(db => db.Copies.Where(c => c.Id == id).Select(c => c.Places).SingleAsync()));
    }

    [Fact]
    public async Task Removing_an_aggregate_is_newer_than_what_it_was()
    {
        var id = (await app.Build("Ashes").Read<ShelfView>()).Id;

        await app.Ask(async db =>
        {
            var shelf = await db.Shelves.SingleAsync(s => s.Id == new ShelfId(id));
            shelf.Burn();
            db.Remove(shelf);
            return await db.SaveChangesAsync();
        });

        await app.Published.Eventually<ShelfBurnt>(m => m.ShelfId == id);
        Assert.Equal([1, 2], app.Published.Envelopes.Where(e => e.AggregateId == id).Select(e => e.Revision).Order());
    }

    [Fact]
    public async Task Nobody_finds_what_belongs_to_another_organisation()
    {
        var shelf = await app.Build("Ours").Read<ShelfView>();
        await Eventual.State(() => app.Ask(db => db.Copies.AnyAsync(c => c.Id == shelf.Id)), "the copy is there");
        await app.Ask(db =>
        {
            db.AuditTrail.Add(new AuditEntry(new(app.Organisation), shelf.Id, PersonId.New(), "GetShelf", DateTimeOffset.UnixEpoch));
            return db.SaveChangesAsync();
        });

        var stranger = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "worker");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/api/library/shelves/{shelf.Id}")).StatusCode);
        Assert.Equal(0, (await stranger.GetAsync("/api/library/shelves").Read<Page<ShelfView>>()).Total);
        Assert.True(await app.Ask(db => db.AuditTrail.AnyAsync(e => e.Record == shelf.Id)));
        Assert.False(await app.Ask(db => db.AuditTrail.AnyAsync(), Guid.NewGuid()));
        Assert.False(await app.Ask(db => db.Copies.AnyAsync(), Guid.NewGuid()));
        Assert.Null(await app.Ask(async db => await db.Copies.FindAsync(shelf.Id), Guid.NewGuid()));

        await using var nobody = app.Services.CreateAsyncScope();
        Assert.False(await nobody.ServiceProvider.GetRequiredService<LibraryDb>().Shelves.AnyAsync());
    }

    [Fact]
    public async Task An_aggregate_of_another_organisation_is_not_added() => await app.Ask(async db =>
    {
        db.Add(Shelf.Build(new OrganisationId(Guid.NewGuid()), "Foreign", 1));
        return await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    });

    [Fact]
    public async Task A_scope_does_not_change_its_organisation()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<Tenant>();
        tenant.Enter(new OrganisationId(app.Organisation));

        Assert.Throws<InvalidOperationException>(() => tenant.Enter(new OrganisationId(Guid.NewGuid())));
    }

    [Fact]
    public async Task Nothing_is_saved_synchronously() => await app.Ask(db =>
    {
        db.Add(Shelf.Build(db.CurrentOrganisation, "Hasty", 1));
#pragma warning disable CA1849 // That it is refused is the point.
        return Task.FromResult(Assert.Throws<NotSupportedException>(() => db.SaveChanges()));
#pragma warning restore CA1849
    });

    private async Task Bumps(Guid id, Action<Shelf> change, int by = 1)
    {
        var before = await app.Ask(db => db.Shelves.Where(s => s.Id == new ShelfId(id)).Select(s => s.Revision).SingleAsync());
        await Change(id, change);
        Assert.Equal(before + by, await app.Ask(db => db.Shelves.Where(s => s.Id == new ShelfId(id)).Select(s => s.Revision).SingleAsync()));
    }

    private Task Copy(LibraryDb db, Guid id, long revision, int places) => db.Copies.Replicate(
        id, new Received<object>(places, new(app.Organisation), id, revision), copy => copy.Places = places, CancellationToken.None);

    private Task<int> Change(Guid id, Action<Shelf> change) => app.Ask(async db =>
    {
        change(await db.Shelves.SingleAsync(s => s.Id == new ShelfId(id)));
        return await db.SaveChangesAsync();
    });
}
