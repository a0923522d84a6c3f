using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Which file of a package holds which table: as its descriptor says, else by the standard's file names. JSON is told by the names
/// of the reading API: <c>services.ndjson</c>, <c>services (1).json</c>.
/// </summary>
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

        if (found.Count == 0 && problems.Errors == 0 && !package.Files.Any(IsJson))
            problems.Error("", 0, "There is no table of HSDS 3.2 (such as services.csv) here.");
        return [.. found.OrderBy(pair => pair.Table.Name, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<(HsdsEntity Entity, PackageFile File)> MatchJson(Package package, ImportProblems problems)
    {
        var found = new List<(HsdsEntity Entity, PackageFile File)>();
        foreach (var file in package.Files.Where(IsJson))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (HsdsEntity.All.FirstOrDefault(entity => IsNamed(name, entity.Route)) is { } entity)
                found.Add((entity, file));
            else
                problems.Error(file.Name, 0, $"Name the file for what is in it: {string.Join(", ", HsdsEntity.All.Select(entity => entity.Route))}.");
        }

        return found;
    }

    // What is saved twice gets a number behind its name.
    private static bool IsNamed(string name, string route) =>
        name.StartsWith(route, StringComparison.OrdinalIgnoreCase) && !name.Skip(route.Length).Take(1).Any(char.IsLetter);

    private static bool IsJson(PackageFile file) => file.Name != PackageDescriptor.File && Package.IsJson(file.Name);
}
