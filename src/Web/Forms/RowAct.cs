using System.Globalization;

namespace PeerSupport.Web.Forms;

/// <summary>What a button among the rows of a form does to them; nothing is saved by it.</summary>
internal static class RowAct
{
    public static string Add(string rows) => $"{rows}.add";

    public static string Remove(string rows, int at) => $"{rows}.remove.{at}";

    public static string Up(string rows, int at) => $"{rows}.up.{at}";

    /// <summary>Whether the act is about these rows.</summary>
    public static bool IsAbout(string? act, string rows) => act?.StartsWith(rows + '.', StringComparison.Ordinal) ?? false;

    /// <summary>Carries the act out, where it is about these rows.</summary>
    public static void Do<T>(string? act, string name, List<T> rows, Func<T> blank)
    {
        if (!IsAbout(act, name))
            return;
        var parts = act![(name.Length + 1)..].Split('.');
        var at = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : -1;
        if (parts[0] is "add")
            rows.Add(blank());
        else if (parts[0] is "remove" && at >= 0 && at < rows.Count)
            rows.RemoveAt(at);
        else if (parts[0] is "up" && at > 0 && at < rows.Count)
            (rows[at - 1], rows[at]) = (rows[at], rows[at - 1]);
    }
}

/// <summary>A row with nothing but words, and the id of what they are of, where it has one.</summary>
public sealed class TextRow
{
    public Guid? Id { get; set; }
    public string? Text { get; set; }
}

/// <summary>One row as it is shown.</summary>
/// <param name="Name">Before the names of its fields, such as <c>Contacts[0]</c>.</param>
public sealed record ShownRow<T>(T Item, int Number, string Name);
