using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="AnonymousReading">Whether whoever has no token is shown this organisation's entries of the directory.</param>
public sealed record DirectorySettingsRequest([property: JsonRequired] bool AnonymousReading);

/// <param name="AnonymousReading">Whether whoever has no token is shown this organisation's entries of the directory.</param>
public sealed record DirectorySettingsView(bool AnonymousReading, long Revision) : IRevisioned
{
    internal static DirectorySettingsView Of(DirectorySettings settings) => new(settings.AnonymousReading, settings.Revision);
}

internal static class ChangeDirectorySettings
{
    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapGet("/", Get).WithName("GetDirectorySettings")
            .WithSummary("Read what the organisation has decided about its entries in the directory");
        settings.MapPut("/", Put).WithName(nameof(ChangeDirectorySettings))
            .WithSummary("Decide whether anybody may read the organisation's entries, or only whoever has a token");
    }

    private static async Task<Ok<DirectorySettingsView>> Get(Caller caller, ResourcesDb db, CancellationToken cancellation) =>
        TypedResults.Ok(DirectorySettingsView.Of(await db.DirectorySettings.AsNoTracking().SingleOrDefaultAsync(cancellation)
            ?? DirectorySettings.Begin(caller.Organisation)));

    private static async Task<Ok<DirectorySettingsView>> Put(
        DirectorySettingsRequest request, IfMatch ifMatch, Caller caller, ResourcesDb db, HiddenPublishers hidden,
        TimeProvider clock, CancellationToken cancellation)
    {
        var settings = await db.DirectorySettings.SingleOrDefaultAsync(cancellation);
        if (settings is null)
            db.DirectorySettings.Add(settings = DirectorySettings.Begin(caller.Organisation));

        ifMatch.Check(settings);
        var before = settings.AnonymousReading;
        settings.Let(request.AnonymousReading);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Save(db, isFirst: settings.Revision == 0, cancellation);
        if (settings.AnonymousReading != before)
            await db.TouchAllOf(caller.Organisation, clock, cancellation);
        await transaction.CommitAsync(cancellation);
        await hidden.Read(db, CancellationToken.None); // it is decided, whether or not the caller still waits
        return TypedResults.Ok(DirectorySettingsView.Of(settings));
    }

    // Two at once may both believe to be the first; the second finds the row there.
    private static async Task Save(ResourcesDb db, bool isFirst, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (isFirst)
        {
            throw new StaleException();
        }
    }

    /// <summary>
    /// To readers whom nobody knows, the organisation's entries come or go, and what holds some of them changes: whoever keeps a
    /// copy is given them all again.
    /// </summary>
    private static async Task TouchAllOf(
        this ResourcesDb db, OrganisationId organisation, TimeProvider clock, CancellationToken cancellation)
    {
        var turn = new DirectoryTurn(db, clock);
        var number = await turn.Begin(new() { Owner = organisation, At = clock.GetUtcNow() }, cancellation);
        await db.Records.Where(record => record.Owner == organisation)
            .ExecuteUpdateAsync(record => record.SetProperty(r => r.TouchedBy, number), cancellation);
        await new TouchedRows(db, number).Spread(cancellation);
        await turn.Finish(number, cancellation);
    }
}
