using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>A message as it arrived: what it says and whose it is.</summary>
/// <param name="AggregateId">The aggregate that raised it.</param>
/// <param name="Revision">That aggregate's revision when it was raised; an older one never overwrites a newer.</param>
public sealed record Received<TMessage>(TMessage Message, OrganisationId Organisation, Guid AggregateId, long Revision)
    where TMessage : class;
