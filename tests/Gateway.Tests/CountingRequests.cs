using Microsoft.Extensions.Time.Testing;

namespace PeerSupport.Gateway.Tests;

public sealed class CountingRequests
{
    private static readonly Quota Quota = new("some", 3);
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Exactly_the_quota_is_let_through_however_many_ask_at_once()
    {
        var quotas = new Quotas(_clock);

        var refused = 0;
        Parallel.For(0, 1000, _ =>
        {
            if (quotas.Take(Quota, "client").IsExceeded)
                Interlocked.Increment(ref refused);
        });

        Assert.Equal(1000 - Quota.PerMinute, refused);
    }

    [Fact]
    public void Clients_whose_minute_is_over_are_forgotten()
    {
        var quotas = new Quotas(_clock);
        for (var client = 0; client < 100; client++)
            quotas.Take(Quota, $"client {client}");
        Assert.Equal(100, quotas.Count);

        _clock.Advance(Quotas.Window);
        quotas.Take(Quota, "another");

        Assert.Equal(1, quotas.Count);
    }

    [Fact]
    public void Asking_in_vain_does_not_put_off_the_end_of_the_minute()
    {
        var quotas = new Quotas(_clock);
        for (var second = 0; second < 60; second++, _clock.Advance(TimeSpan.FromSeconds(1)))
            quotas.Take(Quota, "client");

        Assert.Equal(2, quotas.Take(Quota, "client").Left);
    }
}
