using PeerSupport.Resources.Imports;

namespace PeerSupport.Standalone;

/// <summary>One line on the terminal that says how far an import is; nothing where nobody watches.</summary>
internal sealed class TerminalProgress : IProgress<ImportProgress>
{
    private const int Width = 60;

    public void Report(ImportProgress value)
    {
        var rows = value.Rows is { } read ? $": {read:N0} rows" : "…";
        Say($"{value.Doing}{rows}");
    }

    public static void Clear() => Say("");

    private static void Say(string text)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{text.PadRight(Width)}\r{text}");
    }
}
