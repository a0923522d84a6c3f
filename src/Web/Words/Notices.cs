using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What is said at the top of the page after something was done; addresses carry only the code.</summary>
internal static class Notices
{
    public static string? Of(string? code) => code switch
    {
        "started" => "Saved. The agreement is being drafted from the site's usual text.",
        "contact" => "The contact is logged.",
        "contact-outside" => "Thank you, it is logged. It was outside the agreed hours; that is never held against you.",
        "proposed" => "Saved as a proposal. It counts once you have both accepted it.",
        "accepted" => "Your acceptance is saved.",
        "accepted-in-person" => "The acceptance in person is saved, with what was read out.",
        "removed" => "Saved. It is taken out once you have both accepted that.",
        "rated" => "The rating is saved.",
        "ending" => "The ending is announced.",
        "words" => "The words are saved.",
        "pack" => "The list is saved.",
        "offered" => "The list has been offered.",
        "answered" => "The answer is saved.",
        "link-revoked" => "The link no longer works.",
        "completed" => "This has ended. Everything stays readable.",
        "paused" => "Paused. You can go on whenever you are both ready.",
        "resumed" => "Going on.",
        "withdrawn" => "Stopped. No reason is needed.",
        "saved" => T("Saved."),
        "roles" => T("Saved. The roles count within a few minutes, or from the next sign-in on."),
        "suspended" => T("Suspended. They can no longer sign in."),
        "reinstated" => T("The suspension is lifted. They can sign in again."),
        "partner-removed" => T("Removed. The partner’s secret works no longer."),
        _ => null,
    };
}
