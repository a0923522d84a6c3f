using System.Text.Json.Serialization;

namespace PeerSupport.Resources.Imports;

/// <summary>What an import found and did. With an error in it nothing was applied.</summary>
/// <param name="Tables">By HSDS table; what was added and changed is counted only when it was applied.</param>
/// <param name="Errors">All of them; <paramref name="Problems"/> lists at most 1,000.</param>
/// <param name="Warnings">All of them; <paramref name="Problems"/> lists at most 5,000.</param>
public sealed record ImportReport(
    bool Applied, IReadOnlyDictionary<string, TableCounts> Tables, int Errors, int Warnings, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>The report for people at a terminal.</summary>
    public void Write(TextWriter text)
    {
        foreach (var problem in Problems)
            text.WriteLine($"{problem.File}:{problem.Line}: {problem.Severity.ToString().ToLowerInvariant()}: {problem.Message}");

        var closed = Tables.Values.Any(counts => counts.Closed > 0);
        text.WriteLine($"{"table",-24}{"read",10}{"added",10}{"changed",10}{"unchanged",10}{(closed ? $"{"closed",10}" : "")}");
        foreach (var (table, counts) in Tables)
            text.WriteLine($"{table,-24}{counts.Read,10}{counts.Added,10}{counts.Changed,10}{counts.Unchanged,10}"
                + (closed ? $"{counts.Closed,10}" : ""));

        text.WriteLine(Applied
            ? $"Imported, with {Warnings} warning{(Warnings == 1 ? "" : "s")}."
            : $"Nothing was imported: {Errors} error{(Errors == 1 ? "" : "s")}, {Warnings} warning{(Warnings == 1 ? "" : "s")}.");
    }
}

/// <param name="Closed">By a replacement: services made inactive, rows of other tables taken out, since the package has them no longer.</param>
public sealed record TableCounts(int Read, int Added, int Changed, int Unchanged, int Closed = 0);

public enum ProblemSeverity
{
    Warning,
    Error,
}

/// <summary>What is wrong in which row.</summary>
/// <param name="Line">1-based line at which the row begins; 0 where the whole file is meant.</param>
/// <param name="Field">Which of its fields, where it is one; <paramref name="Message"/> names it too.</param>
public sealed record ImportProblem(
    ProblemSeverity Severity, string File, int Line, string Message, [property: JsonIgnore] string? Field = null);
