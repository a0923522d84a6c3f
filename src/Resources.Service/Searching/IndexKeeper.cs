using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>Section <c>Search</c>: how the index follows the database.</summary>
public sealed class SearchOptions
{
    /// <summary>How often to look for changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:10")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often to build anew: what ends by its date, such as a price, is no change of the directory.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "30.00:00:00")]
    public TimeSpan RebuildEvery { get; set; } = TimeSpan.FromDays(1);
}

/// <summary>
/// Builds the index from the database at the start and follows the changes by their numbers, so that every replica comes to the
/// same. What fails is tried again from where the index stands.
/// </summary>
internal sealed partial class IndexKeeper(
    SearchIndex index, HiddenPublishers hidden, IServiceScopeFactory scopes, IOptions<SearchOptions> options, TimeProvider clock, ILogger<IndexKeeper> log)
    : BackgroundService
{
    /// <summary>Beyond it, a change is a new directory: building anew holds fewer texts in memory at a time.</summary>
    private const int MostChanged = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private DateTimeOffset _builtAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = options.Value.FollowEvery;
            try
            {
                await Follow(stoppingToken);
                failures = 0;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break; // what is broken off by the stop fails in many ways
            }
            catch (Exception problem)
            {
                // A database that is busy for once is nobody's concern.
                if (++failures > 1)
                    CannotFollow(problem.GetType().Name);
                wait = Pause;
            }

            // Real time: how often is no matter of the business clock.
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Follow(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        var (known, latest) = (index.Index.Sequence, await db.Changes.MaxAsync(change => (long?)change.Number, cancellation) ?? 0);
        if (!index.IsReady || latest > known)
            await hidden.Read(db, cancellation);
        if (!index.IsReady || clock.GetUtcNow() - _builtAt > options.Value.RebuildEvery)
        {
            await Build(db, latest, cancellation);
            return;
        }

        if (latest <= known)
            return;
        if (await db.Records.AnyAsync(term => term.TableName == HsdsTables.TaxonomyTerm && term.TouchedBy > known, cancellation))
            await UseTaxonomy(db, cancellation);

        // What is newer still may be among them; it comes again with its own number.
        var touched = db.Records.AsNoTracking().Where(row => row.TableName == HsdsTables.Service && row.TouchedBy > known);
        var count = await touched.CountAsync(cancellation);
        if (count > MostChanged)
            await Build(db, latest, cancellation);
        else if (count > 0)
            await Apply(db, await touched.ToListAsync(cancellation), latest, cancellation);
        else
            index.Apply([], [], latest);
    }

    private async Task Build(ResourcesDb db, long latest, CancellationToken cancellation)
    {
        var begun = clock.GetUtcNow();
        await UseTaxonomy(db, cancellation);
        await Task.Run(() => index.Load(All(db, cancellation).ToBlockingEnumerable(cancellation), latest), cancellation);
        _builtAt = begun;
    }

    private async Task Apply(ResourcesDb db, List<DirectoryRecord> touched, long latest, CancellationToken cancellation)
    {
        var changed = new List<IndexedService>();
        foreach (var batch in touched.Where(IsOffered).Chunk(RecordGraph.ChunkSize))
            changed.AddRange(await Read(db, batch, cancellation));
        index.Apply(changed, [.. touched.Where(service => !IsOffered(service)).Select(service => service.Id)], latest);
    }

    /// <summary>In batches, each beginning where the last one ended.</summary>
    private async IAsyncEnumerable<IndexedService> All(ResourcesDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (change, last) = (0L, Guid.Empty);
        while (true)
        {
            var services = db.Records.AsNoTracking().Where(row => row.TableName == HsdsTables.Service);
            var batch = await services.Where(row => row.AddedBy == change && row.Id > last).OrderBy(row => row.Id)
                .Take(RecordGraph.ChunkSize).ToListAsync(cancellation);
            if (batch.Count == 0)
                batch = await services.Where(row => row.AddedBy > change).OrderBy(row => row.AddedBy).ThenBy(row => row.Id)
                    .Take(RecordGraph.ChunkSize).ToListAsync(cancellation);
            if (batch.Count == 0)
                yield break;

            foreach (var service in await Read(db, [.. batch.Where(IsOffered)], cancellation))
                yield return service;
            (change, last) = (batch[^1].AddedBy, batch[^1].Id);
        }
    }

    private async Task<IReadOnlyList<IndexedService>> Read(
        ResourcesDb db, IReadOnlyList<DirectoryRecord> services, CancellationToken cancellation)
    {
        var graph = new RecordGraph(db, ServiceReader.Form);
        await graph.Load(services, cancellation);
        var reader = new ServiceReader(graph, await db.NotForAnybody(cancellation), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return [.. services.Select(reader.Read)];
    }

    private async Task UseTaxonomy(ResourcesDb db, CancellationToken cancellation)
    {
        var names = await db.Records.Where(row => row.TableName == HsdsTables.TaxonomyTerm)
            .Select(term => new { term.Id, Name = term.Name ?? "", term.Owner })
            .ToDictionaryAsync(term => term.Id, term => new TermName(term.Name, term.Owner.Value), cancellation);
        var parents = await db.Links.Where(link => link.TableName == HsdsTables.TaxonomyTerm && link.Field == "parent_id")
            .Select(link => new { link.Id, link.Target }).ToDictionaryAsync(term => term.Id, term => term.Target, cancellation);
        index.Use(new Taxonomy(parents), names);
    }

    private static bool IsOffered(DirectoryRecord service) => service.Status is null or "active";

    [LoggerMessage(LogLevel.Warning, "The search index could not follow the directory ({Error}); it will be tried again")]
    private partial void CannotFollow(string error);
}
