using PeerSupport.Identity.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Tests.Domain;

public sealed class APerson
{
    private static readonly SiteId Site = SiteId.New();
    private static readonly RoleHeld Worker = RoleHeld.Of(Role.Worker, Site), Administrator = RoleHeld.Of(Role.Administrator);
    private readonly Person _person = Person.Invite(PersonId.New(), OrganisationId.New(), "Lin", "lin@example.org", [Worker]);

    [Fact]
    public void Accepting_twice_is_accepting_once()
    {
        _person.Accept();
        _person.Accept();

        Assert.True(_person.IsActive);
        Assert.Equal([false, true], _person.Events.Cast<PersonChanged>().Select(e => e.IsActive));
    }

    [Fact]
    public void Who_is_suspended_cannot_accept()
    {
        _person.Suspend(othersAdminister: true);

        Assert.Equal("person.suspended", Assert.Throws<RuleViolationException>(_person.Accept).Code);
    }

    [Fact]
    public void The_same_roles_again_are_not_told()
    {
        _person.ChangeRoles([Worker, Worker], othersAdminister: true);

        Assert.Single(_person.Events);
    }

    [Fact]
    public void A_peer_stays_a_peer_whatever_else_they_become()
    {
        _person.BecomePeer();

        _person.ChangeRoles([Administrator], othersAdminister: true);

        Assert.Equal([Role.Peer, Role.Administrator], _person.Roles.Select(held => held.Role));
    }

    [Fact]
    public void An_operator_stays_one_whatever_an_administrator_leaves_out_and_nobody_new_gets_it()
    {
        var founder = Person.Found(PersonId.New(), OrganisationId.New(), "Ada", "ada@example.org", asOperator: true);

        founder.ChangeRoles([Administrator], othersAdminister: false);

        Assert.True(founder.Holds(Role.Operator));
        Assert.Equal("person.operator-is-platform", Assert.Throws<RuleViolationException>(
            () => _person.ChangeRoles([Administrator, RoleHeld.Of(Role.Operator)], othersAdminister: true)).Code);
    }

    [Fact]
    public void The_last_administrator_can_neither_go_nor_step_down()
    {
        var founder = Person.Found(PersonId.New(), OrganisationId.New(), "Ada", "ada@example.org", asOperator: false);

        Assert.Equal("person.last-administrator",
            Assert.Throws<RuleViolationException>(() => founder.Suspend(othersAdminister: false)).Code);
        Assert.Equal("person.last-administrator",
            Assert.Throws<RuleViolationException>(() => founder.ChangeRoles([Worker], othersAdminister: false)).Code);
    }
}
