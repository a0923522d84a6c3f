using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>An organisation's ways into an ordinary conversation, for the first meeting: no role speech, no forms.</summary>
internal sealed class ConversationOpeners : Aggregate
{
    public const int MaxCount = 30;
    public const int TextMaxLength = 300;

    private static readonly string[] OurOwn =
    [
        "How has your day been so far?",
        "What would you like me to call you?",
        "Would you like to sit here, or shall we walk a little?",
        "What do you enjoy doing when you have time to yourself?",
        "Is there a place around here that you like?",
        "What kind of music, films or books do you like?",
        "What has been good this week, even if it was small?",
        "Who or what makes you laugh?",
        "Is there anything you would like to ask me?",
    ];

    private ConversationOpeners() { }

    public IReadOnlyList<string> Texts { get; private set; } = OurOwn;

    /// <summary>The product's own, to be changed into the organisation's.</summary>
    public static ConversationOpeners Begin(OrganisationId organisation) => new() { Organisation = organisation };

    public void Change(IReadOnlyList<string> texts)
    {
        string[] wanted = [.. texts.Select(text => text.Trim())];
        if (wanted.Length is 0 or > MaxCount || wanted.Any(text => text.Length is 0 or > TextMaxLength))
            throw new RuleViolationException(
                "openers.texts", $"There are 1 to {MaxCount} openers, none of them empty or very long.");

        if (wanted.Distinct(StringComparer.OrdinalIgnoreCase).Count() < wanted.Length)
            throw new RuleViolationException("openers.twice", "An opener is there twice.");

        if (!wanted.SequenceEqual(Texts))
            Texts = wanted;
    }
}
