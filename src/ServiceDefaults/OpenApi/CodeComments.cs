using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>What the code's comments say of a type or a property, as plain text, from the file that the compiler wrote.</summary>
internal static partial class CodeComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Files = [];

    public static string? Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } given ? Of(given) : Find(type, $"T:{NameOf(type)}");

    public static string? Of(PropertyInfo property) =>
        property.DeclaringType is { } type ? Find(type, $"P:{NameOf(type)}.{property.Name}") : null;

    private static string? Find(Type type, string member) =>
        Files.GetOrAdd(type.Assembly, Read).TryGetValue(member, out var text) ? text : null;

    private static string? NameOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName?.Replace('+', '.');

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => TextOf(member.Element("summary")!))
            : [];
    }

    private static string TextOf(XElement summary) => Space().Replace(string.Concat(summary.Nodes().Select(Word)), " ").Trim();

    private static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element when element.Attribute("name") is { Value: var parameter } =>
            $"`{JsonNamingPolicy.CamelCase.ConvertName(parameter)}`",
        XElement element when element.Attribute("cref") is { } reference => reference.Value.Split('.', '(')[^1],
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
