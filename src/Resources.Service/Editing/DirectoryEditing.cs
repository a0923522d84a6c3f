using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Editing;

/// <summary>What became of an edit.</summary>
/// <param name="Objections">By the path of the field; with one of them nothing was changed.</param>
internal sealed record EditResult(IDictionary<string, string[]> Objections)
{
    public bool IsRefused => Objections.Count > 0;
}

/// <summary>Who edits, and by which operation: as it stands in the audit trail.</summary>
internal sealed record Editor(Caller By, string Operation);

/// <summary>
/// Edits an organisation's entries one at a time: the checks, the staging and the numbered change are those of an import. What
/// else the caller's context tracks is saved with it, or not at all; so is who did it.
/// </summary>
internal sealed class DirectoryEditing(ResourcesDb db, TimeProvider clock)
{
    /// <param name="id">That of the new entry.</param>
    public async Task<EditResult> Create(
        Editor editor, Guid id, JsonObject service, string? zone, CancellationToken cancellation) =>
        (await Edit(new(editor, id, null, zone) { IsNew = true }, given => given.Replace(service), cancellation))!;

    /// <summary>Null where the organisation has no such entry.</summary>
    /// <param name="revision">As the editor has seen it; null where whatever it says now is changed.</param>
    /// <exception cref="StaleException">The entry, or what it shows, has changed since.</exception>
    public Task<EditResult?> Change(
        Editor editor, Guid service, long? revision, IReadOnlyDictionary<string, string?> fields, CancellationToken cancellation) =>
        Edit(new(editor, service, revision, null), given => given.Change(fields), cancellation);

    /// <inheritdoc cref="Change"/>
    public Task<EditResult?> Replace(
        Editor editor, Guid id, long revision, JsonObject service, string? zone, CancellationToken cancellation) =>
        Edit(new(editor, id, revision, zone), given => given.Replace(service), cancellation);

    private async Task<EditResult?> Edit(Wanted wanted, Action<GivenEntry> give, CancellationToken cancellation)
    {
        // A request that is to be answered once has begun a transaction already.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var run = new ImportRun(Guid.CreateVersion7(), wanted.Owner, null, Replace: false, clock.GetUtcNow());
        await new DirectoryTurn(db, clock).Wait(cancellation); // nobody changes what is read from here on

        var graph = new RecordGraph(db, HsdsForm.Whole);
        if (!wanted.IsNew && !await Load(graph, wanted, cancellation))
            return null;

        db.AuditTrail.Add(new AuditEntry(wanted.Owner, wanted.Service, wanted.Editor.By.Person, wanted.Editor.Operation, run.At));
        var given = new GivenEntry(graph, wanted.Service);
        if (wanted.Zone is { } zone && !DirectoryImport.IsZone(zone))
            given.Objections.Add("zone", null, "This is not an IANA time zone, such as America/Chicago.");
        give(given);
        if (!given.Objections.Any)
        {
            run = run with { Gone = given.Gone, Zone = await ZoneOfNew(wanted, graph, cancellation) };
            await Apply(run, wanted.Zone, given, cancellation);
        }

        if (!given.Objections.Any && own is not null)
            await own.CommitAsync(cancellation);
        return new(given.Objections.Found);
    }

    private static async Task<bool> Load(RecordGraph graph, Wanted wanted, CancellationToken cancellation)
    {
        await graph.Load(HsdsTables.Service, [wanted.Service], cancellation);
        if (graph.Record(HsdsTables.Service, wanted.Service) is not { } record || record.Owner != wanted.Owner)
            return false;
        return wanted.Revision is null || wanted.Revision == record.TouchedBy ? true : throw new StaleException();
    }

    private async Task Apply(ImportRun run, string? zone, GivenEntry given, CancellationToken cancellation)
    {
        var problems = new ImportProblems();
        var rows = new EditedRows(run, zone, given, problems, clock);
        var (records, links) = rows.Changed();
        db.StagedRecords.AddRange(records);
        db.StagedLinks.AddRange(links);
        await db.SaveChangesAsync(cancellation);
        db.LetGoOfStaged();

        await new StagingChecks(db, run, problems).Run(cancellation);
        var staged = new StagedChanges(db, run, clock);
        await staged.RefuseOthers(problems, cancellation);
        rows.Object();
        if (given.Objections.Any)
            return;

        // What is only taken out leaves no row behind where the entry was changed in this very second.
        if (records.Count > 0 || given.Gone.Count > 0)
            await staged.Apply(await staged.Count(cancellation), cancellation);
        await db.StagedLinks.Where(link => link.Import == run.Id).ExecuteDeleteAsync(cancellation);
        await db.StagedRecords.Where(record => record.Import == run.Id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>New opening hours are in the zone of the entry's others, or of all that the organisation publishes where that is one.</summary>
    private async Task<string?> ZoneOfNew(Wanted wanted, RecordGraph graph, CancellationToken cancellation)
    {
        if (graph.Records.FirstOrDefault(record => record.Zone is not null) is { } near)
            return near.Zone;

        var zones = await db.Records.Where(record => record.Owner == wanted.Owner && record.TableName == HsdsTables.Schedule)
            .Select(record => record.Zone).Distinct().Take(2).ToListAsync(cancellation);
        return zones is [var only] ? only : null;
    }

    private sealed record Wanted(Editor Editor, Guid Service, long? Revision, string? Zone)
    {
        public OrganisationId Owner => Editor.By.Organisation;
        public bool IsNew { get; init; }
    }
}
