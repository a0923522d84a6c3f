using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Location">As an entry shows it, with its addresses.</param>
public sealed record LocationView(Guid Id, JsonObject Location);

/// <summary>A place that is there already is named by its id in an entry, and not published a second time.</summary>
internal static class FindLocations
{
    private const int MaxTextLength = 200;

    private static readonly HsdsForm Form = HsdsForm.Flat.Only(HsdsTables.Location, "addresses");

    public static void Map(RouteGroupBuilder directory) => directory.MapGet("/locations", Handle).RequireRole(Roles.Administrator)
        .WithName(nameof(FindLocations)).WithSummary("Find the organisation's own locations by words of their names and addresses");

    private static async Task<Ok<Page<LocationView>>> Handle(
        [MaxLength(MaxTextLength), Description("Words that all occur, each in the name or an address; left out: all locations.")] string? text,
        [AsParameters] PageQuery page, Caller caller, ResourcesDb db, CancellationToken cancellation)
    {
        var locations = db.Records.AsNoTracking()
            .Where(record => record.TableName == HsdsTables.Location && record.Owner == caller.Organisation);
        if (text is not null)
            locations = db.Saying(locations, HsdsTables.Location, text);
        var found = await locations.OrderBy(location => location.Name).ThenBy(location => location.Id).ToPage(page, cancellation);
        var graph = new RecordGraph(db, Form);
        await graph.Load(found.Items, cancellation);
        return TypedResults.Ok(found.Select(location => new LocationView(location.Id, HsdsJson.Write(graph, HsdsTables.Location, location.Id))));
    }
}
