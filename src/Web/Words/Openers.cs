namespace PeerSupport.Web.Words;

/// <summary>Ordinary ways into a first conversation; none of them is a speech about roles.</summary>
internal static class Openers
{
    public static readonly IReadOnlyList<string> ForWorker =
    [
        "Shall we walk a bit, or would you rather sit somewhere?",
        "What has your week been like so far?",
        "Is there a place round here where you like to be?",
        "What do you like to do when nobody needs anything from you?",
        "How do you take your coffee – or is it tea?",
        "Is there anything you would rather I did not ask about today?",
    ];

    public static readonly IReadOnlyList<string> ForPeer =
    [
        "You can talk about anything ordinary: your week, a place you like, music, food.",
        "You can say \"not today\" to any question.",
        "You can ask your worker things, too.",
    ];
}
