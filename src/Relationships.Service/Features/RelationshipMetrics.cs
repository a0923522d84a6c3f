using System.Diagnostics.Metrics;
using System.Text.Json;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.Relationships.Features;

/// <summary>What operators watch: numbers over all organisations, of nobody in particular.</summary>
internal sealed class RelationshipMetrics
{
    private readonly Counter<long> _contacts;

    public RelationshipMetrics(IMeterFactory meters, RelationshipCounts counts)
    {
        var meter = meters.Create(ServiceTelemetry.Name);
        _contacts = meter.CreateCounter<long>("peersupport.contacts", "{contact}", "Contacts recorded");
        meter.CreateObservableGauge(
            "peersupport.relationships", () => ByPhase(counts.Latest), "{relationship}", "Relationships by phase");
    }

    public void Logged(Contact? contact)
    {
        if (contact is not null)
            _contacts.Add(1,
                new("within", contact.WithinHours switch { true => "yes", false => "no", null => "unjudged" }),
                new("exception", contact.IsException));
    }

    private static IEnumerable<Measurement<long>> ByPhase(IReadOnlyDictionary<Phase, long>? counts) => counts is null
        ? []
        : Enum.GetValues<Phase>().Select(phase => new Measurement<long>(
            counts.GetValueOrDefault(phase), KeyValuePair.Create<string, object?>("phase", NameOf(phase))));

    private static string NameOf(Phase phase) => JsonNamingPolicy.CamelCase.ConvertName(phase.ToString());
}
