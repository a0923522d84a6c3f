using System.Globalization;
using PeerSupport.Web.Forms;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>The four questions of a check-in in plain words, as a peer, a worker or a reader of the answers meets them.</summary>
internal static class CheckInText
{
    public static IReadOnlyList<(string Code, string Name)> Levels =>
        [("1", T("Not at all")), ("2", T("A little")), ("3", T("Partly")), ("4", T("Mostly")), ("5", T("Fully"))];

    public static string Level(int level) => Levels.Of(level.ToString(CultureInfo.InvariantCulture));

    public static string Question(string aspect, bool peer) => (aspect, peer) switch
    {
        ("heard", true) => T("Do you feel listened to?"),
        ("heard", false) => T("Do the two of you listen to each other?"),
        ("whatMatters", _) => T("Do you work on what matters?"),
        ("wayOfWorking", _) => T("Does the way you work together fit?"),
        _ => T("Is what you agreed being kept?"),
    };

    public static string Aspect(string aspect) => aspect switch
    {
        "heard" => T("Listening"),
        "whatMatters" => T("What matters"),
        "wayOfWorking" => T("The way you work together"),
        _ => T("Keeping to what you agreed"),
    };

    public static string Asked(string reason) => reason switch
    {
        "low" => T("one of you finds it low"),
        "falling" => T("it has gone down"),
        _ => T("you see it differently"),
    };

    /// <summary>Whose answers they are, as a heading.</summary>
    public static string Who(string side, bool inPerson, Seen seen)
    {
        var who = Labels.Upper(Labels.Side(side, seen.Viewer, seen.FirstName));
        return inPerson ? T("{0}, in person", who) : who;
    }
}
