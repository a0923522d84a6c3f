using PeerSupport.Resources.Imports;

namespace PeerSupport.Standalone;

/// <summary>One line on the terminal that says how far an import is; nothing where nobody watches.</summary>
internal static class TerminalProgress
{
    private const int Width = 60;

    public static Task Tell(ImportProgress now)
    {
        Say(now.Step is ImportStep.Reading
            ? $"{now.File}: {now.Rows.Values.Sum():N0} rows, {(double)now.Bytes / Math.Max(1, now.OfBytes):P0}"
            : $"{now.Step.ToString().ToLowerInvariant()}…");
        return Task.CompletedTask;
    }

    public static void Clear() => Say("");

    private static void Say(string text)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{text.PadRight(Width)}\r{text}");
    }
}
