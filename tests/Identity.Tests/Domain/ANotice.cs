using PeerSupport.Identity.Domain;
using PeerSupport.Kernel;

namespace PeerSupport.Identity.Tests.Domain;

public class ANotice
{
    private static readonly DateTimeOffset Now = new(2030, 1, 7, 16, 0, 0, TimeSpan.Zero);
    private readonly Notice _notice = Notice.To(PersonId.New());

    [Fact]
    public void The_first_goes_at_once_and_the_next_an_hour_later()
    {
        _notice.Ask(Now);
        Assert.Equal(Now, _notice.DueAt);

        _notice.Sent(Now);
        _notice.Ask(Now.AddMinutes(10));
        _notice.Ask(Now.AddMinutes(20));
        Assert.Equal(Now.AddHours(1), _notice.DueAt);
    }

    [Fact]
    public void After_a_quiet_hour_it_goes_at_once_again()
    {
        _notice.Ask(Now);
        _notice.Sent(Now);
        _notice.Ask(Now.AddHours(3));

        Assert.Equal(Now.AddHours(3), _notice.DueAt);
    }

    [Fact]
    public void Each_attempt_in_vain_makes_the_pause_longer_up_to_an_hour_and_after_days_it_ends()
    {
        _notice.Ask(Now);
        List<double?> pauses = [];
        for (var attempt = 1; attempt <= Notice.MaxAttempts; attempt++)
        {
            _notice.Attempt(Now);
            _notice.Ask(Now);
            pauses.Add(attempt < Notice.MaxAttempts ? (_notice.DueAt - Now)?.TotalMinutes : null);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], pauses.Take(8));
        Assert.Equal(60, pauses[^2]);
    }

    [Fact]
    public void Given_up_it_begins_afresh_with_what_is_new_then()
    {
        _notice.Ask(Now);
        for (var attempt = 1; attempt <= Notice.MaxAttempts; attempt++)
            _notice.Attempt(Now);
        Assert.Null(_notice.DueAt);

        _notice.Ask(Now.AddDays(4));
        _notice.Attempt(Now.AddDays(4));
        Assert.Equal(Now.AddDays(4).AddMinutes(1), _notice.DueAt);
    }
}
