using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// The two looked back together: on a day, with the T-scores as they stood then, which stay as they were. Both may add their
/// words.
/// </summary>
internal sealed class Review : Aggregate
{
    private Review() { }

    public ReviewId Id { get; private init; }
    public RelationshipId Relationship { get; private init; }

    /// <summary>The day in the relationship's zone.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>By which day the agreed interval asked for it.</summary>
    public DateOnly DueOn { get; private init; }
    public ReviewScores Scores { get; private init; } = null!;
    public ReviewWords? PeerWords { get; private set; }
    public ReviewWords? WorkerWords { get; private set; }
    public PersonId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Records a review of today or an earlier day, from the ratings up to that day.</summary>
    public static Review Hold(
        SupportRelationship relationship, DateOnly? on, IEnumerable<Rating> ratings, PersonId recordedBy, DateTimeOffset now)
    {
        var day = on ?? relationship.DayOf(now);
        var due = relationship.ReviewDueOn;
        relationship.Reviewed(day, now);
        return new()
        {
            Id = ReviewId.New(),
            Organisation = relationship.Organisation,
            Relationship = relationship.Id,
            HeldOn = day,
            DueOn = due!.Value,
            Scores = ReviewScores.Of(
                Progress.Of(relationship, [.. ratings.Where(rating => relationship.DayOf(rating.At) <= day)])),
            RecordedBy = recordedBy,
            RecordedAt = now,
        };
    }

    /// <summary>One side's words. What the peer wrote themself only they replace.</summary>
    public void Write(SupportRelationship relationship, string words, Spoken spoken)
    {
        if (relationship.HasEnded)
            throw new RuleViolationException(
                "review.relationship-ended", "The relationship has ended; its reviews stay as they are.");

        spoken.RequireReadOut();
        if (spoken is { Side: Side.Peer, InPerson: true } && PeerWords is { InPerson: false })
            throw new RuleViolationException("review.peers-own-words", "The peer has written their part themself.");

        var written = new ReviewWords(words, spoken.RecordedBy, spoken.At, spoken.InPerson, spoken.ReadOut);
        if (spoken.Side is Side.Peer)
            PeerWords = written;
        else
            WorkerWords = written;
    }
}
