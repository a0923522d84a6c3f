using System.Globalization;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Editing;

/// <summary>The rows of an edit as an import's: each stands at a line of its own, by which its problems are told.</summary>
/// <param name="zone">That of all opening hours in the entry, where the editor says one.</param>
internal sealed class EditedRows(ImportRun run, string? zone, GivenEntry given, ImportProblems problems, TimeProvider clock)
{
    private static readonly HashSet<string> NoneMissing = [];

    // The service itself comes last: when anything of the entry has changed, it says so.
    private readonly GivenRow[] _rows = [.. given.Rows.OrderBy(row => row.Table.Name == HsdsTables.Service)];

    /// <summary>Those that are not as they were.</summary>
    public (List<StagedRecord> Records, List<StagedLink> Links) Changed()
    {
        var (records, links) = (new List<StagedRecord>(), new List<StagedLink>());
        foreach (var (index, row) in _rows.Index())
        {
            var isService = row.Table.Name == HsdsTables.Service;
            if (isService && (records.Count > 0 || given.Gone.Count > 0
                || (Staged(row, index, new()) is { } self && IsChanged(row, self.Record))))
                row.Fields["last_modified"] = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            if (Staged(row, index, problems) is not { } staged || !IsChanged(row, staged.Record))
                continue;

            records.Add(staged.Record);
            links.AddRange(staged.Links);
        }

        return (records, links);
    }

    /// <summary>What was found, as objections to fields. A flaw that was there before is no objection to something else.</summary>
    public void Object()
    {
        foreach (var problem in problems.Found)
        {
            var row = _rows[problem.Line - 1];
            if (problem.Severity is ProblemSeverity.Error || problem.Field is null || !IsAsItWas(row, problem.Field))
                given.Objections.Add(row.Path, problem.Field, $"{problem.Message.Split(';')[0].TrimEnd('.')}.");
        }
    }

    private (StagedRecord Record, IEnumerable<StagedLink> Links)? Staged(GivenRow row, int index, ImportProblems found)
    {
        var known = given.Now.Record(row.Table.Name, row.Id);
        var staging = new RowStaging(run with { Zone = zone ?? (known is null ? run.Zone : known.Zone) }, row.Table, "", NoneMissing, found);
        var line = new TableRow(index + 1, row.Fields);
        return staging.Stage(line) is { } record ? (record, staging.Links(line, record)) : null;
    }

    private bool IsChanged(GivenRow row, StagedRecord staged) =>
        given.Now.Record(row.Table.Name, row.Id) is not { } known || !known.Hash.AsSpan().SequenceEqual(staged.Hash);

    private bool IsAsItWas(GivenRow row, string field) =>
        given.Now.Fields(row.Table.Name, row.Id)?.GetValueOrDefault(field) == row.Fields.GetValueOrDefault(field);
}
