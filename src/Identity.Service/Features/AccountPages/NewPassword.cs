using PeerSupport.Identity.Accounts;

namespace PeerSupport.Identity.Features.AccountPages;

internal static class NewPassword
{
    public const int MaxLength = 200;
    public static readonly string Hint = $"At least {AccountsExtensions.PasswordMinLength} characters; a few words are good.";
}
