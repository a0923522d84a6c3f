using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed as somebody's word: the viewer's own, or the peer's as the worker writes it down in person.</summary>
public abstract class SpokenForm
{
    /// <summary>Next to which field the refusals of such words belong.</summary>
    internal static readonly IReadOnlyDictionary<string, string> FieldOfCode =
        new Dictionary<string, string> { ["in-person.not-read-out"] = "ReadOut", ["cover.not-their-word"] = "By" };

    /// <summary><c>worker</c> or <c>peer</c>; only a worker says it.</summary>
    public string? By { get; set; }
    public string? ReadOut { get; set; }
    public string? Key { get; set; }

    /// <summary>Whether the peer said it in person, and what was read to them then.</summary>
    internal (bool InPerson, string? ReadOut) ReadSpoken(FormErrors errors, Seen seen)
    {
        if (!seen.IsWorker)
            return (false, null);
        var inPerson = errors.Require("By", By, T("Choose whose answer this is.")) is "peer";
        return (inPerson, inPerson ? errors.Require("ReadOut", ReadOut, T("Write down what you read out.")) : null);
    }

    protected static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
