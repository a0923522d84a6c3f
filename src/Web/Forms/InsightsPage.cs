using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>A page of numbers: of a site or of all that the viewer may have numbers of, over a period.</summary>
public abstract class InsightsPage : PageBase
{
    [SupplyParameterFromQuery(Name = "site")]
    public Guid? Site { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    [Inject]
    internal RelationshipsClient Relationships { get; set; } = null!;

    [Inject]
    internal Reading Reading { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    protected IReadOnlyList<SiteView> Sites { get; private set; } = [];

    internal Period Period { get; set; } = null!;

    protected DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>From outside, whole calendar periods are told and small numbers hidden.</summary>
    protected bool IsOutside => IsOutsideOf(Site);

    protected string SiteName => Sites.FirstOrDefault(site => site.Id == Site)?.Name
        ?? (Me.Is(Roles.Administrator) ? T("All sites") : T("All my sites"));

    protected sealed override async Task OnInitializedAsync()
    {
        if (!Me.Is(Roles.Administrator))
            RequireRole(Roles.Supervisor);
        Sites = Me.Is(Roles.Administrator) ? await Reading.Sites(Me) : await Reading.Supervised(Me);
        if (Site is { } wanted && Sites.All(site => site.Id != wanted))
            throw ApiException.NotFound();
        Site ??= Sites is [var only] ? only.Id : null;
        Period = Asked();
        await Load();
    }

    protected abstract Task Load();

    internal static string At(string path, Guid? site, Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}?from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}")
        + (site is { } one ? $"&site={one}" : "");

    internal Task<InsightsView> Read(Guid? site, Period period) =>
        Relationships.Insights(site, period.From, IsOutsideOf(site) ? period.From : period.To);

    private bool IsOutsideOf(Guid? site) => Me.Is(Roles.Administrator)
        && !(site is { } one ? Me.Is(Roles.Supervisor, one) : Me.IsEverywhere(Roles.Supervisor));

    private Period Asked()
    {
        if (From is null && To is null)
            return Period.Quarter(Today);
        var from = Errors.Date("From", From, T("Enter the first day."));
        var to = Errors.Date("To", To, T("Enter the last day."));
        var asked = new Period(from ?? Today, to ?? Today);
        if (!Errors.Any && !asked.IsTold)
            Errors.Add("To", T("The last day comes after the first, and less than five years later."));
        if (!Errors.Any)
            return asked;
        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Period.Quarter(Today);
    }
}
