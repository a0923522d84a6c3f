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
        "noticed" => T("It is off the list of what is new."),
        "concern-answered" => T("Your answer is saved. Everybody who may see the concern can read it."),
        "reflection" => T("Saved. Only you can read it."),
        "reflection-shared" => T("Shared. Only what you were shown has left."),
        "reflection-private" => T("It is yours alone again."),
        "session" => T("The session is planned."),
        "notes" => T("The notes are saved."),
        "resumed" => T("Going on."),
        "seen" => T("Marked as seen."),
        "meeting" => T("The meeting is planned."),
        "moved" => T("The meeting is changed."),
        "cancelled" => T("The meeting is cancelled. Nobody has to say why."),
        "kept" => T("Saved: the meeting took place."),
        "cover" => T("The cover is arranged."),
        "cover-moved" => T("The cover ends on the new day."),
        "cover-off" => T("The cover is called off."),
        "worker-proposed" => T("Proposed. Nothing changes before they have said yes."),
        "worker-back" => T("The proposal is taken back."),
        "worker-accepted" => T("Saved. Somebody new is at work here now."),
        "worker-declined" => T("Saved. Nothing changes."),
        "calendar-off" => T("The address of your calendar no longer works."),
        "details" => T("The details are saved."),
        "withdrawn" => T("Stopped. No reason is needed."),
        _ => null,
    };
}
