using System.Text.Json;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>Which file of a package holds which table: as its <c>datapackage.json</c> says, else by the standard's file names.</summary>
internal static class PackageTables
{
    private const string Descriptor = "datapackage.json";
    private const long MaxDescriptorBytes = 1 << 20;

    public static IReadOnlyList<(HsdsTable Table, PackageFile File)> Match(Package package, ImportProblems problems)
    {
        var named = Described(package, problems);
        var found = new List<(HsdsTable Table, PackageFile File)>();
        foreach (var file in package.Files.Where(file => file.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var known = named.GetValueOrDefault(file.Name) ?? HsdsTables.All.FirstOrDefault(table => table.File == file.Name);
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

    private static Dictionary<string, HsdsTable?> Described(Package package, ImportProblems problems)
    {
        var named = new Dictionary<string, HsdsTable?>();
        if (package.Files.FirstOrDefault(file => file.Name == Descriptor) is not { } descriptor)
            return named;

        try
        {
            using var stream = new BoundedStream(descriptor.Open(), Descriptor, MaxDescriptorBytes); // it is read whole
            using var json = JsonDocument.Parse(stream);
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                var path = resource.GetProperty("path").GetString() ?? "";
                if (package.Files.All(file => file.Name != path))
                    problems.Error(path, 0, $"{Descriptor} lists this file, but it is missing.");
                named[path] = resource.TryGetProperty("name", out var name) ? HsdsTables.Find(name.GetString() ?? "") : null;
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            var line = problem is JsonException { LineNumber: { } zeroBased } ? (int)zeroBased + 1 : 0;
            problems.Error(Descriptor, line, "This does not describe a tabular data package.");
        }

        return named;
    }
}
