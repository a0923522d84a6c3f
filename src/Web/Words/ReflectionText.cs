using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>The parts and passages of a reflection, each with the question that may help to begin it.</summary>
internal static class ReflectionText
{
    /// <summary>Stands where a name stood.</summary>
    public const string Masked = "[…]";

    /// <summary>In their order, with the questions that the service offers, in the reader's language.</summary>
    public static IReadOnlyList<ReflectionPartText> Parts =>
    [
        new("Established", T("How it began"), words => words.Established,
        [
            Thoughts(T("How did the two of you begin? What helped an ordinary conversation to happen?")),
            Feelings(T("What was it like for you to meet? What of your own story stirred?")),
            Insights(T("What did you learn about how trust comes about, or does not?")),
            RoleChanges(T("What will you do differently the next time you get to know somebody?")),
        ]),
        new("Maintained", T("How it went on"), words => words.Maintained,
        [
            Thoughts(T("What kept it going? Where did what you had agreed help, and where was it in the way?")),
            Feelings(T("When were you at ease, and when were you worried, tired or angry?")),
            Insights(T("What do you see now about boundaries, yours and theirs?")),
            RoleChanges(T("What has changed in how you understand your part?")),
        ]),
        new("Concluded", T("How it ended"), words => words.Concluded,
        [
            Thoughts(T("How did it end, and who chose that? What was said, what was not?")),
            Feelings(T("What did the ending leave you with?")),
            Insights(T("Looking back at the whole way: what made a difference?")),
            RoleChanges(T("What do you take with you into the next relationship, and what do you need for it?")),
        ]),
    ];

    /// <summary>Which part is on somebody's mind in this phase of a relationship.</summary>
    public static string PartOf(string? phase) => phase switch
    {
        "active" or "paused" => "Maintained",
        "concluding" or "concluded" or "withdrawn" => "Concluded",
        _ => "Established",
    };

    private static PassageText Thoughts(string prompt) => new("Thoughts", T("Thoughts"), prompt, said => said.Thoughts);

    private static PassageText Feelings(string prompt) => new("Feelings", T("Feelings"), prompt, said => said.Feelings);

    private static PassageText Insights(string prompt) => new("Insights", T("What you see now"), prompt, said => said.Insights);

    private static PassageText RoleChanges(string prompt) =>
        new("RoleChanges", T("What changes in your part"), prompt, said => said.RoleChanges);
}

/// <param name="Code">As the form names it.</param>
public sealed record ReflectionPartText(
    string Code, string Name, Func<ReflectionWords, ReflectionPassages?> Of, IReadOnlyList<PassageText> Passages);

public sealed record PassageText(string Code, string Name, string Prompt, Func<ReflectionPassages, string?> Of);
