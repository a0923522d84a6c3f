using Microsoft.AspNetCore.Identity;
using PeerSupport.Kernel;

namespace PeerSupport.Identity.Accounts;

/// <summary>
/// What somebody signs in with. Who they are is their <see cref="Domain.Person"/>; the account's id is a token's opaque
/// subject.
/// </summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int SignInNameMaxLength = 254;

    public PersonId Person { get; init; }
    public OrganisationId Organisation { get; init; }

    public static Account For(Domain.Person person, string signInName) =>
        new() { Id = Guid.CreateVersion7(), Person = person.Id, Organisation = person.Organisation, UserName = signInName };
}
