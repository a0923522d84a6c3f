using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Kernel;
using static PeerSupport.Identity.Pages.Text;

namespace PeerSupport.Identity.Accounts;

/// <summary>
/// Checks what somebody signs in with, and makes accounts. The answer to an unknown name or a locked one is that to a wrong
/// password, and takes as long.
/// </summary>
internal sealed class Credentials(
    UserManager<Account> accounts, SignInManager<Account> signIn, TokenClaims claims, IPasswordHasher<Account> hasher,
    IOpenIddictTokenManager tokens)
{
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(new Account(), "nobody's");

    /// <summary>The account and its active person, or nobody: unknown, wrong, locked and suspended look alike.</summary>
    public async Task<(Account Account, Person Person)?> Check(string signInName, string password, CancellationToken cancellation)
    {
        if (await accounts.FindByNameAsync(signInName.Trim()) is not { } account || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(new Account(), NobodysHash, password);
            return null;
        }

        var verdict = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return verdict.Succeeded && await claims.PersonOf(account, cancellation) is { } person ? (account, person) : null;
    }

    /// <summary>Signs the browser in, until it is closed.</summary>
    public Task SignIn(Account account) => signIn.SignInAsync(account, isPersistent: false);

    /// <summary>Signs this person out on every device: no browser stays signed in and no token is renewed.</summary>
    public async Task SignOutEverywhere(PersonId person, CancellationToken cancellation)
    {
        if (await accounts.Users.SingleOrDefaultAsync(a => a.Person == person, cancellation) is not { } account)
            return;
        if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } refused)
            throw new InvalidOperationException($"The security stamp stayed: {refused}.");
        await tokens.RevokeBySubjectAsync(account.Id.ToString("N"), cancellation);
    }

    /// <summary>Makes the account; saves all that is tracked with it. What is wrong otherwise, by field.</summary>
    public async Task<Dictionary<string, string>> Create(Person person, string signInName, string password)
    {
        var made = await accounts.CreateAsync(Account.For(person, signInName.Trim()), password);
        return made.Errors.GroupBy(error => error.Code.Contains("Password", StringComparison.Ordinal) ? "Password" : "SignInName")
            .ToDictionary(field => field.Key, field => string.Join(" ", field.Select(Sentence).Distinct()));
    }

    private static string Sentence(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => T("Use at least {0} characters.", AccountsExtensions.PasswordMinLength),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => T("Use more different characters."),
        nameof(IdentityErrorDescriber.DuplicateUserName) => T("This sign-in name cannot be used. If you have an account, sign in with it; else choose another."),
        nameof(IdentityErrorDescriber.InvalidUserName) => T("Use an e-mail address, or letters, digits and . - _ only."),
        _ => T("This cannot be used."),
    };
}
