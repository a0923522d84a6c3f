using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>Section <c>Due</c>: how often to look for what fell due, and how long a proposal may wait for its answer.</summary>
public sealed class DueOptions
{
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(10);

    [Range(typeof(TimeSpan), "00:00:00", "90.00:00:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromDays(1);
}

/// <summary>
/// Calls the two once to each review that fell due and to each proposal left without an answer, and who stands in to where that
/// begins. Every replica looks; what one has called, the others find there.
/// </summary>
internal sealed partial class DueWatch(
    IServiceScopeFactory scopes, IOptions<DueOptions> options, TimeProvider clock, ILogger<DueWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                CannotLook(problem.GetType().Name);
            }

            await Task.Delay(options.Value.LookEvery, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal async Task Look(CancellationToken cancellation)
    {
        foreach (var (organisation, relationship) in await Candidates(cancellation))
            await Call(organisation, relationship, cancellation);
    }

    /// <summary>Of all organisations; a day somewhere on earth is at most one ahead of the day in Greenwich.</summary>
    private async Task<IReadOnlyList<(OrganisationId, RelationshipId)>> Candidates(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelationshipsDb>();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        var (now, before) = (clock.GetUtcNow(), clock.GetUtcNow() - options.Value.AnswerWithin);
        var waiting = db.Negotiations.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .Where(n => n.AwaitsPeer <= before || n.AwaitsWorker <= before).Select(n => n.Relationship);
        var due = await db.Relationships.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .Where(r => (r.Phase == Phase.Active && r.ReviewDueOn <= today) || waiting.Contains(r.Id)
                || r.Covers.Any(c => c.From <= now && now < c.Until))
            .Select(r => new { r.Organisation, r.Id }).ToListAsync(cancellation);
        return [.. due.Select(r => (r.Organisation, r.Id))];
    }

    private async Task Call(OrganisationId organisation, RelationshipId id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(organisation);
        var db = scope.ServiceProvider.GetRequiredService<RelationshipsDb>();
        var attention = scope.ServiceProvider.GetRequiredService<CallAttention>();
        if (await db.Relationships.AsSingleQuery().SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } relationship)
            return;

        var negotiation = await db.Negotiations.SingleOrDefaultAsync(n => n.Relationship == id, cancellation);
        foreach (var (whom, kind, about, occasion) in Fallen(relationship, negotiation))
            await attention.Of(whom, relationship, kind, about, cancellation, occasion);
        await SaveUnlessThere(db, cancellation);
    }

    private IEnumerable<(Standing, AttentionKind, Guid, string?)> Fallen(
        SupportRelationship relationship, Negotiation? negotiation)
    {
        var now = clock.GetUtcNow();
        if (relationship.IsReviewDue(now))
            yield return (Standing.Either, AttentionKind.ReviewDue, relationship.Id.Value, $"{relationship.ReviewDueOn:O}");

        if (relationship.CoverAt(now) is { } cover)
            yield return (Standing.StandIn, AttentionKind.Cover, cover.Id.Value, null);

        if (negotiation is null || relationship.Phase is Phase.Concluding || relationship.HasEnded)
            yield break;

        var before = now - options.Value.AnswerWithin;
        if (negotiation.AwaitsPeer <= before)
            yield return (Standing.Peer, AttentionKind.AnswerAwaited, negotiation.Id, $"{negotiation.AwaitsPeer:O}");
        if (negotiation.AwaitsWorker <= before)
            yield return (Standing.Worker, AttentionKind.AnswerAwaited, negotiation.Id, $"{negotiation.AwaitsWorker:O}");
    }

    private static async Task SaveUnlessThere(RelationshipsDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another replica called at the same moment. What it had not, the next look finds.
        }
    }

    [LoggerMessage(LogLevel.Warning, "What has fallen due could not be looked for ({Error}); it will be tried again")]
    private partial void CannotLook(string error);
}
