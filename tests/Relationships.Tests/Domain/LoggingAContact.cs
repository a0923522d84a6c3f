using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class LoggingAContact
{
    private static readonly DateTimeOffset TenInTheMorning = A.Now, TenAtNight = A.Now.AddHours(12);

    [Fact]
    public void Within_the_hours_it_is_recorded_with_the_version_that_judged_it()
    {
        var contact = Log(A.ActiveRelationship(), TenInTheMorning);

        Assert.True(contact.WithinHours);
        Assert.Equal(1, contact.JudgedByVersion);
    }

    [Fact]
    public void By_the_worker_outside_the_hours_it_is_refused() =>
        Assert.Equal("contact.outside-hours", A.RefusedWith(() => Log(A.ActiveRelationship(), TenAtNight)));

    [Fact]
    public void By_the_worker_outside_the_hours_with_a_reason_it_is_an_exception()
    {
        var contact = Log(A.ActiveRelationship(), TenAtNight, reason: "Asked to be called after the hearing");

        Assert.True(contact.IsException);
        Assert.Equal("Asked to be called after the hearing", contact.ExceptionReason);
    }

    [Fact]
    public void By_the_peer_outside_the_hours_it_is_recorded_and_no_exception()
    {
        var contact = Log(A.ActiveRelationship(), TenAtNight, Side.Peer);

        Assert.False(contact.WithinHours);
        Assert.False(contact.IsException);
    }

    [Fact]
    public void It_is_judged_by_the_version_in_force_at_its_own_time()
    {
        var relationship = A.ActiveRelationship();
        var evenings = A.Version(2, A.Now.AddDays(7), A.Window(new(18, 0), new(23, 0)));
        relationship.AgreementInForce(Guid.NewGuid(), evenings);

        Assert.Equal(1, Log(relationship, TenInTheMorning.AddDays(6), now: A.Now.AddDays(10), by: Side.Peer).JudgedByVersion);
        Assert.True(Log(relationship, TenInTheMorning.AddDays(4), now: A.Now.AddDays(10)).WithinHours);
        Assert.True(Log(relationship, TenAtNight.AddDays(7), now: A.Now.AddDays(10)).WithinHours);
        Assert.Equal(
            "contact.outside-hours",
            A.RefusedWith(() => Log(relationship, TenInTheMorning.AddDays(8), now: A.Now.AddDays(10))));
    }

    [Fact]
    public void Before_the_first_version_it_is_judged_by_the_drafts_suggestion()
    {
        var relationship = A.Relationship();
        relationship.AgreementDrafted(Guid.NewGuid(), A.WeekdaysNineToFive);

        Assert.Equal(0, Log(relationship, TenInTheMorning).JudgedByVersion);
        Assert.Equal("contact.outside-hours", A.RefusedWith(() => Log(relationship, TenAtNight)));
    }

    [Fact]
    public void While_no_hours_are_known_it_is_recorded_unjudged()
    {
        var contact = Log(A.Relationship(), TenAtNight);

        Assert.Null(contact.WithinHours);
        Assert.Null(contact.JudgedByVersion);
    }

    [Fact]
    public void It_lies_at_most_five_minutes_in_the_future()
    {
        Assert.Equal(
            "contact.in-future",
            A.RefusedWith(() => Log(A.Relationship(), A.Now.AddMinutes(5).AddSeconds(1), now: A.Now)));

        Log(A.Relationship(), A.Now.AddMinutes(5), now: A.Now);
    }

    [Fact]
    public void It_serves_the_relationship_or_a_goal_of_the_agreement() =>
        Assert.Equal("goal.not-agreed", A.RefusedWith(() => Log(A.ActiveRelationship(), TenInTheMorning, goal: Guid.NewGuid())));

    [Fact]
    public void A_passage_is_withheld_from_the_peer_only_with_a_reason_and_by_the_worker()
    {
        Assert.Equal("contact.withheld-without-reason", A.RefusedWith(() => Withheld.By(Side.Worker, "About Kim", null)));
        Assert.Equal(
            "contact.withholding-not-the-peers", A.RefusedWith(() => Withheld.By(Side.Peer, "About Kim", "Protects Kim")));

        var withheld = Withheld.By(Side.Worker, "About Kim", "Protects Kim");
        var told = new TookPlace(A.Now, ContactKind.Call, null, null, Side.Peer, "A talk.", null, Withheld: withheld);
        var contact = Contact.Log(A.ActiveRelationship(), told, null, A.Worker, [], A.Now);
        Assert.Equal(("A talk.", "About Kim", "Protects Kim"), (contact.Note, contact.Withheld!.Text, contact.Withheld.Reason));
    }

    [Fact]
    public void What_took_place_before_the_ending_is_still_written_down_afterwards()
    {
        var (concluded, withdrawn) = (A.ActiveRelationship(), A.Relationship());
        concluded.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
        concluded.Conclude(A.NothingFinished, A.Now);
        withdrawn.Withdraw(A.Now);

        foreach (var ended in (SupportRelationship[])[concluded, withdrawn])
        {
            Log(ended, A.Now.AddMinutes(-1), now: A.Now.AddDays(1));
            Assert.Equal("contact.relationship-ended", A.RefusedWith(() => Log(ended, A.Now, now: A.Now.AddDays(1))));
        }
    }

    [Fact]
    public void After_a_withdrawal_it_is_refused()
    {
        var relationship = A.Relationship();
        relationship.Withdraw(A.Now);

        Assert.Equal("contact.relationship-ended", A.RefusedWith(() => Log(relationship, TenInTheMorning)));
    }

    [Fact]
    public void After_the_ending_only_the_kinds_that_the_agreement_allows_are_recorded()
    {
        var relationship = A.ActiveRelationship(laterContact: "message");
        relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
        relationship.Conclude(A.NothingFinished, A.Now);

        Log(relationship, TenInTheMorning, kind: ContactKind.Message);
        Assert.Equal(
            "contact.relationship-ended",
            A.RefusedWith(() => Log(relationship, TenInTheMorning, kind: ContactKind.Call)));
    }

    [Fact]
    public void Once_the_peer_has_left_only_the_peer_reaches_out()
    {
        var relationship = A.ActiveRelationship();
        relationship.BeginConclusion(EndingKind.ByPeer, new(2030, 1, 7), null, A.Now);

        Assert.Equal("contact.peer-left", A.RefusedWith(() => Log(relationship, TenInTheMorning)));
        Log(relationship, TenInTheMorning, Side.Peer);
        Log(relationship, TenInTheMorning.AddMinutes(-30));
    }

    private static Contact Log(
        SupportRelationship relationship, DateTimeOffset at, Side by = Side.Worker, ContactKind kind = ContactKind.Call,
        string? reason = null, Guid? goal = null, DateTimeOffset? now = null) =>
        Contact.Log(relationship, new(at, kind, Channel.Phone, 10, by, null, goal), reason, A.Worker, [], now ?? at);
}
