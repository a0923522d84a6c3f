using PeerSupport.Agreements.Domain;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class GivingAConsent
{
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void It_is_the_peer_s_alone_to_give_and_to_take_back()
    {
        Assert.Equal("consent.not-the-peer", Refusal(() => Consent.Give(_agreement, Terms(), By(Side.Worker))));
        var consent = Consent.Give(_agreement, Terms(), By(Side.Peer));
        Assert.Equal("consent.not-the-peer", Refusal(() => consent.Revoke(By(Side.Worker))));
        Assert.True(consent.IsInForceAt(Now));
    }

    [Fact]
    public void It_holds_to_the_end_of_its_last_day_where_the_agreement_is()
    {
        var consent = Consent.Give(_agreement, Terms(new DateOnly(2030, 1, 8)), By(Side.Peer));
        var midnightInChicago = new DateTimeOffset(2030, 1, 9, 6, 0, 0, TimeSpan.Zero);

        Assert.Equal(midnightInChicago, consent.HoldsUntil);
        Assert.True(consent.IsInForceAt(midnightInChicago.AddTicks(-1)));
        Assert.False(consent.IsInForceAt(midnightInChicago));
        Assert.False(consent.IsInForceAt(Now.AddTicks(-1)));
    }

    [Theory]
    [InlineData("Atlantic/Azores", "2030-10-26", "2030-10-27T00:00Z")]
    [InlineData("America/Havana", "2030-11-02", "2030-11-03T04:00Z")]
    [InlineData("America/Havana", "2030-03-09", "2030-03-10T05:00Z")]
    public void Its_last_day_is_over_when_the_next_begins_though_that_midnight_comes_twice_or_not_at_all(
        string zone, string last, string over) =>
        Assert.Equal(DateTimeOffset.Parse(over, null), Terms(DateOnly.Parse(last, null)).HoldsUntil(zone, Now));

    [Theory]
    [InlineData("2030-01-06")]
    [InlineData("2081-01-01")]
    [InlineData("9999-12-31")]
    public void It_does_not_end_before_it_begins_nor_in_another_age(string last) => Assert.Equal("consent.expiry",
        Refusal(() => Consent.Give(_agreement, Terms(DateOnly.Parse(last, null)), By(Side.Peer))));

    [Fact]
    public void It_may_end_today() =>
        Assert.True(Consent.Give(_agreement, Terms(new DateOnly(2030, 1, 7)), By(Side.Peer)).IsInForceAt(Now.AddHours(5)));

    [Fact]
    public void Taken_back_it_holds_no_longer_and_taking_it_back_again_changes_nothing()
    {
        var consent = Consent.Give(_agreement, Terms(), By(Side.Peer));
        consent.Revoke(By(Side.Peer, Now.AddHours(1)));
        consent.Revoke(By(Side.Peer, Now.AddHours(2)));

        Assert.True(consent.IsInForceAt(Now.AddMinutes(59)));
        Assert.False(consent.IsInForceAt(Now.AddHours(1)));
        Assert.Equal(Now.AddHours(1), consent.Revoked?.At);
        Assert.Equal(
            new ConsentRevoked(_agreement.Id.Value, _agreement.Relationship.Value, consent.Id.Value, Now.AddHours(1)),
            Assert.Single(consent.Events));
    }

    [Fact]
    public void After_the_agreement_has_ended_none_is_given_but_any_is_taken_back()
    {
        var consent = Consent.Give(_agreement, Terms(), By(Side.Peer));
        _agreement.End(Now.AddDays(1));

        Assert.Equal("agreement.ended", Refusal(() => Consent.Give(_agreement, Terms(), By(Side.Peer, Now.AddDays(1)))));
        consent.Revoke(By(Side.Peer, Now.AddDays(2)));
        Assert.NotNull(consent.Revoked);
    }

    [Fact]
    public void It_says_with_whom_for_what_and_what() => Assert.Equal("consent.words",
        Refusal(() => Consent.Give(_agreement, new("Clinic", " ", "My goals", null), By(Side.Peer))));

    [Theory]
    [InlineData("riverside  CLINIC ", "planning care", true)]
    [InlineData("Riverside Clinic", "Planning  Care", true)]
    [InlineData("Riverside", "Planning care", false)]
    [InlineData("Riverside Clinic", "Billing", false)]
    public void It_covers_its_own_recipient_and_purpose(string recipient, string purpose, bool covered) =>
        Assert.Equal(covered, Consent.Give(_agreement, Terms(), By(Side.Peer))
            .Covers(new(recipient, purpose, "My goals", null, null, null)));

    private static ConsentTerms Terms(DateOnly? expiresOn = null) =>
        new("Riverside Clinic", "Planning care", "My goals and how far I have come", expiresOn);
}
