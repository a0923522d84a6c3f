using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Ordinary ways into a first conversation; none of them is a speech about roles.</summary>
internal static class Openers
{
    public static IReadOnlyList<string> ForWorker =>
    [
        T("Shall we walk a bit, or would you rather sit somewhere?"),
        T("What has your week been like so far?"),
        T("Is there a place round here where you like to be?"),
        T("What do you like to do when nobody needs anything from you?"),
        T("How do you take your coffee – or is it tea?"),
        T("Is there anything you would rather I did not ask about today?"),
    ];

    public static IReadOnlyList<string> ForPeer =>
    [
        T("You can talk about anything ordinary: your week, a place you like, music, food."),
        T("You can say “not today” to any question."),
        T("You can ask your worker things, too."),
    ];
}
