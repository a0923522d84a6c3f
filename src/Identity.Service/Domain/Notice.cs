using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

/// <summary>
/// That somebody is to be told of something new: by one mail an hour at most, however much is new. It knows neither what is new
/// nor whom it is about.
/// </summary>
internal sealed class Notice
{
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>About three days of attempts. After that the person has looked by themself, or never will.</summary>
    public const int MaxAttempts = 75;

    private Notice() { }

    public PersonId Person { get; private init; }

    /// <summary>When a mail goes out; null: nothing is new.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public int Attempts { get; private set; }

    public static Notice To(PersonId person) => new() { Person = person };

    /// <summary>Something is new. A mail that waits already tells of it too.</summary>
    public void Ask(DateTimeOffset now)
    {
        if (DueAt is null)
            (DueAt, Attempts) = (SentAt + AtMostEvery > now ? SentAt + AtMostEvery : now, 0);
    }

    /// <summary>Before each attempt: should it fail, or nobody live to tell, the next one comes after a longer pause.</summary>
    public void Attempt(DateTimeOffset now)
    {
        Attempts++;
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts - 1, 10)));
        DueAt = Attempts >= MaxAttempts ? null : now + (pause < LongestPause ? pause : LongestPause);
    }

    public void Sent(DateTimeOffset now) => (DueAt, SentAt, Attempts) = (null, now, 0);

    /// <summary>Nobody is there to be told.</summary>
    public void Drop() => (DueAt, Attempts) = (null, 0);
}
