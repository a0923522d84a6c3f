using System.Text.RegularExpressions;
using PeerSupport.Testing;

namespace PeerSupport.Architecture.Tests;

/// <summary>Rule 4: boundaries are the worker's duty, and nothing is called the peer's non-compliance.</summary>
public sealed partial class Dignity
{
    private static readonly string[] Spoken = [".cs", ".razor", ".cshtml", ".json", ".resx", ".html", ".js"];

    [Fact]
    public void Nothing_in_the_product_its_wire_or_its_messages_is_called_non_compliance()
    {
        var root = CheckedIn.Repository();
        var files = new[] { "src", Path.Combine("docs", "openapi") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(root, "tests", "Architecture.Tests", "messages.txt"))
            .Where(file => Spoken.Contains(Path.GetExtension(file)) || Path.GetFileName(file) is "messages.txt").ToList();
        Assert.Contains(files, file => file.EndsWith("relationships.json", StringComparison.Ordinal));
        Assert.Contains(files, file => file.EndsWith(".razor", StringComparison.Ordinal));

        Assert.Empty(files.Where(file => Blaming().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(root, file)));
    }

    [Theory]
    [InlineData("NonCompliance")]
    [InlineData("the peer is non-compliant")]
    [InlineData("adherence")]
    [InlineData("no-show")]
    public void Such_words_are_found(string words) => Assert.Matches(Blaming(), words);

    [GeneratedRegex("complian|adheren|no[- _]?show\\b|non[- _]?attend|uncooperative", RegexOptions.IgnoreCase)]
    private static partial Regex Blaming();
}
