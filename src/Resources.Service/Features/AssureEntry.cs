using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>Section <c>Directory</c>.</summary>
public sealed class DirectoryOptions
{
    /// <summary>After how many days somebody is to see again whether an entry is still right.</summary>
    [Range(1, 3660)]
    public int AssuredForDays { get; set; } = 180;
}

/// <param name="AssurerEmail">An address of the organisation for questions about the entry, which everybody reads; left out: as it is.</param>
public sealed record AssureEntryRequest([property: EmailAddress, MaxLength(254)] string? AssurerEmail = null);

/// <param name="AssuredOn">When somebody last saw to it; null: nobody has.</param>
public sealed record StaleEntryView(Guid ServiceId, string Name, DateOnly? AssuredOn);

internal static class AssureEntry
{
    public static void Map(RouteGroupBuilder directory)
    {
        directory.MapPost("/services/{id:guid}/assurance", Handle).RequireRole(Roles.Administrator)
            .WithName(nameof(AssureEntry)).WithSummary("Say that an entry is right as of today");
        directory.MapGet("/stale", ListStaleEntries).RequireRole(Roles.Administrator)
            .WithName(nameof(ListStaleEntries)).WithSummary("List the open entries that nobody has seen to for long, the longest first");
    }

    // Who did it is in the audit trail; readers get the day, and an address where the organisation gives one.
    private static Task<Results<Ok<EntryView>, NotFound, ValidationProblem>> Handle(
        Guid id, AssureEntryRequest request, IfMatch ifMatch, Caller caller, DirectoryEditing editing, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string?> { ["assured_date"] = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (request.AssurerEmail is { } email)
            fields["assurer_email"] = email;
        return editing.Change(new(caller, nameof(AssureEntry)), id, ifMatch.Revision, fields, cancellation).Shown(id, db, caller, cancellation);
    }

    private static async Task<Ok<Page<StaleEntryView>>> ListStaleEntries(
        [AsParameters] PageQuery page, Caller caller, ResourcesDb db, IOptions<DirectoryOptions> options, TimeProvider clock,
        CancellationToken cancellation)
    {
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-options.Value.AssuredForDays);
        var stale = db.Records.AsNoTracking()
            .Where(record => record.TableName == HsdsTables.Service && record.Owner == caller.Organisation
                && !StagedClosings.Closed.Contains(record.Status) && (record.AssuredOn == null || record.AssuredOn < since))
            .OrderBy(record => record.AssuredOn).ThenBy(record => record.Name).ThenBy(record => record.Id) // null is before all days
            .Select(record => new StaleEntryView(record.Id, record.Name ?? "", record.AssuredOn));
        return TypedResults.Ok(await stale.ToPage(page, cancellation));
    }
}
