namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>A message that a consumer could not handle after its retries, kept until an operator sends it again.</summary>
public sealed class FaultedMessage
{
    public Guid MessageId { get; private init; }
    public string Consumer { get; private init; } = null!;
    public string Type { get; private init; } = null!;
    public string Body { get; private init; } = null!;
    public Guid OrganisationId { get; private init; }
    public Guid AggregateId { get; private init; }
    public long Revision { get; private init; }

    /// <summary>The exception's type, with the rule's code where a rule refused; never its words.</summary>
    public string Error { get; private set; } = null!;
    public DateTimeOffset FaultedAt { get; private set; }

    internal static FaultedMessage Of(Envelope envelope, string consumer) => new()
    {
        MessageId = envelope.MessageId,
        Consumer = consumer,
        Type = envelope.Type,
        Body = envelope.Body,
        OrganisationId = envelope.OrganisationId,
        AggregateId = envelope.AggregateId,
        Revision = envelope.Revision,
    };

    internal void FailedWith(string error, DateTimeOffset now) => (Error, FaultedAt) = (error, now);

    internal Envelope ToEnvelope() => new(MessageId, Type, Body, OrganisationId, AggregateId, Revision, TraceParent: null);
}
