using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeerSupport.Testing;

namespace PeerSupport.Web.Tests;

/// <summary>
/// Every word of the pages, and of those on which people sign in, held against its translation; read from the sources, so that no state of a page is missed. With
/// <c>UPDATE_WORDS=1</c> in the environment the translations are first put in order, each once, without those that nothing uses.
/// </summary>
public sealed partial class WordsOfThePages
{
    private static readonly string Source = Path.Combine(CheckedIn.Repository(), "src");

    public static TheoryData<string, string> Parts => new() { { "Web", "Words" }, { "Identity.Service", "Pages" } };

    public WordsOfThePages()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_WORDS") is not "1")
            return;
        foreach (var (part, folder) in Parts.Select(row => row.Data))
            PutInOrder(part, Resource(part, folder));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_word_has_a_Spanish_one_and_nothing_else_has(string part, string folder)
    {
        var used = Used(part).Select(word => word.Text).ToHashSet();
        var translated = Entries(Resource(part, folder)).ToDictionary(entry => entry.English, entry => entry.Spanish);

        Assert.NotEmpty(used);
        Nothing(used.Except(translated.Keys).Order(StringComparer.Ordinal), "no Spanish yet");
        Nothing(translated.Keys.Except(used).Order(StringComparer.Ordinal), "Spanish that nothing uses");
        Assert.DoesNotContain(translated, entry => string.IsNullOrWhiteSpace(entry.Value));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Translations_stand_in_order_each_once_and_take_the_same_values(string part, string folder)
    {
        var entries = Entries(Resource(part, folder)).ToList();
        var keys = entries.Select(entry => entry.English).ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(keys.Distinct(StringComparer.OrdinalIgnoreCase), keys); // the build drops what differs only in capitals
        foreach (var (english, spanish) in entries)
            Assert.True(Values(english).SetEquals(Values(spanish)), $"{english} → {spanish}");
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Words_are_always_asked_for_in_the_open(string part, string folder)
    {
        var calls = Files(part).SelectMany(file => Closed().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}"));

        Assert.True(File.Exists(Resource(part, folder)));
        Nothing(calls, "T and Html take their words as they stand, so that they can be found");
    }

    [Theory]
    [InlineData("Web")]
    [InlineData("Identity.Service")]
    public void No_page_holds_words_that_are_not_translated(string part)
    {
        var found = Lines(part).Where(line => line.File.EndsWith(".razor", StringComparison.Ordinal))
            .Where(line => Bare().IsMatch(line.Text.Replace("Let’s Be", "")) || Attribute().IsMatch(line.Text))
            .Select(line => $"{line.File}({line.Number}): {line.Text.Trim()}");

        Nothing(found, "words outside T(\"…\")");
    }

    [Fact]
    public void Every_rule_of_a_service_refuses_in_Spanish_too()
    {
        var codes = System.IO.Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains(".Service" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(file => Rule().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();
        var known = Entries(Path.Combine(Source, "Web", "Words", "Rules.es.resx")).Select(entry => entry.English).ToList();

        Assert.True(codes.Count > 100);
        Nothing(codes.Except(known).Order(StringComparer.Ordinal), "no Spanish yet");
        Nothing(known.Except(codes), "no such rule");
        Assert.Equal(known.Distinct().Order(StringComparer.Ordinal), known);
    }

    private static void Nothing(IEnumerable<string> found, string what)
    {
        var lines = found.ToList();
        Assert.True(lines.Count is 0, $"{what}:\n{string.Join('\n', lines)}");
    }

    private static string Resource(string part, string folder) => Path.Combine(Source, part, folder, "Text.es.resx");

    private static void PutInOrder(string part, string resource)
    {
        var used = Used(part).Select(word => word.Text).ToHashSet();
        var entries = Entries(resource).Where(entry => used.Contains(entry.English)).DistinctBy(entry => entry.English)
            .OrderBy(entry => entry.English, StringComparer.Ordinal)
            .Select(entry => "  " + new XElement("data", new XAttribute("name", entry.English),
                new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", entry.Spanish)).ToString(SaveOptions.DisableFormatting));
        var kept = File.ReadLines(resource).TakeWhile(line => !line.Contains("<data ", StringComparison.Ordinal) && line is not "</root>");
        File.WriteAllText(resource, string.Join('\n', [.. kept, .. entries, "</root>", ""]));
    }

    private static IEnumerable<(string English, string Spanish)> Entries(string resource) =>
        XDocument.Load(resource).Root!.Elements("data")
            .Select(entry => (entry.Attribute("name")!.Value, entry.Element("value")!.Value));

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<(string Text, string File)> Used(string part) =>
        from line in Files(part).Select(file => (Name: file, Text: File.ReadAllText(file)))
        from Match call in Literal().Matches(line.Text)
        from Capture word in call.Groups["word"].Captures
        select (Regex.Unescape(word.Value), line.Name);

    private static IEnumerable<(string File, int Number, string Text)> Lines(string part) =>
        from file in Files(part)
        from line in File.ReadLines(file).Select((text, at) => (Text: text, Number: at + 1))
            .TakeWhile(line => !(file.EndsWith(".razor", StringComparison.Ordinal) && line.Text.StartsWith("@code", StringComparison.Ordinal)))
        select (Path.GetRelativePath(Source, file), line.Number, line.Text);

    private static IEnumerable<string> Files(string part) =>
        System.IO.Directory.EnumerateFiles(Path.Combine(Source, part), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && Path.GetFileName(file) is not "Text.cs");

    // T("…"), T("…", values), T(count, "one", "many"), Html("…"), and what a form's annotations say.
    [GeneratedRegex("""(?<![\w.])ErrorMessage = "(?<word>(?:[^"\\]|\\.)*)"|(?<![\w.])(?:T|Html)\(\s*(?:"(?<word>(?:[^"\\]|\\.)*)"|[^"(),]+,\s*"(?<word>(?:[^"\\]|\\.)*)",\s*"(?<word>(?:[^"\\]|\\.)*)")""")]
    private static partial Regex Literal();

    [GeneratedRegex("""(?<![\w.<])(?:T|Html)\((?!\s*"|[^"(),]+,\s*").{0,60}""")]
    private static partial Regex Closed();

    // Letters after a tag or at the start of a line that are not a razor expression.
    [GeneratedRegex(""">[^<>@{}="();]*\p{L}{2,}[^<>@{}="();]*(?:<|$)|^\s*\p{Lu}[^<>@{}="();]*\p{L}{2,}[^<>@{}=";]*(?:<|@|$)""")]
    private static partial Regex Bare();

    [GeneratedRegex("""\b(?:Label|Button|Hint|Title|aria-label|placeholder|title|alt)="[^"@]*\p{L}""")]
    private static partial Regex Attribute();

    // "contact.outside-hours", "This lies outside…
    [GeneratedRegex("""\"([a-z][a-z0-9-]*\.[a-z][a-z-]+)",\s*(?:"[A-Z]|\$"(?:[A-Z]|\{[a-z]+\.))""")]
    private static partial Regex Rule();

    [GeneratedRegex("""\{(\d)""")]
    private static partial Regex Value();
}
