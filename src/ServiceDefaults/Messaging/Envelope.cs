namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>A message on its way: the same in the outbox, on the broker, between services of one process and in a fault.</summary>
/// <param name="Type">The message's plain name in the <see cref="MessageCatalogue"/>.</param>
/// <param name="Body">JSON.</param>
/// <param name="TraceParent">W3C trace context of the change that raised it.</param>
public sealed record Envelope(
    Guid MessageId, string Type, string Body, Guid OrganisationId, Guid AggregateId, long Revision, string? TraceParent);
