using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Domain;

/// <summary>Somebody with an account, or invited to have one, and the roles they hold.</summary>
internal sealed class Person : Aggregate
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 254;
    public const int MaxRoles = 50;

    private readonly List<RoleHeld> _roles = [];

    private Person() { }

    public PersonId Id { get; private init; }
    public string Name { get; private init; } = null!;

    /// <summary>Where an invitation goes; a peer need not have one.</summary>
    public string? Email { get; private init; }
    public PersonState State { get; private set; }
    public IReadOnlyList<RoleHeld> Roles => _roles;
    public bool IsActive => State is PersonState.Active;

    /// <summary>A member of staff is expected; they become active by accepting.</summary>
    public static Person Invite(PersonId id, OrganisationId organisation, string name, string email, IEnumerable<RoleHeld> roles)
    {
        var person = new Person { Id = id, Organisation = organisation, Name = name, Email = email, State = PersonState.Invited };
        person.ChangeRoles(roles, othersAdminister: true);
        return person;
    }

    /// <summary>
    /// The first administrator sets up the organisation; where the platform is theirs too, they are its operator.
    /// </summary>
    public static Person Found(PersonId id, OrganisationId organisation, string name, string email, bool asOperator) =>
        Begin(id, organisation, name, email,
            [RoleHeld.Of(Role.Administrator), .. asOperator ? [RoleHeld.Of(Role.Operator)] : Array.Empty<RoleHeld>()]);

    /// <summary>A peer takes up their worker's link.</summary>
    public static Person JoinAsPeer(PersonId id, OrganisationId organisation, string name) =>
        Begin(id, organisation, name, email: null, [RoleHeld.Of(Role.Peer)]);

    private static Person Begin(PersonId id, OrganisationId organisation, string name, string? email, RoleHeld[] roles)
    {
        var person = new Person { Id = id, Organisation = organisation, Name = name, Email = email, State = PersonState.Active };
        person._roles.AddRange(roles);
        person.Tell();
        return person;
    }

    public void Accept()
    {
        if (State is PersonState.Active)
            return;
        if (State is PersonState.Suspended)
            throw new RuleViolationException("person.suspended", "This account is suspended.");

        State = PersonState.Active;
        Tell();
    }

    /// <summary>
    /// Replaces the roles given by an administrator. Being a peer, and running the platform, are not theirs to give or to take.
    /// </summary>
    public void ChangeRoles(IEnumerable<RoleHeld> roles, bool othersAdminister)
    {
        RoleHeld[] wanted = [.. roles.Union(_roles.Where(held => held.Role is Role.Peer or Role.Operator))];
        if (wanted.Except(_roles).Any(held => held.Role is Role.Operator))
            throw new RuleViolationException("person.operator-is-platform",
                "Operators are accounts of the platform; an organisation cannot name one.");
        if (wanted.Except(_roles).Any(held => held.Role is Role.Peer))
            throw new RuleViolationException("person.peer-by-link", "A peer joins by the link that their worker makes.");
        if (wanted.ToHashSet().SetEquals(_roles))
            return;
        if (wanted.All(held => held.Role is not Role.Administrator))
            MustNotBeLastAdministrator(othersAdminister);

        _roles.RemoveAll(held => !wanted.Contains(held));
        _roles.AddRange(wanted.Except(_roles).ToList());
        Tell();
    }

    /// <summary>
    /// Takes up a link with an account that exists: the person acts for a peer, besides whatever else they do here.
    /// </summary>
    public void BecomePeer()
    {
        if (Holds(Role.Peer))
            return;

        _roles.Add(RoleHeld.Of(Role.Peer));
        Tell();
    }

    public void Suspend(bool othersAdminister)
    {
        if (State is PersonState.Suspended)
            return;

        MustNotBeLastAdministrator(othersAdminister);
        State = PersonState.Suspended;
        Tell();
    }

    /// <summary>Lifts the suspension: active again, or still invited where they never accepted.</summary>
    public void Resume(bool hasAccount)
    {
        if (State is not PersonState.Suspended)
            return;

        State = hasAccount ? PersonState.Active : PersonState.Invited;
        Tell();
    }

    public bool Holds(Role role) => _roles.Any(held => held.Role == role);

    private void MustNotBeLastAdministrator(bool othersAdminister)
    {
        if (IsActive && Holds(Role.Administrator) && !othersAdminister)
            throw new RuleViolationException("person.last-administrator", "Nobody else administers the organisation.");
    }

    private void Tell() =>
        Raise(new PersonChanged(Id.Value, IsActive, [.. _roles.Select(held => new HeldRole(held.Name, held.Site?.Value))]));
}
