using PeerSupport.Identity.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Tests.Domain;

public sealed class APeerLink
{
    private static readonly DateTimeOffset Now = new(2030, 1, 7, 16, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Sam = PersonId.New();
    private readonly Guid _peer = Guid.NewGuid();
    private readonly PeerLink _link;

    public APeerLink() =>
        _link = PeerLink.Make(OneTimeToken.New(), OrganisationId.New(), new(Guid.NewGuid(), _peer, "Sam"), PersonId.New(), Now);

    [Fact]
    public void Taking_it_up_links_the_peer_with_the_person()
    {
        _link.TakeUp(Sam, Now.AddDays(13));

        Assert.Equal(new PeerAccountLinked(_peer, Sam.Value), Assert.Single(_link.Events));
    }

    [Fact]
    public void It_works_once()
    {
        _link.TakeUp(Sam, Now);

        Assert.Equal("peer-link.not-open", Assert.Throws<RuleViolationException>(() => _link.TakeUp(PersonId.New(), Now)).Code);
    }

    [Fact]
    public void It_runs_out_after_two_weeks() =>
        Assert.Throws<RuleViolationException>(() => _link.TakeUp(Sam, Now.AddDays(14)));

    [Fact]
    public void Once_revoked_it_cannot_be_taken_up()
    {
        _link.Revoke(Now);

        Assert.Throws<RuleViolationException>(() => _link.TakeUp(Sam, Now));
    }

    [Fact]
    public void Its_secret_is_not_kept()
    {
        var token = OneTimeToken.New();

        Assert.NotEqual(token.Text, token.Hash);
        Assert.Equal(OneTimeToken.HashLength, token.Hash.Length);
        Assert.NotEqual(token, OneTimeToken.New());
    }
}
