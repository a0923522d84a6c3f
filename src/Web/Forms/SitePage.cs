using Microsoft.AspNetCore.Components;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>A page about a site that the viewer supervises; of several, the address says which.</summary>
public abstract class SitePage : PageBase
{
    [SupplyParameterFromQuery(Name = "site")]
    public Guid? Wanted { get; set; }

    [Inject]
    internal RelationshipsClient Relationships { get; set; } = null!;

    [Inject]
    internal Reading Reading { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    protected IReadOnlyList<SiteView> Sites { get; private set; } = [];

    protected SiteView Here { get; private set; } = null!;

    protected DateOnly Today => LocalTime.Today(Clock, Here.Zone);

    private IReadOnlyList<PersonName> _names = [];

    protected sealed override async Task OnInitializedAsync()
    {
        RequireRole(Roles.Supervisor);
        Sites = await Reading.Supervised(Me);
        Here = Wanted is { } wanted
            ? Sites.FirstOrDefault(site => site.Id == wanted) ?? throw ApiException.NotFound()
            : Sites is [var first, ..] ? first : throw ApiException.Unavailable();
        await Load();
    }

    protected abstract Task Load();

    /// <summary>The address of a page about this site.</summary>
    protected string At(string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}site={Here.Id}";

    protected async Task LearnNames(IEnumerable<Guid> people) => _names = await Reading.Names([.. people]);

    protected string Name(Guid person) => _names.FirstOrDefault(known => known.Id == person)?.Name ?? T("Somebody");
}
