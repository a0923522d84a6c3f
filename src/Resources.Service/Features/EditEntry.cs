using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Editing;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <param name="Service">
/// A service as HSDS has it, with everything that belongs to it. A row without an id is new; one with nothing but its id stays as
/// it is; of any other all fields and parts are given, and what is not in it is taken out.
/// </param>
/// <param name="Zone">The IANA zone of the entry's opening hours; left out: as they were, or as the organisation's others.</param>
public sealed record EditEntryRequest(
    [property: Required, JsonConverter(typeof(StrictObject))] JsonObject Service, [property: MaxLength(64)] string? Zone = null);

// The framework's own answers 500 to an object that has a field twice.
internal sealed class StrictObject : JsonConverter<JsonObject>
{
    private static readonly JsonDocumentOptions NoneTwice = new() { AllowDuplicateProperties = false };

    public override JsonObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var given = JsonDocument.ParseValue(ref reader);
        return JsonNode.Parse(given.RootElement.GetRawText(), null, NoneTwice) as JsonObject ?? throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) => value.WriteTo(writer, options);
}

internal static class EditEntry
{
    public static void Map(RouteGroupBuilder directory)
    {
        directory.MapPost("/services", CreateEntry).RequireRole(Roles.Administrator)
            .WithName(nameof(CreateEntry)).WithSummary("Publish a new service in the directory");
        directory.MapGet("/services/{id:guid}", GetEntry).RequireRole(Roles.Administrator)
            .WithName(nameof(GetEntry)).WithSummary("Read an entry of the organisation to edit it");
        directory.MapPut("/services/{id:guid}", ReplaceEntry).RequireRole(Roles.Administrator)
            .WithName(nameof(ReplaceEntry)).WithSummary("Put an entry as edited in the place of what it was");
    }

    private static async Task<Results<Created<EntryView>, ValidationProblem>> CreateEntry(
        EditEntryRequest request, Caller caller, DirectoryEditing editing, ResourcesDb db, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        var result = await editing.Create(new(caller, nameof(CreateEntry)), id, request.Service, request.Zone, cancellation);
        return result.IsRefused
            ? TypedResults.ValidationProblem(result.Objections)
            : TypedResults.Created($"/api/resources/directory/services/{id}", await db.Entry(id, caller.Organisation, cancellation));
    }

    private static async Task<Results<Ok<EntryView>, NotFound>> GetEntry(
        Guid id, Caller caller, ResourcesDb db, CancellationToken cancellation) =>
        await db.Entry(id, caller.Organisation, cancellation) is { } entry ? TypedResults.Ok(entry) : TypedResults.NotFound();

    private static Task<Results<Ok<EntryView>, NotFound, ValidationProblem>> ReplaceEntry(
        Guid id, EditEntryRequest request, IfMatch ifMatch, Caller caller, DirectoryEditing editing, ResourcesDb db,
        CancellationToken cancellation)
    {
        return editing.Replace(new(caller, nameof(ReplaceEntry)), id, ifMatch.Revision, request.Service, request.Zone, cancellation)
            .Shown(id, db, caller, cancellation);
    }
}
