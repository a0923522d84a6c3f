using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>Who stands in, from which day to which; or, for a cover that there is, the day on which it now ends.</summary>
public class CoverForm
{
    /// <summary>Next to which field a refusal belongs.</summary>
    public static readonly IReadOnlyDictionary<string, string> FieldOfCode = new Dictionary<string, string>
    {
        ["cover.in-past"] = "FirstDay",
        ["cover.too-far-ahead"] = "FirstDay",
        ["cover.length"] = "LastDay",
        ["cover.overlaps"] = "FirstDay",
        ["worker.not-at-site"] = "StandIn",
        ["worker.is-the-peer"] = "StandIn",
        ["cover.own-worker"] = "StandIn",
    };

    public string? Site { get; set; }
    public string? StandIn { get; set; }
    public string? FirstDay { get; set; }
    public string? LastDay { get; set; }
    public long Revision { get; set; }

    internal ArrangeCoverRequest Read(FormErrors errors)
    {
        if (!Guid.TryParse(StandIn, out var standIn))
            errors.Add("StandIn", T("Choose who stands in."));
        var first = errors.Date("FirstDay", FirstDay, T("Enter the first day.")) ?? default;
        return new(standIn, first, ReadLastDay(errors));
    }

    internal DateOnly ReadLastDay(FormErrors errors) => errors.Date("LastDay", LastDay, T("Enter the last day.")) ?? default;
}
