using PeerSupport.Web.Clients;
using PeerSupport.Web.Forms;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>The moves of a negotiation, as the viewer would tell them.</summary>
internal static class Moves
{
    /// <summary>What a side did at one go: a page of moves, newest first, has a move for each item.</summary>
    public static IEnumerable<IReadOnlyList<MoveView>> AtOneGo(IEnumerable<MoveView> moves) =>
        moves.GroupBy(move => (move.Kind, move.Side, move.At)).Select(group => group.ToList());

    public static string Sentence(IReadOnlyList<MoveView> together, Seen seen)
    {
        var (move, item) = (together[0], string.Join(", ", together.Select(Item)));
        return Labels.Upper(move.Side == seen.Viewer ? Yours(move.Kind, item) : Theirs(move.Kind, item, seen.Called(move.Side)));
    }

    public static string Item(MoveView move) => move.Boundary is { } kind ? Labels.BoundaryKinds.Of(kind)
        : move.Says.FirstOrDefault(said => said.Name is "words")?.Text is { } words ? T("the goal “{0}”", words) : "";

    private static string Yours(string kind, string item) => kind switch
    {
        "proposed" => T("You proposed: {0}", item),
        "countered" => T("You suggested other words: {0}", item),
        "accepted" => T("You accepted: {0}", item),
        "withdrawn" => T("You took back: {0}", item),
        "removalProposed" => T("You proposed to take out: {0}", item),
        "removalAccepted" => T("You agreed to take out: {0}", item),
        "clausesAcknowledged" => T("You confirmed the fixed points"),
        "clausesExchanged" => T("You changed which fixed points are to hold"),
        _ => kind,
    };

    private static string Theirs(string kind, string item, string who) => kind switch
    {
        "proposed" => T("{0} proposed: {1}", who, item),
        "countered" => T("{0} suggested other words: {1}", who, item),
        "accepted" => T("{0} accepted: {1}", who, item),
        "withdrawn" => T("{0} took back: {1}", who, item),
        "removalProposed" => T("{0} proposed to take out: {1}", who, item),
        "removalAccepted" => T("{0} agreed to take out: {1}", who, item),
        "clausesAcknowledged" => T("{0} confirmed the fixed points", who),
        "clausesExchanged" => T("{0} changed which fixed points are to hold", who),
        _ => kind,
    };
}
