using PeerSupport.Kernel;
using PeerSupport.Messages;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

/// <summary>What tests of the domain begin with.</summary>
internal static class A
{
    public const string Chicago = "America/Chicago";

    /// <summary>A Monday, 10:00 in Chicago.</summary>
    public static readonly DateTimeOffset Now = new(2030, 1, 7, 16, 0, 0, TimeSpan.Zero);
    public static readonly WhyUnfinished NothingFinished = new("Sudden", "Sudden", "Sudden");
    public static readonly PersonId Worker = PersonId.New();
    public static readonly PersonId Supervisor = PersonId.New();
    public static readonly PersonId PeersAccount = PersonId.New();

    public static SupportRelationship Relationship(bool crisisContacts = true) => SupportRelationship.Start(
        OrganisationId.New(), new(new(Guid.NewGuid()), Chicago, [], crisisContacts), Worker,
        Peer.Known("Sam", new(Channel.Phone, "555-0100", MayLeaveMessage: false)), Now);

    public static SupportRelationship ActiveRelationship(int noticeDays = 0, params string[] laterContact)
    {
        var relationship = Relationship();
        relationship.AgreementInForce(Guid.NewGuid(), Version(1, Now, noticeDays: noticeDays, laterContact: laterContact));
        return relationship;
    }

    /// <summary>The peer accepts another worker.</summary>
    public static void HandOver(this SupportRelationship relationship, PersonId worker)
    {
        relationship.ProposeWorker(worker, Supervisor, Now);
        relationship.AnswerHandover(accepts: true, new(Side.Peer, InPerson: false, ReadOut: null, PeersAccount, Now));
    }

    public static AgreementVersion Version(
        int version, DateTimeOffset holdsFrom, ContactWindow? window = null, AgreedGoal[]? goals = null, int noticeDays = 0,
        params string[] laterContact) =>
        AgreementVersion.Of(new(
            Guid.NewGuid(), Guid.NewGuid(), version, holdsFrom, window ?? WeekdaysNineToFive, 48, 90, goals ?? [],
            new(noticeDays, laterContact)));

    public static ContactWindow WeekdaysNineToFive => Window(new TimeOnly(9, 0), new TimeOnly(17, 0));

    public static ContactWindow Window(TimeOnly from, TimeOnly to) => new(Chicago,
        [.. Enumerable.Range(1, 5).Select(day => new ContactSpan((DayOfWeek)day, from, to))]);

    public static AgreedGoal Goal(decimal weight = 1, int baseline = -1) => new(Guid.NewGuid(), weight, baseline);

    public static string RefusedWith(Action act) => Assert.Throws<RuleViolationException>(act).Code;
}
