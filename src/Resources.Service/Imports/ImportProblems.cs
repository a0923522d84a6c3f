namespace PeerSupport.Resources.Imports;

/// <summary>Collects what is wrong, so that a publisher gets all of it at once; a bounded part of each kind is kept.</summary>
internal sealed class ImportProblems
{
    private const int MaxErrors = 1000;
    private const int MaxWarnings = 5000;
    private readonly List<ImportProblem> _errors = [];
    private readonly List<ImportProblem> _warnings = [];

    public int Errors { get; private set; }
    public int Warnings { get; private set; }

    /// <summary>More would help nobody.</summary>
    public bool IsFull => Errors >= MaxErrors;

    public void Error(string file, int line, string message, string? field = null)
    {
        if (++Errors <= MaxErrors)
            _errors.Add(new(ProblemSeverity.Error, file, line, message, field));
    }

    public void Warning(string file, int line, string message, string? field = null)
    {
        if (++Warnings <= MaxWarnings)
            _warnings.Add(new(ProblemSeverity.Warning, file, line, message, field));
    }

    public IEnumerable<ImportProblem> Found => _errors.Concat(_warnings);

    public ImportReport Report(bool applied, IReadOnlyDictionary<string, TableCounts> tables) =>
        new(applied, tables, Errors, Warnings, [.. _errors, .. _warnings]);
}
