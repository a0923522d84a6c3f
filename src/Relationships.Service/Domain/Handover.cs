using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Another worker is proposed to the peer, who accepts or declines; before that nothing changes.</summary>
internal sealed class Handover
{
    private Handover() { }

    public HandoverId Id { get; private init; }

    /// <summary>Who would be the worker.</summary>
    public PersonId Worker { get; private init; }
    public PersonId ProposedBy { get; private init; }
    public DateTimeOffset ProposedAt { get; private init; }
    public HandoverState State { get; private set; }

    /// <summary>Answered by the peer in person and written down by worker or supervisor.</summary>
    public bool InPerson { get; private set; }

    /// <summary>What was read to the peer then.</summary>
    public string? ReadOut { get; private set; }
    public PersonId? AnswerRecordedBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    internal static Handover Propose(PersonId worker, PersonId by, DateTimeOffset now) =>
        new() { Id = HandoverId.New(), Worker = worker, ProposedBy = by, ProposedAt = now };

    internal void Answer(bool accepts, Spoken spoken)
    {
        State = accepts ? HandoverState.Accepted : HandoverState.Declined;
        (InPerson, ReadOut, AnswerRecordedBy, AnsweredAt) = (spoken.InPerson, spoken.ReadOut, spoken.RecordedBy, spoken.At);
    }

    internal void TakeBack() => State = HandoverState.TakenBack;
}
