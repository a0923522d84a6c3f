using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What is said at the top of the page after something was done; addresses carry only the code.</summary>
internal static class Notices
{
    public static string? Of(string? code) => code switch
    {
        "started" => T("Saved. The agreement is being drafted from the site's usual text."),
        "contact" => T("The contact is logged."),
        "contact-outside" => T("Thank you, it is logged. It was outside the agreed hours; that is never held against you."),
        "proposed" => T("Saved as a proposal. It counts once you have both accepted it."),
        "accepted" => T("Your acceptance is saved."),
        "accepted-in-person" => T("The acceptance in person is saved, with what was read out."),
        "removed" => T("Saved. It is taken out once you have both accepted that."),
        "rated" => T("The rating is saved."),
        "ending" => T("The ending is announced."),
        "words" => T("The words are saved."),
        "pack" => T("The list is saved."),
        "offered" => T("The list has been offered."),
        "answered" => T("The answer is saved."),
        "link-revoked" => T("The link no longer works."),
        "completed" => T("This has ended. Everything stays readable."),
        "paused" => T("Paused. You can go on whenever you are both ready."),
        "resumed" => T("Going on."),
        "withdrawn" => T("Stopped. No reason is needed."),
        "sent-again" => T("It was taken this time."),
        "saved" => T("Saved."),
        "roles" => T("Saved. The roles count within a few minutes, or from the next sign-in on."),
        "suspended" => T("Suspended. They can no longer sign in."),
        "reinstated" => T("The suspension is lifted. They can sign in again."),
        "partner-removed" => T("Removed. The partner’s secret works no longer."),
        _ => null,
    };
}
