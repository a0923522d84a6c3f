using System.Globalization;
using System.Reflection;
using System.Resources;

namespace PeerSupport.ServiceDefaults.Localization;

/// <summary>
/// Words in the reader's language, by the English words that stand where they are used; English where there is no translation.
/// </summary>
/// <param name="resource">The name of the resources in the assembly, without language and ending.</param>
public sealed class Translations(string resource, Assembly assembly)
{
    private readonly ResourceManager _resources = new(resource, assembly);

    public string this[string english] => _resources.GetString(english, CultureInfo.CurrentUICulture) ?? english;

    /// <summary>Words with values at <c>{0}</c>, <c>{1}</c>…, written as the reader is used to.</summary>
    public string Of(string english, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, this[english], values);
}
