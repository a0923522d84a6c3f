using System.Text.Json;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Tests.Searching;

/// <summary>A service as the database would have given it, with what is nested in it.</summary>
internal sealed class HsdsService
{
    private readonly RecordGraph _graph = new(null!, ServiceReader.Form);
    private readonly Guid _id = Guid.NewGuid();

    public DirectoryRow Row => new(_graph, HsdsTables.Service, _id);

    public static HsdsService Of(params string[] fields)
    {
        var service = new HsdsService();
        service.Add(HsdsTables.Service, service._id, null, fields);
        return service;
    }

    /// <summary>With a place of this kind.</summary>
    public static HsdsService At(string kind)
    {
        var (service, place) = (Of(), Guid.NewGuid());
        service.Add(HsdsTables.Location, place, null, [$"location_type={kind}"]);
        service.Part(HsdsTables.ServiceAtLocation, "service_id", $"location_id={place}");
        return service;
    }

    /// <summary>With schedules of its own, and others of its place; fields with a space between.</summary>
    public static HsdsService With(string? zone, string[] schedules, string[] ofPlace)
    {
        var service = At("physical");
        foreach (var schedule in schedules)
            service.Add(HsdsTables.Schedule, Guid.NewGuid(), zone, schedule.Split(' '), ("service_id", service._id));
        var place = service.Row.All("service_at_locations").Single().One("location")!.Value.Id;
        foreach (var schedule in ofPlace)
            service.Add(HsdsTables.Schedule, Guid.NewGuid(), zone, schedule.Split(' '), ("location_id", place));
        return service;
    }

    public ServiceHours? Hours(DateOnly today) => ServiceHours.Of(Row, today);

    public void Part(string table, string reference, params string[] fields) => Add(table, Guid.NewGuid(), null, fields, (reference, _id));

    private void Add(string table, Guid id, string? zone, string[] fields, (string Field, Guid Target)? link = null)
    {
        var all = fields.Where(field => field.Contains('=') && !field.EndsWith('=')).Select(field => field.Split('=', 2))
            .ToDictionary(field => field[0], field => field[1]);
        _graph.Add(new DirectoryRecord { TableName = table, Id = id, Zone = zone, Fields = JsonSerializer.Serialize(all) });
        if (link is { } to)
            _graph.Add(new DirectoryLink { TableName = table, Id = id, Field = to.Field, Target = to.Target });
    }
}
