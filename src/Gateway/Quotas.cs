using System.Collections.Concurrent;

namespace PeerSupport.Gateway;

/// <summary>So many requests in a minute, under the name by which clients are told of it.</summary>
internal sealed record Quota(string Name, int PerMinute);

/// <summary>What a client has left of a quota; below nought it asked for more. All of it is back after so many seconds.</summary>
internal readonly record struct Share(Quota Of, int Left, int Seconds)
{
    public bool IsExceeded => Left < 0;
}

/// <summary>
/// Counts a client's requests in the minute that begins with the first of them, so it can be told exactly how many are left and
/// when all are back. Within any other minute it may at most make twice as many.
/// </summary>
internal sealed class Quotas(TimeProvider clock)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Quota, string Client), Minute> _minutes = [];
    private long _swept = clock.GetTimestamp();

    /// <summary>How many clients are remembered.</summary>
    public int Count => _minutes.Count;

    public Share Take(Quota quota, string client)
    {
        Sweep();
        var minute = _minutes.AddOrUpdate((quota.Name, client), _ => First(), (_, minute) => IsOver(minute.Began)
            ? First()
            : minute with { Used = Math.Min(minute.Used, quota.PerMinute) + 1 });
        var left = (Window - clock.GetElapsedTime(minute.Began)).TotalSeconds;
        return new(quota, quota.PerMinute - minute.Used, Math.Max(1, (int)Math.Ceiling(left)));
    }

    private Minute First() => new(clock.GetTimestamp(), 1);

    private bool IsOver(long began) => clock.GetElapsedTime(began) >= Window;

    // Whoever comes first after a minute forgets whose minute is over, so addresses do not pile up.
    private void Sweep()
    {
        var last = Interlocked.Read(ref _swept);
        if (!IsOver(last) || Interlocked.CompareExchange(ref _swept, clock.GetTimestamp(), last) != last)
            return;

        foreach (var known in _minutes.Where(known => IsOver(known.Value.Began)))
            _minutes.TryRemove(known);
    }

    private readonly record struct Minute(long Began, int Used);
}
