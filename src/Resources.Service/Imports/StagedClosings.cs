using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Services that a replacing package has no longer are staged once more, inactive: people who hold on to one learn that it has
/// closed, and a copy hears of it as of any other change.
/// </summary>
internal sealed class StagedClosings(ResourcesDb db, ImportRun run)
{
    public const string Inactive = "inactive";
    public static readonly string[] Closed = [Inactive, "defunct"];

    public async Task Stage(CancellationToken cancellation)
    {
        var (line, last) = (0, Guid.Empty);
        while (true)
        {
            var gone = await Gone().Where(service => service.Id > last).OrderBy(service => service.Id)
                .Take(RecordGraph.ChunkSize).ToListAsync(cancellation);
            if (gone.Count == 0)
                return;

            List<Guid> ids = [.. gone.Select(service => service.Id)];
            var links = (await db.Links.AsNoTracking().Where(link => link.TableName == HsdsTables.Service && ids.Contains(link.Id))
                .ToListAsync(cancellation)).ToLookup(link => link.Id);
            foreach (var service in gone)
            {
                var closed = Closing(service, --line);
                db.StagedRecords.Add(closed);
                db.StagedLinks.AddRange(links[service.Id].Select(link => Again(link, line)));
            }

            await db.SaveChangesAsync(cancellation);
            db.LetGoOfStaged();
            last = ids[^1];
        }
    }

    private IQueryable<DirectoryRecord> Gone() => db.Records.AsNoTracking()
        .Where(service => service.TableName == HsdsTables.Service && service.Owner == run.Owner && !Closed.Contains(service.Status))
        .Where(service => !db.StagedRecords.Any(staged =>
            staged.Import == run.Id && staged.TableName == HsdsTables.Service && staged.Id == service.Id));

    private StagedRecord Closing(DirectoryRecord service, int line)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(service.Fields)!;
        fields["status"] = Inactive;
        var json = RowStaging.Json(fields);
        return new()
        {
            Import = run.Id,
            Owner = run.Owner,
            StagedAt = run.At,
            TableName = service.TableName,
            Line = line,
            Id = service.Id,
            Fields = json,
            Hash = RowStaging.HashOf(service.Zone, json),
            Name = service.Name,
            Status = Inactive,
            Words = service.Words,
            AssuredOn = service.AssuredOn,
            Likeness = service.Likeness,
        };
    }

    private StagedLink Again(DirectoryLink link, int line) => new()
    {
        Import = run.Id,
        TableName = link.TableName,
        Line = line,
        Id = link.Id,
        Field = link.Field,
        TargetTable = link.TargetTable,
        Target = link.Target,
    };
}
