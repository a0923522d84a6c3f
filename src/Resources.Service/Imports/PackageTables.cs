using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>Which file of a package holds which table: as its descriptor says, else by the standard's file names.</summary>
internal static class PackageTables
{
    public static IReadOnlyList<(HsdsTable Table, PackageFile File)> Match(
        Package package, PackageDescriptor descriptor, ImportProblems problems)
    {
        var found = new List<(HsdsTable Table, PackageFile File)>();
        foreach (var file in package.Files.Where(file => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var known = descriptor.Tables.GetValueOrDefault(file.Name) ?? HsdsTables.All.FirstOrDefault(table => table.File == file.Name);
            if (known is not { } table)
                problems.Error(file.Name, 0, "This is not a table of HSDS 3.2. Remove the file or name it as the standard does.");
            else if (found.Any(other => other.Table == table))
                problems.Error(file.Name, 0, $"Another file holds the table {table.Name} too.");
            else
                found.Add((table, file));
        }

        if (found.Count == 0 && problems.Errors == 0)
            problems.Error("", 0, "There is no table of HSDS 3.2 (such as services.csv) here.");
        return [.. found.OrderBy(pair => pair.Table.Name, StringComparer.Ordinal)];
    }
}
