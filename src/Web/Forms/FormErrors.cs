using PeerSupport.ServiceDefaults.Localization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is to be mended before a form can be saved, in the order of the page.</summary>
public sealed class FormErrors
{
    /// <summary>Before every field of a directory entry, in what its service refuses.</summary>
    private const string EntryRoot = "service";

    private readonly List<(string Field, string Message)> _all = [];

    /// <summary>A field's name, or empty where it is about the whole form.</summary>
    public IReadOnlyList<(string Field, string Message)> All => _all;

    public bool Any => _all.Count > 0;

    public string? this[string field] => _all.FirstOrDefault(error => error.Field == field).Message;

    /// <summary>Whether fields stand in rows, such as <c>Contacts[0].Name</c>.</summary>
    public bool InRows { get; set; }

    /// <summary><c>Ways[0].Channel</c> as <c>form-ways-0-channel</c>.</summary>
    public static string IdOf(string field) =>
        "form-" + field.ToLowerInvariant().Replace('[', '-').Replace("]", "").Replace('.', '-');

    public void Add(string field, string message) => _all.Add((field, message));

    /// <summary>The text without spaces around it; an error where there is none.</summary>
    public string Require(string field, string? value, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, message);
        return value?.Trim() ?? "";
    }

    /// <summary>A whole number within limits, or null where the field was left empty.</summary>
    public int? Number(string field, string? value, int least, int most)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (int.TryParse(value.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most)
            return number;
        Add(field, T("Enter a whole number from {0} to {1}.", least, most));
        return null;
    }

    /// <summary>A whole number within limits; an error where there is none.</summary>
    public int Needed(string field, string? value, int least, int most, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, message);
        return Number(field, value, least, most) ?? 0;
    }

    public DateOnly? Date(string field, string? value, string message)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day))
            return day;
        Add(field, message);
        return null;
    }

    public TimeOnly? Time(string field, string? value, string message)
    {
        if (TimeOnly.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var time))
            return time;
        Add(field, message);
        return null;
    }

    /// <summary>
    /// What a service refused: next to the fields that it named, else above the form. Of a field the services speak English only.
    /// </summary>
    internal void Refused(ApiException refusal, IReadOnlyDictionary<string, string>? fieldOfCode)
    {
        foreach (var (name, messages) in refusal.Fields)
            Add(Own(name), Languages.Current is "en" ? string.Join(' ', messages) : T("This cannot be saved as it is."));
        if (refusal.Fields.Count is 0)
            Add(fieldOfCode?.GetValueOrDefault(refusal.Code) ?? "", Refusals.Sentence(refusal));
    }

    /// <summary><c>reach.address</c> and <c>Reach.Address</c> as the form's <c>Address</c>; rows keep their whole name.</summary>
    private string Own(string name) => InRows && name.Contains('[')
        ? string.Join('.', name.Split('.').SkipWhile(part => part is EntryRoot).Select(Capitalised)) : Capitalised(name.Split('.')[^1]);

    // "fees_description" as "FeesDescription".
    private static string Capitalised(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
