namespace PeerSupport.Messages;

/// <summary>From <paramref name="From"/> (included) to <paramref name="To"/> (excluded); past midnight where To is not after From.</summary>
public sealed record ContactSpan(DayOfWeek Day, TimeOnly From, TimeOnly To);
