using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Fields and marks of a directory entry in words, by the standard's names.</summary>
internal static class EntryFields
{
    public static IReadOnlyList<(string Code, string Name)> All =>
    [
        ("name", T("Name")), ("alternate_name", T("Other name")), ("description", T("Description")), ("url", T("Web page")),
        ("email", T("Email")), ("eligibility_description", T("For whom")), ("fees_description", T("Costs")),
        ("application_process", T("How to begin")), ("status", T("State")), ("alert", T("What people are told meanwhile")),
    ];

    public static string Shown(string field, string? value) => (field, value) switch
    {
        (_, null or "") => T("(nothing)"),
        ("status", "active") => T("is offered"),
        ("status", "inactive" or "defunct") => T("is no longer offered"),
        _ => value,
    };

    public static string Kind(string kind) => kind switch
    {
        "wrong" => T("It says something wrong"),
        "closed" => T("It has closed"),
        _ => T("Something else"),
    };

    public static string State(string state) => state switch
    {
        "running" => T("Going on"),
        "applied" => T("Imported"),
        "refused" => T("Not imported: the file is to be mended"),
        "failed" => T("Failed; nothing was changed"),
        "interrupted" => T("Broken off; nothing was changed"),
        _ => state,
    };

    public static string Step(string step) => step switch
    {
        "reading" => T("Reading the file"),
        "checking" => T("Checking what was read"),
        "applying" => T("Putting it into the directory"),
        _ => step,
    };
}
