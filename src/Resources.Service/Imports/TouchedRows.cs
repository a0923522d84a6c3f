using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// A row within which a changed row goes out has changed for its readers too: a service whose address is another. Spreads a
/// change's number to all of them.
/// </summary>
internal sealed class TouchedRows(ResourcesDb db, long number)
{
    private static readonly string[] Tables = [.. HsdsTables.All.Select(table => table.Name)];

    /// <summary>References by which a row goes out within its target.</summary>
    private static readonly string Into = Condition(
        from whole in HsdsTables.All
        from nest in whole.Nests
        where nest.IsList
        select (nest.Table, nest.Field));

    /// <summary>References by which the target goes out within the row; a service within a place where it is given, too.</summary>
    private static readonly string Bringing = Condition(
        (from whole in HsdsTables.All
         from nest in whole.Nests
         where !nest.IsList
         select (whole.Name, nest.Field)).Append((HsdsTables.ServiceAtLocation, "service_id")));

    private static readonly string Touched =
        $"""t."TouchedBy" = @p0 AND t."TableName" IN ({string.Join(", ", Tables.Select(table => $"'{table}'"))})""";

    private static readonly string SpreadInto = Statement(
        "TargetTable", "Target", """l."TableName" = t."TableName" AND l."Id" = t."Id" """, Into);

    private static readonly string SpreadBringing = Statement(
        "TableName", "Id", """l."TargetTable" = t."TableName" AND l."Target" = t."Id" """, Bringing);

    public async Task Spread(CancellationToken cancellation)
    {
        if (!await db.Records.AnyAsync(row => Tables.Contains(row.TableName) && row.TouchedBy < number, cancellation))
            return;

        int reached;
        do
        {
            reached = await db.Database.ExecuteSqlRawAsync(SpreadInto, [number], cancellation);
            reached += await db.Database.ExecuteSqlRawAsync(SpreadBringing, [number], cancellation);
        }
        while (reached > 0);
    }

    private static string Statement(string table, string id, string join, string kind) => $"""
        UPDATE "DirectoryRecords" SET "TouchedBy" = @p0
        FROM (SELECT DISTINCT l."{table}" AS "WholeTable", l."{id}" AS "Whole"
            FROM "DirectoryRecords" AS t INNER JOIN "DirectoryLinks" AS l ON {join}
            WHERE {Touched} AND ({kind})) AS w
        WHERE w."WholeTable" = "DirectoryRecords"."TableName" AND w."Whole" = "DirectoryRecords"."Id"
            AND "DirectoryRecords"."TouchedBy" < @p0
        """;

    private static string Condition(IEnumerable<(string Table, string Field)> references) => string.Join(" OR ",
        references.Distinct().GroupBy(reference => reference.Field).Select(field =>
            $"""l."Field" = '{field.Key}' AND l."TableName" IN ({string.Join(", ", field.Select(reference => $"'{reference.Table}'"))})"""));
}
