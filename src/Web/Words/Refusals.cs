using System.Globalization;
using System.Resources;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What a refusal means for the person at the page; where we have no words of our own, the service's sentence.</summary>
internal static class Refusals
{
    private static readonly ResourceManager Rules = new("PeerSupport.Web.Words.Rules", typeof(Refusals).Assembly);

    public static string Sentence(ApiException refusal) => refusal.Code switch
    {
        "contact.outside-hours" =>
            T("This was outside the agreed contact hours. If it had to be, say why below; it is then kept as an exception."),
        "" when refusal.Status is 409 => T("It failed again. Its error now is shown below."),
        "contact.in-future" => T("This lies in the future. Only a contact that has taken place is logged."),
        "contact.relationship-ended" => T("This has ended, and the agreement allows no later contact of this kind."),
        "site.no-crisis-contacts" => T("This site has no crisis contacts yet. Your administrator adds them first."),
        "conclusion.notice-too-short" => T("This is sooner than the notice you agreed. Choose a later day, or give a reason."),
        "conclusion.before-day" => T("The announced day has not come yet. Wait until then, or give a reason for ending before it."),
        "conclusion.no-review" =>
            T("The closing words are not written yet. Write them first, or give a reason for ending without them."),
        "conclusion.no-pack" => T("No resource list has been offered yet. Offer one first, or give a reason for ending without it."),
        _ when refusal.Status is 412 or 428 =>
            T("This has changed while you were writing. What it says now is shown; what you typed is kept below.")
            + " " + T("Look at both, then save again if yours still fits."),
        _ when refusal.Status is 413 => T("This file is too large."),
        _ when refusal.Status is 422 => T("This was sent once before with other words. Load the page anew to see what was saved."),
        _ when refusal.Status is 429 => T("That was a lot at once. Wait a minute, then send it again. What you typed is kept."),
        _ when refusal.Status >= 500 =>
            T("This could not be saved just now. Nothing was lost: what you typed is still here.")
            + " " + T("Please send it again in a few minutes."),
        _ => Rule(refusal.Code) ?? refusal.Message,
    };

    /// <summary>A rule's sentence in the reader's language, by the rule's code; the services speak English.</summary>
    private static string? Rule(string code) => Rules.GetString(code, CultureInfo.CurrentUICulture);
}
