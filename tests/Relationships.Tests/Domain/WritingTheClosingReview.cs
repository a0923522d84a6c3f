using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class WritingTheClosingReview
{
    private readonly AgreedGoal _goal = A.Goal();
    private readonly SupportRelationship _relationship = A.Relationship();

    public WritingTheClosingReview()
    {
        _relationship.AgreementInForce(Guid.NewGuid(), A.Version(1, A.Now, goals: [_goal]));
        _relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
    }

    [Fact]
    public void What_is_left_out_stays_and_what_is_emptied_is_taken_back()
    {
        Write(new("First", "The walks", "Fewer forms", [new(_goal.GoalId, "I cook.")]));
        Write(new("Second", ToImprove: ""));

        var written = _relationship.PeerWords!;
        Assert.Equal(("Second", "The walks", null, "I cook."),
            (written.Words, written.Helped, written.ToImprove, written.About(_goal.GoalId)));

        Write(new("Third", Goals: []));
        Assert.Null(_relationship.PeerWords!.About(_goal.GoalId));
    }

    [Fact]
    public void The_words_are_about_goals_of_the_agreement() =>
        Assert.Equal("goal.not-agreed", A.RefusedWith(() => Write(new("Well", Goals: [new(Guid.NewGuid(), "I cook.")]))));

    [Fact]
    public void What_the_peer_says_in_person_comes_with_what_was_read_to_them()
    {
        var said = new Spoken(Side.Peer, InPerson: true, ReadOut: null, A.Worker, A.Now);

        Assert.Equal("in-person.not-read-out",
            A.RefusedWith(() => _relationship.WriteClosingWords(said, new("Well"))));
        Assert.Equal("in-person.not-read-out",
            A.RefusedWith(() => Rating.Rate(_relationship, new(_goal.GoalId, 1, null), said)));
    }

    [Fact]
    public void Feedback_belongs_to_the_ending_and_to_afterwards()
    {
        Assert.Equal("feedback.not-ending", A.RefusedWith(() => Give(A.ActiveRelationship())));
        Assert.True(Give(_relationship).ApartFromWorker);

        _relationship.Conclude(A.NothingFinished, A.Now);
        Give(_relationship);
    }

    private void Write(ClosingPart part) =>
        _relationship.WriteClosingWords(new(Side.Peer, InPerson: false, ReadOut: null, A.PeersAccount, A.Now), part);

    private static Feedback Give(SupportRelationship relationship) =>
        Feedback.Give(relationship, "I was rushed.", apartFromWorker: true, inPerson: false, A.PeersAccount, A.Now);
}
