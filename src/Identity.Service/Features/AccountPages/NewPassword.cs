using PeerSupport.Identity.Accounts;
using static PeerSupport.Identity.Pages.Text;

namespace PeerSupport.Identity.Features.AccountPages;

internal static class NewPassword
{
    public const int MaxLength = 200;
    public static string Hint => T("At least {0} characters; a few words are good.", AccountsExtensions.PasswordMinLength);
}
