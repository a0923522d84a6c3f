using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Makes what was staged the directory's: within a transaction that the caller holds, by a few statements over whole sets.
/// </summary>
internal sealed class StagedChanges(ResourcesDb db, ImportRun run, TimeProvider clock)
{
    private const int MaxFound = 1000;
    private readonly GoneRows _gone = new(db, run);

    private IQueryable<StagedRecord> Staged => db.StagedRecords.Where(record => record.Import == run.Id);

    public async Task RefuseOthers(ImportProblems problems, CancellationToken cancellation)
    {
        var foreign = await Staged
            .Where(staged => db.Records.Any(known =>
                known.TableName == staged.TableName && known.Id == staged.Id && known.Owner != run.Owner))
            .OrderBy(staged => staged.TableName).ThenBy(staged => staged.Line)
            .Select(staged => new { staged.TableName, staged.Line, staged.Id }).Take(MaxFound).ToListAsync(cancellation);

        foreach (var row in foreign)
            problems.Error(run.FileOf(row.TableName), row.Line,
                $"The id {row.Id} belongs to another organisation, which imported it first.");
    }

    public async Task<Dictionary<string, TableCounts>> Count(CancellationToken cancellation)
    {
        var given = Staged.Where(s => s.Line > 0);
        var read = await Tally(given, cancellation);
        var known = await Tally(given.Where(s => db.Records.Any(k => k.TableName == s.TableName && k.Id == s.Id)), cancellation);
        var same = await Tally(
            given.Where(s => db.Records.Any(k => k.TableName == s.TableName && k.Id == s.Id && k.Hash == s.Hash)), cancellation);
        var closed = await Tally(Staged.Where(s => s.Line < 0), cancellation);
        foreach (var (table, rows) in await _gone.Find(cancellation))
            closed[table] = rows;

        return read.Keys.Union(closed.Keys).Order(StringComparer.Ordinal).ToDictionary(table => table, table =>
        {
            var (all, before, unchanged) = (read.GetValueOrDefault(table), known.GetValueOrDefault(table), same.GetValueOrDefault(table));
            return new TableCounts(all, all - before, before - unchanged, unchanged, closed.GetValueOrDefault(table));
        });
    }

    public async Task Apply(Dictionary<string, TableCounts> counts, CancellationToken cancellation)
    {
        var turn = new DirectoryTurn(db, clock);
        var number = await turn.Begin(new()
        {
            Owner = run.Owner,
            At = run.At,
            Added = counts.Values.Sum(table => table.Added),
            Changed = counts.Values.Sum(table => table.Changed + table.Closed),
        }, cancellation);
        var touched = new TouchedRows(db, number);
        await Update(number, cancellation);
        await _gone.Touch(number, cancellation);
        await touched.Spread(cancellation); // along the references as they were, for what loses a part
        await _gone.TakeOut(cancellation);
        await Insert(number, cancellation);
        await touched.Spread(cancellation);
        await turn.Finish(number, cancellation);
    }

    // Both providers understand these statements; EF Core has no INSERT … SELECT and no UPDATE … FROM of its own.
    private Task<int> Update(long number, CancellationToken cancellation) => db.Database.ExecuteSqlAsync($"""
        UPDATE "DirectoryRecords" SET "Fields" = s."Fields", "Hash" = s."Hash", "Zone" = s."Zone", "Name" = s."Name",
            "Status" = s."Status", "Words" = s."Words", "Latitude" = s."Latitude", "Longitude" = s."Longitude",
            "Postcode" = s."Postcode", "AssuredOn" = s."AssuredOn", "Likeness" = s."Likeness", "ChangedBy" = {number}, "TouchedBy" = {number}
        FROM "StagedRecords" AS s
        WHERE s."Import" = {run.Id} AND s."TableName" = "DirectoryRecords"."TableName" AND s."Id" = "DirectoryRecords"."Id"
            AND s."Hash" <> "DirectoryRecords"."Hash"
        """, cancellation);

    private async Task Insert(long number, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "DirectoryRecords" ("TableName", "Id", "Owner", "Fields", "Hash", "Zone", "Name", "Status", "Words",
                "Latitude", "Longitude", "Postcode", "AssuredOn", "Likeness", "AddedBy", "ChangedBy", "TouchedBy")
            SELECT s."TableName", s."Id", s."Owner", s."Fields", s."Hash", s."Zone", s."Name", s."Status", s."Words",
                s."Latitude", s."Longitude", s."Postcode", s."AssuredOn", s."Likeness", {number}, {number}, {number}
            FROM "StagedRecords" AS s
            WHERE s."Import" = {run.Id}
                AND NOT EXISTS (SELECT 1 FROM "DirectoryRecords" AS r WHERE r."TableName" = s."TableName" AND r."Id" = s."Id")
            """, cancellation);
        await db.Links.Where(link => db.Records.Any(record =>
            record.TableName == link.TableName && record.Id == link.Id && record.ChangedBy == number)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "DirectoryLinks" ("TableName", "Id", "Field", "TargetTable", "Target")
            SELECT s."TableName", s."Id", s."Field", s."TargetTable", s."Target" FROM "StagedLinks" AS s
            WHERE s."Import" = {run.Id} AND EXISTS (SELECT 1 FROM "DirectoryRecords" AS r
                WHERE r."TableName" = s."TableName" AND r."Id" = s."Id" AND r."ChangedBy" = {number})
            """, cancellation);
    }

    private static Task<Dictionary<string, int>> Tally(IQueryable<StagedRecord> records, CancellationToken cancellation) =>
        records.GroupBy(record => record.TableName).Select(table => new { table.Key, Count = table.Count() })
            .ToDictionaryAsync(table => table.Key, table => table.Count, cancellation);
}
