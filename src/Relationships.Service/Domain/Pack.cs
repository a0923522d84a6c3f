namespace PeerSupport.Relationships.Domain;

/// <summary>A resource pack of this relationship, as Resources told; offer and answer may arrive in either order.</summary>
internal sealed class Pack
{
    private Pack() { }

    public Guid Id { get; private init; }
    public DateTimeOffset? OfferedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public bool Taken { get; private set; }

    public PackState State => (AnsweredAt, Taken) switch
    {
        (null, _) => PackState.Offered,
        (_, true) => PackState.Taken,
        _ => PackState.Declined,
    };

    internal static Pack Of(Guid id) => new() { Id = id };

    internal void Offered(DateTimeOffset at) => OfferedAt ??= at;

    internal void Answered(bool taken, DateTimeOffset at)
    {
        if (AnsweredAt < at || AnsweredAt is null)
            (Taken, AnsweredAt) = (taken, at);
    }
}
