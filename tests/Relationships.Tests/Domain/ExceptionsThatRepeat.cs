using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class ExceptionsThatRepeat
{
    private const int Enough = 3;

    [Fact]
    public void Enough_of_them_suggest_to_amend_the_hours_and_fewer_do_not()
    {
        var relationship = A.ActiveRelationship();

        relationship.NoticeExceptions(Times(2), Enough, A.Now.AddDays(2));
        Assert.Null(relationship.HoursInDoubtSince);

        relationship.NoticeExceptions(Times(3), Enough, A.Now.AddDays(3));
        relationship.NoticeExceptions(Times(4), Enough, A.Now.AddDays(4));
        Assert.Equal(A.Now.AddDays(3), relationship.HoursInDoubtSince);
    }

    [Fact]
    public void An_amendment_begins_afresh()
    {
        var relationship = A.ActiveRelationship();
        relationship.NoticeExceptions(Times(3), Enough, A.Now.AddDays(3));

        relationship.AgreementInForce(Guid.NewGuid(), A.Version(3, A.Now.AddDays(4)));
        relationship.NoticeExceptions(Times(4), Enough, A.Now.AddDays(5));
        Assert.Null(relationship.HoursInDoubtSince);
    }

    [Fact]
    public void An_older_version_that_is_heard_late_takes_nothing_back()
    {
        var relationship = A.Relationship();
        relationship.AgreementInForce(Guid.NewGuid(), A.Version(2, A.Now));
        relationship.NoticeExceptions(Times(3), Enough, A.Now.AddDays(3));

        relationship.AgreementInForce(Guid.NewGuid(), A.Version(1, A.Now.AddDays(-30)));

        Assert.Equal(A.Now.AddDays(3), relationship.HoursInDoubtSince);
    }

    [Fact]
    public void Before_an_agreement_there_is_nothing_to_amend_and_after_it_no_more()
    {
        var (early, late) = (A.Relationship(), A.ActiveRelationship());
        late.NoticeExceptions(Times(3), Enough, A.Now.AddDays(3));

        early.NoticeExceptions(Times(9), Enough, A.Now.AddDays(9));
        late.BeginConclusion(EndingKind.Planned, new(2030, 2, 1), null, A.Now.AddDays(4));

        Assert.Null(early.HoursInDoubtSince);
        Assert.Null(late.HoursInDoubtSince);
    }

    private static IEnumerable<DateTimeOffset> Times(int count) => Enumerable.Range(1, count).Select(day => A.Now.AddDays(day));
}
