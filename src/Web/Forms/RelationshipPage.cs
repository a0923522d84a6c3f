using Microsoft.AspNetCore.Components;

namespace PeerSupport.Web.Forms;

/// <summary>A page about one relationship, loaded before it is shown and before what was sent is looked at.</summary>
public abstract class RelationshipPage : PageBase
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    internal Reading Reading { get; set; } = null!;

    protected Seen Seen { get; private set; } = null!;

    protected string Home => Seen.Home;

    protected sealed override async Task OnInitializedAsync()
    {
        Seen = await Reading.Read(Id, Me);
        await Load();
    }

    /// <summary>What this page needs besides the relationship and its agreement.</summary>
    protected virtual Task Load() => Task.CompletedTask;
}
