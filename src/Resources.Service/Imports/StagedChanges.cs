using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>Makes what was staged the directory's: within a transaction that the caller holds, by a few statements over whole sets.</summary>
internal sealed class StagedChanges(ResourcesDb db, ImportRun run)
{
    private const int MaxFound = 1000;

    private IQueryable<StagedRecord> Staged => db.StagedRecords.Where(record => record.Import == run.Id);

    public async Task RefuseOthers(ImportProblems problems, CancellationToken cancellation)
    {
        var foreign = await Staged
            .Where(staged => db.Records.Any(known =>
                known.TableName == staged.TableName && known.Id == staged.Id && known.Owner != run.Owner))
            .OrderBy(staged => staged.TableName).ThenBy(staged => staged.Line)
            .Select(staged => new { staged.TableName, staged.Line, staged.Id }).Take(MaxFound).ToListAsync(cancellation);

        foreach (var row in foreign)
            problems.Error(HsdsTables.Get(row.TableName).File, row.Line,
                $"The id {row.Id} belongs to another organisation, which imported it first.");
    }

    public async Task<Dictionary<string, TableCounts>> Count(CancellationToken cancellation)
    {
        var read = await Tally(Staged, cancellation);
        var known = await Tally(Staged.Where(s => db.Records.Any(k => k.TableName == s.TableName && k.Id == s.Id)), cancellation);
        var same = await Tally(
            Staged.Where(s => db.Records.Any(k => k.TableName == s.TableName && k.Id == s.Id && k.Hash == s.Hash)), cancellation);
        return read.OrderBy(table => table.Key, StringComparer.Ordinal).ToDictionary(table => table.Key, table =>
        {
            var (before, unchanged) = (known.GetValueOrDefault(table.Key), same.GetValueOrDefault(table.Key));
            return new TableCounts(table.Value, table.Value - before, before - unchanged, unchanged);
        });
    }

    public async Task Apply(Dictionary<string, TableCounts> counts, CancellationToken cancellation)
    {
        var change = new DirectoryChange
        {
            Owner = run.Owner,
            At = run.At,
            Added = counts.Values.Sum(table => table.Added),
            Changed = counts.Values.Sum(table => table.Changed),
        };
        db.Changes.Add(change);
        await db.SaveChangesAsync(cancellation);

        // Both providers understand these statements; EF Core has no INSERT … SELECT and no UPDATE … FROM of its own.
        await db.Database.ExecuteSqlAsync($"""
            UPDATE "DirectoryRecords" SET "Fields" = s."Fields", "Hash" = s."Hash", "Zone" = s."Zone", "Name" = s."Name",
                "Status" = s."Status", "Words" = s."Words", "ChangedBy" = {change.Number}
            FROM "StagedRecords" AS s
            WHERE s."Import" = {run.Id} AND s."TableName" = "DirectoryRecords"."TableName" AND s."Id" = "DirectoryRecords"."Id"
                AND s."Hash" <> "DirectoryRecords"."Hash"
            """, cancellation);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "DirectoryRecords" ("TableName", "Id", "Owner", "Fields", "Hash", "Zone", "Name", "Status", "Words", "ChangedBy")
            SELECT s."TableName", s."Id", s."Owner", s."Fields", s."Hash", s."Zone", s."Name", s."Status", s."Words", {change.Number}
            FROM "StagedRecords" AS s
            WHERE s."Import" = {run.Id}
                AND NOT EXISTS (SELECT 1 FROM "DirectoryRecords" AS r WHERE r."TableName" = s."TableName" AND r."Id" = s."Id")
            """, cancellation);
        await db.Links.Where(link => db.Records.Any(record =>
            record.TableName == link.TableName && record.Id == link.Id && record.ChangedBy == change.Number)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "DirectoryLinks" ("TableName", "Id", "Field", "TargetTable", "Target")
            SELECT s."TableName", s."Id", s."Field", s."TargetTable", s."Target" FROM "StagedLinks" AS s
            WHERE s."Import" = {run.Id} AND EXISTS (SELECT 1 FROM "DirectoryRecords" AS r
                WHERE r."TableName" = s."TableName" AND r."Id" = s."Id" AND r."ChangedBy" = {change.Number})
            """, cancellation);
    }

    private static Task<Dictionary<string, int>> Tally(IQueryable<StagedRecord> records, CancellationToken cancellation) =>
        records.GroupBy(record => record.TableName).Select(table => new { table.Key, Count = table.Count() })
            .ToDictionaryAsync(table => table.Key, table => table.Count, cancellation);
}
