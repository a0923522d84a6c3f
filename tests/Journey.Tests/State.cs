using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace PeerSupport.Journey.Tests;

/// <summary>
/// Everything in a service's database as sorted lines, so that two can be compared. Left out: how it was heard (inbox, outbox,
/// audit, counts of changes), and ids that a consumer makes up, which differ each time.
/// </summary>
internal static partial class State
{
    private static readonly string[] Bookkeeping =
        ["Outbox", "Inbox", "Faults", "AuditTrail", "IdempotentAnswers", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence"];

    /// <summary>Guards against two at once, and since which message something is known.</summary>
    private static readonly string[] HowItWasHeard = ["Heard", "WorkerAsOf"];

    /// <param name="known">Ids that are the same in both.</param>
    public static async Task<IReadOnlyList<string>> Of(App app, IReadOnlySet<Guid> known)
    {
        await using var database = await app.Open();
        var lines = new List<string>();
        foreach (var table in await Read(database, "SELECT name FROM sqlite_master WHERE type = 'table'", row => row.GetString(0)))
        {
            if (!Bookkeeping.Contains(table))
                lines.AddRange(await Read(database, $"SELECT * FROM \"{table}\"", row => $"{table}: {Describe(row, known)}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Describe(SqliteDataReader row, IReadOnlySet<Guid> known)
    {
        var columns = Enumerable.Range(0, row.FieldCount).Select(row.GetName).ToList();
        return string.Join(", ", columns.Select((name, at) => (Name: name, Value: row.GetValue(at)))
            .Where(column => !HowItWasHeard.Contains(column.Name) && column is not { Name: "Id" or "Sequence", Value: long })
            .Where(column => column.Name != "Revision" || columns.Contains("OrganisationId"))
            .Select(column => $"{column.Name}={Id().Replace(Text(column.Value), id => known.Contains(Guid.Parse(id.Value)) ? id.Value : "#")}"));
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static async Task<List<T>> Read<T>(SqliteConnection database, string query, Func<SqliteDataReader, T> take)
    {
        await using var command = database.CreateCommand();
        command.CommandText = query;
        await using var rows = await command.ExecuteReaderAsync();
        var taken = new List<T>();
        while (await rows.ReadAsync())
            taken.Add(take(rows));
        return taken;
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    public static partial Regex Id();
}
