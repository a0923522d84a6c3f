using System.ComponentModel.DataAnnotations;
using static PeerSupport.Identity.Pages.Text;

namespace PeerSupport.Identity.Features.AccountPages;

/// <summary>What is wrong with a form: by field, and what concerns it as a whole.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> _fields;

    private FormErrors(IEnumerable<KeyValuePair<string, string>> fields, string? whole)
    {
        _fields = new(fields, StringComparer.OrdinalIgnoreCase);
        Summary = whole ?? (_fields.Count > 0 ? T("Please look at the marked fields.") : null);
    }

    public static FormErrors None { get; } = new([], null);

    /// <summary>Said above the form.</summary>
    public string? Summary { get; }
    public bool Any => Summary is not null;
    public string? this[string field] => _fields.GetValueOrDefault(field);

    public static FormErrors OfWhole(string sentence) => new([], sentence);

    public static FormErrors OfFields(IEnumerable<KeyValuePair<string, string>> fields) => new(fields, null);

    /// <summary>Checks a form by its annotations.</summary>
    public static FormErrors In(object form)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(form, new ValidationContext(form), found, validateAllProperties: true);
        return OfFields(found
            .SelectMany(result => result.MemberNames.Select(field => KeyValuePair.Create(field, Words[result.ErrorMessage ?? ""])))
            .DistinctBy(error => error.Key));
    }
}
