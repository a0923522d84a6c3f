namespace PeerSupport.Standalone.Demo;

/// <summary>The clock of a demo: set back while its stories are told, the real one from then on.</summary>
internal sealed class StoryClock(TimeProvider real) : TimeProvider
{
    private long _back;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - new TimeSpan(Volatile.Read(ref _back));

    public void SetBack(DateTimeOffset to) => Volatile.Write(ref _back, (real.GetUtcNow() - to).Ticks);

    public void ComeBack() => Volatile.Write(ref _back, 0);
}
