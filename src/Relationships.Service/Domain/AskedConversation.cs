namespace PeerSupport.Relationships.Domain;

/// <summary>A conversation that the latest check-ins ask for: about one aspect, for one reason, and nobody's fault.</summary>
internal sealed record AskedConversation(ConversationReason Reason, Aspect Aspect)
{
    /// <summary>At this level or below, an answer is low.</summary>
    private const int Low = 2;

    /// <summary>So many levels down, or between the two sides, are worth a conversation.</summary>
    private const int Step = 2;

    /// <summary>By each side's latest check-in and the one before it; both lists newest first.</summary>
    public static IReadOnlyList<AskedConversation> By(IReadOnlyList<CheckIn> peer, IReadOnlyList<CheckIn> worker) =>
    [
        .. from aspect in Enum.GetValues<Aspect>()
           from reason in Reasons(Levels(peer, aspect), Levels(worker, aspect))
           select new AskedConversation(reason, aspect),
    ];

    /// <summary>Whether a new check-in is what asks, given its side's one before it and the other side's latest.</summary>
    public static bool AskedBy(CheckIn newest, CheckIn? before, CheckIn? others) =>
        By(before is null ? [newest] : [newest, before], []).Count > 0
        || (others is not null && By([newest], [others]).Any(asked => asked.Reason is ConversationReason.Gap));

    private static IEnumerable<ConversationReason> Reasons(List<int> peer, List<int> worker)
    {
        if (IsLow(peer) || IsLow(worker))
            yield return ConversationReason.Low;
        if (IsFalling(peer) || IsFalling(worker))
            yield return ConversationReason.Falling;
        if (peer is [var peers, ..] && worker is [var workers, ..] && Math.Abs(peers - workers) >= Step)
            yield return ConversationReason.Gap;
    }

    private static bool IsLow(List<int> levels) => levels is [<= Low, ..];

    private static bool IsFalling(List<int> levels) => levels is [var last, var before, ..] && before - last >= Step;

    private static List<int> Levels(IReadOnlyList<CheckIn> checkIns, Aspect aspect) =>
        [.. checkIns.Select(checkIn => checkIn.Level(aspect))];
}
