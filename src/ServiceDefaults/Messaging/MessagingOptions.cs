using System.ComponentModel.DataAnnotations;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    private static readonly TimeSpan[] UsualPauses =
    [
        TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
    ];

    /// <summary>Pauses before a failing consumer is tried again; then the message becomes a fault. None set: 20 ms to 5 s, five in all.</summary>
    public IReadOnlyList<TimeSpan>? RetryAfter { get; set; }

    // Not the property's initial value: the binder would add the configured pauses to those.
    internal IReadOnlyList<TimeSpan> Pauses => RetryAfter ?? UsualPauses;

    /// <summary>How long one dispatcher keeps the rows it took before another may take them.</summary>
    public TimeSpan ClaimFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that could not be sent waits for its next turn.</summary>
    public TimeSpan SendAgainAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Services that must have had their queues on the broker once before anything is published. None set: every service that
    /// has a folder in the published language.
    /// </summary>
    public IReadOnlyList<string>? Listeners { get; set; }

    /// <summary>Rows a dispatcher takes at once.</summary>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>How often the outbox is looked at when nothing woke the dispatcher.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the inbox remembers a message. Longer than any broker keeps one unacknowledged.</summary>
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromDays(30);
}
