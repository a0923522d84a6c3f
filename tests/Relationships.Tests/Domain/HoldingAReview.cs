using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class HoldingAReview
{
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Fact]
    public void It_falls_due_by_the_agreed_interval_since_the_first_version_or_the_last_review()
    {
        var relationship = A.ActiveRelationship();
        Assert.Equal(Today.AddDays(90), relationship.ReviewDueOn);

        relationship.AgreementInForce(Guid.NewGuid(), A.Version(2, A.Now.AddDays(10)) with { ReviewEveryDays = 30 });
        Assert.Equal(Today.AddDays(30), relationship.ReviewDueOn);

        Hold(relationship, A.Now.AddDays(20));
        Assert.Equal(Today.AddDays(50), relationship.ReviewDueOn);
        Assert.Null(A.Relationship().ReviewDueOn);
    }

    [Fact]
    public void The_order_in_which_versions_are_heard_does_not_matter()
    {
        var relationship = A.Relationship();
        relationship.AgreementInForce(Guid.NewGuid(), A.Version(2, A.Now.AddDays(10)) with { ReviewEveryDays = 30 });
        relationship.AgreementInForce(Guid.NewGuid(), A.Version(1, A.Now));

        Assert.Equal(Today.AddDays(30), relationship.ReviewDueOn);
    }

    [Fact]
    public void Its_day_is_the_one_in_the_relationships_zone()
    {
        var lateEvening = new DateTimeOffset(2030, 1, 10, 5, 0, 0, TimeSpan.Zero);

        Assert.Equal(new(2030, 1, 9), Hold(A.ActiveRelationship(), lateEvening).HeldOn);
    }

    [Fact]
    public void The_scores_stay_as_they_stood_on_that_day()
    {
        var goal = A.Goal(baseline: -1);
        var relationship = A.Relationship();
        relationship.AgreementInForce(Guid.NewGuid(), A.Version(1, A.Now, goals: [goal]));
        Rating[] ratings =
        [
            Rate(relationship, goal, Side.Peer, 0, A.Now.AddDays(1)),
            Rate(relationship, goal, Side.Peer, 2, A.Now.AddDays(3)),
            Rate(relationship, goal, Side.Worker, 1, A.Now.AddDays(2).AddHours(15)),
        ];

        var review = Review.Hold(relationship, Today.AddDays(2), ratings, A.Worker, A.Now.AddDays(4));

        Assert.Equal(new ReviewScores(40, 50, null, null), review.Scores);
    }

    [Fact]
    public void What_asked_for_it_until_that_day_is_dealt_with_and_what_came_later_is_not()
    {
        var relationship = A.ActiveRelationship();
        relationship.NoticeConcern(A.Now.AddDays(1));
        relationship.NoticeAskedConversation(A.Now.AddDays(3));

        Review.Hold(relationship, Today.AddDays(2), [], A.Worker, A.Now.AddDays(4));

        Assert.Equal([new(ReviewReason.ConversationAsked, A.Now.AddDays(3))], relationship.ReviewFlags);
    }

    [Fact]
    public void Exceptions_that_were_looked_at_do_not_count_again()
    {
        var relationship = A.ActiveRelationship();
        DateTimeOffset[] looked = [A.Now.AddDays(1), A.Now.AddDays(2), A.Now.AddDays(3)];
        relationship.NoticeExceptions(looked, 3, A.Now.AddDays(3));

        Hold(relationship, A.Now.AddDays(3));
        relationship.NoticeExceptions([.. looked, A.Now.AddDays(4)], 3, A.Now.AddDays(4));

        Assert.Null(relationship.HoursInDoubtSince);
    }

    [Fact]
    public void A_change_of_worker_asks_for_one_once_there_is_an_agreement()
    {
        var (agreed, early) = (A.ActiveRelationship(), A.Relationship());
        agreed.HandOver(new(Guid.NewGuid()));
        early.HandOver(new(Guid.NewGuid()));

        Assert.Equal([new(ReviewReason.WorkerChanged, A.Now)], agreed.ReviewFlags);
        Assert.Empty(early.ReviewFlags);
    }

    [Fact]
    public void It_is_refused_ahead_of_time_twice_a_day_before_the_agreement_and_after_the_ending()
    {
        var relationship = A.ActiveRelationship();
        Assert.Equal("review.in-future", A.RefusedWith(() => Review.Hold(relationship, Today.AddDays(1), [], A.Worker, A.Now)));
        Assert.Equal("review.not-agreed", A.RefusedWith(() => Review.Hold(relationship, Today.AddDays(-1), [], A.Worker, A.Now)));
        Assert.Equal("review.not-agreed", A.RefusedWith(() => Hold(A.Relationship(), A.Now)));

        var held = Hold(relationship, A.Now);
        Assert.Equal("review.not-after-the-last", A.RefusedWith(() => Hold(relationship, A.Now)));

        relationship.BeginConclusion(EndingKind.Forced, Today, null, A.Now);
        relationship.Conclude(A.NothingFinished, A.Now);
        Assert.Equal("review.relationship-ended", A.RefusedWith(() => Hold(relationship, A.Now.AddDays(1))));
        Assert.Equal("review.relationship-ended", A.RefusedWith(() => held.Write(relationship, "Well.", Spoken(Side.Worker))));
    }

    [Fact]
    public void What_the_peer_wrote_themself_only_they_replace()
    {
        var relationship = A.ActiveRelationship();
        var review = Hold(relationship, A.Now);

        review.Write(relationship, "As I said it.", Spoken(Side.Peer, readOut: "How was it?"));
        review.Write(relationship, "As I write it.", Spoken(Side.Peer));

        Assert.Equal("review.peers-own-words",
            A.RefusedWith(() => review.Write(relationship, "No.", Spoken(Side.Peer, readOut: "How was it?"))));
        Assert.Equal("As I write it.", review.PeerWords!.Words);
        Assert.Null(review.WorkerWords);
    }

    private static Review Hold(SupportRelationship relationship, DateTimeOffset now) =>
        Review.Hold(relationship, null, [], A.Worker, now);

    private static Spoken Spoken(Side side, string? readOut = null) =>
        new(side, InPerson: readOut is not null, readOut, A.Worker, A.Now);

    private static Rating Rate(SupportRelationship relationship, AgreedGoal goal, Side side, int level, DateTimeOffset at) =>
        Rating.Rate(relationship, new(goal.GoalId, level, null), new(side, InPerson: false, null, A.Worker, at));
}
