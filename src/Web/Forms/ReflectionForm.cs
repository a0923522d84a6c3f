using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed into a reflection, or into the wording that is to be shared of it.</summary>
public sealed class ReflectionForm
{
    private const int PassageMaxLength = 4000;

    // Where nothing of a part is sent, there is none.
    public PartForm Established { get; set => field = value ?? new(); } = new();
    public PartForm Maintained { get; set => field = value ?? new(); } = new();
    public PartForm Concluded { get; set => field = value ?? new(); } = new();
    public string? About { get; set; }
    public string? Site { get; set; }
    public string? Hash { get; set; }
    public string? Key { get; set; }
    public long Revision { get; set; }

    /// <summary>Lines end in one way, whatever a browser makes of them, so that what was confirmed is what was shown.</summary>
    internal ReflectionWords Words => new(Established.Passages, Maintained.Passages, Concluded.Passages);

    internal static ReflectionForm Of(ReflectionWords words) => new()
    {
        Established = PartForm.Of(words.Established),
        Maintained = PartForm.Of(words.Maintained),
        Concluded = PartForm.Of(words.Concluded),
    };

    internal ReflectionRequest Read(FormErrors errors)
    {
        foreach (var (part, name) in ((PartForm, string)[])[(Established, "Established"), (Maintained, "Maintained"), (Concluded, "Concluded")])
        {
            foreach (var (passage, text) in part.Texts.Where(passage => passage.Text?.Length > PassageMaxLength))
                errors.Add($"{name}.{passage}", T("This is longer than can be kept: {0} of {1} characters.", text!.Length, PassageMaxLength));
        }

        if (Words is { Established.SayNothing: true, Maintained.SayNothing: true, Concluded.SayNothing: true })
            errors.Add("Established.Thoughts", T("Write something, in any of the fields."));
        return new(Words, Guid.TryParse(About, out var about) ? about : null);
    }
}

/// <summary>How a relationship was established, maintained or concluded.</summary>
public sealed class PartForm
{
    public string? Thoughts { get; set; }
    public string? Feelings { get; set; }
    public string? Insights { get; set; }
    public string? RoleChanges { get; set; }

    internal IEnumerable<(string Passage, string? Text)> Texts =>
        [("Thoughts", Thoughts), ("Feelings", Feelings), ("Insights", Insights), ("RoleChanges", RoleChanges)];

    internal ReflectionPassages Passages => new(Plain(Thoughts), Plain(Feelings), Plain(Insights), Plain(RoleChanges));

    internal static PartForm Of(ReflectionPassages? said) => new()
    {
        Thoughts = said?.Thoughts,
        Feelings = said?.Feelings,
        Insights = said?.Insights,
        RoleChanges = said?.RoleChanges,
    };

    private static string? Plain(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
}
