using System.Diagnostics;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>A message saved with the change it announces, waiting to be handed on. Claimed for a while by one dispatcher at a time.</summary>
public sealed class OutboxMessage
{
    /// <summary>Order of saving, given by the database.</summary>
    public long Sequence { get; private set; }
    public Guid MessageId { get; private init; }
    public string Type { get; private init; } = null!;
    public string Body { get; private init; } = null!;
    public Guid OrganisationId { get; private init; }
    public Guid AggregateId { get; private init; }
    public long Revision { get; private init; }
    public string? TraceParent { get; private init; }
    public DateTimeOffset SavedAt { get; private init; }
    public Guid? ClaimedBy { get; private set; }
    public DateTimeOffset? ClaimedUntil { get; private set; }

    internal static OutboxMessage Of(object message, Guid organisation, Guid aggregate, long revision, DateTimeOffset now) => new()
    {
        MessageId = Guid.CreateVersion7(),
        Type = MessageCatalogue.NameOf(message.GetType()),
        Body = MessageCatalogue.Write(message),
        OrganisationId = organisation,
        AggregateId = aggregate,
        Revision = revision,
        TraceParent = Activity.Current?.Id,
        SavedAt = now,
    };

    internal Envelope ToEnvelope() => new(MessageId, Type, Body, OrganisationId, AggregateId, Revision, TraceParent);
}
