using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Alert">What to tell people who still find it, such as where else to turn; left out: what it says now.</param>
public sealed record CloseEntryRequest([property: MinLength(1), MaxLength(500)] string? Alert = null);

internal static class CloseEntry
{
    public static void Map(RouteGroupBuilder directory)
    {
        directory.MapPost("/services/{id:guid}/closing", Close).RequireRole(Roles.Administrator)
            .WithName(nameof(CloseEntry)).WithSummary("Close an entry: it becomes inactive, and whoever holds on to it learns that");
        directory.MapPost("/services/{id:guid}/reopening", ReopenEntry).RequireRole(Roles.Administrator)
            .WithName(nameof(ReopenEntry)).WithSummary("Open a closed entry again, without its alert");
    }

    private static Task<Results<Ok<EntryView>, NotFound, ValidationProblem>> Close(
        Guid id, CloseEntryRequest request, IfMatch ifMatch, Caller caller, DirectoryEditing editing, ResourcesDb db,
        CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string?> { ["status"] = StagedClosings.Inactive };
        if (request.Alert is { } alert)
            fields["alert"] = alert;
        return editing.Change(new(caller, nameof(CloseEntry)), id, ifMatch.Revision, fields, cancellation).Shown(id, db, caller, cancellation);
    }

    private static Task<Results<Ok<EntryView>, NotFound, ValidationProblem>> ReopenEntry(
        Guid id, IfMatch ifMatch, Caller caller, DirectoryEditing editing, ResourcesDb db,
        CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string?> { ["status"] = "active", ["alert"] = null };
        return editing.Change(new(caller, nameof(ReopenEntry)), id, ifMatch.Revision, fields, cancellation).Shown(id, db, caller, cancellation);
    }
}
