using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.Relationships.Features;

/// <summary>What operators watch: numbers over all organisations, of nobody in particular.</summary>
internal sealed class RelationshipMetrics
{
    private readonly Counter<long> _contacts;
    private readonly IServiceScopeFactory _scopes;

    public RelationshipMetrics(IMeterFactory meters, IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        var meter = meters.Create(ServiceTelemetry.Name);
        _contacts = meter.CreateCounter<long>("peersupport.contacts", "{contact}", "Contacts recorded");
        meter.CreateObservableGauge("peersupport.relationships", ByPhase, "{relationship}", "Relationships by phase");
    }

    public void Logged(Contact? contact)
    {
        if (contact is not null)
            _contacts.Add(1,
                new("within", contact.WithinHours switch { true => "yes", false => "no", null => "unjudged" }),
                new("exception", contact.IsException));
    }

    private IEnumerable<Measurement<long>> ByPhase()
    {
        using var scope = _scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RelationshipsDb>();
        var counts = db.Relationships.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .GroupBy(r => r.Phase).Select(phase => new { phase.Key, Count = phase.LongCount() })
            .ToDictionary(phase => phase.Key, phase => phase.Count);

        return [.. Enum.GetValues<Phase>().Select(phase =>
            new Measurement<long>(counts.GetValueOrDefault(phase), KeyValuePair.Create<string, object?>("phase", NameOf(phase))))];
    }

    private static string NameOf(Phase phase) => JsonNamingPolicy.CamelCase.ConvertName(phase.ToString());
}
