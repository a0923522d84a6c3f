using System.Text.RegularExpressions;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class CorrectingThePeersRecord
{
    private static readonly Reach Phone = new(Channel.Phone, "555-0100", MayLeaveMessage: false);
    private static readonly Reach Mail = new(Channel.Email, "sam@example.org", MayLeaveMessage: true);
    private readonly SupportRelationship _relationship = A.Relationship();

    [Fact]
    public void A_first_name_and_one_way_to_reach_them_are_enough()
    {
        Assert.Equal(("Sam", null), (_relationship.Peer.FirstName, _relationship.Peer.Language));
        Assert.Equal([Phone], _relationship.Peer.Ways);
    }

    [Fact]
    public void The_ways_to_reach_the_peer_stay_in_the_order_given_each_with_whether_a_message_may_be_left()
    {
        _relationship.CorrectPeer("Samira", "es-MX", [Mail, Phone]);

        Assert.Equal(("Samira", "es-MX"), (_relationship.Peer.FirstName, _relationship.Peer.Language));
        Assert.Equal([Mail, Phone], _relationship.Peer.Ways);
    }

    [Fact]
    public void One_way_to_reach_the_peer_is_always_left_and_there_are_ten_at_most()
    {
        Assert.Equal("peer.ways-to-reach", A.RefusedWith(() => _relationship.CorrectPeer("Sam", null, [])));

        _relationship.CorrectPeer("Sam", null, Numbers(Peer.MaxWays));
        Assert.Equal(
            "peer.ways-to-reach", A.RefusedWith(() => _relationship.CorrectPeer("Sam", null, Numbers(Peer.MaxWays + 1))));

        static Reach[] Numbers(int count) =>
            [.. Enumerable.Range(0, count).Select(at => new Reach(Channel.Phone, $"555-{at}", false))];
    }

    [Fact]
    public void No_way_is_there_twice() => Assert.Equal("peer.way-twice", A.RefusedWith(
        () => _relationship.CorrectPeer("Sam", null, [Phone, Phone with { MayLeaveMessage = true }])));

    [Fact]
    public void Once_it_has_ended_nobody_changes_it()
    {
        _relationship.Withdraw(A.Now);

        Assert.Equal("peer.relationship-ended", A.RefusedWith(() => _relationship.CorrectPeer("Sam", "es", [Phone])));
        _relationship.CorrectPeer("Sam", null, [Phone]);
        Assert.Equal([Phone], _relationship.Peer.Ways);
    }

    [Theory]
    [InlineData("es", true)]
    [InlineData("es-MX", true)]
    [InlineData("es-419", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("sgn-ase", false)]
    [InlineData("ase", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("Spanish", false)]
    [InlineData("es_MX", false)]
    [InlineData("e", false)]
    [InlineData("es-", false)]
    public void A_language_is_a_tag_of_BCP_47(string tag, bool valid) =>
        Assert.Equal(valid, Regex.IsMatch(tag, Peer.LanguagePattern));
}
