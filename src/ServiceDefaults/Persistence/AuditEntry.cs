using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>Somebody read or changed a person's record. Appended, never altered.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Operation">The endpoint's name, such as <c>LogContact</c>.</param>
public sealed record AuditEntry(OrganisationId Organisation, Guid Record, PersonId Person, string Operation, DateTimeOffset At)
{
    public long Sequence { get; private init; }
}
